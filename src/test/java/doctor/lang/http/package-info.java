/** Tests of what is known of HTTP. */
@NullMarked
package doctor.lang.http;

import org.jspecify.annotations.NullMarked;

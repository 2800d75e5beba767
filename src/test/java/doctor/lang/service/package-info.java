/** Tests of the service block. */
@NullMarked
package doctor.lang.service;

import org.jspecify.annotations.NullMarked;

/** What the code of a service does with HTTP: where it listens, how it reads, what it calls. */
@NullMarked
package doctor.lang.http;

import org.jspecify.annotations.NullMarked;

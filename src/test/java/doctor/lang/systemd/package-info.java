@NullMarked
package doctor.lang.systemd;

import org.jspecify.annotations.NullMarked;

/**
 * A reader of systemd unit files: systemd.syntax(7) into settings with their places, drop-ins
 * merged as systemd.unit(5) has it, command lines split as systemd.service(5) has it. Where the
 * manual is silent, systemd's own behaviour decides.
 */
@NullMarked
package doctor.lang.systemd;

import org.jspecify.annotations.NullMarked;

package doctor.lang.compose;

import doctor.api.Location;
import doctor.api.Node;
import org.jspecify.annotations.Nullable;

/**
 * A service of a Compose project, as {@code docker compose up} would start it.
 *
 * @param place its name, where it is first written
 * @param restart its {@code restart}, or null where there is none
 * @param restartPolicy its {@code deploy.restart_policy}, which counts before {@code restart}, or
 *     null where there is none
 * @param isWhole whether everything that it is made of could be read
 * @param isStarted whether it starts without being asked for: it has no profile and is not scaled
 *     to zero
 * @param isJob whether it is meant to end: another service waits for its end, or it is deployed as
 *     a job
 */
public record ComposeService(
    String name,
    Location place,
    @Nullable Node restart,
    @Nullable Node restartPolicy,
    boolean isWhole,
    boolean isStarted,
    boolean isJob) {}

package doctor.api;

import java.nio.file.Path;

/**
 * The folder that holds the apps.
 *
 * @param root absolute
 * @param settings what its configuration tells the rules
 */
public record Workspace(Path root, Settings settings) {}

/**
 * From paths to apps: finds the workspace and its apps, decodes files, reads frontmatter and YAML
 * into nodes that know where they were written.
 */
@NullMarked
package doctor.source;

import org.jspecify.annotations.NullMarked;

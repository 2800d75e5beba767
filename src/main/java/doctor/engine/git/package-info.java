/** Asks the {@code git} program; never writes to an index, a work tree or a repository. */
@NullMarked
package doctor.engine.git;

import org.jspecify.annotations.NullMarked;

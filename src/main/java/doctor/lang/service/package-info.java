/** The service block of an app's frontmatter, as the rules ask about it. */
@NullMarked
package doctor.lang.service;

import org.jspecify.annotations.NullMarked;

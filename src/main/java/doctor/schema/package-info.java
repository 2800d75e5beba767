/**
 * The schema check, itself a rule: validates frontmatter against the published JSON Schema and puts
 * each violation on the node it is about.
 */
@NullMarked
package doctor.schema;

import org.jspecify.annotations.NullMarked;

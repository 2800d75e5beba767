/**
 * Finds the comments of a file in its own syntax, so that what stands in a string is not taken for
 * one. Judges nothing.
 */
@NullMarked
package doctor.engine.comment;

import org.jspecify.annotations.NullMarked;

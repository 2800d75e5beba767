package doctor.engine.comment;

import doctor.api.Region;

/**
 * A comment.
 *
 * @param region all of it, marks included, line end excluded
 * @param content what stands between the marks
 */
public record Comment(Region region, Region content) {}

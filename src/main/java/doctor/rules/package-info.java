/**
 * One final class per rule: judgement only. Facts come from the api and the readers of doctor.lang.
 */
@NullMarked
package doctor.rules;

import org.jspecify.annotations.NullMarked;

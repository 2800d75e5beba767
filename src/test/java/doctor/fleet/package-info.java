/**
 * A made-up fleet of any size, and the programs that measure on it what a cold start, a file and an
 * app cost. See the speed section of the README.
 */
@NullMarked
package doctor.fleet;

import org.jspecify.annotations.NullMarked;

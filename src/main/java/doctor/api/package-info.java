/**
 * The vocabulary of the program: what a rule sees and what it says. Depends on the JDK alone, so
 * that a rule, built in or from a plugin, compiles against nothing else.
 */
@NullMarked
package doctor.api;

import org.jspecify.annotations.NullMarked;

/** Coverage-guided fuzzing: what is put in, what must hold of whatever comes out. */
package doctor.fuzz;

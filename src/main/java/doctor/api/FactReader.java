package doctor.api;

/**
 * Reads what several rules want to know of an app, once: {@link App#facts} keeps the answer with
 * the app. Facts are immutable, and judge nothing.
 *
 * @param <F> the facts
 */
@FunctionalInterface
public interface FactReader<F> {

  /** Reads the facts of an app. Files are opened here, not before. */
  F read(App app);
}

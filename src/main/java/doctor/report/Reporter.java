package doctor.report;

import doctor.engine.Report;
import java.io.IOException;

/** Writes a report in one format. */
@FunctionalInterface
public interface Reporter {

  /**
   * Writes the whole report. The same report gives the same characters, the milliseconds of {@code
   * text} aside.
   *
   * @param out buffered by the caller, and neither flushed nor closed here
   * @throws IOException if {@code out} throws it
   */
  void write(Report report, Appendable out) throws IOException;
}

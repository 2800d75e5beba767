package doctor.report;

import doctor.engine.Report;
import java.io.IOException;

/** Writes a report in one format: a pure function of the report. */
public interface Reporter {

  /** Writes the whole report. */
  void write(Report report, Appendable out) throws IOException;
}

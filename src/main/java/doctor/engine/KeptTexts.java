package doctor.engine;

import doctor.api.SourceFile;
import doctor.source.WorkspaceReader;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The texts of those {@code app.md} that only rules which compare apps may still point at, when all
 * are read. Few of a fleet ever are: from some size on a text is let go of, and read once more
 * where two apps clash. A fleet of 10,000 apps keeps 10 MiB less (let none go and run {@code
 * doctor.fleet.Speed}), which pays for a larger young generation. What stands around a finding or a
 * suppression is kept, and not counted here.
 */
final class KeptTexts {

  /** Number of characters that are kept; a workspace with fewer opens each file once. */
  static final int MOST = 1_000_000;

  private final WorkspaceReader reader;
  private final AtomicLong characters = new AtomicLong();

  KeptTexts(WorkspaceReader reader) {
    this.reader = reader;
  }

  /** Keeps the text of a file, or else makes it be read again. */
  void keep(SourceFile file) {
    if (characters.addAndGet(file.text().length()) > MOST) {
      reader.letGo(file);
    }
  }
}

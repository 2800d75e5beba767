package doctor.lang.systemd;

import doctor.api.Fault;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the syntax of systemd.syntax(7), line by line as systemd does: comment lines fall out even
 * between continuations, a backslash at the end of a line becomes a blank, a blank line ends a
 * continuation, a header without its bracket ends the reading.
 */
public final class UnitFileReader {

  /** Where the pieces of a text begin that has one. */
  private static final int[] FROM_ITS_START = {0};

  private final SourceFile file;
  private final List<UnitFile.Section> sections = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final StringBuilder logical = new StringBuilder();
  private int[] logicalStarts = new int[4];
  private int[] fileStarts = new int[4];
  private int pieces;
  private final List<UnitFile.Setting> settings = new ArrayList<>();
  private @Nullable UnitValue header;
  private boolean broken;

  private UnitFileReader(SourceFile file) {
    this.file = file;
  }

  /** The sections and settings of a file; whatever cannot be read is among its faults. */
  public static UnitFile read(SourceFile file) {
    UnitFileReader reader = new UnitFileReader(file);
    reader.readLines();
    return new UnitFile(file, reader.sections, reader.faults);
  }

  private void readLines() {
    String text = file.text();
    int start = 0;
    int carriageReturn = text.indexOf('\r');
    while (start < text.length() && !broken) {
      int lineFeed = text.indexOf('\n', start);
      int end = lineFeed < 0 ? text.length() : lineFeed;
      if (carriageReturn >= 0 && carriageReturn < start) {
        carriageReturn = text.indexOf('\r', start);
      }
      if (carriageReturn >= 0 && carriageReturn < end) {
        end = carriageReturn;
      }
      readLine(start, end);
      boolean crlf = text.startsWith("\r\n", end);
      start = end + (crlf ? 2 : 1);
    }
    if (!broken) {
      endLogicalLine();
    }
    endSection();
  }

  private void readLine(int start, int end) {
    String text = file.text();
    int first = start;
    while (first < end && isBlank(text.charAt(first))) {
      first++;
    }
    if (first < end && (text.charAt(first) == '#' || text.charAt(first) == ';')) {
      return;
    }
    addPiece(start);
    logical.append(text, start, end);
    if (endsInBackslash(start, end)) {
      logical.setCharAt(logical.length() - 1, ' ');
    } else {
      endLogicalLine();
    }
  }

  // A doubled backslash is an escaped one and continues nothing.
  private boolean endsInBackslash(int start, int end) {
    int at = end;
    while (at > start && file.text().charAt(at - 1) == '\\') {
      at--;
    }
    return (end - at) % 2 == 1;
  }

  private void addPiece(int fileStart) {
    if (pieces == fileStarts.length) {
      logicalStarts = Arrays.copyOf(logicalStarts, pieces * 2);
      fileStarts = Arrays.copyOf(fileStarts, pieces * 2);
    }
    logicalStarts[pieces] = logical.length();
    fileStarts[pieces] = fileStart;
    pieces++;
  }

  private void endLogicalLine() {
    int start = 0;
    int end = logical.length();
    while (start < end && isBlank(logical.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(logical.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      if (logical.charAt(start) == '[') {
        addSection(start, end);
      } else {
        addSetting(start, end);
      }
    }
    logical.setLength(0);
    pieces = 0;
  }

  private void addSection(int start, int end) {
    UnitValue next = value(start, end);
    if (logical.charAt(end - 1) != ']') {
      faults.add(new Fault(next.location(), "the section header " + next.text() + " has no ]"));
      broken = true;
      return;
    }
    endSection();
    header = next;
  }

  private void endSection() {
    if (header != null) {
      String name = header.text().substring(1, header.text().length() - 1);
      sections.add(new UnitFile.Section(name, header.location(), settings));
      settings.clear();
    }
  }

  private void addSetting(int start, int end) {
    int equals = logical.indexOf("=", start);
    if (equals < 0 || header == null) {
      String why = header == null ? "stands before any section" : "has no =";
      faults.add(new Fault(value(start, end).location(), "the line " + why));
      return;
    }
    int keyEnd = equals;
    while (keyEnd > start && isBlank(logical.charAt(keyEnd - 1))) {
      keyEnd--;
    }
    int valueStart = equals + 1;
    while (valueStart < end && isBlank(logical.charAt(valueStart))) {
      valueStart++;
    }
    UnitValue key = value(start, keyEnd);
    settings.add(new UnitFile.Setting(key.text(), key.location(), value(valueStart, end)));
  }

  private UnitValue value(int start, int end) {
    String text = logical.substring(start, end);
    if (pieces == 1) {
      return new UnitValue(file, text, FROM_ITS_START, new int[] {fileStarts[0] + start});
    }
    int first = Arrays.binarySearch(logicalStarts, 0, pieces, start);
    first = first >= 0 ? first : -first - 2;
    int[] textStarts = Arrays.copyOfRange(logicalStarts, first, pieces);
    int[] starts = Arrays.copyOfRange(fileStarts, first, pieces);
    starts[0] += start - textStarts[0];
    for (int i = 0; i < textStarts.length; i++) {
      textStarts[i] = Math.max(0, textStarts[i] - start);
    }
    return new UnitValue(file, text, textStarts, starts);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}

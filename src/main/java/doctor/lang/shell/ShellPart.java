package doctor.lang.shell;

import doctor.api.Region;
import java.util.List;

/**
 * A part of a word or of a here-document, with the quotes taken off (POSIX.1-2017, Shell Command
 * Language §2.2 and §2.6).
 *
 * @param kind what it is
 * @param text the characters, the name of a variable, or a command
 * @param otherwise the word that stands in for a variable that is not set, as written; else empty
 */
public record ShellPart(Kind kind, String text, String otherwise) {

  /** What a part is. */
  public enum Kind {
    /** Characters that stand for themselves. */
    TEXT,
    /** The value of a variable. */
    VARIABLE,
    /** What a command writes, or a sum comes to. */
    COMMAND
  }

  /** The parts of a word. */
  public static List<ShellPart> ofWord(String written) {
    return new ShellPartReader(written, false).read();
  }

  /** Where the commands stand in a word whose output is put there. */
  public static List<Region> commandsOfWord(String written) {
    return new ShellPartReader(written, false).commands();
  }

  /** The parts of a here-document whose delimiter is not quoted. */
  public static List<ShellPart> ofDocument(String written) {
    return new ShellPartReader(written, true).read();
  }
}

package doctor.lang.systemd;

import doctor.api.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * One command of an {@code Exec…=} setting, systemd.service(5), "Command lines".
 *
 * @param words the program, without the prefixes {@code @-:+!}, and its arguments
 */
public record CommandLine(List<Word> words) {

  /** Keeps an unmodifiable copy of the words. */
  public CommandLine {
    words = List.copyOf(words);
  }

  /**
   * One word.
   *
   * @param text without quotes and escapes; specifiers ({@code %h}) and variables ({@code $PORT})
   *     still in it
   */
  public record Word(String text, Location location) {

    /** A part of it; placed exactly where it is written as it reads, else where the word is. */
    Word part(int start, int end) {
      return part(start, end, textStart());
    }

    /**
     * A part of it, for those who take many.
     *
     * @param textStart what {@link #textStart} says
     */
    Word part(int start, int end, int textStart) {
      Location place =
          textStart < 0 ? location : location.file().at(textStart + start, textStart + end);
      return new Word(text.substring(start, end), place);
    }

    /** The offset at which it is written as it reads, or -1. */
    int textStart() {
      int at = location.text().indexOf(text);
      return at < 0 ? -1 : location.region().start() + at;
    }

    /** The name of the file at the end of a path: {@code env} of {@code /usr/bin/env}. */
    String fileName() {
      return text.substring(text.lastIndexOf('/') + 1);
    }
  }

  /** The commands of a value; none where systemd would pass over it. */
  public static List<CommandLine> read(UnitValue value) {
    List<CommandLine> commands = new ArrayList<>();
    List<Words.Word> written = Words.split(value);
    if (written == null) {
      return commands;
    }
    List<Word> words = new ArrayList<>();
    boolean skipName = false;
    for (Words.Word each : written) {
      if (each.raw().equals(";")) {
        add(words, commands);
        continue;
      }
      if (words.isEmpty()) {
        int prefixes = prefixes(each.text());
        skipName = each.text().lastIndexOf('@', prefixes - 1) >= 0;
        words.add(new Word(each.text().substring(prefixes), each.location()));
      } else if (skipName && words.size() == 1) {
        skipName = false;
      } else {
        words.add(new Word(each.raw().equals("\\;") ? ";" : each.text(), each.location()));
      }
    }
    add(words, commands);
    return commands;
  }

  /** The words of a value that is a list of them, {@code Environment=} for one. */
  public static List<Word> words(UnitValue value) {
    List<Word> words = new ArrayList<>();
    List<Words.Word> written = Words.split(value);
    if (written != null) {
      for (Words.Word each : written) {
        words.add(new Word(each.text(), each.location()));
      }
    }
    return words;
  }

  private static void add(List<Word> words, List<CommandLine> commands) {
    if (!words.isEmpty()) {
      commands.add(new CommandLine(words));
      words.clear();
    }
  }

  private static int prefixes(String program) {
    int count = 0;
    while (count < program.length() && "@-:+!".indexOf(program.charAt(count)) >= 0) {
      count++;
    }
    return count;
  }
}

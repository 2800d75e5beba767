package doctor.engine;

import doctor.api.SourceFile;
import doctor.api.Spelling;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a comment that was meant to be {@code doctor:allow RULE}: another case, a blank
 * or a letter too much, or the word of another linter.
 *
 * @param written the mark as it was written
 * @param rule what stands where the rule is expected
 */
record MistypedMark(String written, Suppression.Named rule) {

  private static final List<String> ALLOW = List.of("allow", "allow-file");

  /** What other linters say. */
  private static final List<String> OTHER_WORDS =
      List.of(
          "ignore", "ignore-file", "disable", "disable-file", "suppress", "skip", "off", "noqa");

  /** The mark that begins at an offset, or null where there is none that might be meant. */
  static @Nullable MistypedMark of(SourceFile file, int at, int end) {
    String text = file.text();
    int word = pastBlanks(text, at + "doctor:".length(), end);
    int wordEnd = pastWord(text, word, end);
    String said = text.substring(word, wordEnd).toLowerCase(Locale.ROOT);
    if (Spelling.nearest(said, ALLOW) == null && !OTHER_WORDS.contains(said)) {
      return null;
    }
    int colon = wordEnd < end && text.charAt(wordEnd) == ':' ? wordEnd + 1 : wordEnd;
    int rule = pastBlanks(text, colon, end);
    int ruleEnd = pastWord(text, rule, end);
    if (rule == wordEnd || rule == ruleEnd) {
      return null;
    }
    String id = text.substring(rule, ruleEnd);
    return new MistypedMark(
        text.substring(at, wordEnd), new Suppression.Named(id, file.at(rule, ruleEnd)));
  }

  /** What is wrong with it. */
  String fault() {
    return written + " suppresses nothing, expected doctor:allow " + rule.id() + " -- reason";
  }

  private static int pastBlanks(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static int pastWord(String text, int from, int end) {
    int at = from;
    while (at < end
        && (Character.isLetterOrDigit(text.charAt(at)) || "-_/".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }
}

package doctor.lang.sqlite;

import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.Locale;
import java.util.Set;

/** Expressions that ask for what the program is told when it is started. */
final class RunTimeSettings {

  /** Names that such things go by, each a whole word of an expression. */
  private static final Set<String> WORDS =
      Set.of(
          "args",
          "argv",
          "cfg",
          "conf",
          "config",
          "environ",
          "env",
          "flags",
          "getenv",
          "options",
          "opts",
          "settings");

  private RunTimeSettings() {}

  /** Whether a value may be one of them, as far as words tell. */
  static boolean mayBe(Value value) {
    for (Template template : value.templates()) {
      // What cannot be told, and what is handed on as it comes, may be anything.
      if (template.isHole() && (template.hole().isEmpty() || template.hole().startsWith("*"))) {
        return true;
      }
      for (String word : template.hole().split("[^\\p{Alnum}_]+", -1)) {
        if (isOne(word.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code config}, {@code app_config}, {@code CONFIG_FILE}. */
  private static boolean isOne(String word) {
    for (String part : word.split("_", -1)) {
      if (WORDS.contains(part)) {
        return true;
      }
    }
    return false;
  }
}

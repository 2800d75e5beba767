package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonValues.Scope;
import doctor.lang.python.PythonValues.Written;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a key: in a dictionary that is written down, or in the configuration of a Flask
 * application, which the whole app fills.
 */
final class PythonItems {

  /** Calls that fill a configuration with what they are given by name. */
  private static final List<String> FILLING = List.of("from_mapping", "update");

  /** Calls that fill a configuration with what a class or file names in capitals. */
  private static final List<String> LOADING = List.of("from_object", "from_pyfile");

  private final PythonCode code;
  private final PythonValues values;

  PythonItems(PythonCode code, PythonValues values) {
    this.code = code;
    this.values = values;
  }

  /** What the expression from {@code start} up to {@code end} holds under a key. */
  Value value(PythonFile file, int start, int end, String key) {
    @Nullable Value found = file.tokens().is(end - 1, "config") ? configured(key) : null;
    if (found != null) {
      return found;
    }
    Written written = values.written(file, start, end);
    Value known = written == null ? null : entry(written.file(), written, key);
    return known == null ? Value.UNKNOWN : known;
  }

  private @Nullable Value entry(PythonFile file, Written braces, String key) {
    Tokens tokens = file.tokens();
    for (Range part : PythonExpressions.split(tokens, braces.start(), braces.end())) {
      if (isText(tokens, part.start(), key) && tokens.is(part.start() + 1, ":")) {
        return valueAt(file, part.start() + 2, part.end());
      }
    }
    return null;
  }

  /** Everything that the app puts under a key of a configuration, or null. */
  private @Nullable Value configured(String key) {
    @Nullable Value all = null;
    for (PythonFile file : code.filesWithAny(List.of(key))) {
      for (Map.Entry<String, List<PythonFile.Assignment>> one : file.assignments.entrySet()) {
        if (isConfigured(one.getKey(), key)) {
          all = Value.either(all, assigned(file, one.getValue()));
        }
      }
      for (String function : FILLING) {
        for (int call : file.callsOf(function)) {
          all = Value.either(all, filled(file, call, key));
        }
      }
    }
    return all == null ? loaded(key) : all;
  }

  private static boolean isConfigured(String target, String key) {
    return target.endsWith("config['" + key + "']") || target.endsWith("config[\"" + key + "\"]");
  }

  /**
   * {@code from_mapping(KEY=…)}, {@code config.update(dict(KEY=…))}, {@code update({'KEY': …})}.
   */
  private @Nullable Value filled(PythonFile file, int call, String key) {
    Tokens tokens = file.tokens();
    boolean ofConfig = tokens.is(call - 1, ".") && tokens.is(call - 2, "config");
    Range given = ofConfig ? values.argument(file, call, key, -1) : null;
    if (given != null) {
      return valueAt(file, given.start(), given.end());
    }
    Range whole = ofConfig ? values.argument(file, call, "", 0) : null;
    if (whole == null) {
      return null;
    }
    Range named =
        tokens.is(whole.start(), "dict") ? values.argument(file, whole.start(), key, -1) : null;
    boolean braces = tokens.is(whole.start(), "{");
    return named != null
        ? valueAt(file, named.start(), named.end())
        : braces ? entry(file, new Written(file, whole.start() + 1, whole.end() - 1), key) : null;
  }

  /** What classes and files name so, if some are taken as a configuration. */
  private @Nullable Value loaded(String key) {
    @Nullable Value all = null;
    boolean loads = false;
    for (String function : LOADING) {
      loads |= !code.calls(function).isEmpty();
    }
    for (PythonFile file : loads ? code.filesWithAny(List.of(key)) : List.<PythonFile>of()) {
      List<PythonFile.Assignment> given =
          new ArrayList<>(file.assignments.getOrDefault(key, List.of()));
      given.removeIf(one -> file.functionAt(one.at()) != null);
      all = Value.either(all, assigned(file, given));
    }
    return all;
  }

  private @Nullable Value assigned(PythonFile file, List<PythonFile.Assignment> assignments) {
    @Nullable Value all = null;
    for (PythonFile.Assignment one : assignments) {
      all = Value.either(all, valueAt(file, one.start(), one.end()));
    }
    return all;
  }

  private Value valueAt(PythonFile file, int start, int end) {
    return values.value(new Scope(file, start, Map.of()), start, end);
  }

  private static boolean isText(Tokens tokens, int at, String wanted) {
    return tokens.isKind(at, TokenKind.STRING)
        && PythonLiterals.text(tokens.text(at)).equals(wanted);
  }
}

package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/** The fields that struct types declare, looked for where they are asked for. */
final class GoStructs {

  /**
   * A field.
   *
   * @param embedded whether it is a type alone, whose methods the struct has as well
   */
  record Field(String name, boolean embedded) {}

  private GoStructs() {}

  /** The fields of a type that a package declares, in their order; none where it is no struct. */
  static List<Field> fields(GoCode code, String folder, String type) {
    String key = folder + ':' + type;
    List<Field> known = code.structs.get(key);
    if (known == null) {
      known = find(code, folder, type);
      code.structs.put(key, known);
    }
    return known;
  }

  private static List<Field> find(GoCode code, String folder, String type) {
    for (GoFile file : code.filesWith(type, folder)) {
      int open = declaration(file.tokens(), type);
      if (open >= 0) {
        return fields(file.tokens(), open);
      }
    }
    return List.of();
  }

  private static int declaration(Tokens tokens, String type) {
    for (int at = 0; at < tokens.size(); at++) {
      boolean struct = tokens.is(at, "struct") && tokens.is(at - 1, type);
      if (struct && tokens.is(at + 1, "{") && tokens.isPaired(at + 1)) {
        return at + 1;
      }
    }
    return -1;
  }

  /** The fields between the braces of a struct type. */
  static List<Field> fields(Tokens tokens, int open) {
    List<Field> fields = new ArrayList<>();
    int close = tokens.partner(open);
    int start = open + 1;
    for (int at = start; at <= close; at++) {
      if (at == close || tokens.kind(at) == TokenKind.LINE_END || tokens.is(at, ";")) {
        line(fields, tokens, start, at);
        start = at + 1;
      } else {
        at = Math.min(tokens.closing(at), close - 1);
      }
    }
    return fields;
  }

  /** {@code a, b string `tag`}, or {@code *pkg.Type} which is embedded. */
  private static void line(List<Field> fields, Tokens tokens, int start, int end) {
    int type = tokens.is(start, "*") ? start + 1 : start;
    int last = tokens.isKind(end - 1, TokenKind.STRING) ? end - 1 : end;
    if (type < last && Expressions.isChain(tokens, type, last)) {
      fields.add(new Field(tokens.text(last - 1), true));
      return;
    }
    for (Range name : Expressions.split(tokens, start, last)) {
      if (tokens.isWord(name.start())) {
        fields.add(new Field(tokens.text(name.start()), false));
      }
    }
  }
}

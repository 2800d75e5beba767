package doctor.lang.go;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens of Go, as the language's own scanner cuts them. */
class GoLexerTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "a+b => a|+|b",
        "a++ => a|++",
        "a--b => a|--|b",
        "a+=b-=c => a|+=|b|-=|c",
        "a||b|c|=d => a|\\|\\||b|\\||c|\\|=|d",
        "a&&b&c&=d => a|&&|b|&|c|&=|d",
        "a&^b&^=c => a|&^|b|&^=|c",
        "a<<b<<=c<-d<=e<f => a|<<|b|<<=|c|<-|d|<=|e|<|f",
        "a>>b>>=c>=d>e => a|>>|b|>>=|c|>=|d|>|e",
        "a==b!=c:=d=e => a|==|b|!=|c|:=|d|=|e",
        "a*=b/=c%=d^=e => a|*=|b|/=|c|%=|d|^=|e",
        "a*b/c%d^e!f:g => a|*|b|/|c|%|d|^|e|!|f|:|g",
        "f(a...).b..c => f|(|a|...|)|.|b|.|.|c",
        "+-*/ => +|-|*|/",
        "a-+b => a|-|+|b",
        "[]{};,~^ => [|]|{|}|;|,|~|^",
      })
  void operators(String source, String tokens) {
    assertThat(String.join("|", texts(source).stream().map(t -> t.replace("|", "\\|")).toList()))
        .isEqualTo(tokens);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0", "9", "42", "1_000", "0x1F", "0XaB", "0b101", "0o17", "1.5", ".5", ".9e1", "1.", "1e9",
        "1e+9", "1E-9", "0x1p-2", "0X1P+2", "0x1p2", "3i", "0xe"
      })
  void numbers(String number) {
    assertThat(shown("x = " + number + "\n")).containsExactly("w:x", "o:=", "n:" + number, "end");
  }

  @Test
  void aSignBelongsToANumberOnlyBehindItsExponent() {
    assertThat(texts("1+2")).containsExactly("1", "+", "2");
    assertThat(texts("0xe+1")).containsExactly("0xe", "+", "1");
    assertThat(texts("0XE-1")).containsExactly("0XE", "-", "1");
    assertThat(texts("1p+2")).containsExactly("1p", "+", "2");
    assertThat(texts("a.0")).containsExactly("a", ".0");
    assertThat(texts("1e*2")).containsExactly("1e", "*", "2");
    assertThat(texts("1e+")).containsExactly("1e+");
    assertThat(texts("1e")).containsExactly("1e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "_", "aZ09_", "Zz", "größe", "日本", "𝔘x", "a٣", "_٣"})
  void names(String name) {
    assertThat(shown(name)).containsExactly("w:" + name, "end");
  }

  @Test
  void whatIsNoLetterBeginsNoName() {
    assertThat(shown("a😀b")).containsExactly("w:a", "o:😀", "w:b", "end");
    assertThat(shown("٣")).containsExactly("o:٣");
    assertThat(shown("a€")).containsExactly("w:a", "o:€");
    assertThat(shown("a\0b")).containsExactly("w:a", "o:\0", "w:b", "end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"a b\"",
        "\"\\\"\"",
        "\"\\\\\"",
        "`a\nb`",
        "``",
        "`\\`",
        "\"//\"",
        "`/*`"
      })
  void stringLiterals(String text) {
    assertThat(shown("x " + text + "y")).containsExactly("w:x", "s:" + text, "w:y", "end");
    assertThat(tokens(text).isComplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a'", "'\\''", "'\\\\'", "'\"'", "'`'", "'\\x41'"})
  void characters(String character) {
    assertThat(shown(character + "y")).containsExactly("c:" + character, "w:y", "end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a",
        "\"",
        "\"a\n\"",
        "\"a\\\n\"",
        "\"\\",
        "'a",
        "'\n'",
        "`a\n",
        "`",
        "/*",
        "/* *",
        "/*/"
      })
  void whatNeverEndsMakesTheFileIncomplete(String source) {
    assertThat(tokens("x\n" + source).isComplete()).isFalse();
  }

  @Test
  void commentsAreNoTokens() {
    assertThat(shown("a // b\nc")).containsExactly("w:a", "end", "w:c", "end");
    assertThat(shown("a // b")).containsExactly("w:a", "end");
    assertThat(shown("a /* b */ c")).containsExactly("w:a", "w:c", "end");
    assertThat(shown("a /* b\n */ c")).containsExactly("w:a", "end", "w:c", "end");
    assertThat(shown("a /*\n*/ + c")).containsExactly("w:a", "end", "o:+", "w:c", "end");
    assertThat(shown("a /**/ b\nc")).containsExactly("w:a", "w:b", "end", "w:c", "end");
    assertThat(shown("/*/ a */ b")).containsExactly("w:b", "end");
    assertThat(shown("a / b")).containsExactly("w:a", "o:/", "w:b", "end");
    assertThat(shown("// only")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "1",
        "\"s\"",
        "`s`",
        "'c'",
        ")",
        "]",
        "}",
        "++",
        "--",
        "break",
        "continue",
        "fallthrough",
        "return",
        "breaks",
        "structs",
        "String",
        "forward",
        "interfaces"
      })
  void aLineEndsBehindWhatCanEndAStatement(String last) {
    assertThat(shown(last + " \t\r\n\n")).hasSize(2).endsWith("end");
    assertThat(shown(last)).hasSize(2).endsWith("end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "case",
        "chan",
        "const",
        "default",
        "defer",
        "else",
        "for",
        "func",
        "go",
        "goto",
        "if",
        "import",
        "interface",
        "map",
        "package",
        "range",
        "select",
        "struct",
        "switch",
        "type",
        "var",
        "+",
        "-",
        "(",
        "[",
        "{",
        ",",
        ";",
        ".",
        "=",
        ":=",
        "+=",
        "&&",
        "||",
        "<-",
        "...",
        "!"
      })
  void noLineEndsBehindWhatCannot(String last) {
    assertThat(shown(last + "\n")).hasSize(1);
  }

  @Test
  void keywordsAreToldFromNames() {
    assertThat(isKeyword("func")).isTrue();
    assertThat(isKeyword("fallthrough")).isTrue();
    assertThat(isKeyword("funk")).isFalse();
    assertThat(isKeyword("gofers")).isFalse();
    assertThat(isKeyword("i")).isFalse();
    assertThat(isKeyword("fallthroughs")).isFalse();
  }

  private static boolean isKeyword(String word) {
    return GoKeywords.isKeyword(tokens(word), 0);
  }

  private static Tokens tokens(String source) {
    return GoLexer.read(new SourceFile("a.go", source));
  }

  private static List<String> texts(String source) {
    Tokens tokens = tokens(source);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) != TokenKind.LINE_END) {
        texts.add(tokens.text(i));
      }
    }
    return texts;
  }

  private static List<String> shown(String source) {
    Tokens tokens = tokens(source);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      shown.add(
          switch (tokens.kind(i)) {
            case WORD -> "w:" + tokens.text(i);
            case NUMBER -> "n:" + tokens.text(i);
            case STRING -> "s:" + tokens.text(i);
            case CHARACTER -> "c:" + tokens.text(i);
            case OPERATOR -> "o:" + tokens.text(i);
            case LINE_END, INDENT, DEDENT -> "end";
          });
    }
    return shown;
  }
}

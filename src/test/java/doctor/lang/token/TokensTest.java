package doctor.lang.token;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.go.GoLexer;
import org.junit.jupiter.api.Test;

class TokensTest {

  private static final int NOWHERE = -1;

  @Test
  void aTokenIsAskedForItsText() {
    Tokens tokens = read("ab + \"c\" + 'd' + +=");
    assertThat(tokens.is(0, "ab")).isTrue();
    assertThat(tokens.is(0, "a")).isFalse();
    assertThat(tokens.is(0, "abc")).isFalse();
    assertThat(tokens.is(0, "xy")).isFalse();
    assertThat(tokens.is(1, "+")).isTrue();
    assertThat(tokens.symbol(1)).isEqualTo('+');
    assertThat(tokens.symbol(0)).isEqualTo('\0');
    assertThat(tokens.is(6, "+=")).isTrue();
    assertThat(tokens.first(6)).isEqualTo('+');
    assertThat(tokens.size()).isEqualTo(7);
    assertThat(read("ab").first(1)).as("of a line end").isEqualTo('\0');
  }

  @Test
  void aTextIsNeverTakenForCode() {
    Tokens tokens = read("\"c\"");
    assertThat(tokens.is(0, "\"c\"")).isFalse();
    Tokens.Builder builder = new Tokens.Builder(new SourceFile("a.sh", "(x)"));
    builder.add(TokenKind.STRING, 0, 1);
    builder.add(TokenKind.WORD, 1, 2);
    builder.add(TokenKind.STRING, 2, 3);
    assertThat(builder.size()).isEqualTo(3);
    Tokens single = builder.build(false);
    assertThat(single.is(0, "(")).isFalse();
    assertThat(single.partner(0)).isEqualTo(NOWHERE);
    assertThat(single.isComplete()).isFalse();
  }

  @Test
  void whatIsNotThereIsSomethingElse() {
    Tokens tokens = read("ab");
    for (int token : new int[] {NOWHERE, tokens.size(), 1_000}) {
      assertThat(tokens.is(token, "ab")).isFalse();
      assertThat(tokens.is(token, "+")).isFalse();
      assertThat(tokens.symbol(token)).isEqualTo('\0');
      assertThat(tokens.isWord(token)).isFalse();
      assertThat(tokens.isKind(token, TokenKind.LINE_END)).isFalse();
      assertThat(tokens.partner(token)).isEqualTo(NOWHERE);
    }
    assertThat(tokens.isWord(0)).isTrue();
    assertThat(tokens.isWord(1)).isFalse();
    assertThat(tokens.isKind(1, TokenKind.LINE_END)).isTrue();
  }

  @Test
  void bracketsHavePartnersOfTheirKind() {
    Tokens tokens = read("( [ ] { ( ) } )");
    int[] partners = {7, 2, 1, 6, 5, 4, 3, 0};
    for (int i = 0; i < partners.length; i++) {
      assertThat(tokens.partner(i)).as("of bracket %s", i).isEqualTo(partners[i]);
      assertThat(tokens.isPaired(i)).isTrue();
      assertThat(tokens.closing(i)).isEqualTo(Math.max(i, partners[i]));
    }
    Tokens broken = read("( ] ) } [ ) { ]");
    assertThat(broken.partner(0)).isEqualTo(2);
    for (int i : new int[] {1, 3, 4, 5, 6, 7}) {
      assertThat(broken.partner(i)).as("of bracket %s", i).isEqualTo(NOWHERE);
      assertThat(broken.isPaired(i)).isFalse();
      assertThat(broken.closing(i)).isEqualTo(i);
    }
    assertThat(tokens.inside(0)).isEqualTo(" [ ] { ( ) } ");
    assertThat(tokens.inside(1)).isEqualTo(" ");
    assertThat(broken.inside(3)).as("of one that has none").isEmpty();
  }

  @Test
  void deepBracketsHavePartnersAsWell() {
    Tokens tokens = read("(".repeat(100) + ")".repeat(100));
    for (int i = 0; i < 200; i++) {
      assertThat(tokens.partner(i)).isEqualTo(199 - i);
    }
  }

  @Test
  void theBracketAroundAToken() {
    Tokens tokens = read("a ( b [ c ] d ) e ( f");
    assertThat(tokens.enclosing(0)).isEqualTo(NOWHERE);
    assertThat(tokens.enclosing(1)).isEqualTo(NOWHERE);
    assertThat(tokens.enclosing(2)).isEqualTo(1);
    assertThat(tokens.enclosing(4)).isEqualTo(3);
    assertThat(tokens.enclosing(6)).isEqualTo(1);
    assertThat(tokens.enclosing(8)).isEqualTo(NOWHERE);
    assertThat(tokens.enclosing(10)).as("behind one that stays open").isEqualTo(NOWHERE);
    assertThat(read("( a )").enclosing(1)).isZero();
  }

  @Test
  void placesReachFromTheFirstTokenToTheLast() {
    Tokens tokens = read("ab + cd");
    assertThat(tokens.at(0, 3).region()).isEqualTo(new Region(0, 7));
    assertThat(tokens.at(1, 2).region()).isEqualTo(new Region(3, 4));
    assertThat(tokens.at(2, 2).region()).as("of no token").isEqualTo(new Region(5, 7));
  }

  @Test
  void manyTokensFit() {
    Tokens tokens = read("*".repeat(1_000) + "x");
    assertThat(tokens.size()).isEqualTo(1_002);
    assertThat(tokens.text(1_000)).isEqualTo("x");
    assertThat(tokens.start(1_000)).isEqualTo(1_000);
    assertThat(tokens.end(1_000)).isEqualTo(1_001);
    assertThat(tokens.symbol(999)).isEqualTo('*');
    assertThat(tokens.isComplete()).isTrue();
  }

  private static Tokens read(String source) {
    return GoLexer.read(new SourceFile("a.go", source));
  }
}

package doctor.lang.value;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Location;
import doctor.api.SourceFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueTest {

  private static final Value A = Value.of("a");
  private static final Value B = Value.of("b");
  private static final Location PLACE = new SourceFile("p.go", "abc").at(0, 1);
  private static final Location OTHER = new SourceFile("p.go", "abc").at(1, 2);

  @Test
  void eitherTextCountsOnce() {
    assertThat(texts(A.or(B).or(A))).containsExactly("a", "b");
    assertThat(texts(A.or(A))).containsExactly("a");
    assertThat(A.or(B).only()).isNull();
    assertThat(A.or(A).only()).isEqualTo("a");
  }

  @Test
  void everyWayGoesOnInEveryWay() {
    Value both = A.or(B);
    assertThat(texts(both.plus(Value.of("x").or(Value.of("y")))))
        .containsExactly("ax", "ay", "bx", "by");
    assertThat(texts(A.or(Value.of("")).plus(A.or(Value.of(""))))).containsExactly("aa", "a", "");
  }

  @Test
  void manyWaysAreNotToldApart() {
    Value most = ways(32);
    assertThat(most.templates()).hasSize(32);
    assertThat(most.or(Value.of("one more"))).isEqualTo(Value.UNKNOWN);
    assertThat(most.or(Value.of("0")).templates()).hasSize(32);
    assertThat(ways(16).plus(A.or(B)).templates()).hasSize(32);
    assertThat(ways(17).plus(A.or(B))).isEqualTo(Value.UNKNOWN);
  }

  @Test
  void aTextIsChangedInEveryWay() {
    Value changed = Value.of("a", PLACE).or(Value.of("A")).or(B).map(text -> text + "!");
    assertThat(texts(changed)).containsExactly("a!", "A!", "b!");
    assertThat(changed.templates().get(0).origin()).isEqualTo(PLACE);
    assertThat(texts(A.or(Value.of("A")).map(text -> "x"))).containsExactly("x");
  }

  @Test
  void onlyHolesAreUnknown() {
    assertThat(Value.UNKNOWN.isUnknown()).isTrue();
    assertThat(Value.UNKNOWN.only()).isNull();
    assertThat(Value.UNKNOWN.or(A).isUnknown()).isFalse();
    assertThat(Value.UNKNOWN.plus(A).isUnknown()).isFalse();
    assertThat(Value.UNKNOWN.plus(A).only()).isNull();
    assertThat(Value.TEMPORARY.isUnknown()).isFalse();
    assertThat(Value.TEMPORARY.only()).isNull();
    assertThat(Value.of("").isUnknown()).isFalse();
    assertThat(Value.of("").only()).isEmpty();
  }

  @Test
  void twoHolesSideBySideAreOne() {
    Template hole = Template.HOLE;
    Template text = new Template("a", PLACE);
    assertThat(hole.plus(hole)).isEqualTo(hole);
    assertThat(text.plus(hole).plus(hole).text()).isEqualTo("a" + Template.UNKNOWN);
    assertThat(text.plus(hole).plus(text).plus(hole).text())
        .isEqualTo("a" + Template.UNKNOWN + "a" + Template.UNKNOWN);
    assertThat(new Template("", null).plus(hole).isHole()).isTrue();
    assertThat(new Template("", null).isHole()).isFalse();
    assertThat(hole.plus(text).isHole()).isFalse();
    assertThat(text.isKnown()).isTrue();
    assertThat(hole.isKnown()).isFalse();
  }

  @Test
  void aHoleIsCalledByTheExpressionThatItStandsFor() {
    Value dir = Value.UNKNOWN.behind("dir");
    Value name = Value.UNKNOWN.behind("name");

    assertThat(holes(dir)).containsExactly("dir");
    assertThat(holes(dir.behind("other"))).containsExactly("dir");
    assertThat(holes(A.behind("a"))).containsExactly("");
    assertThat(holes(A.or(Value.UNKNOWN).behind("a"))).containsExactly("", "a");
    assertThat(holes(A.plus(dir).plus(B).plus(name))).containsExactly("dir");
    assertThat(holes(dir.plus(name))).containsExactly("dir+name");
    assertThat(holes(Value.UNKNOWN.plus(name))).containsExactly("");
    assertThat(holes(A.plus(dir).plus(name))).containsExactly("dir");
    assertThat(holes(dir.or(name))).containsExactly("");
    assertThat(holes(dir.or(dir))).containsExactly("dir");
    assertThat(holes(dir.map(text -> text + "!"))).containsExactly("dir");
    assertThat(holes(Value.UNKNOWN.behind("x".repeat(101)))).containsExactly("");
    assertThat(Value.UNKNOWN.isNameless()).isTrue();
    assertThat(dir.or(A).isNameless()).isFalse();
  }

  @Test
  void aTextCameFromWhereItsFirstPartStands() {
    Template here = new Template("a", PLACE);
    Template there = new Template("b", OTHER);
    assertThat(here.plus(there).origin()).isEqualTo(PLACE);
    assertThat(Template.HOLE.plus(there).origin()).isEqualTo(OTHER);
  }

  @Test
  void longTextsAreNotFollowed() {
    Template half = new Template("x".repeat(1 << 12), null);
    assertThat(half.plus(half).text()).hasSize(1 << 13);
    assertThat(half.plus(half).plus(new Template("x", null))).isEqualTo(Template.HOLE);
  }

  @Test
  void workIsUsedUp() {
    Effort effort = new Effort(3);
    assertThat(effort.spend(2)).isTrue();
    assertThat(effort.isSpent()).isFalse();
    assertThat(effort.spend(1)).isFalse();
    assertThat(effort.isSpent()).isTrue();
    assertThat(effort.spend(1)).isFalse();
    assertThat(effort.isSpent()).isTrue();
  }

  private static Value ways(int count) {
    return new Value(
        IntStream.range(0, count).mapToObj(i -> new Template(String.valueOf(i), null)).toList());
  }

  private static List<String> holes(Value value) {
    return value.templates().stream().map(Template::hole).toList();
  }

  private static List<String> texts(Value value) {
    return value.templates().stream().map(Template::text).toList();
  }
}

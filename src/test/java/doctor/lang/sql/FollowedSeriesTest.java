package doctor.lang.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Series of migrations that say in comments what each statement does: in {@code series/*.sql} of
 * the resources, each below a line {@code == what it shows}.
 */
class FollowedSeriesTest {

  private static final Pattern TITLE = Pattern.compile("(?m)^== ");

  @TestFactory
  Stream<DynamicTest> whatSqliteAgreesWith() {
    return Stream.of("tables", "copies", "writes", "conditions", "triggers")
        .flatMap(name -> tests(name, AnnotatedSeries::isFollowedAndSqliteAgrees));
  }

  /** Tables whose CREATE is unseen, what fails, what depends on rows that the judge has not. */
  @TestFactory
  Stream<DynamicTest> whatSqliteCannotBeAskedAbout() {
    return tests("unjudged", AnnotatedSeries::isFollowed);
  }

  private static Stream<DynamicTest> tests(String name, ThrowingConsumer<AnnotatedSeries> check) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String series : TITLE.splitAsStream(text(name)).toList()) {
      int title = series.indexOf('\n');
      if (title > 0) {
        AnnotatedSeries annotated = new AnnotatedSeries(series.substring(title + 1).strip());
        Executable test = () -> check.accept(annotated);
        tests.add(DynamicTest.dynamicTest(series.substring(0, title), test));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static String text(String name) {
    try (InputStream stream =
        Objects.requireNonNull(
            FollowedSeriesTest.class.getResourceAsStream("series/" + name + ".sql"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

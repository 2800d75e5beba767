package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NotificationTest {

  @Test
  void theyAreSortedByPathThenRuleThenMessage() {
    List<Notification> sorted = new ArrayList<>();
    for (String path : List.of("", "apps/a", "apps/b")) {
      for (String rule : List.of("", "one", "two")) {
        for (String message : List.of("is gone", "is large")) {
          sorted.add(new Notification(Severity.NOTE, message, rule, path));
        }
      }
    }
    List<Notification> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(shuffled).isNotEqualTo(sorted);
    shuffled.sort(Notification.ORDER);
    assertThat(shuffled).isEqualTo(sorted);
  }

  @Test
  void aCrashIsOneLineWithThePlaceItCameFrom() {
    IllegalStateException cause = new IllegalStateException("no\nway");
    cause.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("acme.Rule", "check", "Rule.java", 7)});
    assertThat(Notification.crash("rule acme/r", "acme/r", "apps/pay/app.md", cause))
        .isEqualTo(
            new Notification(
                Severity.ERROR,
                "rule acme/r crashed: java.lang.IllegalStateException: no way"
                    + " at acme.Rule.check(Rule.java:7); please report this",
                "acme/r",
                "apps/pay/app.md"));
    cause.setStackTrace(new StackTraceElement[0]);
    assertThat(Notification.crash("rule acme/r", "acme/r", "", cause).message())
        .isEqualTo(
            "rule acme/r crashed: java.lang.IllegalStateException: no way; please report this");
  }
}

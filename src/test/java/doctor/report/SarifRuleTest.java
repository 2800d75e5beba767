package doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Rule;
import doctor.engine.Prose;
import doctor.engine.RuleSet;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifRuleTest {

  @Test
  void theBuildHasWrittenTheProseAsAReportWould() throws Exception {
    for (Rule rule : RuleSet.load(List.of())) {
      String written = Prose.inSarif(rule);

      assertThat(written).as(rule.descriptor().id()).isNotNull();
      assertThat(written(new SarifRule(rule.descriptor(), "", written)))
          .isEqualTo(written(new SarifRule(rule.descriptor(), Prose.of(rule), null)))
          .contains("\"markdown\": \"## What it does\\n\\n");
    }
  }

  private static String written(SarifRule rule) throws IOException {
    StringBuilder out = new StringBuilder();
    rule.write(new JsonWriter(out, 0));
    return out.toString();
  }
}

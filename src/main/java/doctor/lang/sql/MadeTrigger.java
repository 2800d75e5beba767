package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trigger of a schema, from the file that makes it. */
final class MadeTrigger {

  private final Trigger trigger;
  private final SourceFile source;
  private @Nullable List<Statement> statements;

  MadeTrigger(Trigger trigger, SourceFile source) {
    this.trigger = trigger;
    this.source = source;
  }

  Trigger trigger() {
    return trigger;
  }

  SourceFile source() {
    return source;
  }

  Location at(Region region) {
    return source.at(region);
  }

  /** What it does, in order. */
  List<Statement> statements() {
    if (statements == null) {
      statements = new ArrayList<>();
      for (RawStatement raw : trigger.body()) {
        statements.add(StatementParser.parse(source.text(), raw, new ArrayList<>()));
      }
    }
    return statements;
  }
}

package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.Holding.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which rows GROUP BY, HAVING and DISTINCT leave of a query's. */
final class Grouping {

  private final Sieve sieve;
  private final SourceFile source;
  private final List<Frame> frames;

  Grouping(Sieve sieve, SourceFile source, List<Frame> frames) {
    this.sieve = sieve;
    this.source = source;
    this.frames = frames;
  }

  /**
   * What the query returns of these columns.
   *
   * @param keys what it groups by
   */
  List<Output> of(Query.Arm arm, List<Output> keys, List<Output> outputs) {
    List<Output> result = outputs;
    List<Expression> grouping = arm.grouping();
    if (grouping != null) {
      Rows rows = arm.having() ? Rows.SOME : apart(keys);
      Cut cut = new Cut(Cut.Kind.GROUP_BY, at(grouping.get(0).region()));
      result = sieve.thinned(result, rows, cut, arm.having() ? List.of() : keys);
    }
    Region aggregate = arm.aggregate();
    if (aggregate != null) {
      result = single(arm, result, new Cut(Cut.Kind.AGGREGATE, at(aggregate)));
    }
    if (arm.distinct()) {
      Cut cut = new Cut(Cut.Kind.DISTINCT, at(firstRegion(arm)));
      result = sieve.thinned(result, apart(outputs), cut, outputs);
    }
    return result;
  }

  /** The one row that is made of all; a column that goes through no function has one of them. */
  private List<Output> single(Query.Arm arm, List<Output> outputs, Cut cut) {
    List<Output> plain = sieve.through(outputs, Rows.SOME, cut, Set.of());
    if (plain.size() != arm.columns().size()) {
      return plain; // a star among them
    }
    List<Output> result = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      result.add((arm.columns().get(i).aggregate() ? outputs : plain).get(i));
    }
    return result;
  }

  private static Region firstRegion(Query.Arm arm) {
    Expression first = arm.columns().get(0).expression();
    return first == null ? new Region(0, 0) : first.region();
  }

  /** How many rows of the one table stay when those that agree in these columns become one. */
  private Rows apart(List<Output> outputs) {
    Table table = frames.size() == 1 ? frames.get(0).table() : null;
    if (table == null) {
      return Rows.SOME;
    }
    Set<String> columns = new HashSet<>();
    for (Output output : outputs) {
      Column column = output.column();
      if (column != null && column.table == table) {
        columns.add(column.name.key());
      }
    }
    return table.apart(columns);
  }

  private Location at(Region region) {
    return source.at(region);
  }
}

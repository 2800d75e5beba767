package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Query.Arm;
import doctor.lang.sql.Query.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What WITH RECURSIVE finds: which rows it comes to in the end, the data alone tells. */
final class Recursion {

  private Recursion() {}

  /**
   * The columns of a table that WITH makes.
   *
   * @param outputs what its query returns of the rows that there are of it already
   */
  static List<Output> of(Query.CommonTable table, Query query, List<Output> outputs) {
    if (!asksForItself(table, query)) {
      return outputs;
    }
    List<Output> result = new ArrayList<>();
    for (Output output : outputs) {
      Map<Atom, Holding> values = new LinkedHashMap<>(output.values());
      values.replaceAll(
          (atom, holding) ->
              holding.rows() == Rows.SOME
                  ? new Holding(holding.exact(), Rows.MAYBE, holding.cut(), holding.copy())
                  : holding);
      result.add(output.with(values));
    }
    return result;
  }

  /** Whether a table that WITH makes is made of itself. */
  static boolean asksForItself(Query.CommonTable table, Query query) {
    String key = table.name().key();
    for (Arm arm : query.arms()) {
      for (Source source : arm.sources()) {
        TableName name = source.table();
        if (name != null && name.schema() == null && name.name().key().equals(key)) {
          return true;
        }
      }
    }
    return false;
  }
}

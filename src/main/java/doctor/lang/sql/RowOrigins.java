package doctor.lang.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out of which columns a query copies values that belong together, a row for a row. */
final class RowOrigins {

  private RowOrigins() {}

  /**
   * The columns that are filled, each with the one it is copied from; columns of one table come
   * from one row of it. Empty where that is not known.
   *
   * @param targets the columns that are filled, in the order of the outputs
   */
  static Map<Column, Column> of(
      Query query, Schema schema, List<Column> targets, List<Output> outputs) {
    Map<Table, Integer> tables = query.arms().size() == 1 ? tables(query, schema) : Map.of();
    Map<Column, Column> copied = new HashMap<>();
    for (int i = 0; i < outputs.size() && i < targets.size(); i++) {
      Column origin = outputs.get(i).column();
      if (origin != null && tables.getOrDefault(origin.table, 0) == 1) {
        copied.put(targets.get(i), origin);
      }
    }
    return copied;
  }

  /** How often each table stands in the FROM clause; none where there are subqueries. */
  private static Map<Table, Integer> tables(Query query, Schema schema) {
    Map<Table, Integer> tables = new HashMap<>();
    for (Query.Source each : query.arms().get(0).sources()) {
      TableName name = each.table();
      Table table = name == null ? null : schema.find(name);
      if (table == null || !query.tables().isEmpty()) {
        return Map.of();
      }
      tables.merge(table, 1, Integer::sum);
    }
    return tables;
  }
}

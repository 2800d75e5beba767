package doctor.lang.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out of which columns a query copies values that belong together, a row for a row. */
final class RowOrigins {

  /** Tables of WITH made of one another that are followed; a stack would overflow at thousands. */
  private static final int DEEPEST = 100;

  private RowOrigins() {}

  /**
   * The columns that are filled, each with the one it is copied from, nulls aside; columns of one
   * table come from one row of it. Empty where that is not known.
   *
   * @param targets the columns that are filled, in the order of the outputs
   */
  static Map<Column, Column> of(
      Query query, Schema schema, List<Column> targets, List<Output> outputs) {
    Map<Table, Integer> tables = tables(query, schema, List.of(), DEEPEST);
    Map<Column, Column> copied = new HashMap<>();
    for (int i = 0; i < outputs.size() && i < targets.size(); i++) {
      Output kept = outputs.get(i).kept();
      Column origin = kept == null ? null : kept.column();
      if (origin != null && tables.getOrDefault(origin.table, 0) == 1) {
        copied.put(targets.get(i), origin);
        targets.get(i).nullsFilled |= outputs.get(i).column() == null && origin.mayBeNull();
      }
    }
    return copied;
  }

  /**
   * How often each table stands in the FROM clauses; none where rows of several parts are mixed.
   *
   * @param around the tables that WITH makes, of this query and of those around it
   */
  private static Map<Table, Integer> tables(
      Query query, Schema schema, List<Query.CommonTable> around, int depth) {
    Map<Table, Integer> tables = new HashMap<>();
    if (query.arms().size() != 1 || depth == 0) {
      return tables;
    }
    List<Query.CommonTable> common = new ArrayList<>(around);
    common.addAll(query.tables());
    for (Query.Source each : query.arms().get(0).sources()) {
      Map<Table, Integer> found =
          schema.effort().spend(1) ? tables(each, schema, common, depth) : Map.of();
      if (found.isEmpty()) {
        return Map.of();
      }
      found.forEach((table, count) -> tables.merge(table, count, Integer::sum));
    }
    return tables;
  }

  private static Map<Table, Integer> tables(
      Query.Source source, Schema schema, List<Query.CommonTable> common, int depth) {
    Query query = source.query();
    TableName name = source.table();
    if (query != null) {
      return tables(query, schema, common, depth - 1);
    }
    for (int i = common.size() - 1; name != null && name.schema() == null && i >= 0; i--) {
      if (common.get(i).name().key().equals(name.name().key())) {
        Query made = common.get(i).query();
        // It sees those before it, and itself, where it begins anew with each row.
        return made == null ? Map.of() : tables(made, schema, common.subList(0, i), depth - 1);
      }
    }
    Table table = name == null ? null : schema.find(name);
    return table == null ? Map.of() : Map.of(table, 1);
  }
}

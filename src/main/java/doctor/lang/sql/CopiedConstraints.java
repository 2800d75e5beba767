package doctor.lang.sql;

import doctor.lang.sql.Query.CommonTable;
import doctor.lang.sql.Query.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table owe to the constraints of the one that they were copied from: as long as
 * no others come, they are told apart by what told them apart there.
 */
final class CopiedConstraints {

  private final Table copy;
  private final Table from;

  private CopiedConstraints(Table copy, Table from) {
    this.copy = copy;
    this.from = from;
  }

  /**
   * Notes them for a table that had no rows.
   *
   * @param columns the columns that the rows fill, in the order of the outputs
   */
  static void inherit(Table copy, Query query, List<Column> columns, List<Output> outputs) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> made = new HashMap<>();
    Table from = null;
    for (int i = 0; i < outputs.size() && i < columns.size(); i++) {
      Column column = columns.get(i);
      Output output = outputs.get(i);
      if (!column.neverNull) {
        column.neverNull = output.present() == Holding.Rows.ALL;
        column.wasNeverNull |= output.present() == Holding.Rows.MAYBE;
      }
      Column origin = output.origin();
      if (origin != null && (from == null || from == origin.table)) {
        from = origin.table;
        made.put(origin.name.key(), column.name.key());
        if (output.column() != null) {
          names.put(origin.name.key(), column.name.key());
        }
      }
    }
    if (from != null && from.name.key().equals(only(query, query.tables()))) {
      CopiedConstraints constraints = new CopiedConstraints(copy, from);
      constraints.inherit(names, made);
    }
  }

  private void inherit(Map<String, String> names, Map<String, String> made) {
    inherit(copy.copiedUniqueSets, from.uniqueSets, names);
    inherit(copy.copiedUniqueSets, from.copiedUniqueSets, names);
    // What an expression makes of different values may be different too.
    inherit(copy.formerUniqueSets, from.uniqueSets, made);
    inherit(copy.formerUniqueSets, from.copiedUniqueSets, made);
    inherit(copy.formerUniqueSets, from.formerUniqueSets, made);
  }

  private static void inherit(
      List<UniqueSet> into, List<UniqueSet> sets, Map<String, String> names) {
    for (UniqueSet unique : sets) {
      UniqueSet renamed = unique.renamed(names);
      if (!renamed.collations().isEmpty() && !into.contains(renamed)) {
        into.add(renamed);
      }
    }
  }

  /**
   * The one table of whose rows a query brings each once, by key, or null where it is not so.
   *
   * @param tables what WITH calls by a name
   */
  private static @Nullable String only(Query query, List<CommonTable> tables) {
    List<Source> sources =
        query.arms().size() == 1 ? query.arms().get(0).sources() : List.<Source>of();
    Source source = sources.size() == 1 ? sources.get(0) : null;
    if (source == null || source.query() != null) {
      Query inside = source == null ? null : source.query();
      return inside == null || !inside.tables().isEmpty() ? null : only(inside, tables);
    }
    TableName name = source.table();
    for (int i = tables.size() - 1; name != null && name.schema() == null && i >= 0; i--) {
      if (tables.get(i).name().key().equals(name.name().key())) {
        Query common = tables.get(i).query();
        return common == null ? null : only(common, tables.subList(0, i));
      }
    }
    return name == null ? null : name.name().key();
  }
}

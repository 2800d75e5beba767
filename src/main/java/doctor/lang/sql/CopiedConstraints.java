package doctor.lang.sql;

import doctor.lang.sql.Query.CommonTable;
import doctor.lang.sql.Query.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table owe to the constraints of the one that they were copied from: as long as
 * no others come, they are told apart by what told them apart there, or by what is made at random.
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
      if (output.isRandom()) {
        copy.copiedUniqueSets.add(UniqueSet.of(column));
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
    // From itself, while it is empty, it gets nothing.
    boolean itself = from == copy;
    if (from != null && !itself && from.name.key().equals(only(query, query.tables()))) {
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
    Query inside = query;
    int known = tables.size();
    while (inside != null) {
      List<Source> sources = inside.arms().size() == 1 ? inside.arms().get(0).sources() : List.of();
      if (sources.size() != 1) {
        return null;
      }
      TableName name = sources.get(0).table();
      Query next = sources.get(0).query();
      if (next == null) {
        known = name == null || name.schema() != null ? -1 : lastNamed(name, tables, known);
        if (known < 0) {
          return name == null ? null : name.name().key();
        }
        inside = tables.get(known).query();
      } else {
        inside = next.tables().isEmpty() ? next : null;
      }
    }
    return null;
  }

  /** The last of the first tables that has a name, or -1. */
  private static int lastNamed(TableName name, List<CommonTable> tables, int first) {
    int at = first - 1;
    while (at >= 0 && !tables.get(at).name().key().equals(name.name().key())) {
      at--;
    }
    return at;
  }
}

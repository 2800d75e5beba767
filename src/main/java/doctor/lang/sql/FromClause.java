package doctor.lang.sql;

import doctor.api.SourceFile;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.value.Effort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the FROM clauses of one statement: tables of the schema, and those that WITH,
 * views, subqueries and functions make.
 */
final class FromClause {

  /** Views that show one another further than this are not followed. */
  private static final int MOST_VIEWS = 100;

  private final QueryFlow flow;
  private final Schema schema;
  private final Effort effort;
  private final SourceFile source;

  /** The views that are being read, the one at hand last. */
  private final List<View> reading;

  private final Map<String, List<Output>> commonTables = new HashMap<>();

  /** The sources of the queries that {@code flow} follows. */
  FromClause(QueryFlow flow, Schema schema, SourceFile source, List<View> reading) {
    this.flow = flow;
    this.schema = schema;
    this.effort = schema.effort();
    this.source = source;
    this.reading = reading;
  }

  /** Evaluates WITH; the tables are known to everything that follows. */
  void define(List<Query.CommonTable> tables) {
    for (Query.CommonTable table : tables) {
      Query query = table.query();
      commonTables.put(table.name().key(), List.of());
      if (query != null) {
        commonTables.put(table.name().key(), made(table, query));
        if (Recursion.asksForItself(table, query)) {
          // What one column of it has may go into another in the next round.
          commonTables.put(table.name().key(), made(table, query));
        }
      }
    }
  }

  private List<Output> made(Query.CommonTable table, Query query) {
    return renamed(Recursion.of(table, query, flow.outputs(query)), table.columns());
  }

  private static List<Output> renamed(List<Output> outputs, List<Name> names) {
    List<Output> renamed = new ArrayList<>(outputs);
    // Asked now, each stands on those that know already: a long chain would overflow the stack.
    renamed.forEach(Output::present);
    for (int i = 0; i < names.size() && i < renamed.size(); i++) {
      renamed.set(i, renamed.get(i).named(names.get(i).key()));
    }
    return renamed;
  }

  /** The tables of a FROM clause, with what their joins leave out. */
  List<Frame> frames(List<Query.Source> sources) {
    List<Frame> frames = new ArrayList<>();
    for (Query.Source each : sources) {
      if (effort.spend(1 + frames.size())) {
        flow.joins().join(frames, frame(each, frames), each);
      }
    }
    return frames;
  }

  private Frame frame(Query.Source each, List<Frame> before) {
    Name alias = each.alias();
    Query query = each.query();
    TableName written = each.table();
    TableName name = now(written);
    if (query != null) {
      return new Frame(alias == null ? "" : alias.key(), flow.outputs(query), null);
    }
    if (name == null) {
      Expression arguments = each.arguments();
      List<Output> made = arguments == null ? List.of() : made(each, arguments, before);
      return new Frame(alias == null ? "" : alias.key(), made, null);
    }
    // Names of columns are written with the new name too, but read with the old one here.
    String key = alias != null ? alias.key() : written == null ? "" : written.name().key();
    List<Output> common = name.schema() == null ? commonTables.get(name.name().key()) : null;
    if (common != null) {
      return new Frame(key, common, null);
    }
    View shown = schema.view(name);
    if (shown != null) {
      return new Frame(key, shown(shown), null);
    }
    Table table = schema.findOrHear(name, source);
    boolean known = table != null && effort.spend(table.columns().size());
    return known && table != null ? Frame.of(key, table) : new Frame(key, List.of(), null);
  }

  /** What a table is called now that the view at hand was made for by another name. */
  private @Nullable TableName now(@Nullable TableName written) {
    return written == null || reading.isEmpty()
        ? written
        : reading.get(reading.size() - 1).now(written);
  }

  /**
   * What a view shows of the tables as they are now; nothing where it is one of its own sources.
   */
  private List<Output> shown(View shown) {
    Query query = shown.query();
    if (query == null || reading.size() == MOST_VIEWS || reading.contains(shown)) {
      return List.of();
    }
    List<View> deeper = new ArrayList<>(reading);
    deeper.add(shown);
    QueryFlow inside = new QueryFlow(schema, shown.source(), null, deeper);
    return renamed(inside.outputs(query), shown.columns());
  }

  /** What a function makes of columns: the rows of one value need not be there, if it is empty. */
  private List<Output> made(Query.Source function, Expression arguments, List<Frame> before) {
    Map<Atom, Holding> values = new LinkedHashMap<>();
    Cut cut = new Cut(Cut.Kind.JOIN, source.at(function.region()));
    flow.expressions()
        .evaluate(arguments, before)
        .values()
        .forEach((atom, holding) -> values.put(atom, holding.recoded().through(Rows.MAYBE, cut)));
    List<Output> outputs = new ArrayList<>();
    for (String column : List.of("key", "value", "atom")) {
      outputs.add(new Output(column, values, null));
    }
    return outputs;
  }
}

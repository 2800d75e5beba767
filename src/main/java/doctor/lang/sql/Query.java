package doctor.lang.sql;

import doctor.api.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT or VALUES, as far as it matters where its values come from.
 *
 * @param region its characters
 * @param tables common table expressions, {@code WITH name AS (…)}
 * @param arms the parts of a compound, one for a simple query
 * @param distinct whether a UNION, INTERSECT or EXCEPT leaves rows out
 * @param subtracts whether INTERSECT or EXCEPT leaves values out
 * @param portion what LIMIT and OFFSET let through
 */
record Query(
    Region region,
    List<CommonTable> tables,
    List<Arm> arms,
    boolean distinct,
    boolean subtracts,
    Portion portion) {

  /** The same query with other common tables. */
  Query with(List<CommonTable> others) {
    return new Query(region, others, arms, distinct, subtracts, portion);
  }

  /** Whether it brings rows that are written in it, and come from no table. */
  boolean bringsRowsOfItsOwn() {
    for (Arm arm : arms) {
      if (arm.values() || arm.sources().isEmpty()) {
        return true;
      }
      for (Source source : arm.sources()) {
        if (source.query() != null && source.query().bringsRowsOfItsOwn()) {
          return true;
        }
      }
    }
    for (CommonTable table : tables) {
      if (table.query() != null && table.query().bringsRowsOfItsOwn()) {
        return true;
      }
    }
    return false;
  }

  /** Whether LIMIT may cut rows off. */
  boolean limited() {
    return !portion.isAll();
  }

  /**
   * Whether it never brings a row: {@code CREATE TABLE x AS SELECT * FROM t WHERE 0}. An aggregate
   * without GROUP BY makes one row of none.
   */
  boolean bringsNothing() {
    if (portion.isNone()) {
      return true;
    }
    for (Arm arm : arms) {
      Predicate where = arm.where();
      boolean ofNone = arm.aggregate() != null || (arm.grouping() == null && arm.having());
      if (where == null || !where.never() || ofNone) {
        return false;
      }
    }
    return !arms.isEmpty();
  }

  /** Whether it brings a row in any case: {@code SELECT 1}. */
  boolean bringsRow() {
    Arm arm = arms.get(0);
    Predicate where = arm.where();
    return arms.size() == 1
        && portion.hasFirst()
        && arm.sources().isEmpty()
        && !arm.having()
        && (where == null || where.always());
  }

  /** {@code name (columns) AS (query)}. */
  record CommonTable(Name name, List<Name> columns, @Nullable Query query) {}

  /**
   * One SELECT.
   *
   * @param distinct whether it says DISTINCT
   * @param values whether it is VALUES, which copies nothing
   * @param columns what is selected
   * @param sources the FROM clause, in order
   * @param where the condition, or null
   * @param grouping the GROUP BY columns; null where there is no GROUP BY
   * @param having whether groups are left out
   */
  record Arm(
      boolean distinct,
      boolean values,
      List<Output> columns,
      List<Source> sources,
      @Nullable Predicate where,
      @Nullable List<Expression> grouping,
      boolean having) {

    /**
     * What makes one row of all that there are; null where nothing does, or GROUP BY says which.
     */
    @Nullable Region aggregate() {
      Region found = null;
      for (Output column : grouping == null ? columns : List.<Output>of()) {
        Expression expression = column.expression();
        found = expression != null && column.aggregate() ? expression.region() : found;
      }
      return found;
    }

    /** The same, where two tables are joined by WHERE, with that as the ON of the join. */
    Arm joined() {
      Source second = sources.size() == 2 ? sources.get(1) : null;
      boolean crossed = second != null && second.join() == Join.CROSS && second.arguments() == null;
      if (second == null || !crossed || where == null || !where.isKeyed()) {
        return this;
      }
      List<Source> both = List.of(sources.get(0), second.on(where));
      return new Arm(distinct, values, columns, both, null, grouping, having);
    }
  }

  /**
   * One thing selected.
   *
   * @param star whether it is {@code *} or {@code x.*}
   * @param qualifier the {@code x} of {@code x.*}
   * @param expression what is selected, or null for a star
   * @param aggregate whether a function in it makes one value of many rows
   * @param alias the name after AS, or null
   */
  record Output(
      boolean star,
      @Nullable Name qualifier,
      @Nullable Expression expression,
      boolean aggregate,
      @Nullable Name alias) {}

  /**
   * One table of the FROM clause.
   *
   * @param region its characters
   * @param table its name, or null for a subquery
   * @param query the subquery, or null; both null where it could not be read
   * @param arguments what a function is given that returns a table, {@code json_each(tags)}, or
   *     null
   * @param alias what it is called here, or null
   * @param join how it is joined to what stands before it
   * @param on the condition of the join, or null
   */
  record Source(
      Region region,
      @Nullable TableName table,
      @Nullable Query query,
      @Nullable Expression arguments,
      @Nullable Name alias,
      Join join,
      @Nullable Predicate on) {

    private Source on(Predicate condition) {
      return new Source(region, table, query, arguments, alias, Join.INNER, condition);
    }
  }

  /** How tables are joined. */
  enum Join {
    /** The first table. */
    FIRST,
    /** A row of either side without a partner is left out. */
    INNER,
    /** Every row of one side with every one of the other, as by a comma. */
    CROSS,
    /** A row of the left side always stays. */
    LEFT,
    /** A row of the right side always stays. */
    RIGHT,
    /** Every row stays. */
    FULL
  }
}

package doctor.lang.sql;

import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** What was read from one migration: its statements in order, and what could not be read. */
final class MigrationFile {

  private final MigrationName name;
  private final SourceFile source;
  private final MigrationTool tool;
  private final boolean wrapped;
  private final boolean keysOff;
  private final List<Statement> statements;
  private final List<Problem> problems;

  private MigrationFile(
      MigrationName name,
      SourceFile source,
      MigrationTool tool,
      boolean wrapped,
      boolean keysOff,
      List<Statement> statements,
      List<Problem> problems) {
    this.name = name;
    this.source = source;
    this.tool = tool;
    this.wrapped = wrapped;
    this.keysOff = keysOff;
    this.statements = statements;
    this.problems = problems;
  }

  /**
   * Reads the part of a file that runs forwards.
   *
   * @param name what its path tells
   */
  static MigrationFile read(SourceFile source, MigrationName name) {
    String text = DialectLines.ofSqlite(source.text());
    Sections sections = Sections.of(text);
    MigrationTool tool = sections.tool() == MigrationTool.PLAIN ? name.tool() : sections.tool();
    List<Statement> statements = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    boolean begins = false;
    for (var part : sections.parts()) {
      StatementSplitter splitter = new StatementSplitter(text, part.start(), part.end());
      for (RawStatement raw = splitter.next(); raw != null; raw = splitter.next()) {
        Statement statement = StatementParser.parse(text, raw, problems);
        begins |= statement instanceof Statement.Transaction t && t.begins();
        statements.add(statement);
      }
    }
    // A second BEGIN fails: who writes one runs the file outside of a transaction.
    boolean wrapped = tool.opensTransaction() && sections.wrapped() && !begins;
    List<Statement> lasting = Rollbacks.without(statements, wrapped && tool != MigrationTool.PLAIN);
    return new MigrationFile(name, source, tool, wrapped, sections.keysOff(), lasting, problems);
  }

  /**
   * The same of a series that drizzle runs, which does as an app itself does but for its record.
   */
  MigrationFile ofDrizzle() {
    return tool == MigrationTool.PLAIN
        ? new MigrationFile(
            name, source, MigrationTool.DRIZZLE, wrapped, keysOff, statements, problems)
        : this;
  }

  MigrationName name() {
    return name;
  }

  SourceFile source() {
    return source;
  }

  MigrationTool tool() {
    return tool;
  }

  /** Whether the runner puts a transaction around it. */
  boolean wrapped() {
    return wrapped;
  }

  /** Whether the runner turns foreign keys off before. */
  boolean keysOff() {
    return keysOff;
  }

  /** What it does, but for what it takes back itself. */
  List<Statement> statements() {
    return statements;
  }

  List<Problem> problems() {
    return problems;
  }
}

package doctor.lang.sql;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parts of a file run forwards; lines are parted by {@code /} here. */
class SectionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a;/b;                                              | PLAIN   | true  | [a;/b;]
          ~~                                                 | PLAIN   | true  |
          -- no-transaction/a;                               | PLAIN   | false | [-- no-transaction/a;]
          -- about no-transaction/a;                         | PLAIN   | true  | [-- about no-transaction/a;]
          a;/-- +goose Up/b;/-- +goose Down/c;               | GOOSE   | true  | [b;/]
          a;/ \t -- +goose Up/b;/\t-- +goose Down/c;         | GOOSE   | true  | [b;/\t]
          --+goose up/b;/-- +GOOSE DOWN/c;                   | GOOSE   | true  | [b;/]
          a;/-- +goose Down/b;/-- +goose Up/c;               | GOOSE   | true  | [c;]
          a;/-- +goose Down/b;                               | GOOSE   | true  |
          -- +goose Up/a;/-- +goose Up/b;                    | GOOSE   | true  | [a;/][b;]
          -- +goose NO TRANSACTION/-- +goose Up/a;           | GOOSE   | false | [a;]
          -- +goose Up/-- +goose StatementBegin/a;           | GOOSE   | true  | [-- +goose StatementBegin/a;]
          -- +goosey Up/a;                                   | PLAIN   | true  | [-- +goosey Up/a;]
          -- +migrate Up/a;/-- +migrate Down/b;              | SQL_MIGRATE | true  | [a;/]
          -- +migrate Up notransaction/a;                    | SQL_MIGRATE | false | [a;]
          -- migrate:up/a;/-- migrate:down/b;                | DBMATE  | true  | [a;/]
          -- migrate:up transaction:false/a;                 | DBMATE  | false | [a;]
          a;/--> statement-breakpoint/b;                     | DRIZZLE | true  | [a;/][b;]
          a;--> statement-breakpoint/b;                      | DRIZZLE | true  | [a;][b;]
          a; --> statement-breakpoint  /b;--> statement-breakpoint | DRIZZLE | true  | [a; ][b;]
          a;--> statement-breakpoint b;                      | PLAIN   | true  | [a;--> statement-breakpoint b;]
          a --> statement-breakpoints/b;                     | PLAIN   | true  | [a --> statement-breakpoints/b;]
          -- Up/a;/-- Down/b;                                | PLAIN   | true  | [a;/]
          ----/-- Up/----/a;/ ---- /-- DOWN/----/b;          | PLAIN   | true  | [----/][----/a;/ ---- /]
          a;/--down/b;                                       | PLAIN   | true  | [a;/]
          --Down/a;/-- up --/b;                              | PLAIN   | true  | [b;]
          -- +micrate Up/a;/-- +micrate Down/b;              | PLAIN   | true  | [a;/]
          -- ==== UP ====/a;/-- ==== DOWN ====/b;            | PLAIN   | true  | [a;/]
          -- ─── up ───/a;/-- ─── down ───/b;                | PLAIN   | true  | [a;/]
          -- rambler up/a;/-- rambler down/b;                | PLAIN   | true  | [a;/]
          -- !Ups/a;/-- !Downs/b;                            | PLAIN   | true  | [a;/]
          -- @up/a;/-- @down/b;                              | PLAIN   | true  | [a;/]
          -- Up Migration/a;/-- Down Migration/b;            | PLAIN   | true  | [a;/]
          -- @UNDO/b;                                        | PLAIN   | true  |
          -- Down the road we drop this/a;                   | PLAIN   | true  | [-- Down the road we drop this/a;]
          -- downs/a;/-- breakdown/b;                        | PLAIN   | true  | [-- downs/a;/-- breakdown/b;]
          a; -- down/b;                                      | PLAIN   | true  | [a; -- down/b;]
          -- down migration of v1/a;                         | PLAIN   | true  | [-- down migration of v1/a;]
          -- v0 -> v29: Latest revision/a;                   | PLAIN   | true  |
          -- v0 -> v12 (compatible with v9+): Latest/a;      | PLAIN   | true  |
          -- v0 -> v1: First/a;                              | PLAIN   | true  | [-- v0 -> v1: First/a;]
          -- v0 -> v                                         | PLAIN   | true  | [-- v0 -> v]
          -- v2: Second/-- transaction: off/a;               | PLAIN   | false | [-- v2: Second/-- transaction: off/a;]
          -- transaction: sqlite-fkey-off/a;                 | PLAIN   | false | [-- transaction: sqlite-fkey-off/a;]
          -- transaction: offline/a;                         | PLAIN   | true  | [-- transaction: offline/a;]
          -- +goose Up/a;/-- Down/b;/-- +goose Down/c;       | GOOSE   | true  | [a;/-- Down/b;/]
          """)
  void whatRunsForwards(String lines, String tool, boolean wrapped, @Nullable String parts) {
    check(lines.replace('/', '\n'), tool, wrapped, parts);
  }

  @Test
  void whatRunsForwardsInAScriptOfMyBatis() {
    check("-- // first\na;\n-- //@UNDO\nb;", "PLAIN", true, "[-- // first/a;/]");
    check("-- // first\na;\n--// @undo\r\nb;", "PLAIN", true, "[-- // first/a;/]");
    check("-- // @undone\na;", "PLAIN", true, "[-- // @undone/a;]");
  }

  private static void check(String text, String tool, boolean wrapped, @Nullable String parts) {
    Sections sections = Sections.of(text);
    StringBuilder found = new StringBuilder();
    for (Region part : sections.parts()) {
      found.append('[').append(text, part.start(), part.end()).append(']');
    }
    assertThat(sections.tool().name()).isEqualTo(tool);
    assertThat(sections.wrapped()).isEqualTo(wrapped);
    assertThat(found.toString().replace('\n', '/')).isEqualTo(parts == null ? "" : parts);
  }
}

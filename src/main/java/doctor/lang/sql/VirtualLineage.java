package doctor.lang.sql;

import doctor.api.Location;
import doctor.lang.sql.Effect.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows DELETE and UPDATE of virtual tables with content of their own, such as an FTS index that
 * no other table is named for: what fills it from elsewhere says that it is one.
 */
final class VirtualLineage {

  private final Course course;

  VirtualLineage(Course course) {
    this.course = course;
  }

  void delete(Statement.Delete delete, Table table) {
    Predicate where = delete.where();
    Location condition = where == null ? null : course.at(where.region());
    Location place = course.at(where == null ? delete.head() : delete.region());
    Effect effect =
        new Effect.RowsDeleted(
            place, table.nameBefore.text(), condition, Loss.POSSIBLE, List.of(), table.made);
    tell(table, effect);
  }

  void update(Statement.Update update, Table table) {
    List<String> columns = new ArrayList<>();
    update.assignments().forEach(each -> each.columns().forEach(name -> columns.add(name.text())));
    String name = table.nameBefore.text();
    Location place = course.at(update.head());
    tell(table, new Effect.Overwritten(place, name, List.of(), false, columns, table.made));
  }

  private void tell(Table table, Effect effect) {
    if (table.external || table.madeIn == course.migration()) {
      return;
    }
    course.touch(table);
    Supplier<@Nullable Effect> unlessIndex = () -> table.index ? null : effect;
    course.addAtEnd(unlessIndex);
  }
}

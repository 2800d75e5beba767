package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.go.GoLists.Entry;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What statements change in a map, a slice or {@code url.Values}: {@code q.Add(k, v)} adds, {@code
 * q.Set(k, v)} and {@code q[k] = v} replace what is there, {@code q.Del(k)} removes it.
 */
final class GoListChanges {

  private final GoValues values;
  private final GoLists lists;

  GoListChanges(GoValues values, GoLists lists) {
    this.values = values;
    this.lists = lists;
  }

  /**
   * The entries after a statement, which may stand in a loop.
   *
   * @param scope the place where the list is read
   * @param there the place of the statement
   */
  List<Entry> after(
      Scope scope, Scope there, Assignment one, @Nullable List<Entry> before, int depth) {
    List<Entry> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
    boolean certain = scope.file().shares(one.at(), scope.at());
    for (Scope inside : turns(scope, there, one, depth)) {
      change(all, inside, one, certain);
    }
    return all;
  }

  /**
   * The list after {@code list = append(list, v)}, which may stand in a loop; null where that is
   * not known.
   */
  @Nullable List<Entry> assigned(
      Scope scope, Scope there, Assignment one, @Nullable List<Entry> before, int depth) {
    @Nullable List<Entry> current = before;
    for (Scope turn : turns(scope, there, one, depth)) {
      Scope inside = current == null ? turn : turn.with(one.target(), current);
      current = lists.entries(inside, one.start(), one.end(), depth);
      if (current == null) {
        return null;
      }
    }
    return current;
  }

  /** Where a statement stands, once for each turn of a loop over a list that is written down. */
  private List<Scope> turns(Scope scope, Scope there, Assignment one, int depth) {
    boolean certain = scope.file().shares(one.at(), scope.at());
    Assignment loop = certain ? null : scope.file().loops.get(scope.file().blocks[one.at()]);
    // A function may run over what it gives itself.
    List<Entry> over =
        loop == null
            ? null
            : lists.entries(scope.moved(loop.at()), loop.start(), loop.end(), depth + 1);
    if (loop == null || over == null) {
      return List.of(there);
    }
    List<Scope> turns = new ArrayList<>();
    for (Entry entry : over) {
      Scope inside = there;
      for (Assignment variable : values.variables().loopVariables(loop)) {
        boolean key = variable.kind() == Assignment.Kind.RANGE_KEY;
        inside = inside.with(variable.target(), key ? entry.key() : entry.value());
      }
      turns.add(inside);
    }
    return turns;
  }

  private void change(List<Entry> all, Scope there, Assignment one, boolean certain) {
    switch (one.kind()) {
      case ENTRY -> replace(all, entry(there, one), certain);
      case REMOVE -> remove(all, values.value(there, one.start(), one.end()), certain);
      default -> {
        Entry entry = argumentPair(there, one);
        if (one.file().tokens().is(one.at(), "Set")) {
          replace(all, entry, certain);
        } else {
          all.add(entry);
        }
      }
    }
  }

  private Entry entry(Scope there, Assignment one) {
    Tokens tokens = one.file().tokens();
    int open = tokens.partner(one.at() - 1);
    Value key =
        tokens.is(one.at() - 1, "]") && open > 0
            ? values.value(there, open + 1, one.at() - 1)
            : Value.UNKNOWN;
    return new Entry(key, values.value(there, one.start(), one.end()));
  }

  private Entry argumentPair(Scope there, Assignment one) {
    Tokens tokens = one.file().tokens();
    List<Range> arguments = Expressions.split(tokens, one.start(), one.end());
    if (arguments.size() != 2 || tokens.kind(one.at()) != TokenKind.WORD) {
      return Entry.UNKNOWN;
    }
    Range key = arguments.get(0);
    Range value = arguments.get(1);
    return new Entry(
        values.value(there, key.start(), key.end()),
        values.value(there, value.start(), value.end()));
  }

  /** What an entry replaces is gone; where it may be replaced, it is one of both. */
  private static void replace(List<Entry> all, Entry entry, boolean certain) {
    boolean there = false;
    for (int i = all.size() - 1; i >= 0; i--) {
      Entry old = all.get(i);
      if (!isSame(old.key(), entry.key())) {
        continue;
      }
      // A value that cannot be told may hold what was there: q[k] = append(q[k], v).
      boolean gone = certain && !entry.value().isUnknown();
      if (gone) {
        all.remove(i);
      } else {
        there = true;
        all.set(i, new Entry(old.key(), old.value().or(entry.value())));
      }
    }
    if (!there) {
      all.add(entry);
    }
  }

  private static void remove(List<Entry> all, Value key, boolean certain) {
    for (int i = all.size() - 1; i >= 0; i--) {
      Entry old = all.get(i);
      if (isSame(old.key(), key)) {
        if (certain) {
          all.remove(i);
        } else {
          all.set(i, new Entry(old.key(), old.value().or(Value.UNKNOWN)));
        }
      }
    }
  }

  private static boolean isSame(Value one, Value other) {
    String key = one.only();
    return key != null && key.equals(other.only());
  }
}

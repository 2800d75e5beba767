package doctor.lang.value;

import doctor.api.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The texts that an expression may stand for, one for each way the program can take.
 *
 * @param templates without duplicates; never empty
 */
public record Value(List<Template> templates) {

  /** More ways than this are not told apart. */
  private static final int MOST = 32;

  /** Nothing is known. */
  public static final Value UNKNOWN = new Value(List.of(Template.HOLE));

  /** The name of a temporary file or folder. */
  public static final Value TEMPORARY =
      new Value(List.of(new Template(String.valueOf(Template.TEMPORARY), null)));

  /** Keeps an unmodifiable copy. */
  public Value {
    templates = List.copyOf(templates);
  }

  /** A single known text. */
  public static Value of(String text, @Nullable Location origin) {
    return new Value(List.of(new Template(text, origin)));
  }

  /** A single known text that stands nowhere. */
  public static Value of(String text) {
    return of(text, null);
  }

  /** Either this or another. */
  public Value or(Value other) {
    List<Template> all = new ArrayList<>(templates);
    for (Template template : other.templates) {
      add(all, template);
    }
    return all.size() > MOST ? UNKNOWN : new Value(all);
  }

  /** Either of two, of which each may be missing; null where both are. */
  public static @Nullable Value either(@Nullable Value one, @Nullable Value other) {
    return one == null ? other : other == null ? one : one.or(other);
  }

  /** This with another behind it, every way with every way. */
  public Value plus(Value other) {
    if (templates.size() * other.templates.size() > MOST) {
      return UNKNOWN;
    }
    List<Template> all = new ArrayList<>();
    for (Template left : templates) {
      for (Template right : other.templates) {
        add(all, left.plus(right));
      }
    }
    return new Value(all);
  }

  /** This with every text changed. */
  public Value map(UnaryOperator<String> change) {
    List<Template> all = new ArrayList<>();
    for (Template template : templates) {
      add(all, new Template(change.apply(template.text()), template.origin(), template.hole()));
    }
    return new Value(all);
  }

  /** Whether there is a way of which neither a text nor an expression is known. */
  public boolean isNameless() {
    for (Template template : templates) {
      if (template.hole().isEmpty() && template.isHole()) {
        return true;
      }
    }
    return false;
  }

  /** This as the value of an expression, which tells ways apart of which nothing else is known. */
  public Value behind(String expression) {
    List<Template> all = new ArrayList<>();
    for (Template template : templates) {
      boolean nameless = template.hole().isEmpty() && template.isHole();
      all.add(nameless ? template.behind(expression) : template);
    }
    return new Value(all);
  }

  /** Whether nothing at all is known. */
  public boolean isUnknown() {
    for (Template template : templates) {
      if (!template.isHole()) {
        return false;
      }
    }
    return true;
  }

  /** The one known text that this stands for, or null. */
  public @Nullable String only() {
    Template first = templates.get(0);
    return templates.size() == 1 && first.isKnown() ? first.text() : null;
  }

  /** Adds a way that is not there yet; what two expressions may give is that of neither. */
  private static void add(List<Template> all, Template added) {
    for (int i = 0; i < all.size(); i++) {
      Template one = all.get(i);
      if (one.text().equals(added.text())) {
        all.set(i, one.hole().equals(added.hole()) ? one : one.behind(""));
        return;
      }
    }
    all.add(added);
  }
}

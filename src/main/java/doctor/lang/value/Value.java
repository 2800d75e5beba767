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
      if (!contains(all, template)) {
        all.add(template);
      }
    }
    return all.size() > MOST ? UNKNOWN : new Value(all);
  }

  /** This with another behind it, every way with every way. */
  public Value plus(Value other) {
    if (templates.size() * other.templates.size() > MOST) {
      return UNKNOWN;
    }
    List<Template> all = new ArrayList<>();
    for (Template left : templates) {
      for (Template right : other.templates) {
        Template both = left.plus(right);
        if (!contains(all, both)) {
          all.add(both);
        }
      }
    }
    return new Value(all);
  }

  /** This with every text changed. */
  public Value map(UnaryOperator<String> change) {
    List<Template> all = new ArrayList<>();
    for (Template template : templates) {
      Template changed = new Template(change.apply(template.text()), template.origin());
      if (!contains(all, changed)) {
        all.add(changed);
      }
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

  private static boolean contains(List<Template> all, Template wanted) {
    for (Template template : all) {
      if (template.text().equals(wanted.text())) {
        return true;
      }
    }
    return false;
  }
}

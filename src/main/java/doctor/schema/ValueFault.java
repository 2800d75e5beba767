package doctor.schema;

import doctor.api.Fix;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.Spelling;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value that its schema does not allow.
 *
 * @param place the value
 * @param expected what is allowed there
 */
record ValueFault(Place place, Expectation expected) {

  Violation violation() {
    String message = place.name().isEmpty() ? "this" : place.name();
    message += " is " + read() + ", expected " + expected.words();
    String near = nearChoice();
    if (near != null) {
      message += ", did you mean " + near + "?";
    }
    return new Violation(place.value(), message, fix(near));
  }

  private String read() {
    if (place.node() instanceof Sequence list) {
      return list.items().isEmpty() ? "an empty list" : "a list";
    }
    return place.node() instanceof Scalar scalar
        ? Words.read(scalar, !expected.allows("string"))
        : "a mapping";
  }

  private @Nullable String nearChoice() {
    List<String> choices = expected.choices();
    return place.node() instanceof Scalar scalar && scalar.kind() == Scalar.Kind.STRING
        ? Spelling.nearest(scalar.text(), choices)
        : null;
  }

  private @Nullable Fix fix(@Nullable String near) {
    if (!(place.node() instanceof Scalar scalar) || scalar.kind() != Scalar.Kind.STRING) {
      return null;
    }
    if (near != null) {
      boolean sameWord = folded(near).equals(folded(scalar.text()));
      return new Fix(
          "replace it with " + near,
          sameWord ? Fix.Applicability.SAFE : Fix.Applicability.UNSAFE,
          near.equals("null") ? scalar.overwrite(near) : scalar.replaceWith(near));
    }
    return unquoted(scalar);
  }

  // Safe: the digits stay, and no reader takes them for another number.
  private @Nullable Fix unquoted(Scalar scalar) {
    String text = scalar.text();
    boolean number = expected.allows("integer") || expected.allows("number");
    boolean isNumber = number && isDecimal(text) && expected.inRange(Long.parseLong(text));
    boolean isBoolean = expected.allows("boolean") && (text.equals("true") || text.equals("false"));
    boolean quoted =
        scalar.location().text().equals('"' + text + '"')
            || scalar.location().text().equals("'" + text + "'");
    return quoted && (isNumber || isBoolean) && !expected.allows("string")
        ? new Fix("remove the quotes", Fix.Applicability.SAFE, scalar.overwrite(text))
        : null;
  }

  private static boolean isDecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 9 && (text.charAt(0) != '0' || text.length() == 1);
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}

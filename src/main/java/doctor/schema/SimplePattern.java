package doctor.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression of the few signs that the schemas use: characters, classes of them, {@code
 * \s} and {@code \S}, {@code *}, {@code +}, groups, alternatives, and both ends of the text. It
 * finds what JSON Schema, section 6.3.3 of its validation, means by a match: anywhere. The JDK's
 * own, which makes lambdas of its parts, costs 12 apps 7 % of their time (use it in {@link
 * Subschema} and run {@code doctor.fleet.Speed}).
 */
final class SimplePattern {

  private static final int ASCII = 128;

  /** Of a range: it is behind all ends. */
  private static final char NO_START = ASCII;

  /** What must stand at one place; a position takes none. */
  private static final class Part {

    private final boolean[] characters = new boolean[ASCII];
    private boolean others;
    private boolean isStart;
    private boolean isEnd;
    private int least = 1;
    private boolean repeats;

    boolean has(char c) {
      return c < ASCII ? characters[c] : others;
    }
  }

  private final String expression;
  private final List<List<Part>> sequences;
  private int at;

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException if it has other signs
   */
  SimplePattern(String expression) {
    this.expression = expression;
    sequences = alternatives();
    if (at < expression.length()) {
      throw unknown();
    }
  }

  // A group is multiplied out: a(b|c)d is abd|acd.
  private List<List<Part>> alternatives() {
    List<List<Part>> all = new ArrayList<>();
    List<List<Part>> sequences = List.of(List.of());
    for (; at < expression.length() && expression.charAt(at) != ')'; at++) {
      switch (expression.charAt(at)) {
        case '|' -> {
          all.addAll(sequences);
          sequences = List.of(List.of());
        }
        case '(' -> {
          at++;
          sequences = joined(sequences, alternatives());
          if (at == expression.length()) {
            throw unknown();
          }
        }
        default -> sequences = joined(sequences, List.of(List.of(part())));
      }
    }
    all.addAll(sequences);
    return all;
  }

  private static List<List<Part>> joined(List<List<Part>> first, List<List<Part>> second) {
    List<List<Part>> joined = new ArrayList<>();
    for (List<Part> start : first) {
      for (List<Part> end : second) {
        List<Part> sequence = new ArrayList<>(start);
        sequence.addAll(end);
        joined.add(sequence);
      }
    }
    return joined;
  }

  private Part part() {
    Part part = new Part();
    switch (expression.charAt(at)) {
      case '^' -> part.isStart = true;
      case '$' -> part.isEnd = true;
      case '[' -> addClass(part);
      case '*', '+', '?', '{', '.' -> throw unknown();
      default -> addCharacter(part);
    }
    if (!part.isStart && !part.isEnd && at + 1 < expression.length()) {
      char next = expression.charAt(at + 1);
      part.repeats = next == '*' || next == '+';
      part.least = next == '*' ? 0 : 1;
      at += part.repeats ? 1 : 0;
    }
    return part;
  }

  private void addClass(Part part) {
    for (at++; at < expression.length() && expression.charAt(at) != ']'; at++) {
      char first = addCharacter(part);
      if (at + 2 < expression.length()
          && expression.charAt(at + 1) == '-'
          && expression.charAt(at + 2) != ']') {
        at += 2;
        char last = addCharacter(part);
        if (last < first) {
          throw unknown();
        }
        for (char c = first; c < last; c++) {
          part.characters[c] = true;
        }
      }
    }
    if (at == expression.length()) {
      throw unknown();
    }
  }

  private char addCharacter(Part part) {
    char c = expression.charAt(at);
    if (c == '\\' && at + 1 < expression.length()) {
      at++;
      c = expression.charAt(at);
      if (c == 's' || c == 'S') {
        addSpaces(part, c == 's');
        return NO_START;
      }
      if (Character.isLetterOrDigit(c)) {
        throw unknown();
      }
    } else if (c == '\\' || "[&^".indexOf(c) >= 0) {
      throw unknown();
    }
    if (c >= ASCII) {
      throw unknown();
    }
    part.characters[c] = true;
    return c;
  }

  private static void addSpaces(Part part, boolean are) {
    for (char c = 0; c < ASCII; c++) {
      part.characters[c] |= are == (c == ' ' || (c >= '\t' && c <= '\r'));
    }
    part.others |= !are;
  }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException(
        "no simple pattern: " + expression + ", at character " + (at + 1));
  }

  /** Whether any part of a text matches. */
  boolean isIn(String text) {
    for (List<Part> sequence : sequences) {
      for (int start = 0; start <= text.length(); start++) {
        if (matches(sequence, 0, text, start)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean matches(List<Part> sequence, int index, String text, int from) {
    if (index == sequence.size()) {
      return true;
    }
    Part part = sequence.get(index);
    if (part.isStart || part.isEnd) {
      return from == (part.isStart ? 0 : text.length()) && matches(sequence, index + 1, text, from);
    }
    int end = from;
    while (end < text.length() && part.has(text.charAt(end)) && (part.repeats || end == from)) {
      end++;
    }
    for (; end >= from + part.least; end--) {
      if (matches(sequence, index + 1, text, end)) {
        return true;
      }
    }
    return false;
  }
}

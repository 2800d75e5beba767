package doctor.source;

import java.util.List;

/**
 * A path pattern as gitignore(5) has it: {@code *} and {@code ?} within a segment, {@code [a-z]}
 * classes, {@code **} for any number of segments, at the end for at least one.
 */
final class Glob {

  private final String[] segments;

  private Glob(String[] segments) {
    this.segments = segments;
  }

  /** A pattern over a whole path; a leading slash is of no account. */
  static Glob of(String pattern) {
    String relative = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    return new Glob(split(relative));
  }

  /** The pattern's segments. */
  List<String> segments() {
    return List.of(segments);
  }

  /** Whether the whole path fits. */
  boolean matches(String path) {
    return matchesSegments(split(path));
  }

  // Greedy with one step back, as for one segment: the last ** decides, so the time is bounded by
  // pattern times path.
  private boolean matchesSegments(String[] path) {
    int s = 0;
    int p = 0;
    int starAt = -1;
    int retry = 0;
    while (p < path.length) {
      if (s < segments.length && segments[s].equals("**")) {
        starAt = s++;
        retry = p;
      } else if (s < segments.length && matchesSegment(segments[s], path[p])) {
        s++;
        p++;
      } else if (starAt >= 0) {
        s = starAt + 1;
        p = ++retry;
      } else {
        return false;
      }
    }
    return s == segments.length;
  }

  /** Whether one segment of a path fits one segment of a pattern. */
  static boolean matchesSegment(String pattern, String name) {
    int s = 0;
    int n = 0;
    int starAt = -1;
    int retry = 0;
    while (n < name.length()) {
      int next = s < pattern.length() ? step(pattern, s, name.charAt(n)) : -1;
      if (s < pattern.length() && pattern.charAt(s) == '*') {
        starAt = s++;
        retry = n;
      } else if (next >= 0) {
        s = next;
        n++;
      } else if (starAt >= 0) {
        s = starAt + 1;
        n = ++retry;
      } else {
        return false;
      }
    }
    while (s < pattern.length() && pattern.charAt(s) == '*') {
      s++;
    }
    return s == pattern.length();
  }

  // Index in the pattern behind what matches this one character, or -1.
  private static int step(String pattern, int at, char c) {
    char p = pattern.charAt(at);
    if (p == '?') {
      return at + 1;
    }
    if (p == '\\' && at + 1 < pattern.length()) {
      return pattern.charAt(at + 1) == c ? at + 2 : -1;
    }
    if (p == '[') {
      int close = pattern.indexOf(']', at + 2);
      if (close > 0) {
        return inClass(pattern, at + 1, close, c) ? close + 1 : -1;
      }
    }
    return p == c ? at + 1 : -1;
  }

  private static boolean inClass(String pattern, int from, int to, char c) {
    boolean negated = pattern.charAt(from) == '!' || pattern.charAt(from) == '^';
    boolean found = false;
    for (int i = negated ? from + 1 : from; i < to; i++) {
      boolean range = i + 2 < to && pattern.charAt(i + 1) == '-';
      char last = range ? pattern.charAt(i + 2) : pattern.charAt(i);
      found |= c >= pattern.charAt(i) && c <= last;
      if (range) {
        i += 2;
      }
    }
    return found != negated;
  }

  // Not String.split: that one drops empty segments at the end and may compile an expression.
  private static String[] split(String path) {
    int count = 1;
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '/') {
        count++;
      }
    }
    String[] parts = new String[count];
    int start = 0;
    for (int i = 0; i < count; i++) {
      int slash = path.indexOf('/', start);
      parts[i] = path.substring(start, slash < 0 ? path.length() : slash);
      start = slash + 1;
    }
    return parts;
  }
}

package doctor.api;

/**
 * What a rule is called and how much it matters. Prose lives beside the rule's class, in {@code
 * <id>.md}.
 *
 * @param id kebab-case, naming the problem; a plugin's ids carry a namespace, {@code acme/no-todo}
 * @param severity the level unless configured otherwise
 * @param summary one sentence in lower case, without a final full stop
 */
public record RuleDescriptor(String id, Severity severity, String summary) {

  /** Throws {@link IllegalArgumentException} for an id that is not kebab-case. */
  public RuleDescriptor {
    if (!isId(id)) {
      throw new IllegalArgumentException("not a rule id: " + id);
    }
  }

  /** Whether a text is kebab-case with at most one namespace before a slash. */
  public static boolean isId(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? isKebab(text)
        : isKebab(text.substring(0, slash)) && isKebab(text.substring(slash + 1));
  }

  private static boolean isKebab(String text) {
    boolean expectLetter = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (c == '-' ? expectLetter : !alphanumeric) {
        return false;
      }
      expectLetter = c == '-';
    }
    return !expectLetter;
  }
}

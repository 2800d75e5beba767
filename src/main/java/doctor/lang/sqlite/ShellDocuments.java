package doctor.lang.sqlite;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Which here-document of a script belongs to which operator: those of a line follow it in order.
 */
final class ShellDocuments {

  private final Map<Integer, Integer> documents = new HashMap<>();

  ShellDocuments(Tokens tokens) {
    Deque<Integer> waiting = new ArrayDeque<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.is(at, "<<") && tokens.isWord(at + 1)) {
        waiting.add(at);
      } else if (tokens.kind(at) == TokenKind.STRING && !waiting.isEmpty()) {
        documents.put(waiting.remove(), at);
      }
    }
  }

  /** The token of the document behind {@code <<}, or -1. */
  int of(int operator) {
    return documents.getOrDefault(operator, -1);
  }
}

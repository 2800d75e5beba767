package doctor.lang.sqlite;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What commands of a shell script write that do nothing but write what they are given: {@code
 * echo}, {@code printf} and {@code cat}.
 */
final class ShellOutput {

  private final Tokens tokens;
  private final ShellWords written;

  ShellOutput(ShellWords written) {
    this.tokens = written.tokens();
    this.written = written;
  }

  /** The pipe whose output a command reads, or -1. */
  int pipeBefore(int command) {
    int at = command - 1;
    while (at >= 0
        && (tokens.kind(at) == TokenKind.LINE_END || tokens.kind(at) == TokenKind.STRING)) {
      at--;
    }
    return tokens.is(at, "|") ? at : -1;
  }

  /** The first token of the command, or of the group of commands, before a pipe. */
  int start(int pipe) {
    int last = pipe - 1;
    if (isGroup(last)) {
      return tokens.partner(last);
    }
    int start = pipe;
    while (isOfCommand(start - 1)) {
      start--;
    }
    return start;
  }

  /** What a command or a group of commands writes, or null where that cannot be told. */
  @Nullable String of(int start, int end) {
    return isGroup(end - 1) ? commands(start + 1, end - 1) : command(start, end);
  }

  private boolean isGroup(int last) {
    return (tokens.is(last, ")") || tokens.is(last, "}")) && tokens.isPaired(last);
  }

  private boolean isOfCommand(int at) {
    return tokens.isWord(at)
        ? !tokens.is(at, "{") && !tokens.is(at, "}")
        : ShellCommands.isRedirection(tokens, at);
  }

  /** What commands write one after another. */
  private @Nullable String commands(int from, int end) {
    StringBuilder all = new StringBuilder();
    int at = from;
    while (at < end) {
      int start = at;
      while (at < end && isOfCommand(at)) {
        at++;
      }
      String one = at == start ? "" : command(start, at);
      boolean next = at == end || isSeparator(at);
      if (one == null || !next) {
        return null;
      }
      all.append(one);
      at++;
    }
    return all.toString();
  }

  private boolean isSeparator(int at) {
    return tokens.is(at, ";")
        || tokens.is(at, "&&")
        || tokens.kind(at) == TokenKind.LINE_END
        || tokens.kind(at) == TokenKind.STRING;
  }

  /** What one command writes. */
  private @Nullable String command(int start, int end) {
    int name = ShellCommands.name(tokens, start);
    if (name >= end || !tokens.isWord(name)) {
      return null;
    }
    boolean names = tokens.is(name, "cat");
    List<String> words = new ArrayList<>();
    String input = null;
    for (int at = name + 1; at < end; at++) {
      if (ShellCommands.isRedirection(tokens, at)) {
        input = reads(at) ? written.input(at) : input;
        at++;
      } else {
        words.add(names ? written.text(at) : written.statements(at));
      }
    }
    return switch (tokens.text(name)) {
      case "echo" -> echo(words);
      case "printf" -> words.isEmpty() ? null : new ShellFormat(words).text();
      case "cat" -> words.isEmpty() ? input : cat(words, input);
      default -> null;
    };
  }

  private boolean reads(int operator) {
    return !tokens.is(operator, ">") && !tokens.is(operator, ">>");
  }

  private static String echo(List<String> words) {
    int first = 0;
    while (first < words.size() && isEchoOption(words.get(first))) {
      first++;
    }
    String line = String.join(" ", words.subList(first, words.size()));
    return ShellFormat.unescaped(line) + '\n';
  }

  private static boolean isEchoOption(String word) {
    return switch (word) {
      case "-e", "-n", "-E", "-ne", "-en" -> true;
      default -> false;
    };
  }

  private @Nullable String cat(List<String> words, @Nullable String input) {
    StringBuilder all = new StringBuilder();
    for (String word : words) {
      String text = word.equals("-") ? input : written.files().text(word);
      if (text == null) {
        return null;
      }
      all.append(text);
    }
    return all.toString();
  }
}

package doctor.lang.sqlite;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;

/** Where a shell script calls a program: POSIX.1-2017, Shell Command Language §2.9 and §2.4. */
final class ShellCommands {

  private ShellCommands() {}

  /** Whether a command begins with this token. */
  static boolean isStart(Tokens tokens, int at) {
    boolean starts = at == 0 || tokens.kind(at - 1) != TokenKind.WORD;
    return starts && tokens.isWord(at) && !isRedirection(tokens, at - 1);
  }

  /** Whether the word behind this token is a file to read or write, or where a text ends. */
  static boolean isRedirection(Tokens tokens, int at) {
    return tokens.is(at, "<")
        || tokens.is(at, ">")
        || tokens.is(at, ">>")
        || tokens.is(at, "<<")
        || tokens.is(at, "<<<");
  }

  /** The word that names the program, behind keywords, variables and programs that run others. */
  static int name(Tokens tokens, int start) {
    int at = start;
    while (tokens.isWord(at)) {
      String word = tokens.text(at);
      if (isKeyword(word) || ShellVariables.isAssignment(word)) {
        at++;
      } else if (isRunner(word)) {
        at = behindOptions(tokens, at + 1, optionsWithValue(word));
        at += word.equals("timeout") ? 1 : 0;
      } else {
        return at;
      }
    }
    return at;
  }

  private static boolean isKeyword(String word) {
    return switch (word) {
      case "if", "then", "elif", "else", "while", "until", "do", "!", "{" -> true;
      default -> false;
    };
  }

  /** Whether a program does nothing but run the one that is named behind it. */
  private static boolean isRunner(String word) {
    return switch (word) {
      case "sudo", "exec", "command", "env", "nohup", "nice", "time", "timeout" -> true;
      default -> false;
    };
  }

  private static String optionsWithValue(String runner) {
    return switch (runner) {
      case "sudo" -> "CDRTUghprtu";
      case "timeout" -> "ks";
      case "env" -> "CSu";
      case "nice" -> "n";
      case "exec" -> "a";
      default -> "";
    };
  }

  private static int behindOptions(Tokens tokens, int start, String withValue) {
    int at = start;
    while (tokens.isWord(at) && tokens.first(at) == '-') {
      at += endsInOptionWithValue(tokens.text(at), withValue) ? 2 : 1;
    }
    return at;
  }

  /** Whether the value of an option is the next word: nothing follows the letter. */
  private static boolean endsInOptionWithValue(String options, String withValue) {
    for (int i = 1; i < options.length() && options.charAt(i) != '-'; i++) {
      if (withValue.indexOf(options.charAt(i)) >= 0) {
        return i == options.length() - 1;
      }
    }
    return false;
  }
}

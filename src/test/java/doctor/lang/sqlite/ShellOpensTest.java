package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each open that writes is its database, its journal mode and its foreign keys. */
class ShellOpensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "sqlite3 a.db \"INSERT INTO t VALUES (1)\" | a.db ABSENT ABSENT",
        "sqlite3 a.db 'update t set x=1' | a.db ABSENT ABSENT",
        "sqlite3 a.db 'SELECT 1; DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 a.db 'SELECT 1' 'DROP TABLE t' | a.db ABSENT ABSENT",
        "sqlite3 'a.db' 'PRAGMA journal_mode=WAL; REPLACE INTO t VALUES (1)' | a.db ON ABSENT",
        "sqlite3 a.db 'PRAGMA foreign_keys=1' 'ALTER TABLE t ADD x' | a.db ABSENT ON",
        "sqlite3 a.db 'PRAGMA journal_mode=DELETE; CREATE TABLE t (x)' | a.db OTHER_VALUE ABSENT",
        "sqlite3 -batch -separator x a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 -cmd '.timeout 9' a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 -vfs x -newline y -nullvalue z a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 -pagecache 1 2 -lookaside 3 4 a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 --separator x a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 a.db 'DELETE FROM t' > out.txt | a.db ABSENT ABSENT",
        "sqlite3 > out.txt a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sudo sqlite3 a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "´if true; then sqlite3 a.db 'DELETE FROM t'; fi´ | a.db ABSENT ABSENT",
        "´for x in y; do sqlite3 a.db 'DELETE FROM t'; done´ | a.db ABSENT ABSENT",
        "true && sqlite3 a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "´sqlite3 a.db <<EOF\nDELETE FROM t;\nEOF´ | a.db ABSENT ABSENT",
        "´sqlite3 a.db <<-'EOF' >out\n\tPRAGMA journal_mode=WAL;\n\tDELETE FROM t;\n\tEOF´"
            + " | a.db ON ABSENT",
        "´sqlite3 a.db <<EOF\nSELECT 1;\nEOF\nDELETE FROM t´ | ´´",
        "´sqlite3 a.db\ncat <<EOF\nDELETE FROM t;\nEOF´ | ´´",
        "sqlite3 a.db <<< 'DELETE FROM t' | a.db ABSENT ABSENT",
        "´DB=a.db\nsqlite3 $DB 'DELETE FROM t'´ | a.db ABSENT ABSENT",
        "´DB=\"x/a.db\"\nsqlite3 \"${DB}\" 'DELETE FROM t'´ | x/a.db ABSENT ABSENT",
        "´A=x B_2=$A/y\nsqlite3 \"$B_2/a.db\" 'DELETE FROM t'´ | x/y/a.db ABSENT ABSENT",
        "sqlite3 \"${DB:-a.db}\" 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 \"$X/a.db\" 'DELETE FROM t' | …/a.db ABSENT ABSENT",
        "sqlite3 \"$1\" 'DELETE FROM t' | ? UNSEEN UNSEEN",
        "sqlite3 \"$(cat name)\" 'DELETE FROM t' | ? UNSEEN UNSEEN",
        "sqlite3 \"$(mktemp)\" 'DELETE FROM t' | ? NOT_NEEDED NOT_NEEDED",
        "sqlite3 :memory: 'CREATE TABLE t (x)' | :memory: NOT_NEEDED NOT_NEEDED",
        "sqlite3 \"it's.db\" 'DELETE FROM t' | it's.db ABSENT ABSENT",
        // What another command sets stays in the file.
        "´sqlite3 a.db 'PRAGMA journal_mode=WAL'\nsqlite3 a.db 'DELETE FROM t'´"
            + " | a.db ON NOT_NEEDED; a.db ON ABSENT",
        "´sqlite3 b.db 'PRAGMA journal_mode=WAL'\nsqlite3 a.db 'DELETE FROM t'´"
            + " | b.db ON NOT_NEEDED; a.db ABSENT ABSENT",
        "´sqlite3 $1/a.db 'PRAGMA journal_mode=WAL'\nsqlite3 $1/a.db 'DELETE FROM t'´"
            + " | …/a.db ON NOT_NEEDED; …/a.db UNKNOWN ABSENT",
        "´sqlite3 $X 'PRAGMA journal_mode=WAL'\nsqlite3 file:$X?a=b 'DELETE FROM t'´"
            + " | ? ON NOT_NEEDED; ? UNKNOWN ABSENT",
        "´sqlite3 $X 'PRAGMA journal_mode=WAL'\nsqlite3 file:${Y}?a=b 'DELETE FROM t'´"
            + " | ? ON NOT_NEEDED; ? UNKNOWN ABSENT",
        "sqlite3 a.db 'PRAGMA journal_mode=DELETE' | ´´",
        // What is run is one of some texts.
        "´if a; then Q='DELETE FROM t'; else Q='UPDATE t SET x=1'; fi\nsqlite3 a.db \"$Q\"´"
            + " | a.db ABSENT ABSENT",
        "´if a; then Q='DELETE FROM t'; elif b; then Q='SELECT 1'; fi\nsqlite3 a.db \"$Q\"´"
            + " | a.db ABSENT ABSENT",
        "´case $1 in a) Q=DELETE;; b) Q=SELECT;; esac\necho \"$Q x\" | sqlite3 a.db´"
            + " | a.db ABSENT ABSENT",
        "´if a; then T=t; else T=u; fi\nsqlite3 a.db <<EOF\nDELETE FROM $T;\nEOF´"
            + " | a.db ABSENT ABSENT",
        "´if a; then Q='DELETE FROM t'; fi\nsqlite3 a.db <<< $Q´ | a.db ABSENT ABSENT",
        "´if a; then Q='DELETE FROM t'; else Q=$1; fi\nsqlite3 a.db \"$Q\"´"
            + " | a.db UNKNOWN UNKNOWN",
        "´if a; then Q='PRAGMA journal_mode=WAL'; fi\nsqlite3 a.db \"$Q; DELETE FROM t\"´"
            + " | a.db ON ABSENT",
        "´if a; then Q='SELECT 1'; else Q='SELECT 2'; fi\nsqlite3 a.db \"$Q\"´ | ´´",
        "´if a; then Q='DELETE FROM t'; fi\nQ='SELECT 1'\nsqlite3 a.db \"$Q\"´ | ´´",
        // What does not write, or is not the command.
        "sqlite3 a.db 'SELECT x FROM t WHERE y = update' | ´´",
        "sqlite3 a.db 'SELECT \"; \" FROM t' | ´´",
        "sqlite3 a.db .dump | ´´",
        "sqlite3 a.db | ´´",
        "sqlite3 | ´´",
        "sqlite3 -version | ´´",
        "sqlite3 -readonly a.db 'DELETE FROM t' | ´´",
        "sqlite3 a.db 'deletes FROM t' | ´´",
        "echo sqlite3 a.db 'DELETE FROM t' | ´´",
        "which sqlite3; echo 'DELETE FROM t' | ´´",
        "sqlite3x a.db 'DELETE FROM t' | ´´",
        "# sqlite3 a.db 'DELETE FROM t' | ´´",
        "´sqlite3 a.db 'DELETE FROM t´ | ´´",
      })
  void commandsThatWrite(String script, String expected) {
    assertThat(Opens.of("run.sh", "#!/bin/sh\n" + script + "\n")).isEqualTo(expected);
    assertThat(Opens.of("run.bash", script)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "sqlite3 a.db 'PRAGMA journal_mode=WAL;' | a.db ON NOT_NEEDED; a.db ON ABSENT",
        "sqlite3 ./a.db 'pragma journal_mode(wal)' | a.db ON NOT_NEEDED; a.db ON ABSENT",
        "´D=a.db\nsqlite3 \"$D\" \"PRAGMA journal_mode=WAL\"´"
            + " | a.db ON NOT_NEEDED; a.db ON ABSENT",
        "´sqlite3 a.db <<E\nPRAGMA journal_mode=WAL;\n.tables\nE´"
            + " | a.db ON NOT_NEEDED; a.db ON ABSENT",
        "´sqlite3 a.db <<E\nPRAGMA journal_mode=WAL;\n.read x.sql\nE´"
            + " | a.db ON NOT_NEEDED; a.db ON ABSENT",
        "sqlite3 a.db 'PRAGMA journal_mode=WAL' >/dev/null 2>&1"
            + " | a.db ON NOT_NEEDED; a.db ON ABSENT",
        "sqlite3 a.db < x.sql | a.db UNKNOWN ABSENT",
        "sqlite3 b.db 'PRAGMA journal_mode=WAL' | b.db ON NOT_NEEDED; a.db ABSENT ABSENT",
        "sqlite3 a.db 'PRAGMA journal_mode=DELETE' | a.db ABSENT ABSENT",
        "sqlite3 a.db 'PRAGMA journal_mod=WAL' | a.db ABSENT ABSENT",
        "sqlite3 a.db 'PRAGMA journal_mode' | a.db ABSENT ABSENT",
        "# sqlite3 a.db 'PRAGMA journal_mode=WAL' | a.db ABSENT ABSENT",
        // Which database it is, or which mode, only the running script knows.
        "sqlite3 a.db \"PRAGMA journal_mode=$MODE\" | a.db UNKNOWN ABSENT",
        "sqlite3 a.db \"$PRAGMAS; SELECT 1\" | a.db UNKNOWN ABSENT",
        "sqlite3 \"$1\" 'PRAGMA journal_mode=WAL' | ? ON NOT_NEEDED; a.db UNKNOWN ABSENT",
        "sqlite3 \"x/$1\" 'PRAGMA journal_mode=WAL' | x/… ON NOT_NEEDED; a.db UNKNOWN ABSENT",
        "´echo 'PRAGMA journal_mode=WAL;' ´ | a.db UNKNOWN ABSENT",
        "query 'PRAGMA journal_mode=WAL;' | a.db UNKNOWN ABSENT",
        "´cat <<E\nPRAGMA journal_mode=WAL;\nE´ | a.db UNKNOWN ABSENT",
        "x=$(sqlite3 a.db 'PRAGMA journal_mode=WAL') | a.db ON NOT_NEEDED; a.db ON ABSENT",
        "x=$(sqlite3 b.db 'PRAGMA journal_mode=WAL') | b.db ON NOT_NEEDED; a.db ABSENT ABSENT",
        "x=$(query a.db 'PRAGMA journal_mode=WAL') | a.db UNKNOWN ABSENT",
        "x=\"PRAGMA journal_mode=WAL; $(sqlite3 b.db 'SELECT 1')\" | a.db UNKNOWN ABSENT",
        "echo 'PRAGMA journal_mode=DELETE' | a.db ABSENT ABSENT",
        "echo 'the journal_mode is WAL' | a.db ABSENT ABSENT",
      })
  void whatAnotherCallSetsStays(String before, String expected) {
    String write = "sqlite3 a.db 'DELETE FROM t'";

    assertThat(Opens.of("run.sh", before + "\n" + write)).isEqualTo(expected);
  }

  @Test
  void aPlaceThatIsPartlyKnownIsTheSameWhereItIsWrittenTheSame() {
    String write = "\nsqlite3 \"$X/a.db\" 'DELETE FROM t'";

    assertThat(Opens.of("run.sh", "sqlite3 \"$X/a.db\" 'PRAGMA journal_mode=WAL'" + write))
        .isEqualTo("…/a.db ON NOT_NEEDED; …/a.db UNKNOWN ABSENT");
    assertThat(Opens.of("run.sh", "sqlite3 \"$X/b.db\" 'PRAGMA journal_mode=WAL'" + write))
        .isEqualTo("…/b.db ON NOT_NEEDED; …/a.db ABSENT ABSENT");
  }

  @Test
  void anotherLanguageMayWriteToWhatAScriptSets() {
    String python = "import sqlite3\nc = sqlite3.connect('a.db')\nc.execute('DELETE FROM t')\n";

    assertThat(Opens.of("a.py", python, "init.sh", "sqlite3 a.db 'PRAGMA journal_mode=WAL;'"))
        .isEqualTo("a.db ON ABSENT; a.db ON NOT_NEEDED");
    assertThat(Opens.of("a.py", python, "init.sh", "sqlite3 b.db 'PRAGMA journal_mode=WAL;'"))
        .isEqualTo("a.db ABSENT ABSENT; b.db ON NOT_NEEDED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "sqlite3 -cmd 'PRAGMA journal_mode=WAL' a.db 'DELETE FROM t' | a.db ON ABSENT",
        "sqlite3 a.db 'DELETE FROM t' --cmd 'PRAGMA journal_mode=WAL' | a.db ON ABSENT",
        "´sqlite3 -cmd '.timeout 9' -cmd 'PRAGMA journal_mode=WAL;' a.db <<E\nDELETE FROM t;\nE´"
            + " | a.db ON ABSENT",
        "sqlite3 -cmd 'PRAGMA foreign_keys=on' a.db 'DELETE FROM t' | a.db ABSENT ON",
        "sqlite3 -cmd 'PRAGMA journal_mod=WAL' a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "´sqlite3 -cmd '.timeout 9\nPRAGMA journal_mode=WAL;' a.db 'DELETE FROM t'´"
            + " | a.db ABSENT ABSENT",
        "sqlite3 -cmd 'DELETE FROM t' a.db 'SELECT 1' | a.db ABSENT ABSENT",
        "sqlite3 -init x a.db 'DELETE FROM t' | a.db UNKNOWN UNKNOWN",
        "sqlite3 -cmd '.read x' a.db 'DELETE FROM t' | a.db UNKNOWN UNKNOWN",
        "sqlite3 -separator 'PRAGMA journal_mode=WAL' a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 a.db '-- a row' 'DELETE FROM t' | a.db ABSENT ABSENT",
        // Lines of a here-document.
        "´.timeout 9\nPRAGMA journal_mode=WAL;\nDELETE FROM t;´ | a.db ON ABSENT",
        "´.timeout 9\nDELETE FROM t;´ | a.db ABSENT ABSENT",
        "´.bail on\n# note\n.headers on\nDELETE FROM t;´ | a.db ABSENT ABSENT",
        "´SELECT 1;\n.print it's\nDELETE FROM t;´ | a.db ABSENT ABSENT",
        "´SELECT 1 -- one;\n.timeout 9\n; DELETE FROM t;´ | a.db ABSENT ABSENT",
        "´-- a row\nDELETE FROM t;´ | a.db ABSENT ABSENT",
        "´/* a\nrow */\n.timeout 9\nDELETE FROM t;´ | a.db ABSENT ABSENT",
        "´.print PRAGMA journal_mode=WAL;\nDELETE FROM t;´ | a.db ABSENT ABSENT",
        "´SELECT '\n.x;\nDELETE FROM t;'´ | ´´",
        "´SELECT '; DELETE FROM t'´ | ´´",
        "´.print 1; DELETE FROM t;´ | ´´",
        "´-- DELETE FROM t;´ | ´´",
        "´PRAGMA journal_mode=$MODE;\nDELETE FROM t;´ | a.db UNKNOWN ABSENT",
        "´$PRAGMAS;\nDELETE FROM t;´ | a.db UNKNOWN UNKNOWN",
        "´.read x\nDELETE FROM t;´ | a.db UNKNOWN UNKNOWN",
        "´.open b.db\nDELETE FROM t;´ | a.db UNKNOWN UNKNOWN",
        "´WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x;´ | a.db ABSENT ABSENT",
        "´WITH x AS (SELECT 1) SELECT replace(1, 2, 3), update FROM x;´ | ´´",
        "´WITH x AS (SELECT replace(1, 2, 3)) VALUES (1);´ | ´´",
        "´WITH x AS (SELECT 1) SELECT 1; DELETE FROM t´ | a.db ABSENT ABSENT",
      })
  void whatTheCommandIsGiven(String given, String expected) {
    boolean lines = !given.startsWith("sqlite3");
    String script = lines ? "sqlite3 a.db <<E || exit 1\n" + given + "\nE\n" : given;

    assertThat(Opens.of("run.sh", script)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "sqlite3 a.db \"PRAGMA journal_mode=\\\"WAL\\\"; DELETE FROM t\" | a.db ON ABSENT",
        "sqlite3 a.db \"PRAGMA journal_mode='WAL'; DELETE FROM t\" | a.db ON ABSENT",
        "sqlite3 a.db $'PRAGMA journal_mode=WAL;\\nDELETE FROM t' | a.db ON ABSENT",
        "´P='PRAGMA journal_mode=WAL;'\nsqlite3 a.db \"$P DELETE FROM t\"´ | a.db ON ABSENT",
        "´Q='DELETE FROM t'\nsqlite3 a.db \"$Q\"´ | a.db ABSENT ABSENT",
        "´M=wal\nsqlite3 a.db <<E\nPRAGMA journal_mode=$M; DELETE FROM t;\nE´ | a.db ON ABSENT",
        "´M=wal\nsqlite3 a.db <<'E'\nPRAGMA journal_mode=$M; DELETE FROM t;\nE´"
            + " | a.db OTHER_VALUE ABSENT",
        "sqlite3 a.db \"INSERT INTO t VALUES ('$(date)'); PRAGMA journal_mode=WAL\""
            + " | a.db ON ABSENT",
        "´cat <<A; sqlite3 a.db <<B\nSELECT 1;\nA\nDELETE FROM t;\nB´ | a.db ABSENT ABSENT",
        "´cat <<A; sqlite3 a.db <<B\nDELETE FROM t;\nA\nSELECT 1;\nB´ | ´´",
        "´sqlite3 a.db 'SELECT 1' <<E\nDELETE FROM t;\nE´ | ´´",
        "´sqlite3 a.db >x 2>&1 <<E\nDELETE FROM t;\nE´ | a.db ABSENT ABSENT",
        "sqlite3 2>x a.db &>y 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 \"$(dirname \"$0\")/a.db\" 'DELETE FROM t' | …/a.db ABSENT ABSENT",
        "sqlite3 \"`pwd`/a.db\" 'DELETE FROM t' | …/a.db ABSENT ABSENT",
        "sqlite3 \"${1:?name}\" 'DELETE FROM t' | ? UNSEEN UNSEEN",
        "sqlite3 \"$#\" 'DELETE FROM t' | ? UNSEEN UNSEEN",
      })
  void wordsAreReadAsTheShellReadsThem(String script, String expected) {
    assertThat(Opens.of("run.sh", script + "\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if @; then :; fi",
        "if ! @; then :; fi",
        "if :; then :; elif @; then :; else @; fi",
        "while @; do :; done",
        "until @; do :; done",
        "exec @",
        "{ @; } || exit 1",
        "( @ )",
        "f() { @; }",
        "case x in y) @ ;; esac",
        "X=1 Y= @",
        "X=1 exec env -u Z W=2 @",
        "timeout 10 @",
        "timeout -k 5 -sTERM 10s @",
        "sudo -u app @",
        "sudo -nu app -- @",
        "sudo -uapp nice -n 5 nohup @",
        "x & @ &",
        "x | @",
        "/usr/bin/@",
        "time -p command @",
      })
  void whereACommandStands(String script) {
    String call = "sqlite3 a.db 'DELETE FROM t'";

    assertThat(Opens.of("run.sh", script.replace("@", call))).contains("a.db ABSENT ABSENT");
    assertThat(Opens.of("run.sh", script.replace("@", "echo " + call))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo > @",
        "grep if @",
        "sudo -u @",
        "x timeout 10 @",
        "timeout @",
        "for x in @; do :; done",
      })
  void whereNoCommandStands(String script) {
    assertThat(Opens.of("run.sh", script.replace("@", "sqlite3 a.db 'DELETE FROM t'"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "db 'PRAGMA foreign_keys=1; DELETE FROM t' | a.db ABSENT ON",
        "´db 'PRAGMA journal_mode=WAL'\ndb 'DELETE FROM t'´ | a.db ON NOT_NEEDED; a.db ON ABSENT",
        "´db 'PRAGMA journal_mod=WAL'\ndb 'DELETE FROM t'´ | a.db ABSENT ABSENT",
        "´db -cmd '.timeout 9' 'DELETE FROM t'\ndb 'SELECT 1'´ | a.db ABSENT ABSENT",
        "´db <<EOF\nDELETE FROM t;\nEOF´ | a.db ABSENT ABSENT",
        "echo 'DELETE FROM t' + db | ´´",
        "´echo 'DELETE FROM t;' | db´ | a.db ABSENT ABSENT",
        "´DB=b.db\ndb 'DELETE FROM t'´ | b.db ABSENT ABSENT",
        "´db 'DELETE FROM t'\ndb \"$1\"´ | a.db UNKNOWN ABSENT",
        "other 'DELETE FROM t' | ´´",
        "db() 'DELETE FROM t' | ´´",
      })
  void functionsThatCallTheCommand(String call, String expected) {
    for (String function :
        new String[] {
          "db() { sqlite3 \"$DB\" \"$@\"; }", "db () {\n  sqlite3 -batch $DB $@\n}",
        }) {
      assertThat(Opens.of("a.sh", "DB=a.db\n" + function + "\n" + call + "\n")).isEqualTo(expected);
    }
    for (String function :
        new String[] {
          "db() { sqlite3 $DB; }",
          "db() { sqlite3 $DB \"$2\"; }",
          "db() { sqlite3 $DB \"$@\"; echo; }",
          "db() { echo; sqlite3 $DB \"$@\"; }"
        }) {
      assertThat(Opens.of("a.sh", "DB=a.db\n" + function + "\n" + call + "\n")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "db 'PRAGMA journal_mode=WAL; DELETE FROM t' | a.db ON ABSENT",
        "db 'PRAGMA journal_mod=WAL; DELETE FROM t' | a.db ABSENT ABSENT",
        "db 'SELECT 1' | ´´",
      })
  void functionsThatGiveTheCommandTheirFirstArgument(String call, String expected) {
    for (String body :
        new String[] {
          "sqlite3 a.db \"$1\"",
          "sqlite3 a.db ${1}",
          "local sql=\"$1\"\n  sqlite3 a.db \"$sql\"",
          "sql=$1; sqlite3 a.db \"${sql}\"",
          "local sql=\"$@\"\n  sqlite3 a.db \"$sql\"",
          "sql=\"$*\"\n  sqlite3 a.db \"$sql\"",
        }) {
      assertThat(Opens.of("a.sh", "db() {\n  " + body + "\n}\n" + call + "\n")).isEqualTo(expected);
    }
    for (String body :
        new String[] {
          "sqlite3 a.db \"$2\"",
          "local sql=\"$2\"\n  sqlite3 a.db \"$sql\"",
          "local other=\"$1\"\n  sqlite3 a.db \"$sql\"",
        }) {
      assertThat(Opens.of("a.sh", "db() {\n  " + body + "\n}\n" + call + "\n")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "´S=sqlite3\n$S a.db 'DELETE FROM t'´ | a.db ABSENT ABSENT",
        "´S=/usr/bin/sqlite3\n\"${S}\" a.db 'DELETE FROM t'´ | a.db ABSENT ABSENT",
        "´S='sqlite3 -batch'\n$S a.db 'DELETE FROM t'´ | a.db ABSENT ABSENT",
        "´S=$(which sqlite3)\n$S a.db 'DELETE FROM t'´ | a.db ABSENT ABSENT",
        "´S=$(command -v sqlite3)\n$S a.db 'DELETE FROM t'´ | a.db ABSENT ABSENT",
        "´S=sqlite3\n$T a.db 'DELETE FROM t'´ | ´´",
        "´S=xsqlite3\n$S a.db 'DELETE FROM t'´ | ´´",
        "´S=sqlite3\necho $S a.db 'DELETE FROM t'´ | ´´",
        "´Q=$(cat <<EOF\nDELETE FROM t;\nEOF\n)\nsqlite3 a.db \"$Q\"´ | a.db ABSENT ABSENT",
        "´Q=$(cat <<'EOF'\nPRAGMA journal_mode=WAL;\nDELETE FROM t;\nEOF\n)\necho $Q + sqlite3 a.db´"
            + " | a.db ON ABSENT",
        "´Q=$(cat << EOF\n$X\nEOF\n)\nsqlite3 a.db \"$Q\"´ | ´´",
        "´Q=$(cat <<EOF\nSELECT 1;\nEOF\n)\nsqlite3 a.db \"$Q\"´ | ´´",
      })
  void variablesWithTheCommandOrItsInput(String script, String expected) {
    assertThat(Opens.of("a.sh", script.replace(" + ", " | ") + "\n# sqlite3\n"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "store_test.sh, ''",
    "tests/unit/store.sh, ''",
    "store.test.bash, ''",
    "fastest.sh, a.db ABSENT ABSENT",
  })
  void testsAreLeftOut(String path, String expected) {
    assertThat(Opens.of(path, "sqlite3 a.db 'DELETE FROM t'\n")).isEqualTo(expected);
  }
}

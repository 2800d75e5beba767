package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each open is its database, its journal mode and its foreign keys. */
class COpensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "sqlite3_open(\"a.db\", &db); | a.db ABSENT ABSENT",
        "sqlite3_open_v2(\"a.db\", &db, SQLITE_OPEN_CREATE, 0); | a.db ABSENT ABSENT",
        "sqlite3_open(\"a\" \".db\", &db); | a.db ABSENT ABSENT",
        "sqlite3_open(\"a\" EXT, &db); | a… ABSENT ABSENT",
        "sqlite3_open(u8\"a.db\", &db); | a.db ABSENT ABSENT",
        "sqlite3_open(path, &db); | ? UNSEEN UNSEEN",
        "sqlite3_open(NAME, &db); | macro.db ABSENT ABSENT",
        "sqlite3_open(name, &db); | array.db ABSENT ABSENT",
        "sqlite3_open(IN_FOLDER, &db); | data/macro.db ABSENT ABSENT",
        "sqlite3_open(FOLDER \"/a.db\", &db); | data/a.db ABSENT ABSENT",
        "sqlite3_open(FOLDER, &db); | data ABSENT ABSENT",
        "sqlite3_open(FOLDER + name, &db); | ? UNSEEN UNSEEN",
        "sqlite3_open(AROUND, &db); | …a ABSENT ABSENT",
        "sqlite3_open(text, &db); | pointer.db ABSENT ABSENT",
        "sqlite3_open(text.c_str(), &db); | pointer.db ABSENT ABSENT",
        "sqlite3_open(text.other(), &db); | ? UNSEEN UNSEEN",
        "sqlite3_open(twice, &db); | ? UNSEEN UNSEEN",
        "sqlite3_open(f(1, 2), &db); | ? UNSEEN UNSEEN",
        "sqlite3_open(\":memory:\", &db); | :memory: NOT_NEEDED NOT_NEEDED",
        "sqlite3_open(\"\", &db); | ? NOT_NEEDED NOT_NEEDED",
        "sqlite3_open_v2(\"a.db\", &db, SQLITE_OPEN_READONLY, 0); | ´´",
        "sqlite3_open_v2(\"a.db\", &db, SQLITE_OPEN_URI + SQLITE_OPEN_MEMORY, 0); | ´´",
        "sqlite3_open_v2(\"a.db\", &db, READ, 0); | ´´",
        "sqlite3_open_v2(\"a.db\", &db, WRITE, 0); | a.db ABSENT ABSENT",
        "sqlite3_open_v2(\"a.db\", &db, READ_URI, 0); | ´´",
        "sqlite3_open_v2(\"a.db\", &db, only_read, 0); | ´´",
        "sqlite3_open_v2(\"a.db\", &db, to_write, 0); | a.db ABSENT ABSENT",
        "sqlite3_open_v2(\"a.db\", &db, to_write + SQLITE_OPEN_URI, 0); | a.db ABSENT ABSENT",
        "sqlite3_open_v2(\"a.db\", &db, some, 0); | a.db UNKNOWN UNKNOWN",
        "sqlite3_open_v2(\"a.db\", &db, unseen, 0); | a.db UNKNOWN UNKNOWN",
        "sqlite3_open_v2(\"a.db\", &db, CIRCLE, 0); | a.db UNKNOWN UNKNOWN",
        "sqlite3_open_v2(\"a.db\", &db, unseen ? SQLITE_OPEN_CREATE : 6, 0);"
            + " | a.db ABSENT ABSENT",
        // Flags as numbers.
        "sqlite3_open_v2(\"a.db\", &db, 1, 0); | ´´",
        "sqlite3_open_v2(\"a.db\", &db, (0x00000001 + SQLITE_OPEN_URI), 0); | ´´",
        "sqlite3_open_v2(\"a.db\", &db, 0x86u, 0); | ´´",
        "sqlite3_open_v2(\"a.db\", &db, ONE, 0); | ´´",
        "sqlite3_open_v2(\"a.db\", &db, 2, 0); | a.db ABSENT ABSENT",
        "sqlite3_open_v2(\"a.db\", &db, 6, 0); | a.db ABSENT ABSENT",
        "sqlite3_open_v2(\"a.db\", &db, 0x8006, 0); | a.db ABSENT ABSENT",
        "sqlite3_open_v2(\"a.db\", &db, n == 1 ? 2 : 6, 0); | a.db ABSENT ABSENT",
        "sqlite3_open_v2(\"a.db\", &db, SIX, 0); | a.db ABSENT ABSENT",
        // Names that are URIs.
        "sqlite3_open_v2(\"file:a.db?mode=ro\", &db, 0x46, 0); | a.db NOT_NEEDED NOT_NEEDED",
        "sqlite3_open(\"file:a.db?immutable=1\", &db); | a.db NOT_NEEDED NOT_NEEDED",
        "sqlite3_open(\"file:a.db?immutable=on\", &db); | a.db NOT_NEEDED NOT_NEEDED",
        "sqlite3_open(\"file:a.db?x=y&mode=ro\", &db); | a.db NOT_NEEDED NOT_NEEDED",
        "sqlite3_open(\"file::memory:\", &db); | :memory: NOT_NEEDED NOT_NEEDED",
        "sqlite3_open(\"file::memory:?cache=shared\", &db); | :memory: NOT_NEEDED NOT_NEEDED",
        "sqlite3_open(\"file:x?mode=memory&cache=shared\", &db); | x NOT_NEEDED NOT_NEEDED",
        "sqlite3_open(\"file:a.db?immutable=0\", &db); | a.db ABSENT ABSENT",
        "sqlite3_open(\"file:a.db?mode=rw\", &db); | a.db ABSENT ABSENT",
        "sqlite3_open(\"file:a.db?cache=private\", &db); | a.db ABSENT ABSENT",
        "sqlite3_open(\"a.db?immutable=1\", &db); | a.db ABSENT ABSENT",
        "sqlite3_open(\"a\" END, &db); | a.db ABSENT ABSENT",
        "sqlite3_open(\"x\\\\a\\x2e\" \"db\", &db); | x\\a.db ABSENT ABSENT",
        "sqlite3_open(R\"-(a.db)-\", &db); | a.db ABSENT ABSENT",
        "sqlite3_open(joined, &db); | joined.db ABSENT ABSENT",
        "int sqlite3_open(char *filename, sqlite3 **db); | ´´",
        "SQLITE_API sqlite3_open(char *filename, sqlite3 **db); | ´´",
        "auto sqlite3_open(const char *filename, sqlite3 **db); | ´´",
        "sqlite3_open(\"a.db\"); | ´´",
        "f = sqlite3_open; | ´´",
        "sqlite3_open16(\"a.db\", &db); | ´´",
        "// sqlite3_open(\"a.db\", &db); | ´´",
        "\"sqlite3_open(a, b)\" | ´´",
      })
  void calls(String call, String expected) {
    String names =
        """
        #include <sqlite3.h>
        #define NAME "macro.db"
        #define END ".db"
        #define IN_FOLDER FOLDER "/" NAME
        #define AROUND AROUND "a"
        #define READ (SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX)
        #define READ_URI (READ | SQLITE_OPEN_URI)
        #define WRITE (SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        #define ONE 1
        #define SIX (2 | 4)
        #define CIRCLE (CIRCLE | SQLITE_OPEN_CREATE)
        const int only_read = SQLITE_OPEN_READONLY, to_write = WRITE;
        int some = SQLITE_OPEN_CREATE;
        void g() { some |= SQLITE_OPEN_READONLY; }
        const char *joined = "joined" END;
        static const char name[] = "array.db";
        const char *text = "pointer.db";
        const char *twice = "a.db";
        void f() { twice = "b.db"; }
        """;

    assertThat(Opens.of("a.c", names + call + "\n", "names.h", "#define FOLDER \"data\"\n"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "void f() { std::string p = dir + \"/a.db\"; @(p.c_str(), &db); } | …/a.db ABSENT",
        "void f() { std::string p(\"a.db\"); @(p.c_str(), &db); } | a.db ABSENT",
        "struct C { std::string p = \"a.db\"; }; void f(C c) { @(c.p.c_str(), &db); } | a.db ABSENT",
        "struct C { const char *p = \"a.db\"; }; void f(D *d) { @(d->c.p, &db); } | a.db ABSENT",
        "struct C { string p = \"a.db\"; }; struct D { string p = \"b.db\"; };"
            + " void f(C c) { @(c.p.c_str(), &db); } | ? UNSEEN",
        "void g() { c.p = \"a.db\"; } void f(C c) { @(c.p, &db); } | ? UNSEEN",
        "C c = { .p = \"a.db\" }; void f(C c) { @(c.p, &db); } | ? UNSEEN",
        "class D { D(string p) : p_(std::move(p)) {} void f() { @(p_.c_str(), &db); } };"
            + " D d(\"a.db\"); | a.db ABSENT",
        "class D { D(string p) : p_(p) {} void f() { @(p_.c_str(), &db); } };"
            + " D d{\"a.db\"}; | a.db ABSENT",
        "class D final { D(string p) : p_{p} {} void f() { @(p_.c_str(), &db); } };"
            + " auto d = D{\"a.db\"}; | a.db ABSENT",
        "void f() { auto p = base / \"a.db\"; @(p.string().c_str(), &db); } | …/a.db ABSENT",
        "void f() { @((std::string(\"x\") + \"/a.db\").c_str(), &db); } | x/a.db ABSENT",
        "void f() { char p[9]; snprintf(p, 9, \"%s/%d.db\", \"x\", 1); @(p, &db); }"
            + " | x/….db ABSENT",
        "void f() { char p[9]; sprintf(p, \"a.db\"); @(p, &db); } | a.db ABSENT",
        "void f() { char p[9] = {0}; strcpy(p, home); strcat(p, \"/a.db\"); @(p, &db); }"
            + " | …/a.db ABSENT",
        "void f() { char p[9] = \"a.db\"; get(p, sizeof(p)); @(p, &db); } | ? UNSEEN",
        "void f() { const char *p = \"b.db\"; p = x ? \"a.db\" : y; @(p, &db); } | a.db ABSENT",
        "void f() { char *p = y; if (x) { p = \"a.db\"; } @(p, &db); } | a.db ABSENT",
        "void f() { char *p = \"b.db\"; p = y; @(p, &db); } | ? UNSEEN",
        "void f() { @(p, &db); char *p = y(); } | ? UNSEEN",
        "void f() { char *p = \"file:a.db?mode=ro\"; @(p, &db); } | a.db NOT_NEEDED",
        "void f(const char *p) { @(p, &db); } void g() { f(\"a.db\"); } | a.db ABSENT",
        "void f(const char *p) { @(p, &db); } void g() { f(argv[1]); } | ? UNSEEN",
        "void f(const char *p) { @(p, &db); } void f(const char *p); | ? UNSEEN",
        "void f(const char *p = \"a.db\"); void f(const char *p) { @(p, &db); } | a.db ABSENT",
        "struct D { D(std::string p) : n(1), m(p) {} void o() { @(m.c_str(), &db); } };"
            + " D d(\"a.db\"); | a.db ABSENT",
        "struct D { D(std::string p) { m = p; } void o() { @(m.c_str(), &db); } };"
            + " auto d = make_unique<D>(\"a.db\"); | a.db ABSENT",
        "struct D { D(std::string p) : m(p) {} void o() { @(m.c_str(), &db); } };"
            + " D d(argv[1]); | ? UNSEEN",
        "void f(const char *p) { f(p); @(p, &db); } | ? UNSEEN",
      })
  void namesThatCodePutsTogether(String code, String expected) {
    assertThat(Opens.of("a.cpp", code.replace("@", "sqlite3_open") + "\n"))
        .isEqualTo(expected + expected.substring(expected.lastIndexOf(' ')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "void f() { sqlite3 *x; sqlite3_open(\"b.db\", &x); run(x, \"PRAGMA @\"); } | ABSENT",
        "void f() { sqlite3 *x; sqlite3_open(\"a.db\", &x); run(x, \"PRAGMA @\"); } | ON",
        "void f() { sqlite3 *x = get(); run(x, \"PRAGMA @\"); } | UNKNOWN",
        "void f(sqlite3 *x) { run(x, \"PRAGMA @\"); } | UNKNOWN",
        "sqlite3 *x; void f() { sqlite3_open(\"b.db\", &x); run(x, \"PRAGMA @\"); } | UNKNOWN",
        "void f() { sqlite3 *x; sqlite3_open(\"b.db\", &x); run(\"PRAGMA @\"); } | UNKNOWN",
      })
  void statementsOfOtherFiles(String other, String expected) {
    String open = "void g() { sqlite3 *db; sqlite3_open(\"a.db\", &db); }\n";

    assertThat(Opens.of("a.c", open, "b.c", other.replace("@", "journal_mode=WAL") + "\n"))
        .startsWith("a.db " + expected + " ");
  }

  @ParameterizedTest
  @CsvSource({
    "store_test.cc, ''",
    "test_store.c, ''",
    "tests/store.c, ''",
    "lib/test/store.cpp, ''",
    "store-test.c, a.db ABSENT ABSENT",
    "latest/store.c, a.db ABSENT ABSENT",
  })
  void testsAreLeftOut(String path, String expected) {
    assertThat(Opens.of(path, "void f() { sqlite3_open(\"a.db\", &db); }\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sqlite3_exec(db, \"PRAGMA journal_mode=WAL\", 0, 0, 0); | ON ABSENT",
        "sqlite3_exec(db, \"PRAGMA foreign_keys=1; PRAGMA journal_mode=WAL\", 0, 0, 0); | ON ON",
        "sqlite3_prepare_v2(db, \"PRAGMA journal_mode=WAL\", -1, &s, 0); | ON ABSENT",
        "sqlite3_exec(db, \"PRAGMA journal_mode=DELETE\", 0, 0, 0); | OTHER_VALUE ABSENT",
        "sqlite3_exec(other, \"PRAGMA journal_mode=WAL\", 0, 0, 0); | ABSENT ABSENT",
        "run(\"PRAGMA journal_mode=WAL\"); | UNKNOWN ABSENT",
        "const char *s = \"PRAGMA journal_mode=WAL\"; | UNKNOWN ABSENT",
        "run(\"PRAGMA journal_mode=DELETE\"); | ABSENT ABSENT",
        // Texts as the compiler reads them.
        "sqlite3_exec(db, R\"(PRAGMA journal_mode=WAL;)\", 0, 0, 0); | ON ABSENT",
        "sqlite3_exec(db, R\"sql( /* PRAGMA */ SELECT 1 )sql\", 0, 0, 0); | ABSENT ABSENT",
        "sqlite3_exec(db, \"-- tune\\nPRAGMA journal_mode=WAL;\", 0, 0, 0); | ON ABSENT",
        "sqlite3_exec(db, \"-- tune PRAGMA journal_mode=WAL;\", 0, 0, 0); | ABSENT ABSENT",
        "sqlite3_exec(db, \"PRAGMA journal_mode=\\\"WAL\\\";\", 0, 0, 0); | ON ABSENT",
        "sqlite3_exec(db, \"PRAGMA journal_mode=\" \"WAL\", 0, 0, 0); | ON ABSENT",
        "sqlite3_exec(db, \"PRAGMA journal_mode=\" \"OFF\", 0, 0, 0); | OTHER_VALUE ABSENT",
        "sqlite3_exec(db, u8\"PRAGMA journal_mode=WAL\"sv, 0, 0, 0); | ON ABSENT",
        "sqlite3_exec(db, \"PRAGMA journal_mode=\" MODE, 0, 0, 0); | UNKNOWN ABSENT",
        "sqlite3_exec(db, \"PRAGMA journal_mode=\" + mode, 0, 0, 0); | UNKNOWN ABSENT",
        "const char *m = \"wal\"; void g() { sqlite3_exec(db, \"PRAGMA journal_mode=\" m, 0, 0, 0); }"
            + " | ON ABSENT",
        "const char *p = \"PRAGMA \"; void g() { sqlite3_exec(db, p \"journal_mode=wal\", 0, 0, 0); }"
            + " | ON UNKNOWN",
        // What is put in, only the running program knows.
        "char *s = sqlite3_mprintf(\"PRAGMA journal_mode=%s\", \"WAL\"); | UNKNOWN ABSENT",
        "snprintf(s, sizeof s, \"PRAGMA journal_mode=%s\", mode); | UNKNOWN ABSENT",
        "strcpy(s, \"PRAGMA journal_mode=WAL\"); | UNKNOWN ABSENT",
        "auto s = std::format(\"PRAGMA journal_mode={}\", mode); | UNKNOWN ABSENT",
        "char *s = sqlite3_mprintf(\"PRAGMA cache_size=%d\", 9); | ABSENT ABSENT",
        "auto s = std::string(\"PRAGMA \") + key + \"=\" + value; | UNKNOWN UNKNOWN",
        "std::string s{\"PRAGMA journal_mode=\"}; s += mode; | UNKNOWN ABSENT",
        "std::string s(\"pragma \"); s.append(key); | UNKNOWN UNKNOWN",
        "auto s = std::string(\"PRAGMA cache_size=\") + size; | ABSENT ABSENT",
      })
  void statements(String statement, String expected) {
    assertThat(Opens.of("a.c", "void f() { sqlite3_open(\"a.db\", &db); }\n" + statement))
        .isEqualTo("a.db " + expected);
    assertThat(Opens.of("a.c", "void f() { sqlite3_open(\"a.db\", &self->db); }\n" + statement))
        .isEqualTo("a.db " + expected);
  }

  /** The @ stands for the statement that sets WAL. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "´#if 0\n@\n#endif´ | ABSENT",
        "´#if 0\n@\n#else\nf();\n#endif´ | ABSENT",
        "´#if 0\nf();\n#else\n@\n#endif´ | ON",
        "´#if 1\nf();\n#else\n@\n#endif´ | ABSENT",
        "´#if 1\n@\n#endif´ | ON",
        "´#if WAL\n@\n#endif´ | ON",
        "´#ifdef WAL\n@\n#endif´ | ON",
        "´#if 0\nf();\n#endif\n@´ | ON",
      })
  void whatIsNotCompiled(String lines, String expected) {
    String exec = "sqlite3_exec(db, \"PRAGMA journal_mode=WAL\", 0, 0, 0);";
    String source =
        "void f() {\nsqlite3_open(\"a.db\", &db);\n" + lines.replace("@", exec) + "\n}\n";

    assertThat(Opens.of("a.c", source)).isEqualTo("a.db " + expected + " ABSENT");
    assertThat(Opens.of("a.c", "#if 0\n" + source + "#endif\n")).isEmpty();
  }

  @Test
  void aStatementOfAnotherFileLeavesItOpen() {
    String open = "void f() { sqlite3_open_v2(\"a.db\", &db, 6, NULL); }\n";
    String exec = "void f() { sqlite3_exec(db, \"PRAGMA journal_mode=WAL\", 0, 0, 0); }\n";

    String text = "static const char SCHEMA[] = \"PRAGMA journal_mode=WAL;\";\n";

    assertThat(Opens.of("a.c", open, "b.c", exec)).isEqualTo("a.db UNKNOWN ABSENT");
    assertThat(Opens.of("a.c", open, "b.h", text)).isEqualTo("a.db UNKNOWN ABSENT");
    assertThat(Opens.of("a.c", open, "b.h", text.replace("WAL", "OFF")))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @Test
  void everyEndingOfANameOfAFile() {
    for (String name : new String[] {"a.c", "a.cc", "a.cpp", "a.cxx", "a.h", "a.hpp", "a.hh"}) {
      assertThat(Opens.of(name, "sqlite3_open(\"a.db\", &db);")).as(name).isNotEmpty();
    }
    assertThat(Opens.of("a.txt", "sqlite3_open(\"a.db\", &db);")).isEmpty();
    assertThat(Opens.of("a.c", "sqlite3_open(\"a.db\", &db); /*")).isEmpty();
  }

  /** The database is opened by {@code start}; what is left of it is below. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "int start(S *s) { @(\"a.db\", &s->db); return set(s->db); } | ON",
        "int start() { @(\"a.db\", &db); if (!set(db)) return 1; } | ON",
        "int start() { @(\"a.db\", &m_db); return a && set(this->m_db); } | ON",
        "int start() { @(\"a.db\", &x); set(x); } | ON",
        "int start() { @(\"a.db\", &x); twice(0, x); } | ON",
        "int start() { @(\"a.db\", &x); call(set); } | UNKNOWN",
        "int start() { @(\"a.db\", &x); set(get()); } | UNKNOWN",
        "int start() { @(\"a.db\", &x); set(); } | UNKNOWN",
        "int start() { @(\"a.db\", &x); set(*all); sqlite3 *all = x; } | UNKNOWN",
        "int start(sqlite3 **to) { @(\"a.db\", to); } int g() { start(&y); set(y); } | UNKNOWN",
        "int start() { @(\"a.db\", &x); } | UNKNOWN",
        "int start() { @(\"a.db\", &x); @(\"b.db\", &y); set(y); } | ABSENT",
        "int start() { @(\"a.db\", &x); @(\"b.db\", &y); twice(x, y); } | ABSENT",
        "int start(sqlite3 **to) { @(\"a.db\", to); @(\"b.db\", &y); set(y); } | ABSENT",
        "int start() { @(\"a.db\", &x); @(\"b.db\", &y); y = NULL; if (h) { set(y); } } | ABSENT",
      })
  void handlesAreGivenToFunctions(String start, String expected) {
    String set =
        """
        static bool set(sqlite3 *h);
        static bool set(sqlite3 *h) { return !sqlite3_exec(h, "PRAGMA journal_mode=WAL", 0, 0, 0); }
        bool twice(int n, sqlite3 *other) { return set(other); }
        """;
    String program = start.replace("@", "sqlite3_open");
    String unused = set.replaceFirst("bool twice.*", "");

    for (String functions : new String[] {set, unused.replace("{", "const noexcept {")}) {
      String used = program.contains("twice") ? set : functions.replaceFirst("bool twice.*", "");
      assertThat(Opens.of("a.cc", used + program)).startsWith("a.db " + expected + " ");
      assertThat(Opens.of("a.cc", program + "\n" + used)).startsWith("a.db " + expected + " ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "auto f = [](sqlite3 *h) { @; }; | UNKNOWN",
        "Db::Db(sqlite3 *h) : db(h), n(0) { @; } | UNKNOWN",
        "bool set(sqlite3 *h) const { if (n) { @; } } | UNKNOWN",
        "void g() { sqlite3 *h = self->db; @; } | UNKNOWN",
        "void g() { sqlite3 *h = NULL; @; } | ABSENT",
        "void g() { if (x && h) { @; } } | ABSENT",
        "void set(sqlite3 *i) { @; } | ABSENT",
        "void set(sqlite3 *h) { set(h); @; } | UNKNOWN",
      })
  void handlesByAnotherName(String function, String expected) {
    String exec = "sqlite3_exec(h, \"PRAGMA journal_mode=WAL\", 0, 0, 0)";
    String open = "void f() { sqlite3_open(\"a.db\", &db); }\n";

    assertThat(Opens.of("a.cc", open + function.replace("@", exec)))
        .isEqualTo("a.db " + expected + " ABSENT");
  }

  /** In W, WAL is set on a handle; the question is whether it is that of a.db. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "int f() { L; A; W; } int g() { L; B; } | ON ABSENT",
        "int f() { L; A; } int g() { L; B; W; } | ABSENT ON",
        "int f() { L; A; if (x) { W; } } int g() { if (x) { L; B; } } | ON ABSENT",
        "int f() { sqlite3 *h, *db = NULL; A; } int g() { sqlite3 *h = 0, *db; B; W; } | ABSENT ON",
        "int f(sqlite3 **db) { P; } int g(sqlite3 **db) { Q; X; } | ABSENT ON",
        "int f(sqlite3 **db) { P; X; } int g(sqlite3 **db) { Q; } | ON ABSENT",
        "int f() { L; A; } int g() { sqlite3 *db = f(); W; } | UNKNOWN",
        "int f() { L; A; } int g() { L; f(&db); W; } | UNKNOWN",
        "int f() { L; A; } int g() { sqlite3 **db = f(); W; } | UNKNOWN",
        "int f() { L; A; s->db = db; } int g() { sqlite3_exec(s->db, WAL, 0, 0, 0); } | UNKNOWN",
        "Db::Db() : db(f()) {} int f() { L; A; } int Db::g() { W; } | UNKNOWN",
        "int f(sqlite3 **db) { P; } int g() { L; f(&db); W; } | UNKNOWN",
        "int f() { L; A; set(db); } int g() { L; B; } int set(sqlite3 *db) { W; } | ON ABSENT",
        "int f() { L; A; } int g() { L; B; set(db); } int set(sqlite3 *db) { W; } | ABSENT ON",
        "L; int f() { A; } int g() { W; } | ON",
        "int f() { extern L; A; } int g() { W; } | ON",
        "class D { L; int f() { A; } int g(); }; int D::g() { W; } | ON",
        "int f() { struct D { L; int f() { A; } }; W; } | ON",
        "int f() { L; { A; } W; } | ON",
        "int f() { L; auto h = [&] { A; }; W; } | ON",
      })
  void handlesAreToldByTheirDeclaration(String program, String expected) {
    String source =
        program
            .replace("W;", "sqlite3_exec(db, WAL, 0, 0, 0);")
            .replace("X;", "sqlite3_exec(*db, WAL, 0, 0, 0);")
            .replace("WAL", "\"PRAGMA journal_mode=WAL\"")
            .replace("L;", "sqlite3 *db;")
            .replace("A;", "sqlite3_open(\"a.db\", &db);")
            .replace("B;", "sqlite3_open(\"b.db\", &db);")
            .replace("P;", "sqlite3_open(\"a.db\", db);")
            .replace("Q;", "sqlite3_open(\"b.db\", db);");
    StringBuilder opens = new StringBuilder();
    for (String journal : expected.split(" ", -1)) {
      opens.append(opens.length() == 0 ? "a.db " : "; b.db ").append(journal).append(" ABSENT");
    }

    assertThat(Opens.of("a.cc", source)).hasToString(opens.toString());
  }
}

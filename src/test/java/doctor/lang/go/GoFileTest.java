package doctor.lang.go;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file declares, imports and calls. */
class GoFileTest {

  @ParameterizedTest
  @CsvSource({
    "database/sql, sql",
    "fmt, fmt",
    "github.com/mattn/go-sqlite3, sqlite3",
    "github.com/jackc/pgx/v5, pgx",
    "github.com/a/v, v",
    "v2, v2",
    "github.com/a/vx, vx",
    "github.com/a/v10x, v10x",
    "github.com/a/x2, x2",
    "gopkg.in/yaml.v3, yaml",
    "github.com/a/stripe-go, stripe",
    "github.com/a/go-b-go/v2, b",
    "github.com/a/.b, .b",
    "modernc.org/sqlite, sqlite",
  })
  void aPackageIsCalledLikeTheEndOfItsPath(String path, String name) {
    GoFile file = file("package p\n\nimport \"" + path + "\"\n");
    assertThat(file.importPaths()).containsExactly(path);
    assertThat(file.imported(name)).isEqualTo(path);
  }

  @Test
  void importsHaveNames() {
    GoFile file =
        file(
            """
            package p

            import one "a/b"
            import (
            	two "a/c"
            	_ "a/d"
            	. "a/e"
            	"a/f"
            )
            import _ "a/g"
            import `a/h`
            """);
    assertThat(file.importPaths()).containsExactly("a/b", "a/c", "a/d", "a/e", "a/f", "a/g", "a/h");
    assertThat(file.imports.keySet()).containsExactlyInAnyOrder("one", "two", "f", "h");
    assertThat(file.imported("two")).isEqualTo("a/c");
    assertThat(file.imported("b")).isNull();
  }

  @Test
  void brokenImportsAreNone() {
    assertThat(file("package p\n\nimport\n").importPaths()).isEmpty();
    assertThat(file("import x").importPaths()).isEmpty();
  }

  @Test
  void everyTokenKnowsItsFunction() {
    GoFile file =
        file(
            """
            package p

            var at0 = 1

            func one() {
            	at1()
            	go func() {
            		at2()
            	}()
            	at3()
            }

            func (r *T[K]) two(f func() error) (func(), error) {
            	at4()
            }

            type I interface {
            	three()
            	func4() struct{}
            }

            func five[T any, U interface{ at() }](a T) interface{ at() } {
            	at5()
            }

            func declaredElsewhere(a int) int

            func six() { at6() }; func seven() { at7() }

            var at8 = 1
            """);
    assertThat(functionOf(file, "at0")).isEmpty();
    assertThat(functionOf(file, "at1")).isEqualTo("one");
    assertThat(functionOf(file, "at2")).isEqualTo("one");
    assertThat(functionOf(file, "at3")).isEqualTo("one");
    assertThat(functionOf(file, "at4")).isEqualTo("two");
    assertThat(functionOf(file, "at5")).isEqualTo("five");
    assertThat(functionOf(file, "at6")).isEqualTo("six");
    assertThat(functionOf(file, "at7")).isEqualTo("seven");
    assertThat(functionOf(file, "at8")).isEmpty();
    assertThat(file.functions.stream().map(GoFunction::name))
        .containsExactly("one", "", "two", "five", "six", "seven");
    assertThat(file.called()).contains("at1", "at2", "at7").doesNotContain("one", "two", "six");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      nullValues = "-",
      value = {
        "func f() { => f() ()",
        "func f(a, b string, c ...*pkg.T) error { => f(a:string, b:string, c:T) (:error)",
        "func f(string, []int) (a, b pkg.X) { => f(:string, :int) (a:X, b:X)",
        "func f(pkg.T) (int, error) { => f(:T) (:int, :error)",
        "func (s *Store[K]) f(m map[string]int) *pkg.T { => Store s f(m:int) (:T)",
        "func (Store) f() { => Store  f() ()",
        "func (s Store,) f() { => Store s f() ()",
        "func f(do func(a int) error, c chan T) func() { => f(do:error, c:T) (:func)",
        "func f() struct{} { => f() (:struct)",
        "func f[K comparable, V any](m map[K]V) { => f(m:V) ()",
        "func f(func(int)) { => f(:int) ()",
        "func f() [2]T { => f() (:T)",
        "func f(a []Store[K]) Set[K] { => f(a:Store) (:Set)",
        "func f(next func(a int)) func(b T) Handler { => f(next:int) (:Handler)",
        "func f() => -",
        "func f(a => -",
        "func f => -",
        "func f() = { => -",
      })
  void signatures(String declaration, @Nullable String shown) {
    List<GoFunction> functions = file("package p\n\n" + declaration + "\n}\n").functions;
    assertThat(functions.isEmpty() ? null : shown(functions.get(0))).isEqualTo(shown);
  }

  @Test
  void signaturesOfSeveralLines() {
    GoFile file = file("func f(\n\ta int,\n\tb string,\n) {\n}\n\nfunc g() int\n{\n}\n");
    assertThat(file.functions).hasSize(1);
    assertThat(shown(file.functions.get(0))).isEqualTo("f(a:int, b:string) ()");
  }

  @Test
  void callsHaveAnExtent() {
    GoFile file =
        file(
            "package p\n\nvar x = a.b(1).open(c(2), 3).d\n\nvar z = (g).open2(1) + h(1)(2).open3()\n\nvar y = f.g[0].shut(\n");
    Tokens tokens = file.tokens();
    int open = file.callsOf("open").get(0);
    assertThat(tokens.text(file.callStart(open))).isEqualTo("a");
    assertThat(tokens.text(file.callEnd(open))).isEqualTo(".");
    assertThat(tokens.text(file.callEnd(open) + 1)).isEqualTo("d");
    assertThat(tokens.text(file.callStart(file.callsOf("open2").get(0)))).isEqualTo("(");
    assertThat(tokens.text(file.callStart(file.callsOf("open3").get(0)))).isEqualTo("h");
    int shut = file.callsOf("shut").get(0);
    assertThat(tokens.text(file.callStart(shut))).isEqualTo("f");
    assertThat(file.callEnd(shut)).isEqualTo(-1);
    assertThat(file.callsOf("d")).isEmpty();
  }

  @Test
  void fieldsOfLiterals() {
    GoFile file = file("package p\n\nvar x = T{A: 1, B: \"b\"}\nvar y = pkg.U{A: 2}\n");
    Tokens tokens = file.tokens();
    assertThat(file.fields())
        .extracting(f -> f.type() + "." + f.field() + "=" + tokens.text(f.start()))
        .containsExactly("T.A=1", "T.B=\"b\"", "U.A=2");
    int size = tokens.size();
    GoField first = Objects.requireNonNull(file.field("A", 0, size));
    GoField second = Objects.requireNonNull(file.field("A", first.start(), size));
    assertThat(second.type()).isEqualTo("U");
    assertThat(file.field("A", 0, first.start())).isNull();
    assertThat(file.field("A", second.start(), size)).isNull();
    assertThat(file.field("C", 0, size)).isNull();
  }

  @Test
  void argumentsOfACall() {
    GoCode code = Sinks.code("func f() {\n\tg(\"a\", h(1, 2), \"c\"+\"d\")\n\tg()\n}\n");
    GoFile file = code.files().get(0);
    GoValues values = new GoValues(code);
    int call = file.callsOf("g").get(0);
    assertThat(values.arguments(file, call)).isEqualTo(3);
    assertThat(values.argument(file, call, 2).only()).isEqualTo("cd");
    assertThat(values.argument(file, call, 3)).isEqualTo(Value.UNKNOWN);
    Tokens tokens = file.tokens();
    assertThat(tokens.text(values.argumentStart(file, call, 1))).isEqualTo("h");
    assertThat(tokens.text(values.argumentEnd(file, call, 1))).isEqualTo(",");
    assertThat(values.arguments(file, file.callsOf("g").get(1))).isZero();
  }

  @Test
  void bodiesOfFunctions() {
    GoCode code =
        Sinks.code(
            """
            var kept = func() { a() }

            func named() { b() }

            func f() {
            	x(kept, named, func() { c() }, 1, f.g)
            }
            """);
    GoFile file = code.files().get(0);
    GoValues values = new GoValues(code);
    int call = file.callsOf("x").get(0);
    List<String> first = new ArrayList<>();
    for (int i = 0; i < values.arguments(file, call); i++) {
      int start = values.argumentStart(file, call, i);
      GoValues.Body body = values.body(file, start, values.argumentEnd(file, call, i));
      first.add(body == null ? "none" : file.tokens().text(body.start()));
      assertThat(body == null || file.tokens().is(body.end(), "}")).isTrue();
    }
    assertThat(first).containsExactly("a", "b", "c", "none", "none");
  }

  @Test
  void mapsAsQueriesAndWhatNobodyAsksCallersFor() {
    GoCode code =
        Sinks.code(
            """
            func f(path string) {
            	x(map[string]string{"a": "b", "c": "d"}, path)
            }

            func g() { f("a.db") }
            """);
    GoFile file = code.files().get(0);
    GoValues values = new GoValues(code);
    int call = file.callsOf("x").get(0);
    int start = values.argumentStart(file, call, 0);
    int end = values.argumentEnd(file, call, 0);
    assertThat(values.query(file, start, end).only()).isEqualTo("a=b&c=d");
    assertThat(values.query(file, end + 1, end + 2)).isEqualTo(Value.UNKNOWN);
    assertThat(values.argument(file, call, 1).only()).isEqualTo("a.db");
    GoValues near = GoValues.withoutCallers(code);
    assertThat(near.argument(file, call, 1).isUnknown()).isTrue();
  }

  @Test
  void filesByWhatTheyMention() {
    GoCode code =
        Sinks.code("-- a.go --\nvar a = 1\n-- b.go --\nvar b = 2\n-- c.go --\nvar c = 3\n");
    assertThat(code.filesWithAny(List.of("b =", "c ="))).hasSize(2);
    assertThat(code.filesWhere(text -> text.contains("var a"))).hasSize(1);
  }

  private static String functionOf(GoFile file, String called) {
    Tokens tokens = file.tokens();
    int token = 0;
    while (!tokens.is(token, called)) {
      token++;
    }
    return file.functionName(token);
  }

  private static String shown(GoFunction function) {
    GoFunction.Parameter receiver = function.receiver();
    String of = receiver == null ? "" : receiver.type() + " " + receiver.name() + " ";
    String parameters = shown(function.parameters());
    return of + function.name() + parameters + " " + shown(function.results());
  }

  private static String shown(List<GoFunction.Parameter> parameters) {
    List<String> each = parameters.stream().map(p -> p.name() + ":" + p.type()).toList();
    return "(" + String.join(", ", each) + ")";
  }

  private static GoFile file(String text) {
    return GoCode.of("", List.of(new SourceFile("p.go", text))).files().get(0);
  }
}

package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** Methods of one name in several types: what a call of one gives is nothing of the others. */
class GoMethodsTest {

  private static final String TYPES =
      """
      import "database/sql"

      type Store interface {
      	Open(path string) error
      	Close()
      }

      type Other interface{ Close() }

      type Lite struct{}
      type Big struct{}

      func (l *Lite) Open(path string) { sink(path) } // LITE
      func (b *Big) Open(path string) { sink(path) } // BIG

      type All struct{ big *Big }

      type App struct {
      	All
      	lite  *Lite
      	all   All
      	store Store

      	foreign *sql.Store
      }

      var current App
      var made, err = lite()
      var one = two.Open()
      var two = one.Open()

      func either(x bool) (s Store, err error) { return &Lite{}, nil }
      func lite() (*Lite, error) { return &Lite{}, nil }
      func other() Other { return nil }
      """;

  @Test
  void ofVariablesOfAType() {
    check("l := &Lite{}\n\tl.Open(\"a\")", "a", "□");
    check("var b Big\n\tb.Open(\"a\")", "□", "a");
    check("l, err := lite()\n\tl.Open(\"a\")", "a", "□");
    check("l, b := &Lite{}, new(Big)\n\tl.Open(\"a\")\n\tb.Open(\"b\")", "a", "b");
  }

  @Test
  void ofVariablesOfAnInterface() {
    check("s, err := either(true)\n\ts.Open(\"a\")", "a", "a");
    check("var s Store\n\ts.Open(\"a\")", "a", "a");
    check("var s Store\n\ts.Open(\"a\", 1)", "□", "□");
  }

  @Test
  void ofFieldsOfAType() {
    check("a := &App{}\n\ta.lite.Open(\"a\")\n\ta.all.big.Open(\"b\")", "a", "b");
    check("var a App\n\ta.big.Open(\"a\")", "□", "a");
    check("var a App\n\ta.store.Open(\"a\")", "a", "a");
    check("var a App\n\ta.none.Open(\"a\")", "□", "□");
    check("var a App\n\ta.foreign.Open(\"a\")", "□", "□");
    check("x.lite.Open(\"a\")", "□", "□");
  }

  @Test
  void ofVariablesOfThePackage() {
    check("current.lite.Open(\"a\")", "a", "□");
    check("made.Open(\"a\")", "a", "□");
    check("current := other()\n\tcurrent.lite.Open(\"a\")", "□", "□");
  }

  /** Each is of the type of the other. */
  @Test
  void ofVariablesInACircle() {
    check("one.Open(\"a\")\n\ttwo.Open(\"b\")", "□", "□");
  }

  @Test
  void ofAnythingElse() {
    check("o := other()\n\to.Open(\"a\")", "□", "□");
    check("o, err := lite()\n\terr.Open(\"a\")", "□", "□");
    check("x.Open(\"a\")", "□", "□");
    check("x := x.Open(y)\n\ty := y.Open(x)\n\tx.Open(\"a\")", "□", "□");
    check("f().Open(\"a\")", "□", "□");
  }

  @Test
  void aResultWithAName() {
    Sinks.check(
        types("a", "a")
            + """

            func named() (s Store, err error) {
            	s, err = get()
            	s.Open("a")
            	return s, err
            }
            """);
  }

  private static void check(String statements, String lite, String big) {
    Sinks.check(types(lite, big) + "\nfunc main() {\n\t" + statements + "\n}\n");
  }

  private static String types(String lite, String big) {
    return TYPES.replace("LITE", lite).replace("BIG", big);
  }
}

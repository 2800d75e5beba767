package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** What goes into functions and comes out of them. */
class GoFunctionsTest {

  @Test
  void aFunctionGivesOneOfItsResults() {
    Sinks.check(
        """
        func name(a string, b string) string {
        	if cond() {
        		return a
        	}
        	return b + ".db"
        }

        func unnamed() (first, second string) {
        	first, second = "1", "2"
        	return
        }

        func two() (string, string) {
        	return "1", "2"
        }

        func several() (path, more string, err error) {
        	path = "named"
        	more = "more"
        	return
        }

        func closing(a string) string {
        	inner := func(b string) string { return a + b }
        	return inner("!")
        }

        func failing() (string, error) {
        	if cond() {
        		return "", fmt.Errorf("no")
        	}
        	return "found", nil
        }

        func empty() (string, error) {
        	return "", nil
        }

        func pass() (string, string) {
        	return two()
        }

        func f() {
        	sink(name("x", "y")) // x | y.db
        	_, second := unnamed()
        	sink(second) // 2
        	a, b := two()
        	sink(a) // 1
        	sink(b) // 2
        	path, more, _ := several()
        	sink(path) // named
        	sink(more) // more
        	sink(closing("1")) // 1!
        	sink(closing("2")) // 2!
        	found, err := failing()
        	_ = err
        	sink(empty1()) // empty
        	nothing, _ := empty()
        	sink(nothing) // empty
        	if found != "" {
        		sink(found) // found
        	}
        	c, d := pass()
        	sink(c + d) // 12
        }

        func empty1() string {
        	return ""
        }
        """);
  }

  @Test
  void aParameterIsWhatCallersGive() {
    Sinks.check(
        """
        func open(path, mode string, more ...string) {
        	sink(path) // a.db | b.db
        	sink(mode) // ro | rw
        	path += "!"
        	sink(path) // a.db! | b.db!
        }

        func f() {
        	open("a.db", "ro")
        	open("b.db", "rw", "x")
        }

        func never(path string) {
        	sink(path) // □
        }

        type T struct{ path string }

        func (t *T) with(path string) {
        	sink(path) // m.db
        	sink(t) // □
        	inner := func(path string) {
        		sink(path) // m.db
        	}
        	inner(path)
        	func() {
        		sink(path) // m.db
        	}()
        }

        func g(t *T) {
        	t.with("m.db")
        }
        """);
  }

  @Test
  void aParameterOfALiteralIsWhatItsVariableIsCalledWith() {
    Sinks.check(
        """
        var global = func(path string) {
        	sink(path) // g
        }

        var later func(path string)

        func init() {
        	later = func(path string) {
        		sink(path) // h
        	}
        }

        func f() {
        	for _, path := range []string{"x", "y"} {
        		sink(path) // x | y
        	}
        	once, twice := func(path string) {
        		sink(path) // a
        	}, func(path string) {
        		sink(path) // b | c
        	}
        	once("a")
        	twice("b")
        	if cond() {
        		twice("c")
        	}
        	func(path string) {
        		sink(path) // d
        	}("d")
        	global("g")
        	each(func(path string) {
        		sink(path) // □
        	})
        	other.once("z")
        }

        func g() {
        	once("z")
        	later("h")
        }
        """);
  }

  @Test
  void genericFunctionsAndOddSignatures() {
    Sinks.check(
        """
        type Option func(string) string

        func same[T any](x T) T { return x }

        func opts(name string, options ...Option) (string, error) {
        	return name + ".db", nil
        }

        func typed(a interface{ Close() error }, b struct{ c string }) interface{} { return "typed" }

        func callback(do func(a, b string) (string, error), name string) string { return name }

        func channel(c <-chan string, name string) <-chan string { return c }

        func f() {
        	sink(same("a")) // a
        	name, err := opts("b")
        	_ = err
        	sink(name) // b.db
        	sink(typed(nil, struct{ c string }{"x"})) // typed
        	sink(callback(nil, "c")) // c
        }
        """);
  }

  @Test
  void circlesAreUnknown() {
    Sinks.check(
        """
        -- p.go --
        package p

        func a(x string) string { return b(x) }

        func b(x string) string { return a(x) }

        func f() {
        	sink(a("x")) // □
        }
        """);
  }

  @Test
  void aCallGivesAParameterOfAnyNumberItsOwnList() {
    Sinks.check(
        """
        func in(folder string, names ...string) string {
        	return filepath.Join(append([]string{folder}, names...)...)
        }

        func more(names ...string) string {
        	names = append(names, "x")
        	return filepath.Join(names...)
        }

        func f(given []string) {
        	sink(in("data", "a.db")) // data/a.db
        	sink(in("data", "b", "c.db")) // data/b/c.db
        	sink(in("data")) // data
        	sink(in("data", given...)) // data/□
        	sink(in("data", []string{"d", "e.db"}...)) // data/d/e.db
        	sink(more("a")) // □/x
        	sink(more("b")) // □/x
        	sink(filepath.Join(given...)) // □
        }
        """);
  }

  @Test
  void whatTestsCallAFunctionWithIsNoneOfTheProgram() {
    Sinks.check(
        """
        -- store.go --
        package p

        func open(path string) {
        	sink(path) // a.db
        }
        -- main.go --
        package p

        func main() { open("a.db") }
        -- suite.go --
        package p

        import "github.com/stretchr/testify/suite"

        func (s *Suite) SetupTest() { open("test.db") }
        -- helper.go --
        package p

        import "testing"

        func New(t *testing.T) { open("helper.db") }
        """);
  }
}

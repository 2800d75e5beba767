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
  void functionsOfOtherPackagesOfTheApp() {
    Sinks.check(
        """
        -- main.go --
        package main

        import (
        	"fmt"

        	cfg "example.com/app/config"
        	"example.com/app/internal/store"
        	"example.com/myconfig"
        )

        type T struct{ store *T }

        func (t *T) Name(a string) string { return "method/" + a }

        func main() {
        	sink(store.Name("a")) // store/a
        	sink(cfg.Name("a")) // config/a
        	sink(store.Base) // base
        	sink(cfg.Other) // other
        	sink(Name("a")) // main/a
        	sink(myconfig.Name("a")) // □
        	t := &T{}
        	t.store = t
        	sink(t.store.Name("a")) // method/a
        	for _, kind := range []store.Kind{"x", "y"} {
        		sink(kind) // x | y
        	}
        	fmt.Println(store.Open("m.db"), cfg.Open("c.db"))
        }

        func Name(a string) string { return "main/" + a }
        -- internal/store/store.go --
        package store

        const Base = "base"

        type Kind string

        func Name(a string) string { return "store/" + a }

        func Open(path string) string {
        	sink(path) // m.db
        	return path
        }
        -- config/config.go --
        package config

        var Other = "other"

        func Name(a string) string { return "config/" + a }

        func Open(path string) string {
        	sink(path) // c.db
        	return path
        }
        -- config/store/store.go --
        package store

        const Base = "not this"

        func Name(a string) string { return "nobody's" }
        """);
  }

  @Test
  void aMethodIsToldByItsNameUnlessTwoTypesHaveIt() {
    Sinks.check(
        """
        type A struct{}

        type B struct{}

        func (a A) Only(x string) string { return "only" + x }

        func (a A) Both() string { return "a" }

        func (b B) Both() string { return "b" }

        func (a A) plain() string { return "method" }

        func plain() string { return "function" }

        func f(a A, b B) {
        	sink(a.Only("!")) // only!
        	sink(a.Both()) // □
        	sink(a.plain()) // method
        	sink(plain()) // function
        }
        """);
  }

  @Test
  void methodsOfOneNameInSeveralFiles() {
    Sinks.check(
        """
        -- a.go --
        package p

        type A struct{}

        func (a A) Name(x string) string {
        	sink(x) // □
        	return "a" + x
        }

        func (a *A) Path(x string) string {
        	sink(x) // 1
        	return x
        }
        -- b.go --
        package p

        type B struct{}

        func (b B) Name(x string) string { return "b" + x }

        func f() {
        	sink(A{}.Name("1")) // □
        	sink((&A{}).Path("1")) // 1
        }
        """);
  }

  @Test
  void oneFunctionBehindSeveralBuildTagsCountsOnce() {
    Sinks.check(
        """
        -- open_linux.go --
        package p

        func name() string { return "linux" }
        -- open_other.go --
        package p

        func name() string { return "other" }
        -- p.go --
        package p

        func f() {
        	sink(name()) // linux
        }
        """);
  }

  @Test
  void eachOfTheTwinsBehindBuildTagsIsCalled() {
    Sinks.check(
        """
        -- a_cgo.go --
        package p

        func open(path string) {
        	sink(path) // a.db
        }
        -- b_pure.go --
        package p

        func open(path string) {
        	sink(path) // a.db
        }
        -- c.go --
        package p

        func f() {
        	open("a.db")
        }
        """);
  }

  @Test
  void aTypeOfALibraryHasNoMethodOfTheApp() {
    Sinks.check(
        """
        -- m/m.go --
        package m

        type Own struct{}

        type Any interface{ Text() string }

        func (o Own) Text() string { return "own" }

        func URL() *url.URL { return nil }

        func New() Any { return Own{} }
        -- p.go --
        package p

        import "example.com/m"

        func f(u *url.URL, o m.Own, a m.Any) {
        	sink(u.Text()) // □
        	sink(m.URL().Text()) // □
        	sink(o.Text()) // own
        	sink(a.Text()) // own
        	sink(m.New().Text()) // own
        	sink(x.Text()) // own
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

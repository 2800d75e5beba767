package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** Which of the functions and methods of a name a call means. */
class GoCalleesTest {

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
  void aMethodIsToldByItsNameOrByTheTypeOfTheVariable() {
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
        	sink(a.Both()) // a
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
}

package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** What variables hold at a place: what has been assigned on the ways to it. */
class GoFlowTest {

  @Test
  void aVariableOfTheHeadOfAStatementEndsWithThat() {
    Sinks.check(
        """
        package p

        import "os"

        func f() { sink(root("state")) } // data/state | □/state

        func root(p string) string {
        	folder := "data"
        	if p := os.Getenv("ROOT"); p != "" {
        		folder = p
        	} else if q := p + "!"; q != "" {
        		sink(p) // □
        	} else {
        		sink(q) // □!
        	}
        	sink(p) // state
        	return folder + "/" + p
        }
        """);
  }

  @Test
  void whatWasAssignedLastCounts() {
    Sinks.check(
        """
        func f() {
        	x := "a"
        	sink(x) // a
        	x = "b"
        	sink(x) // b
        	x += ".db"
        	sink(x) // b.db
        	x = "file:" + x
        	sink(x) // file:b.db
        	x = x + "?mode=ro"
        	sink(x) // file:b.db?mode=ro
        	var y string
        	sink(y) // empty
        	y += "c"
        	sink(y) // c
        	var z = "d"
        	sink(z + x) // dfile:b.db?mode=ro
        	a, b := "1", "2"
        	a, b = b, "3"
        	sink(a + b) // 23
        	const name = "n.db"
        	sink(name) // n.db
        }
        """);
  }

  @Test
  void aBranchMayHaveBeenTaken() {
    Sinks.check(
        """
        func f() {
        	x := "a"
        	if cond() {
        		x = "b"
        		sink(x) // b
        	}
        	sink(x) // a | b
        	if cond() {
        		x += "d"
        		sink(x) // ad | bd
        	}
        	sink(x) // a | ad | b | bd
        	var y string
        	if cond() {
        		y = "1"
        	} else if cond() {
        		y = "2"
        	}
        	sink(y) // empty | 1 | 2
        	y = "3"
        	if cond() {
        		y := "4" + y
        		sink(y) // 43
        	}
        	sink(y) // 3
        }
        """);
  }

  @Test
  void aCaseMayHaveBeenTaken() {
    Sinks.check(
        """
        func f() {
        	x := "a"
        	switch {
        	case cond():
        		sink(x) // a
        		x = "b"
        		sink(x) // b
        	case cond():
        		x = "c"
        		sink(x) // c
        	default:
        	}
        	sink(x) // a | b | c
        	y := "0"
        	switch {
        	case cond():
        		y := "1"
        		sink(y) // 1
        	case cond():
        		sink(y) // 0
        	default:
        		sink(y) // 0
        	}
        	switch y := "1"; {
        	case cond():
        		sink(y) // 1
        	}
        }

        func g() {
        	x := "a"
        	switch {
        	case cond():
        		switch {
        		case cond():
        			x = "b"
        		default:
        		}
        		sink(x) // a | b
        	default:
        		x = "c"
        	}
        	sink(x) // a | b | c
        }
        """);
  }

  @Test
  void headersHaveVariablesOfTheirOwn() {
    Sinks.check(
        """
        func f() {
        	if x := "a"; cond() {
        		sink(x) // a
        	} else if y := x + "b"; cond() {
        		sink(x + y) // aab
        	}
        	x := "c"
        	sink(x) // c
        	for i := "1"; cond(); i += x {
        		sink(i[:0] + x) // □c
        	}
        	if list := []string{"p", "q"}; cond() {
        		sink(strings.Join(list, x)) // pcq
        	}
        	{
        		x := "d"
        		sink(x) // d
        	}
        	if cond() {
        		var x = "e"
        		sink(x) // e
        	}
        	if cond() {
        		const x = "f"
        		sink(x) // f
        	}
        	sink(x) // c
        }
        """);
  }

  @Test
  void loopsOverListsAreGoneThrough() {
    Sinks.check(
        """
        func f() {
        	x := "a.db?"
        	for _, part := range []string{"b", "c"} {
        		sink(part) // b | c
        		x += part + "&"
        	}
        	sink(x) // a.db?b&c&
        	x += "d"
        	sink(x) // a.db?b&c&d
        	y := ""
        	for i, part := range []string{"p", "q"} {
        		y += fmt.Sprintf("%d%s", i, part)
        	}
        	sink(y) // 0p1q
        	z := "z"
        	for key, value := range map[string]string{"k": "v"} {
        		z += key + "=" + value
        	}
        	sink(z) // zk=v
        	w := "w"
        	for i := range []string{"p", "q"} {
        		w += fmt.Sprint(i)
        	}
        	sink(w) // w01
        }

        func g() {
        	x := "a"
        	for _, part := range []string{"b", "c"} {
        		if cond() {
        			x += part
        		}
        	}
        	sink(x) // a | ab | ac | abc
        }
        """);
  }

  @Test
  void otherLoopsMayHaveRun() {
    Sinks.check(
        """
        func f() {
        	x := "a"
        	for _, part := range os.Args {
        		x = part
        	}
        	sink(x) // a | □
        	y := "b"
        	for cond() {
        		y = "c"
        	}
        	sink(y) // b | c
        }
        """);
  }

  @Test
  void closuresSeeTheVariablesAroundThem() {
    Sinks.check(
        """
        func f() {
        	x := "a"
        	get := func(more string) string {
        		return x + more
        	}
        	sink(get("b")) // ab
        	func() {
        		sink(x) // a
        		y := x + "c"
        		sink(y) // ac
        	}()
        	sink(func(a string) string { return a + "!" }("d")) // d!
        	sink(func() string { return x }()) // a
        }

        var shared = func(a string) string { return a + ".db" }

        func g() {
        	sink(shared("g")) // g.db
        }
        """);
  }

  @Test
  void variablesOfThePackage() {
    Sinks.check(
        """
        -- store/a.go --
        package store

        const base = "base"

        const (
        	first  = base + "1"
        	second = "2"
        )

        var (
        	driver        = "sqlite3"
        	unset  string
        	left, right = "l", "r"
        )

        var changed = "c"

        func set() {
        	changed = "d"
        	driver := "local"
        	driver += "!"
        	sink(driver) // local!
        	driver = "other"
        }
        -- store/b.go --
        package store

        func open(base string) {
        	sink(first + second) // base12
        	sink(driver) // sqlite3
        	sink(changed) // c | d
        	sink(left + right) // lr
        	sink(base) // □
        }

        func use(driver string) {
        	driver = "x"
        	sink(driver) // x
        }

        type receiver struct{}

        func (base receiver) method() {
        	sink(base) // □
        }
        """);
  }

  @Test
  void whatIsNotATextIsUnknown() {
    Sinks.check(
        """
        func f(m map[string]string, p *string) {
        	sink(m["a"]) // □
        	sink("a"[1:]) // □
        	sink(nil) // □
        	x := "a"
        	q := &x
        	sink(*q) // a
        	sink(string('a')) // a
        	sink(12) // 12
        	sink(("(")) // (
        	sink(f) // □
        	sink(-1) // □
        }
        """);
  }

  @Test
  void moreThanIsToldApartMayBeParameters() {
    StringBuilder choices = new StringBuilder("func f(x bool) {\n\tp, q := \"a\", \"b\"\n");
    for (int i = 0; i < 3; i++) {
      choices.append("\tif x { p += \"%1$d\" }\n\tif x { q += \"%1$d\" }\n".formatted(i));
    }
    String parts = "a | a0 | a01 | a012 | a02 | a1 | a12 | a2";
    String ways = parts.replace(" |", "?□ |") + "?□";

    Sinks.check(choices + "\tsink(p) // " + parts + "\n\tp += q\n\tsink(p) // " + ways + "\n}\n");
  }

  @Test
  void severalVariablesThatAreDeclaredAtOnce() {
    Sinks.check(
        """
        var second = "package"

        func f(x bool) {
        	var first, second, third string
        	sink(second) // empty
        	if x {
        		third = "a"
        	}
        	sink(first + third) // empty | a
        	second = "b"
        }

        func g() {
        	var (
        		first string
        		second string
        	)
        	sink(second) // empty
        	second = "c"
        	first = "d"
        	sink(first + second) // dc
        	sink(h()) // package
        }

        func h() string { return second }
        """);
  }

  @Test
  void whatAVariableOfTheHeadIsGivenIsNotTheOuterOnes() {
    Sinks.check(
        """
        func f() {
        	p := "a"
        	if p := os.Getenv("P"); p != "" {
        		p = p + "?b"
        		sink(p) // □?b
        	}
        	sink(p) // a
        	{
        		p := "c"
        		p += "d"
        		if cond() {
        			p = "e"
        		}
        		sink(p) // cd | e
        	}
        	sink(p) // a
        	for p := "f"; cond(); {
        		p += "g"
        	}
        	if q := cond(); q {
        		p = "h"
        	}
        	sink(p) // a | h
        }
        """);
  }
}

package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** What slices, maps and url.Values hold. */
class GoListsTest {

  @Test
  void slicesGrow() {
    Sinks.check(
        """
        func f() {
        	parts := []string{"a", "b"}
        	sink(strings.Join(parts, "&")) // a&b
        	parts = append(parts, "c", "d")
        	sink(strings.Join(parts, "&")) // a&b&c&d
        	more := []string{"e"}
        	parts = append(parts, more...)
        	sink(strings.Join(parts, "&")) // a&b&c&d&e
        	sink(strings.Join(append(more, "f"), "+")) // e+f
        	made := make([]string, 0, 4)
        	made = append(made, "g")
        	sink(strings.Join(made, "&")) // g
        	var declared []string
        	declared = append(declared, "h")
        	declared = append(declared, "i"+made[0])
        	sink(strings.Join(declared, "&")) // h&ig | h&i□
        	sink(strings.Join(append(os.Args, "j"), "&")) // □&j
        	sink(strings.Join(append(more, os.Args...), "&")) // e&□
        }
        """);
  }

  @Test
  void aListThatAFunctionMakesOfWhatItGivesItself() {
    Sinks.check(
        """
        func walk(n int) []string {
        	var out []string
        	for _, e := range walk(n - 1) {
        		out = append(out, e)
        	}
        	return out
        }

        func query(n int) url.Values {
        	out := url.Values{}
        	for k, v := range query(n - 1) {
        		out[k] = v
        	}
        	return out
        }

        func f() {
        	sink(strings.Join(walk(3), "&")) // □&□
        	sink(query(3).Encode()) // □=□
        }
        """);
  }

  @Test
  void listsOfThePackageAndOfFunctions() {
    Sinks.check(
        """
        -- p.go --
        package p

        import (
        	"strings"

        	"example.com/app/store"
        )

        var own = []string{"a", "b"}

        func given() []string {
        	return []string{"c", "d"}
        }

        func built() []string {
        	list := []string{"e"}
        	list = append(list, "f")
        	return list
        }

        func either() []string {
        	if cond() {
        		return nil
        	}
        	return own
        }

        func f() {
        	sink(strings.Join(own, "&")) // a&b
        	sink(strings.Join(given(), "&")) // c&d
        	sink(strings.Join(built(), "&")) // e&f
        	sink(strings.Join(either(), "&")) // □
        	sink(strings.Join(store.List, "&")) // x&y
        	for _, one := range own {
        		sink(one) // a | b
        	}
        	for i, one := range store.List {
        		sink(one) // x | y
        		sink(i) // 0 | 1
        	}
        	for _, one := range built() {
        		sink(one) // e | f
        	}
        }
        -- store/store.go --
        package store

        var List = []string{"x", "y"}
        """);
  }

  @Test
  void listsBeginInWhateverWay() {
    Sinks.check(
        """
        type list []string

        func f() {
        	one := &[]string{"a"}
        	sink(strings.Join(*one, "&")) // □
        	two := [2]string{"b", "c"}
        	sink(strings.Join(two[:], "&")) // □
        	for _, each := range two {
        		sink(each) // b | c
        	}
        	three := list{
        		"d",
        		"e",
        	}
        	sink(strings.Join(three, "&")) // d&e
        	if cond() {
        		three := list{"x"}
        		_ = three
        	}
        	sink(strings.Join(three, "&")) // d&e
        }
        """);
  }

  @Test
  void queriesAreEncoded() {
    Sinks.check(
        """
        func f() {
        	q := url.Values{}
        	q.Set("_fk", "1")
        	q.Add("_pragma", "wal")
        	sink(q.Encode()) // _fk=1&_pragma=wal
        	r := make(url.Values)
        	r["a"] = []string{"b"}
        	sink("?" + r.Encode()) // ?a=□
        	s := url.Values{"a": {"b", "c"}, "d": []string{"e"}}
        	sink(s.Encode()) // a=b&a=c&d=e
        	s.Add("f", "g"+os.Args[0])
        	sink(s.Encode()) // a=b&a=c&d=e&f=g□
        	sink(url.Values{"h": {"i"}}.Encode()) // h=i
        	var t = url.Values{}
        	for _, value := range []string{"j", "k"} {
        		t.Add("x", value)
        	}
        	sink(t.Encode()) // x=j&x=k
        	u := url.Values{}
        	for key, value := range map[string]string{"l": "m"} {
        		u.Set(key, value)
        	}
        	sink(u.Encode()) // l=m
        }
        """);
  }

  @Test
  void theQueryOfAFunction() {
    Sinks.check(
        """
        var pragmas = map[string]string{"journal_mode": "WAL"}

        func query() url.Values {
        	q := url.Values{}
        	for key, value := range pragmas {
        		q.Add("_pragma", key+"("+value+")")
        	}
        	return q
        }

        func f() {
        	sink(query().Encode()) // _pragma=journal_mode(WAL)
        	q := query()
        	q.Set("x", "y")
        	sink(q.Encode()) // _pragma=journal_mode(WAL)&x=y
        }
        """);
  }

  @Test
  void whatLoopsRunOver() {
    Sinks.check(
        """
        func f() {
        	for key, value := range map[string]string{"k": "v", "l": "w"} {
        		sink(key) // k | l
        		sink(value) // v | w
        	}
        	for key := range map[string]string{"k": "v", "l": "w"} {
        		sink(key) // k | l
        	}
        	for _, one := range os.Args {
        		sink(one) // □
        	}
        }
        """);
  }

  @Test
  void listsAreGivenToFunctions() {
    Sinks.check(
        """
        func each(names ...string) {
        	for _, name := range names {
        		sink(name) // a | b | c | d | □
        	}
        	sink(strings.Join(names, "&")) // □
        }

        func once(base string, names ...string) {
        	sink(strings.Join(names, "&")) // e&f
        	names = append(names, base)
        	sink(strings.Join(names, "&")) // e&f&x
        }

        func list(names []string) {
        	for i := range names {
        		sink(names[i]) // g | h | □
        	}
        }

        func unknown(names []string) {
        	for _, name := range names {
        		sink(name) // □ | i
        	}
        }

        func again(names ...string) {
        	again(names...)
        	for _, name := range names {
        		sink(name) // □
        	}
        }

        func none(names ...string) {
        	for _, name := range names {
        		sink(name) // □
        	}
        }

        func f() {
        	each("a", "b")
        	more := []string{"c", "d"}
        	each(more...)
        	once("x", "e", "f")
        	list([]string{"g", "h"})
        	unknown(os.Args)
        	unknown([]string{"i"})
        	none()
        	inner := func(names ...string) {
        		for _, name := range names {
        			sink(name) // j | k
        		}
        	}
        	inner("j", "k")
        }
        """);
  }

  @Test
  void elements() {
    Sinks.check(
        """
        func f() {
        	list := []string{"a", "b"}
        	sink(list[0]) // a
        	sink(list[1] + "!") // b!
        	sink([]string{"c", "d"}[1]) // d
        	sink(list[n]) // a | b | □
        	sink(list[1:]) // □
        	sink(os.Args[1]) // □
        	for i := 0; i < len(list); i++ {
        		sink(list[i]) // a | b | □
        	}
        	all := ""
        	for i := range list {
        		all += list[i]
        	}
        	sink(all) // ab
        	table := map[string]string{"k": "v", "l": "w"}
        	sink(table["l"]) // w
        	sink(table["m"]) // v | w | □
        	text := "text"
        	sink(text[0]) // □
        }
        """);
  }

  @Test
  void listsThatTheLibraryGives() {
    Sinks.check(
        """
        -- p.go --
        package p

        import (
        	"os"
        	"slices"
        	"strings"
        )

        func f() {
        	for _, part := range strings.Split("a;b", ";") {
        		sink(part) // a | b
        	}
        	for part := range strings.SplitSeq("a;b", ";") {
        		sink(part) // a | b
        	}
        	sink(strings.Join(strings.Split("a;"+x+";c", ";"), "&")) // a&□&c
        	sink(strings.Join(strings.Split(os.Args[0], ";"), "&")) // □
        	sink(strings.Join(strings.Split("a;b", os.Args[0]), "&")) // □
        	sink(strings.Join(slices.Concat([]string{"a"}, os.Args, []string{"b"}), "&")) // a&□&b
        	sink(strings.Join(x.Split("a;b", ";"), "&")) // □
        	for _, part := range strings.Split("%s", ";") {
        		sink(part) // %s
        	}
        }
        """
            .formatted("a;".repeat(24), "a;".repeat(24)));
  }

  @Test
  void whatIsSetIsReplaced() {
    Sinks.check(
        """
        func f() {
        	q := url.Values{"a": {"b", "c"}, "d": {"e"}}
        	q.Set("a", "f")
        	sink(q.Encode()) // d=e&a=f
        	q.Set("d", "g")
        	q.Add("d", "h")
        	sink(q.Encode()) // a=f&d=g&d=h
        	q.Del("d")
        	sink(q.Encode()) // a=f
        	if cond() {
        		q.Set("a", "i")
        		q.Set("j", "k")
        	}
        	sink(q.Encode()) // a=f&j=k | a=i&j=k
        	q.Set("a", "l")
        	if cond() {
        		q.Del("a")
        	}
        	sink(q.Encode()) // j=k&a=l | j=k&a=□
        	q.Set(name, "n")
        	sink(q.Encode()) // j=k&a=l&□=n | j=k&a=□&□=n
        	r := url.Values{}
        	for _, value := range []string{"o", "p"} {
        		r.Set("x", value)
        	}
        	sink(r.Encode()) // x=o | x=p
        	s := map[string]string{"k": "v", "l": "w"}
        	s["k"] = "u"
        	delete(s, "l")
        	for _, value := range s {
        		sink(value) // u
        	}
        	t := url.Values{"k": {"v"}}
        	t["k"] = append(t["k"], "w")
        	sink(t.Encode()) // k=v | k=□
        }
        """);
  }

  @Test
  void longListsAreData() {
    String most = "\"x\", ".repeat(63) + "\"x\"";
    Sinks.check(
        """
        func f() {
        	fits := []string{%s}
        	sink(strings.Join(fits, "")) // %s
        	fits = append(fits, "y")
        	sink(strings.Join(fits, "")) // □
        	sink(strings.Join([]string{%s, "x"}, "")) // □
        }
        """
            .formatted(most, "x".repeat(64), most));
  }
}

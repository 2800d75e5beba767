package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** What the standard library makes of texts. */
class GoLibraryTest {

  @Test
  void printing() {
    Sinks.check(
        """
        func f() {
        	name := "app"
        	sink(fmt.Sprintf("%s.db", name)) // app.db
        	sink(fmt.Sprintf("%s", name)) // app
        	sink(fmt.Sprintf("%v-%d-%q", name, 7, name)) // app-7-"app"
        	sink(fmt.Sprintf("100%%/%s", name)) // 100%/app
        	sink(fmt.Sprintf("%s/%.2f/%s", name, 1.5, name)) // app/□/app
        	sink(fmt.Sprintf("%+v%-3s", name, "abc")) // appabc
        	sink(fmt.Sprintf("plain")) // plain
        	sink(fmt.Sprintf(os.Args[0])) // □
        	sink(fmt.Sprintf("%s-%s", name, os.Args[0])) // app-□
        	sink(fmt.Sprint("a", name)) // aapp
        	sink(fmt.Errorf("x")) // □
        }
        """);
  }

  @Test
  void textsOfPackageStrings() {
    Sinks.check(
        """
        func f() {
        	sink(strings.TrimSpace("a.db")) // a.db
        	sink(strings.TrimRight("a.db", "/")) // a.db
        	sink(strings.TrimPrefix("file:a.db", "file:")) // a.db
        	sink(strings.TrimPrefix("a.db", "file:")) // a.db
        	sink(strings.TrimPrefix("a.db", os.Args[0])) // □
        	sink(strings.ToLower("A.DB")) // a.db
        	sink(strings.ToUpper("a.db")) // A.DB
        	sink(strings.Replace("a#b", "#", "?", 1)) // a?b
        	sink(strings.ReplaceAll("a#b#", "#", "")) // ab
        	sink(strings.ReplaceAll("a", os.Args[0], "b")) // □
        	sink(strings.ReplaceAll("a", "b", os.Args[0])) // □
        	sink(strings.ReplaceAll("a", "", "")) // □
        	sink(strings.Repeat("a", 3)) // □
        	sink(strings.Join([]string{"a", "b", "c"}, "&")) // a&b&c
        	sink(strings.Join([]string{"a"}, os.Args[0])) // □
        	sink(strings.Join(os.Args, "&")) // □
        	sink(strings.Join([]string{}, "&")) // empty
        }
        """);
  }

  @Test
  void pathsAndTheSystem() {
    Sinks.check(
        """
        func f() {
        	sink(path.Join("data", "a.db")) // data/a.db
        	sink(filepath.Join("data", os.Args[0], "a.db")) // data/□/a.db
        	sink(filepath.Clean("a.db")) // a.db
        	sink(filepath.Base("data/a.db")) // □
        	sink(os.TempDir() + "/a.db") // △/a.db
        	sink(os.ExpandEnv("a.db")) // a.db
        	sink(os.Getenv("HOME") + "/a.db") // □/a.db
        	sink(cmp.Or(os.Getenv("DB"), "a.db")) // □ | a.db
        	sink(cmp.Or("a.db")) // a.db
        	sink(cmp.Compare("a.db", "b.db")) // □
        	sink(string("a.db")) // a.db
        	sink(url.QueryEscape("a.db")) // a.db
        	sink(url.PathEscape("a.db")) // a.db
        }
        """);
  }

  @Test
  void namesOfTemporaryFiles() {
    Sinks.check(
        """
        type T struct{}

        func (t *T) TempDir() string { return "" }

        func (t *T) Name() string { return "t" }

        func f(t *T) {
        	file, _ := os.CreateTemp("", "x")
        	sink(file.Name()) // △
        	sink(t.TempDir() + "/a.db") // △/a.db
        	dir, _ := os.MkdirTemp("", "x")
        	sink(dir) // △
        	sink(t.Name()) // t
        }
        """);
  }

  @Test
  void aFlagIsItsDefaultOrAnything() {
    Sinks.check(
        """
        -- p.go --
        package p

        import (
        	"flag"

        	"github.com/spf13/pflag"
        )

        var plain = flag.String("db", "a.db", "usage")
        var short = pflag.StringP("db", "d", "b.db", "usage")
        var number = flag.Int("n", 3, "usage")

        func f() {
        	sink(*plain) // a.db | □
        	sink(*short) // b.db | □
        	sink(*number) // □
        	var set string
        	flag.StringVar(&set, "db", "c.db", "usage")
        	sink(set) // c.db | □
        	var also string
        	pflag.StringVarP(&also, "db", "d", "d.db", "usage")
        	sink(also) // d.db | □
        }
        """);
  }

  @Test
  void functionsOfTheAppThatAreCalledLikeThoseOfTheLibrary() {
    Sinks.check(
        """
        type T struct{}

        func (t T) Encode() string { return "encoded" }

        func (t T) String() string { return "text" }

        func made() T { return T{} }

        func (t T) Sprintf(a string) string { return a + "!" }

        func (t T) TempDir(a string) string { return a + "/dir" }

        func (t T) Getenv(a string) string { return a }

        func same(a, b string) string { return a + b }

        func f(t T) {
        	sink(t.String()) // text
        	u := T{}
        	sink(u.String()) // □
        	sink(made().String()) // text
        	sink(t.Encode()) // encoded
        	sink(t.Sprintf("a")) // a!
        	sink(t.TempDir("a")) // a/dir
        	sink(t.Getenv("HOME")) // □
        	sink(same("a", "b")) // ab
        }
        """);
  }

  @Test
  void viperGivesWhatNobodyKnows() {
    Sinks.check(
        """
        -- p.go --
        package p

        import "github.com/spf13/viper"

        type Config struct{}

        func (c Config) GetString(key string) string { return key + "!" }

        func f(c Config) {
        	sink(viper.GetString("db")) // □
        	sink(viper.Sub("a").GetString("db")) // □
        	sink(c.GetString("db")) // db!
        }
        """);
  }

  @Test
  void buildersGrow() {
    Sinks.check(
        """
        func f() {
        	var b strings.Builder
        	sink(b.String()) // empty
        	b.WriteString("file:")
        	b.WriteString("a.db")
        	sink(b.String()) // file:a.db
        	b.WriteByte('?')
        	fmt.Fprintf(&b, "%s=%d", "mode", 1)
        	sink(b.String()) // file:a.db?mode=1
        	fmt.Fprint(&b, "x")
        	b.WriteRune('y')
        	sink(b.String()) // file:a.db?mode=1xy
        	b.WriteString(os.Args[0])
        	sink(b.String()) // file:a.db?mode=1xy□
        }
        """);
  }

  @Test
  void urlsThatAreParsedGoOn() {
    Sinks.check(
        """
        func f(path string) {
        	u, err := url.Parse("a.db")
        	sink(u.String()) // a.db
        	q := u.Query()
        	q.Set("_fk", "1")
        	u.RawQuery = q.Encode()
        	sink(u.String()) // a.db?_fk=1
        	v, _ := url.Parse("a.db?x=2")
        	v.RawQuery = q.Encode()
        	sink(v.String()) // a.db?x=2&_fk=1
        	w, _ := url.Parse(path)
        	w.RawQuery = q.Encode()
        	sink(w.String()) // □&_fk=1
        	x, _ := url.Parse("a.db")
        	x.Path = path
        	sink(x.String()) // □
        	y, _ := other.Parse("a.db")
        	sink(y.String()) // □
        }
        """);
  }

  @Test
  void urlsAreTheirParts() {
    Sinks.check(
        """
        func f() {
        	u := url.URL{Scheme: "file", Opaque: "a.db", RawQuery: "mode=rwc"}
        	sink(u.String()) // file:a.db?mode=rwc
        	sink((&url.URL{Scheme: "file", Opaque: "b.db"}).String()) // file:b.db
        	v := &url.URL{Path: "c.db"}
        	sink(v.String()) // c.db
        	v.Path = "d.db"
        	sink(v.String()) // d.db
        	q := url.Values{}
        	q.Set("_fk", "on")
        	v.RawQuery = q.Encode()
        	sink(v.String()) // d.db?_fk=on
        	w := url.URL{
        		Path:     "e.db",
        		RawQuery: url.Values{"_fk": {"1"}}.Encode(),
        	}
        	sink(w.String()) // e.db?_fk=1
        	var x url.URL
        	x = url.URL{Path: "f.db"}
        	sink(x.String()) // f.db
        }
        """);
  }

  @Test
  void constantsOfTheLibrariesThatNameDrivers() {
    Sinks.check(
        """
        -- p.go --
        package p

        import (
        	"entgo.io/ent/dialect"
        	"github.com/uptrace/bun/driver/sqliteshim"
        )

        func f() {
        	sink(dialect.SQLite) // sqlite3
        	sink(dialect.Postgres) // □
        	sink(sqliteshim.ShimName) // sqliteshim
        }
        """);
  }
}

package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** What fields hold, told by all that is assigned to them. */
class GoFieldsTest {

  @Test
  void fieldsOfOneType() {
    Sinks.check(
        """
        type Config struct {
        	Path, Mode string
        	Driver     string
        }

        type Other struct{ Path string }

        func fill(o *Other, c *Config) {
        	o.Path = "other"
        	c.Mode = "ro"
        }

        func newConfig() *Config {
        	return &Config{Path: "a.db", Mode: "ro"}
        }

        func open(c Config) {
        	sink(c.Path) // a.db
        	sink(c.Mode) // ro
        	sink(c.Driver) // □
        	c.method()
        }

        func f() {
        	c := newConfig()
        	sink(c.Path) // a.db
        	open(*c)
        	d := Other{}
        	var e Config
        	fill(&d, &e)
        	sink(d.Path) // other
        	sink(e.Mode) // ro
        	h := &Config{}
        	fill(&d, h)
        	sink(h.Mode) // ro
        	n := new(Config)
        	fill(&d, n)
        	sink(n.Mode) // ro
        	i, j := newConfig(), "j"
        	sink(i.Path + j) // a.dbj
        }

        func (o *Other) method() {
        	d := newConfig()
        	sink(d.Path) // a.db
        	sink(o.Path) // other
        }

        func (c *Config) method() {
        	sink(c.Path) // a.db
        	func() {
        		sink(c.Mode) // ro
        	}()
        }
        """);
  }

  @Test
  void whatIsAssignedInTheSameFunctionComesFirst() {
    Sinks.check(
        """
        type Config struct{ Path, Mode string }

        func f(c *Config) {
        	c.Path = "a.db"
        	sink(c.Path) // a.db
        	c.Path += "?x"
        	sink(c.Path) // a.db?x
        	if cond() {
        		c.Path = "b.db"
        	}
        	sink(c.Path) // a.db?x | b.db
        }

        func g() {
        	c := &Config{Mode: "ro"}
        	sink(c.Mode) // ro
        	c.Mode = "rw"
        	sink(c.Mode) // rw
        }
        """);
  }

  @Test
  void aDefaultForAnEmptyField() {
    Sinks.check(
        """
        type Config struct{ Path string }

        func open(c Config) {
        	if c.Path == "" {
        		c.Path = "default.db"
        	}
        	sink(c.Path) // default.db | given.db
        }

        func f() {
        	open(Config{Path: "given.db"})
        	open(Config{})
        }
        """);
  }

  @Test
  void assignmentsElsewhere() {
    Sinks.check(
        """
        -- config/config.go --
        package config

        type Config struct {
        	Path string
        	Name string
        }

        type Other struct{ Path string }

        func Load(c *Config, o *Other) {
        	c.Path = "a.db"
        	o.Path = "not this"
        	c.Name = "n"
        }

        func (c *Config) Reset() {
        	c.Path = "reset.db"
        }
        -- store/store.go --
        package store

        import "example.com/app/config"

        func open(cfg *config.Config, list []config.Config) {
        	sink(cfg.Path) // a.db | reset.db
        	sink(cfg.Name) // n
        	c := list[0]
        	sink(c.Name) // □
        }
        """);
  }

  @Test
  void tagsNameDefaults() {
    Sinks.check(
        """
        type Config struct {
        	Path string `env:"DB" env-default:"a.db"`
        	Mode string `default:"ro" json:"mode"`
        	Both string `envDefault:"x"`
        	None string `json:"none"`
        	Open string `default:"never`
        	Zero string `json:"zero,optional,default=z.db"`
        	More string `env:"MORE, default=m.db, required"`
        }

        func f(c Config) {
        	sink(c.Path) // a.db | □
        	sink(c.Mode) // ro | □
        	sink(c.Both) // x | □
        	sink(c.None) // □
        	sink(c.Open) // □
        	sink(c.Zero) // z.db | □
        	sink(c.More) // m.db | □
        }
        """);
  }

  @Test
  void variablesOfThePackageThatAreStructs() {
    Sinks.check(
        """
        -- a.go --
        package p

        type Config struct{ Path, Mode string }

        type Later struct{ Path string }

        var cfg = Config{Path: "a.db"}

        var later Later

        func init() {
        	later.Path = "b.db"
        	cfg.Mode = "rw"
        }

        func f() {
        	sink(cfg.Path) // a.db
        	sink(later.Path) // b.db
        	sink(cfg.Mode) // rw
        }
        -- b.go --
        package p

        func g() {
        	sink(cfg.Mode) // rw
        }
        """);
  }

  @Test
  void aFieldThatManyPlacesSetIsUnknown() {
    String fits = "\tuse(Config{Path: \"a.db\"})\n".repeat(100);
    String code =
        """
        type Config struct{ Path string }

        func use(c Config) {
        	sink(c.Path) // %s
        }

        func f() {
        %s}
        """;
    Sinks.check(code.formatted("a.db", fits));
    Sinks.check(code.formatted("□", fits + "\tuse(Config{Path: \"a.db\"})\n"));
  }

  @Test
  void aFieldOfAFieldThatAnotherFunctionSets() {
    Sinks.check(
        """
        -- config/config.go --
        package config

        type Database struct{ Path, Log string }

        type Config struct {
        	Main Database
        }

        var (
        	Current Config
        	name, home string
        )

        func setDefaults(c *Config) {
        	if c.Main.Path == "" {
        		c.Main.Path = "a.db"
        	}
        	Current.Main.Log = "a.log"
        }
        -- p.go --
        package p

        import "example.com/config"

        type Other struct{ Path string }

        func f(d config.Database, o Other) {
        	sink(d.Path) // a.db
        	sink(o.Path) // □
        	sink(config.Current.Main.Log) // a.log
        }
        """);
  }
}

package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** What fields hold, told by their name and the type around them. */
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
  void fieldsOfFields() {
    Sinks.check(
        """
        type Database struct{ Path string }

        type Config struct {
        	DB    *Database
        }

        type Server struct {
        	cfg Config `yaml:"cfg"`
        }

        func load() {
        	_ = Config{DB: &Database{Path: "a.db"}}
        }

        func (s *Server) open() {
        	sink(s.cfg.DB.Path) // a.db | b.db
        }

        func f(c Config) {
        	sink(c.DB.Path) // a.db
        	c.DB.Path = "b.db"
        	sink(c.DB.Path) // b.db
        }
        """);
  }

  @Test
  void whatAnotherPackageAssignsUnderTheSameName() {
    Sinks.check(
        """
        -- config/config.go --
        package config

        type Config struct{ Path string }

        func Load() *Config {
        	var cfg Config
        	if cfg.Path == "" {
        		cfg.Path = "a.db"
        	}
        	return &cfg
        }
        -- p.go --
        package p

        import "example.com/config"

        type Server struct {
        	Config *config.Config
        }

        func f(cfg *config.Config) {
        	sink(cfg.Path) // a.db
        }

        func g(config config.Config, server Server) {
        	sink(config.Path) // a.db
        	sink(server.Config.Path) // a.db
        }
        """);
  }

  @Test
  void fieldsOfWhatACallGives() {
    Sinks.check(
        """
        -- config/config.go --
        package config

        type Config struct {
        	Path string
        	DB   Database
        	Log  Database
        }

        type Database struct{ Path string }

        var App Config

        func Get() *Config {
        	return &Config{Path: "a.db", DB: Database{Path: "b.db"}}
        }
        -- p.go --
        package p

        import (
        	"example.com/config"
        	"example.com/lib"
        )

        type Store struct{ DB *lib.Handle }

        func f() {
        	sink(config.Get().Path) // a.db
        	sink(config.Get().DB.Path) // b.db
        	sink(config.App.Path) // a.db
        	sink(config.App.DB.Path) // b.db
        	sink(lib.Get().Path) // □
        	sink(handles()[0].Path) // □
        }
        """);
  }

  @Test
  void aStructThatHasNoNameButThatOfItsField() {
    Sinks.check(
        """
        type Config struct {
        	DB struct {
        		Path string `default:"a.db"`
        		Deep struct {
        			Mode string `default:"rw"`
        		}
        	} `yaml:"db"`
        	Log struct {
        		Path string `default:"a.log"`
        	}
        }

        type Server struct {
        	DB *Handle
        }

        func f(c *Config) {
        	sink(c.DB.Path) // a.db | □
        	sink(c.DB.Deep.Mode) // rw | □
        	sink(c.Log.Path) // a.log | □
        }
        """);
  }

  @Test
  void twoTypesOfOneName() {
    Sinks.check(
        """
        -- a/a.go --
        package a

        type Config struct {
        	Path string `default:"a.db"`
        	Log  string
        }

        func f(c Config) {
        	sink(c.Path) // a.db | □
        	sink(c.Log) // a.log | c.log
        }

        func g() Config {
        	return Config{Log: "a.log"}
        }
        -- b/b.go --
        package b

        type Config struct {
        	Path string `default:"b.db"`
        	Log  string
        }

        func f(c Config) {
        	sink(c.Path) // b.db | □
        	c.Log = "b.log"
        }
        -- c/c.go --
        package c

        import "example.com/a"

        func f() {
        	_ = a.Config{Log: "c.log"}
        }
        -- d/d.go --
        package d

        import "example.com/e"

        type Config struct{ Mode, Log string }

        func f(c Config) {
        	sink(c.Mode) // rw
        	sink(c.Log) // □
        	_ = e.Config{Mode: "ro"}
        }
        -- e/e.go --
        package e

        import "example.com/d"

        type Config struct{ Mode string }

        func f(c Config) {
        	sink(c.Mode) // ro
        	_ = d.Config{Mode: "rw"}
        }
        """);
  }

  @Test
  void aTypeOfALibraryMayComeFromThere() {
    Sinks.check(
        """
        -- p.go --
        package p

        import "net/url"

        type Own struct{ RawQuery string }

        func f(u *url.URL, o Own) {
        	sink("a.db?" + u.RawQuery) // a.db?b=1 | a.db?□
        	sink("a.db?" + o.RawQuery) // a.db?b=1
        }

        func other() {
        	_ = &url.URL{RawQuery: "b=1"}
        	_ = Own{RawQuery: "b=1"}
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
        }

        func f(c Config) {
        	sink(c.Path) // a.db | □
        	sink(c.Mode) // ro | □
        	sink(c.Both) // x | □
        	sink(c.None) // □
        	sink(c.Open) // □
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

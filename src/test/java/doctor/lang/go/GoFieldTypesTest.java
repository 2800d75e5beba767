package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** Which type a field belongs to, so that one of the same name elsewhere is not taken for it. */
class GoFieldTypesTest {

  @Test
  void aVariableIsOfTheTypeOfWhatItIsGiven() {
    Sinks.check(
        """
        -- config/config.go --
        package config

        type Config struct {
        	Path string
        }

        type Other struct{ Path string }

        var App *Config

        var Else = &Other{Path: "o.db"}

        func Load() { App = &Config{Path: "a.db"} }
        -- db/db.go --
        package db

        import "example.com/app/config"

        type server struct {
        	cfg *config.Config
        }

        func open(s *server) {
        	cfg := config.App
        	sink(cfg.Path) // a.db
        	again := cfg
        	sink(again.Path) // a.db
        	held := s.cfg
        	sink(held.Path) // a.db
        	other := config.Else
        	sink(other.Path) // o.db
        	round := round
        	sink(round.Path) // □
        	one := two
        	two := one
        	sink(one.Path) // □
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
  void fieldsOfEmbeddedStructs() {
    Sinks.check(
        """
        type Common struct{ Path string }

        type Other struct{ Path, Name string }

        type Config struct {
        	*Common
        	Other Other
        }

        type Deep struct{ Config }

        func load() {
        	_ = Config{Common: &Common{Path: "a.db"}, Other: Other{Path: "x.db"}}
        }

        func f(c Config, o Other, d *Deep) {
        	sink(c.Path) // a.db | b.db
        	sink(o.Path) // x.db
        	sink(d.Path) // a.db | b.db
        }

        func g(d *Deep) {
        	d.Path = "b.db"
        }
        """);
  }

  @Test
  void structsOnOneLine() {
    Sinks.check(
        """
        type Database struct{ Path string }

        type Log struct { Path string }

        type Config struct{ DB *Database; Log Log `yaml:"log"` }

        func open(c *Config) {
        	sink(c.DB.Path) // a.db
        	sink(c.Log.Path) // a.log
        }

        var files = []any{&Database{Path: "a.db"}, Log{Path: "a.log"}}
        """);
  }
}

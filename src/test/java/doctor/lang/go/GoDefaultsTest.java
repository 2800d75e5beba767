package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** What flags and keys are by default. */
class GoDefaultsTest {

  @Test
  void aFlagThatIsAskedForByItsName() {
    Sinks.check(
        """
        -- p.go --
        package p

        const name = "log"

        var flags = []cli.Flag{
        	&cli.StringFlag{Name: "db", Usage: "file", Value: "a.db"},
        	&cli.PathFlag{Name: name, Value: "a.log"},
        	&cli.StringFlag{Name: "none"},
        	&cli.IntFlag{Name: "n", Value: 3},
        	&other{Name: "odd", Value: "odd.db"},
        }

        func flag(cmd *cobra.Command) {
        	cmd.Flags().String("plain", "b.db", "usage")
        	cmd.PersistentFlags().StringP("short", "s", "c.db", "usage")
        	cmd.Flags().StringVar(&variable, "variable", "d.db", "usage")
        	cmd.Flags().StringVarP(&also, "also", "a", "e.db", "usage")
        	cmd.Flags().String("two", "usage")
        }

        func f(c *cli.Context, cmd *cobra.Command) {
        	sink(c.String("db")) // a.db | □
        	sink(c.String("log")) // a.log | □
        	sink(c.String("none")) // □
        	sink(c.String("n")) // □
        	sink(c.String("odd")) // □
        	sink(c.Path("db")) // □
        	path, _ := cmd.Flags().GetString("plain")
        	sink(path) // b.db | □
        	short, _ := cmd.Flags().GetString("short")
        	sink(short) // c.db | □
        	sink(cmd.Flags().GetString("variable")) // d.db | □
        	sink(cmd.Flags().GetString("also")) // e.db | □
        	sink(cmd.Flags().GetString("two")) // □
        	sink(cmd.Flags().GetString(unknown())) // □
        }
        """);
  }

  @Test
  void aFlagOfASetAndOfAField() {
    Sinks.check(
        """
        type Config struct {
        	Path string
        	Log  string
        }

        type Server struct {
        	cfg *Config
        }

        func main() {
        	set := flag.NewFlagSet("serve", flag.ExitOnError)
        	db := set.String("db", "a.db", "usage")
        	short := set.StringP("short", "s", "b.db", "usage")
        	sink(*db) // a.db | □
        	sink(*short) // b.db | □
        	var c Config
        	set.StringVar(&c.Path, "path", "c.db", "usage")
        	set.StringVarP(&c.Log, "log", "l", "c.log", "usage")
        	serve(&Server{cfg: &c})
        }

        func serve(s *Server) {
        	sink(s.cfg.Path) // c.db | □
        	sink(s.cfg.Log) // c.log | □
        }
        """);
  }

  @Test
  void aFlagThatIsDeclaredBehindWhatIsRunWithIt() {
    Sinks.check(
        """
        func command() {
        	var db string
        	var later string
        	run := func() {
        		sink(db) // a.db | empty | □
        		sink(later) // empty
        	}
        	sink(db) // empty
        	flags.StringVar(&db, "db", "a.db", "usage")
        	later = "b.db"
        	sink(db) // a.db | □
        	run()
        }
        """);
  }

  @Test
  void aKeyOfViper() {
    Sinks.check(
        """
        -- p.go --
        package p

        import "github.com/spf13/viper"

        func load(cmd *cobra.Command) {
        	viper.SetDefault("DB.Path", "a.db")
        	viper.SetDefault(key(), "b.db")
        	cmd.Flags().String("file", "c.db", "usage")
        	viper.BindPFlag("db.file", cmd.Flags().Lookup("file"))
        	viper.BindPFlag("db.odd", odd)
        	for name, value := range map[string]any{"one": "1.db", "two": "2.db"} {
        		viper.SetDefault(name, value)
        	}
        }

        func f(v *viper.Viper) {
        	sink(viper.GetString("db.path")) // a.db | □
        	sink(v.GetString("db.path")) // a.db | □
        	sink(viper.GetString("db.file")) // c.db | □
        	sink(viper.GetString("db.odd")) // □
        	sink(viper.GetString("two")) // 2.db | □
        	sink(viper.GetString("path")) // □
        	sink(viper.GetInt("two")) // □
        }
        """);
  }

  @Test
  void aFieldThatViperFills() {
    Sinks.check(
        """
        -- config/config.go --
        package config

        import "github.com/spf13/viper"

        type Config struct {
        	DB     dbConfig `mapstructure:"database"`
        	Other  OtherConfig
        	Log    string `mapstructure:"log_file"`
        	Twice  string
        }

        type dbConfig struct {
        	Path string `yaml:"path" mapstructure:"file"`
        	Mode string
        }

        type OtherConfig struct {
        	Path string
        }

        func Load() *Config {
        	viper.SetDefault("database.file", "a.db")
        	viper.SetDefault("database.mode", "rw")
        	viper.SetDefault("log_file", "a.log")
        	viper.SetDefault("x.twice", "x")
        	viper.SetDefault("y.twice", "y")
        	var c Config
        	viper.Unmarshal(&c)
        	return &c
        }
        -- p.go --
        package p

        import "example.com/config"

        func f(c *config.Config, db config.dbConfig) {
        	sink(c.DB.Path) // a.db | □
        	sink(c.DB.Mode) // rw | □
        	sink(db.Mode) // rw | □
        	sink(c.Log) // a.log | □
        	sink(c.Other.Path) // □
        	sink(c.Twice) // □
        	sink(config.Load().DB.Path) // a.db | □
        }
        """);
  }

  @Test
  void aFlagThatPutsItsValueSomewhere() {
    Sinks.check(
        """
        -- config/config.go --
        package config

        var Database struct {
        	Name string
        	Mode string
        }

        func mode() {
        	sink(Database.Mode) // rw | □
        }
        -- flags/flags.go --
        package flags

        import "example.com/config"

        type options struct{ Log, Other string }

        func Flags(o *options) []cli.Flag {
        	return []cli.Flag{
        		&cli.StringFlag{Name: "db", Value: "a.db", Destination: &config.Database.Name},
        		&cli.StringFlag{
        			Name:        "mode",
        			Destination: &config.Database.Mode,
        			Value:       "rw",
        		},
        		&cli.StringFlag{Destination: &o.Log, Value: "a.log"},
        		&cli.StringFlag{Destination: &o.Other},
        	}
        }

        func log(o options) {
        	sink(o.Log) // a.log | □
        	sink(o.Other) // □
        }
        -- p.go --
        package p

        import "example.com/config"

        func f(Database *other) {
        	sink(config.Database.Name) // a.db | □
        	sink(config.Database.Port) // □
        	sink(Database.Name) // □
        }
        """);
  }

  @Test
  void flagsThatAreKeysAllTogether() {
    Sinks.check(
        """
        -- main.go --
        package main

        import "example.com/p"

        func main() {
        	sink(p.Current.Database) // a.db | □
        }
        -- p/p.go --
        package p

        var Current = new(Config)

        type Config struct {
        	Database string `mapstructure:"db-file"`
        	Name     string `mapstructure:"db_name"`
        	Log      string
        }

        func load(cmd *cobra.Command) Config {
        	cmd.Flags().StringP("db-file", "d", "a.db", "usage")
        	cmd.Flags().String("name", "b.db", "usage")
        	viper.BindPFlags(cmd.Flags())
        	viper.BindPFlag("db_name", cmd.Flags().Lookup("name"))
        	var c Config
        	viper.Unmarshal(&c)
        	return c
        }

        func f(c Config) {
        	sink(viper.GetString("db-file")) // a.db | □
        	sink(viper.GetString("none")) // □
        	sink(c.Database) // a.db | □
        	sink(c.Name) // b.db | □
        	sink(c.Log) // □
        }
        """);
  }

  @Test
  void keysInMaps() {
    Sinks.check(
        """
        -- p.go --
        package p

        import "github.com/spf13/viper"

        const sub = "sub"

        func defaults() {
        	viper.SetDefault("db", map[string]any{
        		"path": "a.db",
        		sub:    map[string]any{"Path": "b.db"},
        	})
        }

        func f() {
        	sink(viper.GetString("db.path")) // a.db | □
        	sink(viper.GetString("DB.Sub.path")) // b.db | □
        	sink(viper.GetString("db.none")) // □
        }
        """);
  }
}

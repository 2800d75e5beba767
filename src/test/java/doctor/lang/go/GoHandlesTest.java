package doctor.lang.go;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where a handle is at work. Every line whose comment begins with {@code use} names the calls on it
 * that are reached from {@code sql.Open}; those behind {@code tx} are made in a transaction.
 */
class GoHandlesTest {

  @Test
  void variables() {
    check(
        """
        func f() error {
        	db, err := sql.Open("sqlite3", "a.db")
        	db.Exec("a") // use Exec
        	other := db
        	other.Query("b") // use Query
        	var third *sql.DB
        	third = other
        	third.Ping() // use Ping
        	err.Error()
        	unrelated.Exec("c")
        	db.field.Exec("d")
        	wrapper.db.Exec("e")
        	use(db) // use use
        	x.use(1, db, "f") // use use
        	print(db.Stats) // reads a field
        	return db.Close() // use Close
        }

        func g(db *sql.DB) {
        	db.Exec("another variable")
        }
        """);
  }

  @Test
  void chains() {
    check(
        """
        func f() {
        	sql.Open("a").Debug().Exec("a") // use Debug, Exec
        	db := sql.Open("b").Must()      // use Must
        	db.WithContext(ctx).Exec("c")   // use WithContext, Exec
        	same := db.Unsafe()             // use Unsafe
        	same.Exec("d")                  // use Exec
        	rows := db.Query("e")           // use Query
        	rows.Next()
        	db.QueryRow("f").Scan(&x) // use QueryRow, Scan
        }
        """);
  }

  @Test
  void transactions() {
    check(
        """
        func f() {
        	db := sql.Open("a")
        	tx := db.Begin()       // use Begin
        	tx.Exec("a")           // use tx Exec
        	db.MustBegin().Exec(x) // use MustBegin, tx Exec
        	db.Exec("b")           // use Exec
        	inner := tx.Unsafe()   // use tx Unsafe
        	inner.Exec("c")        // use tx Exec
        	db.Transaction(func(tx *gorm.DB) error { // use Transaction
        		return tx.Exec("d").Error // use tx Exec
        	})
        	db.RunInTx(ctx, nil, func(ctx context.Context, t bun.Tx) error { // use RunInTx
        		t.Exec("e") // use tx Exec
        		return nil
        	})
        	db.WithTx(func(t *Tx) { t.Exec("f") }) // use WithTx, tx Exec
        	conn.Raw(func(c any) { c.Exec("g") })
        	db.Raw(func(c any) { c.Exec("h") }) // use Raw, Exec
        	db.Use(func(c any) { c.Exec("i") }) // use Use, Exec
        	db.Each(func(c any) { c.Exec("j") }) // use Each
        }
        """);
  }

  @Test
  void argumentsAndResults() {
    check(
        """
        func open(path string) (*sql.DB, error) {
        	return sql.Open("sqlite3", path)
        }

        func wrapped() *sql.DB {
        	db, _ := open("a.db")
        	return db
        }

        func setUp(name string, db *sql.DB, list []string) {
        	db.Exec(name) // use Exec
        	list.Exec("a")
        	name.Exec("b")
        }

        func f() {
        	handle := wrapped()
        	handle.Ping() // use Ping
        	setUp("x", handle, nil)
        	setUp(join("a", "b"), handle, nil)
        	wrapped().Exec("b") // use Exec
        	setUp("y", wrapped(), nil)
        	other().Exec("c")
        	external.Migrate(handle, "d") // use Migrate
        	server := external.New(handle) // use New
        	server.Run() // use Run
        }

        func first(db *sql.DB) {
        	db.Exec("never called")
        }
        """);
  }

  @Test
  void fieldsOfStructs() {
    check(
        """
        type Store struct {
        	db *sql.DB
        }

        func New() (*Store, error) {
        	db, err := sql.Open("a")
        	return &Store{name: "x", db: db}, err
        }

        func (s *Store) migrate() {
        	s.db.Exec("a") // use Exec
        	s.name.Exec("b")
        	db.Exec("a variable of nobody")
        	s.conn.db.Exec("c") // use Exec
        }

        func f() {
        	store, _ := New()
        	store.migrate() // use migrate
        	store.Exec("d") // use Exec
        }

        func (o *Other) open() {
        	o.handle, o.err = sql.Open("b")
        	o.handle.Ping() // use Ping
        	o.err.Error()
        }

        func (o *Other) run() {
        	o.handle.Exec("e") // use Exec
        	o.other.Exec("f")
        	handle.Exec("g")
        }
        """);
  }

  @Test
  void literalsWithoutNamesAndPointers() {
    check(
        """
        func build() (*Store, error) {
        	return newStore("x", sql.Open("c")), nil
        }

        func newStore(name string, db *sql.DB) *Store {
        	return &Store{name, db}
        }

        func g() {
        	store, err := build()
        	store.Exec("e") // use Exec
        	err.Exec("f")
        }

        func plain() *Store {
        	return &Store{sql.Open("a")}
        }

        func pair() (*sql.DB, func()) {
        	db := sql.Open("b")
        	return db, func() { db.Close() } // use Close
        }

        func f() {
        	plain().Exec("a") // use Exec
        	handle, clean := pair()
        	handle.Exec("b") // use Exec
        	clean()
        	list := []*sql.DB{handle}
        	list.Exec("c")
        	p := &handle
        	p.Exec("d") // use Exec
        }
        """);
  }

  @Test
  void variablesOfPackages() {
    check(
        """
        -- store/open.go --
        package store

        var DB = sql.Open("a")

        var own *sql.DB

        func open() {
        	own = sql.Open("b")
        	own.Ping() // use Ping
        }
        -- store/run.go --
        package store

        func run() {
        	DB.Exec("a")  // use Exec
        	own.Exec("b") // use Exec
        	x.own.Exec("c")
        }

        func shadow(DB *sql.DB) {
        	DB.Exec("parameter")
        	own := other()
        	own.Exec("local")
        	func() {
        		DB.Exec("parameter of the function around")
        	}()
        }
        -- main.go --
        package main

        import "example.com/app/store"

        func main() {
        	store.DB.Exec("d") // use Exec
        	DB.Exec("not this package's")
        	other.DB.Exec("e")
        	store.Other.Exec("f")
        }
        -- other/other.go --
        package other

        import "example.com/elsewhere/store2"

        func f() {
        	store2.DB.Exec("g")
        	own.Exec("h")
        }
        """);
  }

  @Test
  void closuresShareTheVariablesAroundThem() {
    check(
        """
        func f() {
        	var db *sql.DB
        	func() {
        		db = sql.Open("a")
        	}()
        	db.Exec("a") // use Exec
        	go func(db *sql.DB) {
        		db.Exec("b") // use Exec
        	}(db)
        	if handle := db; handle != nil {
        		handle.Exec("c") // use Exec
        	}
        }
        """);
  }

  private static void check(String archive) {
    GoCode code = Sinks.code(archive);
    List<String> wanted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    GoHandles handles = new GoHandles(code);
    for (GoFile file : code.files()) {
      List<String> lines = file.tokens().file().text().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String[] parts = lines.get(i).split("// use ", -1);
        for (String use : parts.length == 1 ? new String[0] : parts[1].split(", ", -1)) {
          wanted.add(place(file, i + 1) + use);
        }
      }
      for (int name : file.callsOf("Open")) {
        for (GoHandles.Use use : handles.uses(file, file.callStart(name), file.callEnd(name))) {
          found.add(shown(use));
        }
      }
    }
    Collections.sort(wanted);
    assertThat(found.stream().distinct().sorted()).containsExactlyElementsOf(wanted);
  }

  private static String shown(GoHandles.Use use) {
    Tokens tokens = use.file().tokens();
    int line = tokens.file().positionAt(tokens.start(use.name())).line();
    return place(use.file(), line) + (use.transaction() ? "tx " : "") + tokens.text(use.name());
  }

  private static String place(GoFile file, int line) {
    return file.tokens().file().path() + ":" + line + " ";
  }
}

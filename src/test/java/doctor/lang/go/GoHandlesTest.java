package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** Where a handle is at work that stands under a name, or is called on at once. */
class GoHandlesTest {

  @Test
  void variables() {
    HandleUses.check(
        """
        func f() error {
        	db, err := sql.Open("sqlite3", "a.db")
        	db.Exec("a") // use Exec
        	other := db
        	other.Query("b") // use Query
        	var wide Runner = db
        	asserted := wide.(*sql.DB)
        	asserted.Exec("g") // use Exec
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
    HandleUses.check(
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
    HandleUses.check(
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
  void variablesOfPackages() {
    HandleUses.check(
        """
        -- store/open.go --
        package store

        var DB = sql.Open("a")

        var held = &Holder{DB}

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
        	held.Exec("i") // use Exec
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
    HandleUses.check(
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
}

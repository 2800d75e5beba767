package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** Where a handle is at work that a function is given or gives back, or that a struct holds. */
class GoHandlesPassedOnTest {

  @Test
  void argumentsAndResults() {
    HandleUses.check(
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
        	each(other, handle) // use each
        	external.New(handle).Run() // use New, Run
        	external.Migrate(handle, "d") // use Migrate
        	server := external.New(handle) // use New
        	server.Run() // use Run
        }

        func each(handles ...*sql.DB) {}

        func first(db *sql.DB) {
        	db.Exec("never called")
        }
        """);
  }

  @Test
  void fieldsOfStructs() {
    HandleUses.check(
        """
        type Store struct {
        	conn *sql.DB
        }

        func New() (*Store, error) {
        	db, err := sql.Open("a")
        	another := &Store{db: err}
        	another.Exec("it holds what is only called the same")
        	return &Store{name: "x", conn: db}, err
        }

        func (s *Store) migrate() {
        	s.conn.Exec("a") // use Exec
        	s.name.Exec("b")
        	conn.Exec("a variable of nobody")
        	s.db.conn.Exec("c") // use Exec
        }

        func f() {
        	store, _ := New()
        	store.migrate() // use migrate
        	store.Exec("d") // use Exec
        }

        type Wrapper struct {
        	*sql.DB
        }

        func g() {
        	w := Wrapper{}
        	w.DB = sql.Open("c")
        	w.Exec("h") // use Exec
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
    HandleUses.check(
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

        func named(path string) (string, *sql.DB) {
        	db := sql.Open("b")
        	return quoted(path, "x"), db
        }

        func onOneLine() (error, string, *sql.DB) { db := sql.Open("b"); return nil, "x", db }

        func handedOn() (error, string, *sql.DB) {
        	return onOneLine()
        }

        func setUp(name string, db *sql.DB) {
        	name.Exec("k")
        	db.Exec("l") // use Exec
        	err, path, own := handedOn()
        	own.Exec("m") // use Exec
        	path.Exec("n")
        }

        func f() {
        	plain().Exec("a") // use Exec
        	handle, clean := pair()
        	handle.Exec("b") // use Exec
        	clean()
        	name, second := named("x")
        	second.Exec("h") // use Exec
        	name.Exec("i")
        	setUp(named("y"))
        	Store{handle}.Exec("j") // use Exec
        	list := []*sql.DB{handle}
        	list.Exec("c")
        	p := &handle
        	p.Exec("d") // use Exec
        }
        """);
  }

  /** Each way through them by itself would take longer than anybody waits. */
  @Test
  void functionsThatReturnWhatTheOthersDo() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      code.append("func f").append(i).append("() *sql.DB {\n");
      for (int j = 0; j < 8; j++) {
        code.append("\tif x {\n\t\treturn f").append(j).append("()\n\t}\n");
      }
      code.append("\treturn sql.Open(\"a\")\n}\n\n");
    }
    HandleUses.check(code + "func g() {\n\tf7().Exec(\"a\") // use Exec\n}\n");
  }
}

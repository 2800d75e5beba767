== create if not exists over one that is there
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY);
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a LOST

== temp hides
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TEMP TABLE t AS SELECT * FROM t;
DROP TABLE t;
DROP TABLE t; -- drops t: CERTAIN, id a LOST

== left behind
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TEMP TABLE keep AS SELECT * FROM t; -- CERTAIN left in keep
DROP TABLE t; -- drops t: NONE, id a KEPT in keep

== left behind, but for what an expression made of it, or some rows
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TEMP TABLE keep AS SELECT * FROM t; -- POSSIBLE left in keep
CREATE TEMP TABLE rest AS SELECT * FROM u; -- POSSIBLE left in rest
DROP TABLE t; -- drops t: NONE, id a b KEPT in keep
DROP TABLE u; -- drops u: NONE, id a KEPT in rest
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT id, a, b || 'z' FROM keep;
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO m SELECT id, a FROM rest INTERSECT SELECT id, a FROM rest WHERE id % 2 = 0;

== unique inherited by ctas
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE c AS SELECT id, k FROM t;
DROP TABLE t; -- rebuilds t: NONE, id k KEPT in c
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
INSERT OR IGNORE INTO t SELECT * FROM c;
DROP TABLE c;

== or ignore into unique k
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, k TEXT UNIQUE, a TEXT);
INSERT OR IGNORE INTO c SELECT * FROM t;
DROP TABLE t; -- drops t: CERTAIN, id k a CUT in c by OR IGNORE

== or ignore, unique index on the new
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
CREATE UNIQUE INDEX u ON c (k);
INSERT OR IGNORE INTO c SELECT * FROM t;
DROP TABLE t; -- drops t: CERTAIN, id k a CUT in c by OR IGNORE

== partial unique index on the old
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
CREATE UNIQUE INDEX u ON t (k) WHERE id = 0;
--
CREATE TABLE c (id INTEGER PRIMARY KEY, k TEXT UNIQUE, a TEXT);
INSERT OR IGNORE INTO c SELECT * FROM t;
DROP TABLE t; -- drops t: CERTAIN, id k a CUT in c by OR IGNORE

== unique index on the old
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT, a TEXT);
CREATE UNIQUE INDEX u ON t (b);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, b TEXT UNIQUE, a TEXT);
INSERT OR IGNORE INTO c SELECT * FROM t;
DROP TABLE t; -- drops t: NONE, id b a KEPT in c

== not null both
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL DEFAULT '');
--
CREATE TABLE c (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL DEFAULT '');
INSERT OR IGNORE INTO c SELECT id, a, b FROM t;
DROP TABLE t; -- drops t: NONE, id a b KEPT in c

== checked target
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, a TEXT CHECK (a <> ''));
INSERT OR IGNORE INTO c SELECT id, a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in c by OR IGNORE

== check as a table constraint
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, a TEXT, CHECK (a <> ''));
INSERT OR IGNORE INTO c SELECT id, a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in c by OR IGNORE

== two-column key
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT, k TEXT, UNIQUE (b, k));
--
CREATE TABLE c (id INTEGER PRIMARY KEY, b TEXT, k TEXT, UNIQUE (k, b));
INSERT OR IGNORE INTO c SELECT id, b, k FROM t;
DROP TABLE t; -- drops t: NONE, id b k KEPT in c

== renamed in key
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT, k TEXT, UNIQUE (b, k));
ALTER TABLE t RENAME COLUMN b TO d;
--
CREATE TABLE c (id INTEGER PRIMARY KEY, d TEXT, k TEXT, UNIQUE (k, d));
INSERT OR IGNORE INTO c SELECT id, d, k FROM t;
DROP TABLE t; -- drops t: NONE, id d k KEPT in c

== row id renumbered
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO c (a) SELECT a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id RECODED in c by new numbers, a KEPT in c

== row id under another name
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE c (no INTEGER PRIMARY KEY, id, a TEXT);
INSERT INTO c (a) SELECT a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id RECODED in c by new numbers, a KEPT in c

== rename there and rename column in one migration
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t RENAME TO x;
ALTER TABLE x RENAME TO t;
ALTER TABLE t RENAME COLUMN a TO b; -- renames t.a to b
ALTER TABLE t ADD COLUMN c TEXT;
ALTER TABLE t RENAME c TO d;
--
ALTER TABLE t RENAME TO y;
ALTER TABLE y RENAME COLUMN d TO e; -- renames y.d to e
DROP TABLE y; -- drops t: CERTAIN, id b e LOST

== rename keeps the order
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
ALTER TABLE t RENAME COLUMN a TO z; -- renames t.a to z
CREATE TABLE n (id INTEGER PRIMARY KEY, z TEXT, b TEXT);
INSERT INTO n SELECT * FROM t;
DROP TABLE t; -- drops t: NONE, id z b KEPT in n
--
ALTER TABLE n DROP COLUMN z; -- n: CERTAIN, z LOST

== drop column just added
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
ALTER TABLE t DROP COLUMN b;

== drop column after copy
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
UPDATE t SET b = a;
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in t

== drop column after recoding copy
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
UPDATE t SET b = lower(a);
ALTER TABLE t DROP COLUMN a; -- t: POSSIBLE, a RECODED in t

== update copies only some
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
UPDATE t SET b = a WHERE id % 2 = 0;
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a CUT in t by WHERE id % 2 = 0

== update copies where there is something
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
UPDATE t SET b = a WHERE a IS NOT NULL;
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in t

== copied by an earlier migration
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
UPDATE t SET b = a;
--
UPDATE t SET b = 'x'; -- POSSIBLE over [b]
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a LOST

== a table as DB Browser for SQLite writes it is rebuilt
CREATE TABLE "t" ("id" INTEGER, "a" TEXT, PRIMARY KEY("id" AUTOINCREMENT));
--
CREATE TABLE "main"."sqlb_temp_table_1" ("id" INTEGER, "a" TEXT, "b" TEXT, PRIMARY KEY("id" AUTOINCREMENT));
INSERT INTO "main"."sqlb_temp_table_1" ("a", "id") SELECT "a", "id" FROM "main"."t";
DROP TABLE "main"."t"; -- rebuilds t: NONE, id a KEPT in sqlb_temp_table_1
ALTER TABLE "main"."sqlb_temp_table_1" RENAME TO "t";

== a key of the table over one column of type INTEGER numbers the rows
CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id));
--
CREATE TABLE n (id INTEGER, a TEXT, PRIMARY KEY (ID DESC));
INSERT INTO n (a) SELECT a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id RECODED in n by new numbers, a KEPT in n

== a key over a column of another type does not
CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id));
--
CREATE TABLE n (id INT, a TEXT, PRIMARY KEY (id));
INSERT INTO n (a) SELECT a FROM t;
DROP TABLE t; -- drops t: CERTAIN, id LOST, a KEPT in n

== nor over a type of some length
CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id));
--
CREATE TABLE n (id INTEGER (8) PRIMARY KEY, a TEXT);
INSERT INTO n (a) SELECT a FROM t;
DROP TABLE t; -- drops t: CERTAIN, id LOST, a KEPT in n

== nor over two columns
CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id));
--
CREATE TABLE n (id INTEGER, a TEXT, PRIMARY KEY (id, a));
INSERT INTO n (a) SELECT a FROM t;
DROP TABLE t; -- drops t: CERTAIN, id LOST, a KEPT in n

== nor does a descending key of the column
CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id));
--
CREATE TABLE n (id INTEGER PRIMARY KEY DESC, a TEXT);
INSERT INTO n (a) SELECT a FROM t;
DROP TABLE t; -- drops t: CERTAIN, id LOST, a KEPT in n

== a row id is never null, whoever declares the key
CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id));
--
CREATE TABLE n AS SELECT * FROM t WHERE id IS NOT NULL;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== and tells rows apart
CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id));
--
CREATE TABLE n AS SELECT DISTINCT id, a FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== no key is null in a strict table
CREATE TABLE t (k TEXT PRIMARY KEY, a TEXT) STRICT;
--
CREATE TABLE n AS SELECT * FROM t WHERE k IS NOT NULL;
DROP TABLE t; -- drops t: NONE, k a KEPT in n

== elsewhere a key may be null
CREATE TABLE t (k TEXT PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t WHERE k IS NOT NULL;
DROP TABLE t; -- drops t: POSSIBLE, k KEPT in n, a UNCERTAIN in n by WHERE k IS NOT NULL

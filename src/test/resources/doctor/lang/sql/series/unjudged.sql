== ctas twice the same column
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n AS SELECT id, a, a FROM t;
DROP TABLE t; -- drops t: CERTAIN, id a KEPT in n, b LOST
--
ALTER TABLE n DROP COLUMN a; -- n: NONE, a KEPT in n
ALTER TABLE n DROP COLUMN "a:1"; -- n: CERTAIN, a:1 LOST

== not null into or ignore
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL DEFAULT '');
INSERT OR IGNORE INTO c SELECT id, a, b FROM t;
DROP TABLE t; -- drops t: CERTAIN, id a b CUT in c by OR IGNORE

== rename onto a name that is taken fails
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
ALTER TABLE t RENAME COLUMN a TO b;
ALTER TABLE t DROP COLUMN b; -- t: CERTAIN, b LOST

== add column
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT NOT NULL DEFAULT 'x';
ALTER TABLE t ADD COLUMN c TEXT DEFAULT NULL;
ALTER TABLE t ADD COLUMN g TEXT GENERATED ALWAYS AS (a || 'x') VIRTUAL;
ALTER TABLE t DROP COLUMN b;
--
ALTER TABLE t DROP COLUMN g;
ALTER TABLE t DROP COLUMN c; -- t: CERTAIN, c LOST

== add column refused
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT NOT NULL; -- POSSIBLE refuses b: it is NOT NULL without a default
ALTER TABLE t ADD COLUMN c TEXT NOT NULL DEFAULT NULL; -- POSSIBLE refuses c: it is NOT NULL without a default
ALTER TABLE t ADD COLUMN d TEXT DEFAULT CURRENT_TIMESTAMP; -- POSSIBLE refuses d: its default is not a constant
ALTER TABLE t ADD COLUMN e TEXT DEFAULT (1 + 1); -- POSSIBLE refuses e: its default is not a constant
ALTER TABLE t ADD COLUMN f TEXT DEFAULT (1);
ALTER TABLE t ADD COLUMN g TEXT DEFAULT -1;
ALTER TABLE t ADD COLUMN h TEXT NOT NULL AS (a);
ALTER TABLE t ADD COLUMN a TEXT NOT NULL;
CREATE TABLE n (id INTEGER PRIMARY KEY);
ALTER TABLE n ADD COLUMN b TEXT NOT NULL;
ALTER TABLE n ADD COLUMN c TEXT AS (b) STORED;
ALTER TABLE n ADD COLUMN d TEXT UNIQUE; -- POSSIBLE refuses d: it is UNIQUE

== add column refused whatever its default
CREATE TABLE o (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT PRIMARY KEY; -- POSSIBLE refuses b: it is a PRIMARY KEY
ALTER TABLE t ADD COLUMN c INTEGER PRIMARY KEY; -- POSSIBLE refuses c: it is a PRIMARY KEY
ALTER TABLE t ADD COLUMN d TEXT DEFAULT '' UNIQUE; -- POSSIBLE refuses d: it is UNIQUE
ALTER TABLE t ADD COLUMN e TEXT GENERATED ALWAYS AS (a) STORED; -- POSSIBLE refuses e: it is STORED
ALTER TABLE t ADD COLUMN f TEXT AS (a);
ALTER TABLE t ADD COLUMN g INTEGER NOT NULL DEFAULT 1 REFERENCES o (id); -- POSSIBLE refuses g: it REFERENCES a table and has a default, while foreign keys are on
ALTER TABLE t ADD COLUMN h INTEGER DEFAULT NULL REFERENCES o (id);
ALTER TABLE t ADD COLUMN i INTEGER REFERENCES o (id);
--
COMMIT;
PRAGMA foreign_keys = off;
ALTER TABLE t ADD COLUMN j INTEGER NOT NULL DEFAULT 1 REFERENCES o (id);

== a table of an unseen create
INSERT INTO t (a) VALUES (1);
DROP TABLE t; -- drops t: CERTAIN, * a LOST

== an unseen table is copied whole
CREATE TABLE n AS SELECT * FROM t;
DROP TABLE t; -- drops t: NONE, * KEPT in n
--
DROP TABLE n; -- drops n: CERTAIN, * LOST

== columns of an unseen table
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a FROM t;
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in n
ALTER TABLE t DROP COLUMN b; -- t: CERTAIN, b LOST
DROP TABLE t; -- drops t: POSSIBLE, * LOST, id KEPT in n

== an unseen table into columns
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t;
DROP TABLE t; -- rebuilds t: NONE, * KEPT in n
ALTER TABLE n RENAME TO t;
--
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a LOST

== rename of what is unseen
ALTER TABLE t RENAME COLUMN a TO b; -- renames t.a to b
ALTER TABLE t RENAME TO n;
UPDATE n SET c = 1; -- CERTAIN over [c][]
UPDATE n SET b = "x"; -- CERTAIN over [b][]
DROP TABLE IF EXISTS n; -- drops t: CERTAIN, * LOST

== an unseen table that is made after all
DELETE FROM t WHERE a = 1; -- t rows: CERTAIN
CREATE TABLE t (a);
DROP TABLE t;

== drop if exists
DROP TABLE IF EXISTS t; -- drops t UNKNOWN: POSSIBLE
DROP TABLE IF EXISTS sqlite_stat1;
DROP TABLE IF EXISTS temp.u;
DROP TABLE IF EXISTS other.u;
DROP TABLE other.u;
DROP TABLE IF EXISTS v; -- rebuilds v UNKNOWN: POSSIBLE
CREATE TABLE v (a);

== drop if exists of what is gone later
DROP TABLE IF EXISTS n;
CREATE TABLE n (a);
ALTER TABLE n RENAME TO m;

== drop twice
CREATE TABLE t (a TEXT);
--
DROP TABLE t; -- drops t: CERTAIN, a LOST
DROP TABLE IF EXISTS t;
DROP TABLE t;

== other databases and sqlite's own
DELETE FROM sqlite_sequence;
DELETE FROM other.t;
UPDATE sqlite_master SET sql = '';
INSERT INTO other.t SELECT * FROM u;
DROP TABLE u; -- drops u: CERTAIN, * LOST

== views are no tables
CREATE VIEW v AS SELECT 1;
DELETE FROM v;
DROP VIEW v;
DELETE FROM v; -- v rows: CERTAIN

== a virtual table
CREATE VIRTUAL TABLE f USING fts5(a);
INSERT INTO f SELECT a FROM t;
DELETE FROM f;
UPDATE f SET a = 1;
--
DELETE FROM f_content;
DROP TABLE IF EXISTS f_data;
ALTER TABLE f ADD COLUMN b;
ALTER TABLE f DROP COLUMN b;
DROP TABLE f; -- drops f VIRTUAL: POSSIBLE, column 1 KEPT in t

== a virtual table over another, and one made and dropped
CREATE VIRTUAL TABLE IF NOT EXISTS f USING fts5(a, content=t);
CREATE VIRTUAL TABLE g USING fts5(a, content='');
CREATE VIRTUAL TABLE h USING rtree(id, content);
--
DROP TABLE f;
DROP TABLE g;
DROP TABLE h; -- drops h VIRTUAL: POSSIBLE
DROP TABLE IF EXISTS h_node;
DROP TABLE IF EXISTS h_other; -- drops h_other UNKNOWN: POSSIBLE
CREATE VIRTUAL TABLE h USING fts5(a);
DROP TABLE h;

== what cannot be read
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
COPY t TO stdout;
DROP TABLE t; -- drops t: POSSIBLE, id a LOST
DELETE FROM s; -- s rows: CERTAIN
--
DROP TABLE s; -- drops s: CERTAIN, id a LOST

== what cannot be read, by columns and rows
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
COPY "t" TO stdout;
UPDATE t SET a = 1; -- POSSIBLE over [a]
DELETE FROM t; -- t rows: POSSIBLE
ALTER TABLE t DROP COLUMN a;
--
ALTER TABLE t DROP COLUMN id; -- t: CERTAIN, id LOST

== beyond judgement
ATTACH 'x.db' AS x; -- POSSIBLE attaches another database
SELECT load_extension('x'); -- POSSIBLE loads an extension
SELECT load_extension;
PRAGMA writable_schema = ON; -- POSSIBLE makes the schema writable
PRAGMA writable_schema = 0;
PRAGMA writable_schema;
PRAGMA main.writable_schema(1); -- POSSIBLE makes the schema writable
PRAGMA writable_schema(off);
PRAGMA writable_schema = 'no';
PRAGMA writable_schema = false;
PRAGMA writable_schema =;
SAVEPOINT x;
ROLLBACK TO x;
RELEASE x;
VACUUM;
ANALYZE;
REINDEX;
EXPLAIN SELECT 1;
DETACH x;
VALUES (1);
WITH x AS (SELECT 1) SELECT * FROM x;

== a savepoint outside of a transaction opens one
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id) ON DELETE CASCADE);
--
SAVEPOINT x;
SAVEPOINT y;
RELEASE y;
ROLLBACK TO x;
PRAGMA foreign_keys = OFF;
DELETE FROM p WHERE id = 1; -- p rows: CERTAIN, c DELETED
RELEASE x;
PRAGMA foreign_keys = OFF;
DELETE FROM p WHERE id = 2; -- p rows: CERTAIN
BEGIN;
SAVEPOINT x;
COMMIT;
PRAGMA foreign_keys = ON;
DELETE FROM p WHERE id = 3; -- p rows: CERTAIN, c DELETED

== what the migration made is called what it is called now
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE t_new (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO t_new SELECT * FROM t;
DROP TABLE t; -- rebuilds t: NONE, id a KEPT in t_new
ALTER TABLE t_new RENAME TO t;
DELETE FROM t WHERE id = 2; -- t rows: CERTAIN

== foreign keys that refuse
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p MATCH FULL ON DELETE RESTRICT NOT DEFERRABLE INITIALLY IMMEDIATE);
CREATE TABLE d (id INTEGER PRIMARY KEY, r2 INTEGER REFERENCES p ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE e (id INTEGER PRIMARY KEY);
ALTER TABLE e ADD COLUMN r3 INTEGER CONSTRAINT x REFERENCES p;
CREATE TABLE p2 (id INTEGER PRIMARY KEY, r1 REFERENCES p2 ON DELETE CASCADE);
CREATE TABLE f (id INTEGER PRIMARY KEY, r1 REFERENCES p2 ON DELETE CASCADE);
--
DELETE FROM p WHERE id = 1; -- p rows: CERTAIN, c REFUSED, d REFUSED, e REFUSED
DELETE FROM p2; -- p2 rows: CERTAIN, f DELETED
DROP TABLE f; -- drops f: CERTAIN, id r1 LOST
DROP TABLE p2;

== foreign keys turned off
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p ON DELETE CASCADE, b TEXT);
--
PRAGMA foreign_keys = OFF;
DELETE FROM p WHERE id = 1; -- p rows: CERTAIN
PRAGMA foreign_keys = ON;
BEGIN;
DELETE FROM p WHERE id = 2; -- p rows: CERTAIN, c DELETED
PRAGMA foreign_keys = OFF;
DELETE FROM p WHERE id = 3; -- p rows: CERTAIN, c DELETED
COMMIT;
PRAGMA foreign_keys = OFF;
DELETE FROM p WHERE id = 4; -- p rows: CERTAIN
BEGIN;
PRAGMA foreign_keys = ON;
DELETE FROM p WHERE id = 5; -- p rows: CERTAIN
COMMIT TRANSACTION;
PRAGMA foreign_keys = ON;
DELETE FROM p WHERE id = 6; -- p rows: CERTAIN, c DELETED

== pragma inside the transaction of the runner
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p ON DELETE CASCADE, b TEXT);
--
PRAGMA foreign_keys = OFF;
DELETE FROM p WHERE id = 1; -- p rows: CERTAIN, c DELETED
--
PRAGMA foreign_keys = OFF;
DELETE FROM p WHERE id = 1; -- p rows: CERTAIN
BEGIN;
END;

== legacy renames leave the children behind
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p ON DELETE CASCADE, b TEXT);
--
PRAGMA legacy_alter_table = ON;
ALTER TABLE p RENAME TO q;
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO p SELECT * FROM q;
DROP TABLE q; -- rebuilds p: NONE, id a KEPT in p

== delete with a limit
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
DELETE FROM t AS x NOT INDEXED WHERE true ORDER BY id LIMIT 1; -- t rows: CERTAIN
DELETE FROM t LIMIT 1; -- t rows: CERTAIN
DELETE FROM s INDEXED BY i WHERE id = 1 RETURNING id; -- s rows: CERTAIN
UPDATE s SET a = 1 ORDER BY id LIMIT 3; -- POSSIBLE over [a]
UPDATE s SET a = 1 RETURNING id; -- CERTAIN over [a][]

== null test of another column
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n (a) SELECT a FROM t WHERE b IS NOT NULL;
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a CUT in n by WHERE b IS NOT NULL

== names in quotes of every kind
CREATE TABLE t (id INTEGER PRIMARY KEY, "order" TEXT, [a b] TEXT, `c``d` TEXT, "e""f" TEXT, 'g' TEXT);
--
CREATE TABLE n AS SELECT id, "order", [a b], `c``d`, "e""f", "G" FROM "T";
DROP TABLE 't'; -- drops t: NONE, id order a b c`d e"f g KEPT in n

== a temporary table hides another only until its connection closes
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TEMP TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
DROP TABLE t; -- drops t: CERTAIN, id a LOST

== two unseen tables into one
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t;
INSERT INTO n SELECT * FROM u;
DROP TABLE t; -- drops t: NONE, * KEPT in n
DROP TABLE u; -- drops u: NONE, * KEPT in n

== a column first named after it was copied with all others
CREATE TABLE n AS SELECT * FROM t;
UPDATE t SET a = 'x' || b; -- POSSIBLE over [a]
DROP TABLE t; -- drops t: NONE, * a b KEPT in n

== a column first named after part of all rows was copied
CREATE TABLE n AS SELECT * FROM t WHERE id > 3;
ALTER TABLE t DROP COLUMN b; -- t: CERTAIN, b CUT in n by WHERE id > 3

== a column first named before the others were copied
ALTER TABLE t RENAME COLUMN b TO c; -- renames t.b to c
CREATE TABLE n AS SELECT a FROM t;
ALTER TABLE t DROP COLUMN c; -- t: CERTAIN, c LOST

== a column first named after its table was emptied
DELETE FROM t; -- t rows: CERTAIN
ALTER TABLE t DROP COLUMN b;

== columns that are not there, too few and too many
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n (nope, a) SELECT id, a FROM t;
INSERT OR IGNORE INTO n (id) SELECT id, a FROM t;
INSERT OR IGNORE INTO n (id, a) SELECT id FROM t;
WITH x (p) AS (SELECT id, a FROM t) INSERT INTO n SELECT * FROM x;
WITH x (p, q, r) AS (SELECT id, a FROM t) INSERT INTO n SELECT * FROM x;
UPDATE t SET nope = 1;
ALTER TABLE t DROP COLUMN nope;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== left and right are functions too
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n AS SELECT id, left(a, 1) AS a, right(b, 1) AS b FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id KEPT in n, a b RECODED in n

== without a row id no part of the key is null
CREATE TABLE t (k TEXT, l INTEGER, a TEXT, PRIMARY KEY (k, l)) WITHOUT ROWID;
CREATE TABLE u (k INTEGER PRIMARY KEY, a TEXT) WITHOUT ROWID;
--
CREATE TABLE n AS SELECT * FROM t WHERE k IS NOT NULL AND l IS NOT NULL;
CREATE TABLE m AS SELECT * FROM u WHERE k IS NOT NULL;
DROP TABLE t; -- drops t: NONE, k l a KEPT in n
DROP TABLE u; -- drops u: NONE, k a KEPT in m

== a truth value is no column of an unseen table
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, seen INTEGER);
INSERT INTO n SELECT id, a, true FROM t;
DROP TABLE t; -- drops t: POSSIBLE, * LOST, id a KEPT in n

== null that a constraint leaves out
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL ON CONFLICT IGNORE);
INSERT INTO n SELECT id, a, b FROM t;
DROP TABLE t; -- drops t: CERTAIN, id a b CUT in n by ON CONFLICT IGNORE

== what asks for more than a value, or for less
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n (a) SELECT a FROM t WHERE a IS NOT NULL AND a <> 'x';
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a CUT in n by WHERE a IS NOT NULL AND a <> 'x'
INSERT INTO n (a) SELECT b FROM t WHERE coalesce(b, 'x') = 'x';
ALTER TABLE t DROP COLUMN b; -- t: CERTAIN, b CUT in n by WHERE coalesce(b, 'x') = 'x'
INSERT INTO n (a) SELECT c FROM t WHERE length(c) <> 1;
ALTER TABLE t DROP COLUMN c; -- t: CERTAIN, c CUT in n by WHERE length(c) <> 1

== a column spread over rows by a function
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT);
--
CREATE TABLE n (r1 INTEGER, a TEXT);
INSERT INTO n SELECT t.id, json_each.value FROM t, json_each(t.a);
ALTER TABLE t DROP COLUMN a; -- t: POSSIBLE, a UNCERTAIN in n by JOIN json_each(t.a)
INSERT INTO n SELECT x.id, j.value FROM t x JOIN json_each(x.b) j WHERE j.value <> '';
ALTER TABLE t DROP COLUMN b; -- t: POSSIBLE, b UNCERTAIN in n by JOIN json_each(x.b) j
INSERT INTO n SELECT x.id, 'x' FROM t x JOIN json_each(x.c) j;
ALTER TABLE t DROP COLUMN c; -- t: CERTAIN, c LOST
INSERT INTO n SELECT x.id, j.value FROM t x JOIN json_each(x.d) j ON j.key = 1;
ALTER TABLE t DROP COLUMN d; -- t: CERTAIN, d CUT in n by JOIN json_each(x.d) j
DROP TABLE t; -- drops t: CERTAIN, id CUT in n by JOIN json_each(t.a)

== values moved into a table, and no row that points to them
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE n AS SELECT t.id, t.a FROM t LEFT JOIN s ON s.k = t.k;
DROP TABLE t; -- drops t: CERTAIN, id a KEPT in n, k CUT in s by DISTINCT
INSERT OR IGNORE INTO s (k) SELECT k FROM u;
ALTER TABLE u ADD COLUMN r INTEGER;
UPDATE u SET r = (SELECT id FROM s WHERE s.k = u.k);
CREATE TABLE m AS SELECT id, a FROM u;
DROP TABLE u; -- drops u: CERTAIN, id a KEPT in m, k r LOST

== values moved into a table, and not every row points to them
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
ALTER TABLE t ADD COLUMN r INTEGER;
UPDATE t SET r = (SELECT id FROM s WHERE s.k = t.k) WHERE id > 1002;
ALTER TABLE t DROP COLUMN k; -- t: CERTAIN, k CUT in t by WHERE id > 1002
INSERT OR IGNORE INTO s (k) SELECT k FROM u;
ALTER TABLE u ADD COLUMN r INTEGER;
UPDATE u SET r = (SELECT id FROM s WHERE s.k = u.k AND s.id > 1002);
ALTER TABLE u DROP COLUMN k; -- u: POSSIBLE, k UNCERTAIN in s by OR IGNORE

== values moved into a table, pointed to by something else
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE, b TEXT);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE n AS SELECT t.id, t.a, s.id AS r FROM t LEFT JOIN s ON s.k = t.a;
CREATE TABLE m AS SELECT t.id, t.a, s.b FROM t LEFT JOIN s ON s.k = t.k;
CREATE TABLE o AS SELECT t.id, t.a, s.id AS r FROM t LEFT JOIN s ON s.k = t.k AND s.b = 'x';
CREATE TABLE p AS SELECT s.id AS r FROM t LEFT JOIN s ON s.k = t.k;
DROP TABLE t; -- drops t: CERTAIN, id a KEPT in n, k CUT in s by DISTINCT

== values moved into a table in which case does not count
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT COLLATE NOCASE UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE n AS SELECT t.id, t.a, s.id AS r FROM t LEFT JOIN s ON s.k = t.k;
DROP TABLE t; -- drops t: POSSIBLE, id a KEPT in n, k UNCERTAIN in s by DISTINCT

== values moved into a table by an earlier migration, and pointed to later
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
--
CREATE TABLE n AS SELECT t.id, t.a, s.id AS r FROM t LEFT JOIN s ON s.k = t.k;
DROP TABLE t; -- drops t: POSSIBLE, id a KEPT in n, k UNCERTAIN in s by DISTINCT

== values that belong together, moved into a table one by one
CREATE TABLE t (id INTEGER PRIMARY KEY, k1 TEXT NOT NULL, k2 TEXT NOT NULL);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k1 TEXT, k2 TEXT);
INSERT INTO s (k1) SELECT DISTINCT k1 FROM t;
INSERT INTO s (k2) SELECT DISTINCT k2 FROM t;
CREATE TABLE n AS SELECT t.id, s.id AS r FROM t LEFT JOIN s ON s.k1 = t.k1 AND s.k2 = t.k2;
DROP TABLE t; -- drops t: CERTAIN, id KEPT in n, k1 k2 CUT in s by DISTINCT

== views that show each other, or what cannot be read
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE VIEW v AS SELECT * FROM w;
CREATE VIEW w AS SELECT * FROM v;
CREATE VIEW x AS SELECT id, FROM t;
CREATE TABLE n AS SELECT * FROM v;
CREATE TABLE m AS SELECT * FROM x;
DROP TABLE t; -- drops t: CERTAIN, id a LOST

== values moved into a table that is numbered anew
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE w (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE n AS SELECT t.id, t.a, s.id AS r FROM t LEFT JOIN s ON s.k = t.k;
UPDATE s SET id = id + 100;
DROP TABLE t; -- drops t: POSSIBLE, id a KEPT in n, k UNCERTAIN
CREATE TABLE s1 (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s1 (k) SELECT DISTINCT k FROM u;
CREATE TABLE n1 AS SELECT u.id, u.a, s1.id AS r FROM u LEFT JOIN s1 ON s1.k = u.k;
CREATE TABLE s2 (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s2 (k) SELECT k FROM s1 ORDER BY k DESC;
DROP TABLE s1;
DROP TABLE u; -- drops u: POSSIBLE, id a KEPT in n1, k UNCERTAIN
CREATE TABLE s3 (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s3 (k) SELECT DISTINCT k FROM v;
CREATE TABLE n3 AS SELECT v.id, v.a, s3.id AS r FROM v LEFT JOIN s3 ON s3.k = v.k;
DROP TABLE v; -- drops v: NONE, id a KEPT in n3, k KEPT in s3
CREATE TABLE s4 (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s4 (k) SELECT k FROM s3 ORDER BY k DESC;
DROP TABLE s3; -- drops s3: POSSIBLE, id UNCERTAIN, k KEPT in s4
CREATE TABLE s5 (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s5 (k) SELECT DISTINCT k FROM w;
CREATE TABLE n5 AS SELECT w.id, w.a, s5.id AS r FROM w LEFT JOIN s5 ON s5.k = w.k;
INSERT OR REPLACE INTO s5 (k) SELECT DISTINCT k FROM w;
DROP TABLE w; -- drops w: POSSIBLE, id a KEPT in n5, k UNCERTAIN in s5 by DISTINCT

== values moved into a table whose numbers are set to others
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE n AS SELECT t.id, t.a, s.id AS r FROM t LEFT JOIN s ON s.k = t.k;
DROP TABLE t; -- drops t: NONE, id a KEPT in n, k KEPT in s
UPDATE s SET id = id + 100; -- POSSIBLE over [id]

== a lookup that finds nothing, and rows that are in each other's way
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
ALTER TABLE t ADD COLUMN r INTEGER;
UPDATE t SET r = (SELECT id FROM s WHERE s.k = t.k LIMIT 1 OFFSET 1);
ALTER TABLE t DROP COLUMN k; -- t: CERTAIN, k CUT in t by LIMIT
CREATE TABLE s1 (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s1 (k) SELECT DISTINCT k FROM u;
ALTER TABLE u ADD COLUMN r INTEGER;
UPDATE u SET r = (SELECT id FROM s1 WHERE s1.k = u.k LIMIT 0);
ALTER TABLE u DROP COLUMN k; -- u: CERTAIN, k CUT in u by LIMIT
CREATE TABLE s2 (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s2 (k) SELECT DISTINCT k FROM v;
CREATE TABLE j (t INTEGER, s INTEGER PRIMARY KEY);
INSERT OR IGNORE INTO j SELECT v.id, s2.id FROM v JOIN s2 ON s2.k = v.k;
ALTER TABLE v DROP COLUMN k; -- v: POSSIBLE, k UNCERTAIN in j by OR IGNORE

== temporary views hide others, and tables
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT * FROM t WHERE id > 1002;
CREATE VIEW w AS SELECT * FROM u;
--
CREATE TEMP VIEW v AS SELECT * FROM t;
CREATE TABLE n AS SELECT * FROM main.v;
DROP VIEW temp.v;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE id > 1002
CREATE TEMP VIEW IF NOT EXISTS w AS SELECT * FROM u WHERE id > 1003;
CREATE TABLE m AS SELECT * FROM w;
DROP TABLE u; -- drops u: CERTAIN, id a CUT in m by WHERE id > 1003
--
CREATE TEMP VIEW n AS SELECT * FROM main.n WHERE id > 1004;
CREATE TABLE o AS SELECT * FROM n;
DROP TABLE main.n; -- drops n: CERTAIN, id a CUT in o by WHERE id > 1004

== values copied into a virtual table
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE VIRTUAL TABLE f USING fts5(a);
INSERT INTO f (rowid, a) SELECT id, a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in f
INSERT INTO f (rowid, a) SELECT id, a FROM u WHERE id > 1002;
DROP TABLE u; -- drops u: CERTAIN, id a CUT in f by WHERE id > 1002
CREATE VIRTUAL TABLE g USING fts5(a, content='');
INSERT INTO g (rowid, a) SELECT id, a FROM v;
DROP TABLE v; -- drops v: CERTAIN, id a LOST

== views of tables that are renamed more than once, and temporary ones
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE x (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT * FROM t;
CREATE VIEW y AS SELECT * FROM x WHERE id > 1002;
--
CREATE TEMP VIEW w AS SELECT * FROM u;
CREATE TEMP VIEW y AS SELECT * FROM x;
CREATE TEMP VIEW IF NOT EXISTS w AS SELECT * FROM u WHERE id > 1002;
ALTER TABLE t RENAME TO s;
ALTER TABLE s RENAME TO r;
ALTER TABLE u RENAME TO q;
CREATE TABLE n AS SELECT * FROM v;
CREATE TABLE m AS SELECT * FROM w;
DROP TABLE r; -- drops t: NONE, id a KEPT in n
DROP TABLE q; -- drops u: NONE, id a KEPT in m
--
CREATE TABLE o AS SELECT * FROM y;
DROP TABLE x; -- drops x: CERTAIN, id a CUT in o by WHERE id > 1002

== a column is defined anew as only libsql can
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
ALTER TABLE t ALTER COLUMN "a" TO "a" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE t DROP COLUMN b; -- t: CERTAIN, b LOST
ALTER TABLE t ALTER COLUMN a TO c TEXT; -- renames t.a to c
ALTER TABLE t DROP COLUMN c; -- t: CERTAIN, c LOST

== a copy of rows that have no zero elsewhere, or that are not zero
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, n INTEGER, m INTEGER, o INTEGER);
--
CREATE TABLE c AS SELECT id, a FROM t WHERE n <> 0;
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a CUT in c by WHERE n <> 0
CREATE TABLE d AS SELECT id, b, n FROM t WHERE n > 0 OR b IS NOT NULL;
ALTER TABLE t DROP COLUMN b; -- t: NONE, b KEPT in d
ALTER TABLE t DROP COLUMN n; -- t: POSSIBLE, n UNCERTAIN in d by WHERE n > 0 OR b IS NOT NULL
CREATE TABLE e AS SELECT id, m FROM t WHERE NOT (m > 0);
ALTER TABLE t DROP COLUMN m; -- t: CERTAIN, m CUT in e by WHERE NOT (m > 0)
CREATE TABLE f AS SELECT id, o FROM t WHERE o > 1;
ALTER TABLE t DROP COLUMN o; -- t: CERTAIN, o CUT in f by WHERE o > 1

== rows joined to the row that a foreign key says is there, if any
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p (id), b TEXT);
--
CREATE TABLE n AS SELECT c.id, c.r1, c.b FROM c JOIN p ON p.id = c.r1;
DROP TABLE c; -- drops c: CERTAIN, id b CUT in n by JOIN p, r1 UNCERTAIN in n by JOIN p

== rows joined by what is no foreign key, or the other way round
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT UNIQUE, e TEXT);
CREATE TABLE q (id INTEGER PRIMARY KEY);
CREATE TABLE c (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p (id), b TEXT);
CREATE TABLE d (id INTEGER PRIMARY KEY, r1 TEXT REFERENCES p (id), b TEXT);
CREATE TABLE f (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p (id), b TEXT);
--
CREATE TABLE n AS SELECT c.* FROM c JOIN p ON p.id = c.b;
DROP TABLE c; -- drops c: CERTAIN, id r1 b CUT in n by JOIN p
CREATE TABLE m AS SELECT d.* FROM d JOIN q ON q.id = d.r1;
DROP TABLE d; -- drops d: CERTAIN, id r1 b CUT in m by JOIN q
CREATE TABLE o AS SELECT p.* FROM f JOIN p ON p.id = f.r1;
DROP TABLE p; -- drops p: CERTAIN, id a e CUT in o by JOIN p, f REFUSED

== rows deleted of which one stays that is the same but for its spelling, or that is of another table
CREATE TABLE t (k1 TEXT COLLATE NOCASE);
CREATE TABLE s (k1 TEXT, rowid TEXT);
CREATE TABLE r (k1 TEXT);
--
DELETE FROM t WHERE rowid NOT IN (SELECT min(rowid) FROM t GROUP BY k1); -- t rows: CERTAIN
DELETE FROM s WHERE rowid NOT IN (SELECT min(rowid) FROM s GROUP BY k1, rowid); -- s rows: CERTAIN
DELETE FROM r WHERE rowid NOT IN (SELECT min(rowid) FROM t GROUP BY k1); -- r rows: CERTAIN
DELETE FROM q WHERE rowid NOT IN (SELECT min(rowid) FROM q GROUP BY k1); -- q rows: CERTAIN

== rows that lack a value, of which the first makes the statement fail
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL);
INSERT INTO n (id, a) SELECT id, a FROM t; -- POSSIBLE fails without b
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL DEFAULT NULL);
INSERT OR REPLACE INTO m (id, a) SELECT id, a FROM t; -- POSSIBLE fails without b
CREATE TABLE o (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP);
INSERT INTO o (id, a) SELECT id, a FROM t;
INSERT INTO n (id, a) VALUES (1, 'x');
INSERT INTO n SELECT id, a FROM t;
CREATE TABLE e (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n (id, a) SELECT id, a FROM e;

== flags that become words
CREATE TABLE t (id INTEGER PRIMARY KEY);
--
ALTER TABLE t ADD COLUMN h INTEGER;
--
ALTER TABLE t ADD COLUMN i TEXT;
UPDATE t SET i = 'h' WHERE h;
ALTER TABLE t DROP COLUMN h; -- t: POSSIBLE, h UNCERTAIN in t by WHERE h

== where rows with null are deleted there is none
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
DELETE FROM t WHERE a IS NULL; -- t rows: CERTAIN
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT);
INSERT OR IGNORE INTO n SELECT * FROM t;
DROP TABLE t; -- drops t: NONE, id a b KEPT in n

== keys that stand for values which were made of others once
CREATE TABLE p (id TEXT PRIMARY KEY, a TEXT);
--
CREATE TABLE t (iid TEXT NOT NULL, k TEXT NOT NULL, PRIMARY KEY (iid, k));
INSERT INTO t SELECT id, lower(a) FROM p;
--
ALTER TABLE t RENAME TO l;
CREATE TABLE t (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE m (r1 TEXT NOT NULL, r2 TEXT NOT NULL, PRIMARY KEY (r1, r2));
INSERT INTO t (id, name) SELECT lower(hex(randomblob(16))), k FROM (SELECT DISTINCT k FROM l);
INSERT INTO m (r1, r2) SELECT legacy.iid, gs.id FROM l legacy INNER JOIN t gs ON gs.name = legacy.k;
DROP TABLE l; -- rebuilds t: NONE, iid k KEPT in p

== rows that point to none, although a key says that they do
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES p (id), r2 INTEGER);
--
DELETE FROM t WHERE r1 NOT IN (SELECT id FROM p); -- t rows: POSSIBLE
DELETE FROM t WHERE t.r1 IS NOT NULL AND t.r1 NOT IN (SELECT p.id FROM p); -- t rows: POSSIBLE
DELETE FROM t WHERE r1 NOT IN (SELECT id FROM p WHERE a = 'x'); -- t rows: CERTAIN
DELETE FROM t WHERE r2 NOT IN (SELECT id FROM p); -- t rows: CERTAIN

== rows that point to none, by another column than that of the key
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT UNIQUE, b TEXT);
CREATE TABLE t (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p (id), r2 TEXT REFERENCES p (a), r3 INTEGER REFERENCES p);
CREATE TABLE s (id INTEGER PRIMARY KEY, r1 TEXT REFERENCES p (b));
--
DELETE FROM t WHERE r1 NOT IN (SELECT a FROM p); -- t rows: CERTAIN
DELETE FROM t WHERE r2 NOT IN (SELECT id FROM p); -- t rows: CERTAIN
DELETE FROM t WHERE r3 NOT IN (SELECT a FROM p); -- t rows: CERTAIN
DELETE FROM t WHERE r2 NOT IN (SELECT a FROM p); -- t rows: POSSIBLE
DELETE FROM t WHERE r3 NOT IN (SELECT id FROM p); -- t rows: POSSIBLE
DELETE FROM s WHERE r1 NOT IN (SELECT b FROM p); -- s rows: CERTAIN

== rows that point to none, by a key whose columns were renamed
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE t (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p (id));
--
ALTER TABLE p RENAME COLUMN id TO k; -- renames p.id to k
ALTER TABLE t RENAME COLUMN r1 TO r2; -- renames t.r1 to r2
DELETE FROM t WHERE r2 NOT IN (SELECT k FROM p); -- t rows: POSSIBLE

== rows that point to none, by any of several keys, or by what is not found
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE q (code TEXT PRIMARY KEY, a TEXT);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES p (id), r2 TEXT REFERENCES q (code), r3 INTEGER);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES p (id));
--
DELETE FROM t WHERE r1 NOT IN (SELECT id FROM p) OR t.r2 NOT IN (SELECT code FROM q); -- t rows: POSSIBLE
DELETE FROM t WHERE ((r1 IS NOT NULL AND r1 NOT IN (SELECT id FROM p)) OR r2 NOT IN (SELECT code FROM q)); -- t rows: POSSIBLE
DELETE FROM t WHERE NOT EXISTS (SELECT 1 FROM p WHERE id = t.r1); -- t rows: POSSIBLE
DELETE FROM u WHERE NOT EXISTS (SELECT 1 FROM p x WHERE u.r1 = x.id); -- u rows: POSSIBLE
DELETE FROM t WHERE r1 NOT IN (SELECT id FROM p) OR r3 NOT IN (SELECT id FROM p); -- t rows: CERTAIN
DELETE FROM t WHERE r1 NOT IN (SELECT id FROM p) OR a = 'x'; -- t rows: CERTAIN
DELETE FROM t WHERE NOT EXISTS (SELECT 1 FROM p WHERE p.id = t.r1 AND p.a = 'x'); -- t rows: CERTAIN
DELETE FROM u WHERE NOT EXISTS (SELECT 1 FROM p WHERE p.id = p.id); -- u rows: CERTAIN
DELETE FROM u WHERE NOT EXISTS (SELECT 1 FROM p WHERE a = u.a); -- u rows: CERTAIN

== half of a link
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE q (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE l (r1 INTEGER REFERENCES p (id), r2 INTEGER REFERENCES q (id));
CREATE TABLE m (r1 INTEGER REFERENCES p (id), r2 INTEGER REFERENCES q (id), a TEXT);
--
CREATE TABLE n (r1 INTEGER NOT NULL REFERENCES p (id), r2 INTEGER NOT NULL REFERENCES q (id));
INSERT INTO n SELECT r1, r2 FROM l WHERE r1 IS NOT NULL AND r2 IS NOT NULL;
DROP TABLE l; -- drops l: POSSIBLE, r1 r2 UNCERTAIN in n by WHERE r1 IS NOT NULL AND r2 IS NOT NULL
CREATE TABLE o (r1 INTEGER NOT NULL REFERENCES p (id), r2 INTEGER NOT NULL REFERENCES q (id), a TEXT);
INSERT INTO o SELECT r1, r2, a FROM m WHERE r1 IS NOT NULL AND r2 IS NOT NULL;
DROP TABLE m; -- drops m: CERTAIN, r1 r2 a CUT in o by WHERE r1 IS NOT NULL AND r2 IS NOT NULL

== rows moved without more than the column that the condition is about
CREATE TABLE t (k TEXT PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE s (k TEXT COLLATE NOCASE PRIMARY KEY, a TEXT);
CREATE TABLE u (k TEXT PRIMARY KEY);
CREATE TABLE v (k TEXT PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT a FROM t WHERE k = 'x';
DELETE FROM t WHERE k = 'x'; -- t rows: CERTAIN
CREATE TABLE m AS SELECT a FROM s WHERE k = 'x';
DELETE FROM s WHERE k = 'x'; -- s rows: CERTAIN
DELETE FROM u WHERE k = 'x'; -- u rows: CERTAIN
CREATE TABLE o AS SELECT a FROM v WHERE k = 'y';
DELETE FROM v WHERE k = 'x'; -- v rows: CERTAIN

== a list of keys becomes a flag
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE t (r INTEGER PRIMARY KEY REFERENCES p (id));
CREATE TABLE s (r INTEGER PRIMARY KEY REFERENCES p (id));
CREATE TABLE u (r INTEGER PRIMARY KEY REFERENCES p (id));
CREATE TABLE v (r INTEGER PRIMARY KEY REFERENCES p (id));
--
ALTER TABLE p ADD COLUMN f INTEGER NOT NULL DEFAULT 0;
UPDATE p SET f = 1 WHERE id IN (SELECT r FROM t);
DROP TABLE t; -- drops t: POSSIBLE, r UNCERTAIN in p by a lookup
UPDATE p SET f = EXISTS (SELECT 1 FROM s WHERE p.id = s.r);
DROP TABLE s; -- drops s: POSSIBLE, r UNCERTAIN in p by a lookup
--
UPDATE p SET f = 2 WHERE id IN (SELECT r FROM u); -- POSSIBLE over [f]
DROP TABLE u; -- drops u: CERTAIN, r LOST
ALTER TABLE p ADD COLUMN n INTEGER;
UPDATE p SET n = (SELECT count(*) FROM v WHERE v.r = p.id);
DROP TABLE v; -- drops v: CERTAIN, r LOST

== what a foreign key points to gets a number of another table
CREATE TABLE p (k TEXT PRIMARY KEY, a TEXT);
CREATE TABLE t (id INTEGER PRIMARY KEY, r1 TEXT NOT NULL REFERENCES p (k));
CREATE TABLE o (id INTEGER PRIMARY KEY, k TEXT NOT NULL UNIQUE);
--
ALTER TABLE t ADD COLUMN r2 INTEGER;
UPDATE t SET r2 = (SELECT id FROM o WHERE o.k = t.r1);
ALTER TABLE t DROP COLUMN r1; -- t: CERTAIN, r1 LOST

== what a foreign key points to gets a number
CREATE TABLE p (k TEXT PRIMARY KEY, a TEXT);
CREATE TABLE t (id INTEGER PRIMARY KEY, r1 TEXT NOT NULL REFERENCES p (k), b TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, r2 TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT NOT NULL UNIQUE, a TEXT);
INSERT INTO n (k, a) SELECT k, a FROM p;
ALTER TABLE t ADD COLUMN r3 INTEGER;
UPDATE t SET r3 = (SELECT id FROM n WHERE n.k = t.r1);
ALTER TABLE t DROP COLUMN b; -- t: CERTAIN, b LOST
CREATE TABLE m (id INTEGER PRIMARY KEY, r3 INTEGER);
INSERT INTO m SELECT id, r3 FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id KEPT in m, r1 UNCERTAIN in n, r3 UNCERTAIN in m
CREATE TABLE o (id INTEGER PRIMARY KEY, r4 INTEGER, b TEXT);
INSERT INTO o SELECT s.id, n.id, s.b FROM s LEFT JOIN n ON n.k = s.r2;
DROP TABLE s; -- drops s: CERTAIN, id b KEPT in o, r2 LOST

== rows deleted by several columns of their copy, in another order or by no key
CREATE TABLE t (k TEXT, l TEXT, a TEXT, PRIMARY KEY (k, l));
CREATE TABLE s (k TEXT, l TEXT, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t WHERE rowid % 2 = 0;
DELETE FROM t WHERE (k, l) IN (SELECT l, k FROM n); -- t rows: CERTAIN
CREATE TABLE m AS SELECT * FROM s WHERE rowid % 2 = 0;
DELETE FROM s WHERE (k, l) IN (SELECT k, l FROM m); -- s rows: CERTAIN

== what is taken back
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
BEGIN;
DELETE FROM t;
DROP TABLE s;
ROLLBACK;
DELETE FROM t WHERE id = 1; -- t rows: CERTAIN
BEGIN IMMEDIATE;
SAVEPOINT one;
DELETE FROM s WHERE id = 1; -- s rows: CERTAIN
SAVEPOINT "Two";
DELETE FROM s;
SAVEPOINT three;
DROP TABLE s;
ROLLBACK TRANSACTION TO SAVEPOINT TWO;
DELETE FROM s WHERE id = 2; -- s rows: CERTAIN
RELEASE one;
ROLLBACK TO one;
COMMIT;
ROLLBACK;
SAVEPOINT one;
DROP TABLE t;
ROLLBACK TO one;
RELEASE SAVEPOINT one;
SAVEPOINT one;
DROP TABLE t;
SAVEPOINT one;
ROLLBACK;
SAVEPOINT one;
DROP TABLE t; -- drops t: CERTAIN, id a LOST
RELEASE one;
ROLLBACK TO one;

== what a copy was before it was taken back
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
BEGIN;
CREATE TABLE n AS SELECT * FROM t;
ROLLBACK;
DROP TABLE t; -- drops t: CERTAIN, id a LOST

== a runner of which it is not known whether it opens a transaction
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
DROP TABLE t; -- drops t: CERTAIN, id a LOST
ROLLBACK;

== rows that need not point anywhere are left out where they are made to point to a copy
CREATE TABLE p (k TEXT PRIMARY KEY, a TEXT);
CREATE TABLE t (k TEXT REFERENCES p (k), b TEXT NOT NULL);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT NOT NULL UNIQUE, a TEXT);
INSERT INTO n (k, a) SELECT k, a FROM p;
CREATE TABLE m (r1 INTEGER NOT NULL, b TEXT NOT NULL);
INSERT INTO m SELECT n.id, t.b FROM t JOIN n ON n.k = t.k;
DROP TABLE t; -- drops t: CERTAIN, k UNCERTAIN in n, b CUT in m by JOIN n

== rows that are not there yet, and have a value somewhere else
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
--
INSERT INTO m SELECT id, a FROM s WHERE b IS NOT NULL AND id NOT IN (SELECT id FROM m);
ALTER TABLE s DROP COLUMN a; -- s: CERTAIN, a CUT in m by WHERE b IS NOT NULL AND id NOT IN (SELECT id FROM m)

== rows that point to a table are made to point to its copy
CREATE TABLE p (k TEXT PRIMARY KEY, a TEXT);
CREATE TABLE t (k TEXT NOT NULL REFERENCES p (k), b TEXT NOT NULL, PRIMARY KEY (k, b));
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT NOT NULL UNIQUE, a TEXT);
INSERT INTO n (k, a) SELECT k, a FROM p;
CREATE TABLE m (r1 INTEGER NOT NULL, b TEXT NOT NULL, PRIMARY KEY (r1, b));
INSERT INTO m SELECT n.id, t.b FROM t JOIN n ON n.k = t.k;
DROP TABLE t; -- drops t: POSSIBLE, k UNCERTAIN in n, b UNCERTAIN in m by JOIN n

== what a foreign key points to was copied in part, and gets a number
CREATE TABLE p (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
CREATE TABLE t (id INTEGER PRIMARY KEY, r1 TEXT NOT NULL REFERENCES p (k));
--
CREATE TABLE q (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO q SELECT id, k FROM p WHERE k > 'x';
DROP TABLE p; -- rebuilds p: CERTAIN, id k CUT in q by WHERE k > 'x', t REFUSED
ALTER TABLE q RENAME TO p;
ALTER TABLE t ADD COLUMN r3 INTEGER;
UPDATE t SET r3 = (SELECT id FROM p WHERE p.k = t.r1);
CREATE TABLE m (id INTEGER PRIMARY KEY, r3 INTEGER);
INSERT INTO m SELECT id, r3 FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id KEPT in m, r1 r3 UNCERTAIN in p

== rows that need not point to any, or are asked for more
CREATE TABLE p (id INTEGER PRIMARY KEY, b TEXT);
CREATE TABLE t (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p (id), r2 INTEGER NOT NULL REFERENCES p (id));
--
CREATE TABLE n AS SELECT * FROM t WHERE r1 IN (SELECT id FROM p);
CREATE TABLE m AS SELECT * FROM t WHERE r2 IN (SELECT id FROM p WHERE b = 'x');
CREATE TABLE o AS SELECT * FROM t WHERE r2 IN (SELECT id FROM p) AND id % 2 = 0;
CREATE TABLE q AS SELECT * FROM t WHERE r2 IN (SELECT id FROM p) OR id % 2 = 0;
DROP TABLE t; -- drops t: CERTAIN, id r1 r2 CUT in n by WHERE r1 IN (SELECT id FROM p)

== rows behind the last one of another table
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id > (SELECT coalesce(max(id), 0) FROM s);
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE id > (SELECT coalesce(max(id), 0) FROM s)

== what stands for null in a copy may be the key of another row
CREATE TABLE t (k TEXT UNIQUE, v TEXT);
--
CREATE TABLE n (k TEXT PRIMARY KEY, v TEXT);
INSERT INTO n SELECT coalesce(k, 'x'), v FROM t WHERE v <> 'y';
DELETE FROM t WHERE k IN (SELECT k FROM n); -- t rows: POSSIBLE

== what stands for null in a copy of what is never null
CREATE TABLE t (k TEXT NOT NULL UNIQUE, v TEXT);
--
CREATE TABLE n (k TEXT PRIMARY KEY, v TEXT);
INSERT INTO n SELECT coalesce(k, 'x'), v FROM t WHERE v <> 'y';
DELETE FROM t WHERE k IN (SELECT k FROM n);

== numbers that others point to become texts that need not be different
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE p (r INTEGER NOT NULL REFERENCES u(id), b TEXT);
--
PRAGMA foreign_keys=OFF;
CREATE TABLE l AS SELECT id AS o, coalesce(a, hex(randomblob(8))) AS x, hex(randomblob(1)) AS y FROM u;
CREATE TABLE n (r TEXT, b TEXT);
INSERT INTO n SELECT l.y, p.b FROM p JOIN l ON l.o = p.r;
DROP TABLE p; -- drops p: CERTAIN, r LOST, b UNCERTAIN in n by JOIN l

== rows of a virtual table
CREATE VIRTUAL TABLE f USING fts5(a, b);
CREATE VIRTUAL TABLE g USING fts5(a, content=t);
CREATE VIRTUAL TABLE h USING fts5(a);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
DELETE FROM f WHERE a MATCH 'x'; -- f rows: POSSIBLE
UPDATE f SET a = '', b = a WHERE rowid > 5; -- POSSIBLE over [a, b]
DELETE FROM f WHERE 0;
DELETE FROM g;
INSERT INTO h SELECT 'x' FROM t;
DELETE FROM h;
INSERT INTO h (rowid, a) SELECT id, a FROM t;
CREATE VIRTUAL TABLE i USING fts5(a);
INSERT INTO i SELECT a FROM t;
UPDATE i SET a = 'x';
--
CREATE VIRTUAL TABLE j USING fts5(a);
CREATE TRIGGER tj AFTER INSERT ON t BEGIN INSERT INTO j (rowid, a) VALUES (new.id, new.a); END;
--
DELETE FROM h WHERE rowid > 5;
DELETE FROM j;

== words become numbers of a list that is written down
CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT NOT NULL);
CREATE TABLE u (id INTEGER PRIMARY KEY, word TEXT NOT NULL);
CREATE TABLE v (id INTEGER PRIMARY KEY, word TEXT NOT NULL);
--
CREATE TABLE l (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
INSERT INTO l (word) VALUES ('open'), ('closed');
ALTER TABLE t ADD COLUMN word_id INTEGER;
UPDATE t SET word_id = (SELECT id FROM l WHERE l.word = t.word);
ALTER TABLE t DROP COLUMN word; -- t: POSSIBLE, word UNCERTAIN in l
CREATE TABLE n AS SELECT u.id, l.id AS word_id FROM u LEFT JOIN l ON l.word = u.word;
DROP TABLE u; -- drops u: POSSIBLE, id KEPT in n, word UNCERTAIN in l
CREATE TABLE e (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
ALTER TABLE v ADD COLUMN word_id INTEGER;
UPDATE v SET word_id = (SELECT id FROM e WHERE e.word = v.word);
ALTER TABLE v DROP COLUMN word; -- v: CERTAIN, word LOST

== rows are folded into those that they belong to, by a query in the query
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (r INTEGER NOT NULL REFERENCES p(id), b TEXT);
CREATE TABLE d (r INTEGER NOT NULL REFERENCES p(id), k TEXT, b TEXT);
--
CREATE TABLE n AS SELECT p.id, (SELECT json_group_array(b) FROM c WHERE c.r = p.id) AS b FROM p;
DROP TABLE c; -- drops c: POSSIBLE, r UNCERTAIN in n by a lookup, b UNCERTAIN in n by WHERE c.r = p.id
CREATE TABLE m AS SELECT p.a, (SELECT json_group_array(b) FROM d WHERE d.r = p.id) AS b FROM p;
DROP TABLE d; -- drops d: CERTAIN, r k LOST, b UNCERTAIN in m by WHERE d.r = p.id

== a table that another one has the name of now is written to no more
CREATE TABLE t (id INTEGER PRIMARY KEY, url TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, url TEXT);
--
ALTER TABLE t ADD COLUMN host TEXT;
UPDATE t SET host = substr(url, 1, 5);
ALTER TABLE t RENAME TO t_old; -- renames t to t_old
CREATE TABLE t (id INTEGER PRIMARY KEY, url TEXT, host TEXT);
INSERT INTO t SELECT id, url, host FROM t_old;
ALTER TABLE u ADD COLUMN host TEXT;
ALTER TABLE u RENAME TO v; -- renames u to v
--
DROP TABLE t_old; -- drops t_old: NONE, id url host KEPT in t
DROP TABLE v; -- drops v: CERTAIN, id url host LOST

== a table of one row, by a check
CREATE TABLE t (id INTEGER PRIMARY KEY CHECK (id = 1), a TEXT, b TEXT);
CREATE TABLE u (id INTEGER NOT NULL, a TEXT, CHECK (1 = id));
CREATE TABLE v (id INTEGER CHECK (id = 1), a TEXT);
CREATE TABLE w (id INTEGER PRIMARY KEY CHECK (id < 1), a TEXT);
--
CREATE TABLE kv (k TEXT PRIMARY KEY, v TEXT);
INSERT INTO kv SELECT 'a', a FROM t WHERE id = 1;
INSERT INTO kv SELECT 'b', b FROM t;
DROP TABLE t; -- drops t: NONE, a b KEPT in kv
CREATE TABLE n AS SELECT a FROM u WHERE id = 2;
DROP TABLE u; -- drops u: CERTAIN, a CUT in n by WHERE id = 2
CREATE TABLE m AS SELECT a FROM v WHERE id = 1;
DROP TABLE v; -- drops v: CERTAIN, id LOST, a CUT in m by WHERE id = 1
CREATE TABLE o AS SELECT a FROM w;
DROP TABLE w; -- drops w: CERTAIN, id LOST, a KEPT in o

== portions of a table that changes between them
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t ORDER BY a LIMIT 2;
UPDATE t SET a = 'x' WHERE id = 1; -- POSSIBLE over [a]
INSERT OR IGNORE INTO n SELECT * FROM t ORDER BY a LIMIT -1 OFFSET 2;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by LIMIT

== a table whose name another one has now, which is no copy of it
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
ALTER TABLE t RENAME TO u; -- renames t to u
CREATE TABLE t (id INTEGER PRIMARY KEY, u INTEGER);
INSERT INTO t (u) SELECT id FROM u;
--
ALTER TABLE u DROP COLUMN b; -- u: CERTAIN, b LOST

== one of the rows that belong to another is brought by a query in the query
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (r INTEGER NOT NULL REFERENCES p(id), b TEXT);
--
CREATE TABLE n AS SELECT p.id, (SELECT b FROM c WHERE c.r = p.id) AS b FROM p;
DROP TABLE c; -- drops c: CERTAIN, r LOST, b UNCERTAIN in n by WHERE c.r = p.id

== foreign keys
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p (id) ON DELETE CASCADE, b TEXT);
CREATE TABLE d (id INTEGER PRIMARY KEY, r2 INTEGER REFERENCES p ON UPDATE CASCADE ON DELETE SET NULL, b TEXT);
CREATE TABLE e (id INTEGER PRIMARY KEY, r3 INTEGER, FOREIGN KEY (r3) REFERENCES p (id) ON DELETE SET DEFAULT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM p;
DROP TABLE p; -- rebuilds p: NONE, id a KEPT in n, c DELETED, d OVERWRITTEN, e OVERWRITTEN
ALTER TABLE n RENAME TO p;

== children follow a renamed table
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p ON DELETE CASCADE, b TEXT);
--
ALTER TABLE p RENAME TO q;
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO p SELECT * FROM q;
DROP TABLE q; -- rebuilds p: NONE, id a KEPT in p, c DELETED

== children whose rows are elsewhere too
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, b TEXT, r1 INTEGER REFERENCES p ON DELETE CASCADE);
--
CREATE TABLE c2 AS SELECT * FROM c;
CREATE TABLE p2 AS SELECT * FROM p;
DROP TABLE p; -- drops p: NONE, id a KEPT in p2

== a child that was filled from the table which goes
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY REFERENCES p ON DELETE CASCADE, b TEXT);
INSERT INTO c SELECT id, b FROM p;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a FROM p;
DROP TABLE p; -- rebuilds p: NONE, id b KEPT in c, a KEPT in n, c DELETED
ALTER TABLE n RENAME TO p;

== a child that an earlier migration filled from the table which goes
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY REFERENCES p ON DELETE CASCADE, b TEXT);
INSERT INTO c SELECT id, b FROM p;
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a FROM p;
DROP TABLE p; -- rebuilds p: NONE, id b KEPT in c, a KEPT in n, c DELETED
ALTER TABLE n RENAME TO p;

== a child that was filled from the table which goes, but its rows are elsewhere too
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY REFERENCES p ON DELETE CASCADE, b TEXT);
INSERT INTO c SELECT id, b FROM p;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT id, a, b FROM p;
DROP TABLE p; -- rebuilds p: NONE, id b KEPT in c, a KEPT in n
ALTER TABLE n RENAME TO p;

== a child that was filled from the table which goes, with foreign keys off
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
PRAGMA foreign_keys=OFF;
BEGIN;
CREATE TABLE c (id INTEGER PRIMARY KEY REFERENCES p ON DELETE CASCADE, b TEXT);
INSERT INTO c SELECT id, b FROM p;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a FROM p;
DROP TABLE p; -- rebuilds p: NONE, id b KEPT in c, a KEPT in n
ALTER TABLE n RENAME TO p;
COMMIT;

== the new table points to the old one
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES t ON DELETE CASCADE);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES u ON DELETE SET NULL);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES v);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES t ON DELETE CASCADE);
INSERT INTO n SELECT * FROM t;
DROP TABLE t; -- rebuilds t: NONE, id a r1 KEPT in n, n DELETED
ALTER TABLE n RENAME TO t;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES u ON DELETE SET NULL);
INSERT INTO n SELECT * FROM u;
DROP TABLE u; -- rebuilds u: NONE, id a r1 KEPT in n, n OVERWRITTEN
ALTER TABLE n RENAME TO u;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES v);
INSERT INTO n SELECT * FROM v;
DROP TABLE v; -- rebuilds v: NONE, id a r1 KEPT in n, n REFUSED
ALTER TABLE n RENAME TO v;

== the new table points to itself
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES t ON DELETE CASCADE);
--
ALTER TABLE t RENAME TO o;
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES t ON DELETE CASCADE);
INSERT INTO t SELECT * FROM o;
DROP TABLE o; -- rebuilds t: NONE, id a r1 KEPT in t

== parent and child are rebuilt, the parent goes first
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p ON DELETE CASCADE, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM p;
CREATE TABLE d (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p ON DELETE CASCADE, b TEXT);
INSERT INTO d SELECT * FROM c;
DROP TABLE p; -- rebuilds p: NONE, id a KEPT in n, c DELETED, d DELETED
DROP TABLE c; -- rebuilds c: NONE, id r1 b KEPT in d
ALTER TABLE n RENAME TO p;
ALTER TABLE d RENAME TO c;

== children of children, and one whose rows are elsewhere too
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES p ON DELETE CASCADE, b TEXT);
CREATE TABLE g (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES c ON DELETE CASCADE, b TEXT);
--
CREATE TABLE d AS SELECT * FROM c;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM p;
DROP TABLE p; -- rebuilds p: NONE, id a KEPT in n, g DELETED
ALTER TABLE n RENAME TO p;

== rows moved out of a table that points to itself
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES t ON DELETE CASCADE);
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER);
--
INSERT INTO n SELECT * FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 0; -- t rows: NONE, t DELETED

== rows deleted from a table that points to itself, with keys off or all of it elsewhere
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES t ON DELETE CASCADE);
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER);
--
CREATE TABLE o AS SELECT * FROM t;
DELETE FROM t WHERE id % 2 = 1;
DELETE FROM t;
--
PRAGMA foreign_keys=OFF;
BEGIN;
INSERT INTO n SELECT * FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 0;
COMMIT;

== a copy is written over in part before its original goes
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
INSERT INTO n (id, a, b) SELECT * FROM t;
UPDATE n SET a = 'x' WHERE id % 2 = 0;
UPDATE n SET b = lower(b) || 'x' WHERE id % 2 = 0;
UPDATE n SET c = 'x' WHERE id % 2 = 0;
DROP TABLE t; -- rebuilds t: POSSIBLE, id KEPT in n, a UNCERTAIN in n by UPDATE n SET a = 'x' WHERE id % 2 = 0, b RECODED in n
ALTER TABLE n RENAME TO t;
ALTER TABLE s RENAME TO o;
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO s SELECT * FROM o;
UPDATE s SET a = NULL;
DROP TABLE o; -- rebuilds s: CERTAIN, id KEPT in s, a LOST
ALTER TABLE u ADD COLUMN b TEXT;
UPDATE u SET b = a;
UPDATE u SET b = 'x' WHERE a IS NOT NULL;
ALTER TABLE u DROP COLUMN a; -- u: POSSIBLE, a UNCERTAIN in u by UPDATE u SET b = 'x' WHERE a IS NOT NULL

== a copy gets what the original has not
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT);
INSERT INTO n (id, a, b, c) SELECT id, a, b, b FROM t;
UPDATE n SET a = 'x' WHERE a IS NULL;
UPDATE n SET b = c WHERE id % 2 = 0;
UPDATE n SET c = 'x' WHERE b IS NULL;
UPDATE n SET d = lower(a) WHERE id % 2 = 0;
UPDATE n SET d = 'x' WHERE id % 2 = 1;
DROP TABLE t; -- drops t: NONE, id a b KEPT in n

== an archive is written over before the rows go
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t WHERE id % 2 = 0;
UPDATE n SET a = 'x' WHERE id < 1004;
DELETE FROM t WHERE id % 2 = 0; -- t rows: POSSIBLE
CREATE TABLE m AS SELECT * FROM s WHERE id % 2 = 0;
DELETE FROM m WHERE id < 1004;
DELETE FROM s WHERE id % 2 = 0; -- s rows: POSSIBLE

== an archive leaves out more than the condition says
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
INSERT OR IGNORE INTO s SELECT * FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 0; -- t rows: POSSIBLE

== rows of a copy are deleted before its original goes
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t;
DELETE FROM n WHERE id % 2 = 0;
DROP TABLE t; -- rebuilds t: CERTAIN, id a CUT in n by WHERE id % 2 = 0
ALTER TABLE n RENAME TO t;
CREATE TABLE n AS SELECT * FROM s;
DELETE FROM n WHERE id % 2 = 0;
DELETE FROM s WHERE id % 2 = 0; -- s rows: CERTAIN
DROP TABLE s; -- drops s: POSSIBLE, id a UNCERTAIN in n by WHERE id % 2 = 0

== a table is split by deleting from both
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t;
DELETE FROM n WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 1; -- t rows: POSSIBLE

== rows moved between two of three copies
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE o AS SELECT * FROM t;
INSERT INTO n SELECT * FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 0;
CREATE TABLE q AS SELECT * FROM o;
DROP TABLE q;
DROP TABLE o;
--
CREATE TABLE o AS SELECT * FROM m;
INSERT INTO n SELECT * FROM m WHERE id % 2 = 0;
DELETE FROM m WHERE id % 2 = 0;
CREATE TABLE q AS SELECT * FROM m WHERE id % 3 = 0;
DELETE FROM m WHERE id % 3 = 0;
DROP TABLE o; -- drops o: POSSIBLE, id a UNCERTAIN in m by WHERE id % 3 = 0

== a temporary list of what is moved
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TEMP TABLE x AS SELECT id FROM t WHERE id % 2 = 0;
INSERT INTO n SELECT * FROM t WHERE id IN (SELECT id FROM x);
DELETE FROM t WHERE id IN (SELECT id FROM x);
DROP TABLE x;

== a temporary copy of what is deleted
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TEMP TABLE x AS SELECT * FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 0;
DROP TABLE x; -- drops x: POSSIBLE, id a UNCERTAIN in t by WHERE id % 2 = 0

== rows of a copy are replaced before its original goes
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT * FROM t;
INSERT INTO n (id, a) VALUES (1001, 'x') ON CONFLICT (id) DO UPDATE SET a = excluded.a;
DROP TABLE t; -- rebuilds t: POSSIBLE, id b KEPT in n, a UNCERTAIN in n by ON CONFLICT DO UPDATE
ALTER TABLE n RENAME TO t;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM s;
REPLACE INTO n (id) VALUES (1001);
DROP TABLE s; -- rebuilds s: POSSIBLE, id KEPT in n, a UNCERTAIN in n by OR REPLACE
ALTER TABLE n RENAME TO s;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM u;
REPLACE INTO n (a) VALUES ('x');
DROP TABLE u; -- rebuilds u: NONE, id a KEPT in n
ALTER TABLE n RENAME TO u;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, c TEXT);
INSERT INTO n (id, a) SELECT * FROM v;
INSERT INTO n (id, c) VALUES (1001, 'x') ON CONFLICT (id) DO UPDATE SET c = excluded.c;
DROP TABLE v; -- drops v: NONE, id a KEPT in n

== rows that are there before the copy
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY);
CREATE TABLE w (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n VALUES (1001, 'x');
INSERT OR IGNORE INTO n SELECT * FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by OR IGNORE
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO m SELECT 1001, 'x' WHERE NOT EXISTS (SELECT 1 FROM m);
INSERT INTO m SELECT * FROM s WHERE id NOT IN (SELECT id FROM m);
DROP TABLE s; -- drops s: POSSIBLE, id a UNCERTAIN in m by WHERE id NOT IN (SELECT id FROM m)
CREATE TABLE o (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO o VALUES (1001, 'x');
INSERT OR REPLACE INTO o SELECT * FROM u;
DROP TABLE u; -- drops u: NONE, id a KEPT in o
CREATE TABLE q (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO q VALUES (1001, 'x');
INSERT OR IGNORE INTO q (id) SELECT id FROM v;
DROP TABLE v; -- drops v: NONE, id KEPT in q
CREATE TABLE r (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO r VALUES (1001, 'x');
DELETE FROM r;
INSERT OR IGNORE INTO r SELECT * FROM w;
DROP TABLE w; -- drops w: NONE, id a KEPT in r

== an update from another row of the same table
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER);
--
UPDATE t SET a = p.a FROM t p WHERE p.id = t.r1; -- POSSIBLE over [a]
UPDATE t SET a = 'x' FROM t p WHERE p.a IS NULL; -- POSSIBLE over [a]
UPDATE t AS x SET a = x.a FROM t p WHERE p.id = x.r1;

== a column is moved and emptied in one statement
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
UPDATE t SET b = a, a = NULL; -- POSSIBLE over [a]
ALTER TABLE t DROP COLUMN a;

== deletes
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
--
DELETE FROM t WHERE id = 1001 OR id = 1002; -- t rows: CERTAIN
DELETE FROM t WHERE 1; -- t rows: CERTAIN
DELETE FROM t;
DELETE FROM s WHERE 1 = 1; -- s rows: CERTAIN
CREATE TABLE v AS SELECT * FROM u;
DELETE FROM u WHERE id > 1000;
DELETE FROM u;
DELETE FROM v; -- v rows: CERTAIN

== rows moved
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a FROM t WHERE a IS NOT NULL AND id % 2 = 0;
DELETE FROM t WHERE a IS NOT NULL AND id % 2 = 0;
DELETE FROM t WHERE id % 2 = 1; -- t rows: POSSIBLE
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by WHERE a IS NOT NULL AND id % 2 = 0

== rows moved, but not those
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 1; -- t rows: CERTAIN

== rows moved, but not all columns
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n (id) SELECT id FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 0; -- t rows: CERTAIN

== rows moved and made over
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a || 'x' FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 0; -- t rows: CERTAIN

== deleted twice by one condition
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
DELETE FROM t WHERE id = 1001; -- t rows: CERTAIN
DELETE FROM t WHERE id = 1001;
DELETE FROM t WHERE id = 1002; -- t rows: CERTAIN

== replace
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
REPLACE INTO t VALUES (1, 'x'); -- POSSIBLE replaces t
INSERT OR REPLACE INTO t VALUES (1, 'x'); -- POSSIBLE replaces t
INSERT OR IGNORE INTO t VALUES (1, 'x');
INSERT INTO t VALUES (2, 'x') ON CONFLICT DO NOTHING;
INSERT INTO t VALUES (2, 'x') ON CONFLICT (id) WHERE id > 0 DO UPDATE SET a = excluded.a WHERE id = 1; -- POSSIBLE updates t
INSERT INTO t DEFAULT VALUES;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
REPLACE INTO n SELECT * FROM t;
REPLACE INTO n SELECT * FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== replace into a copy that matters
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in n
REPLACE INTO n SELECT * FROM s; -- POSSIBLE replaces n

== a temporary copy is gone by the next migration
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TEMP TABLE x AS SELECT * FROM t;
--
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a LOST

== a rename that stays
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t RENAME TO n; -- renames t to n
CREATE TEMP TABLE x (a);
ALTER TABLE x RENAME TO y;

== a check that comes with a column
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY);
ALTER TABLE n ADD COLUMN a TEXT CHECK (a <> '');
INSERT OR IGNORE INTO n SELECT id, a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by OR IGNORE

== a dropped column leaves no gap
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, b TEXT);
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a LOST
INSERT INTO n SELECT * FROM t;
DROP TABLE t; -- drops t: NONE, id b KEPT in n

== a column emptied in one migration is filled by the next
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
UPDATE t SET a = NULL; -- CERTAIN over [a][]
--
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a LOST

== every column of one of two tables
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TABLE n AS SELECT t.*, s.b FROM t INNER JOIN s ON s.id = t.id CROSS JOIN (SELECT 1);
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by JOIN s
DROP TABLE s; -- drops s: CERTAIN, id b CUT in n by JOIN s

== every column of the other of two tables
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TABLE n AS SELECT s.* FROM s LEFT JOIN t ON t.id = s.id;
DROP TABLE s; -- drops s: NONE, id b KEPT in n
DROP TABLE t; -- drops t: CERTAIN, id CUT in n by JOIN t, a LOST

== a join with a table of a function
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT t.id, t.a FROM t JOIN json_each('[1]') AS y ON y.id = t.id;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by JOIN json_each('[1]') AS y

== a join with a column that is empty
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE s ADD COLUMN b TEXT;
CREATE TABLE n AS SELECT s.id, s.a FROM s JOIN t ON t.id = s.b;
DROP TABLE s; -- drops s: CERTAIN, id a CUT in n by JOIN t

== a join of a table with itself, rows of another among its own
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
INSERT OR IGNORE INTO s SELECT id, a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in s by OR IGNORE
--
CREATE TABLE o AS SELECT l.id, l.a FROM s l JOIN s r ON l.id = r.id;
DROP TABLE s; -- drops s: POSSIBLE, id a UNCERTAIN in o

== a test of what was not null where it came from
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT NOT NULL DEFAULT 'x');
--
CREATE TABLE c AS SELECT id, b FROM t;
DROP TABLE t; -- drops t: NONE, id b KEPT in c
--
CREATE TABLE n AS SELECT id, b FROM c WHERE b IS NOT NULL;
DROP TABLE c; -- drops c: POSSIBLE, id UNCERTAIN in n by WHERE b IS NOT NULL, b KEPT in n

== lookups that do not ask for the row they belong to
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT);
--
CREATE TABLE n AS SELECT id FROM t;
ALTER TABLE n ADD COLUMN a TEXT;
ALTER TABLE n ADD COLUMN b TEXT;
ALTER TABLE n ADD COLUMN c TEXT;
ALTER TABLE n ADD COLUMN d TEXT;
UPDATE n SET a = (SELECT t.a FROM t WHERE t.a IS NOT NULL);
UPDATE n SET b = (SELECT t.b FROM t WHERE t.id = n.id AND t.id > 1002);
UPDATE n SET c = (SELECT t.c FROM t WHERE t.id = n.id UNION ALL SELECT t.c FROM t);
UPDATE n SET d = coalesce((SELECT t.d FROM t WHERE t.id = n.id), '');
DROP TABLE t; -- drops t: CERTAIN, id KEPT in n, a c CUT in n by a lookup, b CUT in n by WHERE t.id = n.id AND t.id > 1002, d RECODED in n

== a lookup in a common table
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id FROM t;
ALTER TABLE n ADD COLUMN a TEXT;
WITH x AS (SELECT id, a FROM t) UPDATE n SET a = (SELECT x.a FROM x WHERE x.id = n.id);
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== select all, group, having, order and limit
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT ALL id, a FROM t GROUP BY id HAVING count(*) > 9 ORDER BY id, a LIMIT 1 OFFSET 2;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by GROUP BY id

== select all alone
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT ALL id, a FROM t ORDER BY lower(a), id;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== aliases behind brackets, numbers and texts
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
--
CREATE TABLE n AS SELECT id, (a) d, lower(b) e, 1 f, 'x' g, "c" h FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a c KEPT in n, b RECODED in n
--
ALTER TABLE n DROP COLUMN d; -- n: CERTAIN, d LOST
ALTER TABLE n DROP COLUMN h; -- n: CERTAIN, h LOST

== row ids are made anew behind a constant too
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, b TEXT, a TEXT);
INSERT INTO n (b, a) SELECT 'x', a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id RECODED in n by new numbers, a KEPT in n

== or ignore of what expressions make
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT OR IGNORE INTO n SELECT id + 1, a || 'x' FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by OR IGNORE

== where in a window, filter and over
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b, c);
INSERT INTO n SELECT id, a, count(*) FILTER (WHERE id > 1) OVER w, sum(id) OVER (PARTITION BY a) FROM t WINDOW w AS (ORDER BY id), v AS (w) ORDER BY id;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== index hints
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX i ON t (a);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT x.id, x.a FROM t AS x INDEXED BY i WHERE a IS a AND id > 1002;
INSERT INTO n SELECT id, a FROM t NOT INDEXED WHERE id <= 1002;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by WHERE a IS a AND id > 1002

== rowid columns of other types are no row ids
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INT PRIMARY KEY, a TEXT);
INSERT INTO n (a) SELECT a FROM t;
DROP TABLE t; -- drops t: CERTAIN, id LOST, a KEPT in n

== copies among what is created and dropped again
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE x AS SELECT * FROM t;
DELETE FROM t;
INSERT INTO t SELECT * FROM x;
DROP TABLE x;
--
DROP TABLE t; -- drops t: CERTAIN, id a LOST

== a test for null that another condition passes by
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
UPDATE t SET a = 'x' WHERE a IS NULL AND id > 0;
UPDATE t SET a = 'x' WHERE a IS NULL AND id > 0 OR id = 1001; -- POSSIBLE over [a]

== a key that replaces by itself
CREATE TABLE settings (key TEXT PRIMARY KEY ON CONFLICT REPLACE, value TEXT);
CREATE TABLE names (id INTEGER PRIMARY KEY ON CONFLICT REPLACE, a TEXT);
CREATE TABLE marks (id INTEGER PRIMARY KEY ON CONFLICT IGNORE, a TEXT);
--
INSERT INTO settings VALUES ('theme', 'light'); -- POSSIBLE replaces settings
INSERT INTO settings (key) VALUES ('theme'); -- POSSIBLE replaces settings
INSERT OR IGNORE INTO settings VALUES ('theme', 'light');
INSERT INTO names (a) VALUES ('x');
INSERT INTO names VALUES (1, 'x'); -- POSSIBLE replaces names
INSERT INTO marks VALUES (1, 'x');

== rows of two tables are numbered anew in one
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n (a, b) SELECT a, 'x' FROM t;
INSERT INTO n (a, b) SELECT a, 'y' FROM s;
DROP TABLE t; -- drops t: POSSIBLE, id RECODED in n by new numbers, a KEPT in n
DROP TABLE s; -- drops s: POSSIBLE, id RECODED in n by new numbers, a KEPT in n

== rows of two tables are numbered anew by one statement
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, b TEXT, a TEXT);
INSERT INTO n (b, a) SELECT 'x', a FROM t UNION ALL SELECT 'y', a FROM s;
DROP TABLE t; -- drops t: POSSIBLE, id RECODED in n by new numbers, a KEPT in n
DROP TABLE s; -- drops s: POSSIBLE, id RECODED in n by new numbers, a KEPT in n

== rows are numbered anew among others
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
INSERT INTO t (a, b) SELECT a, 'x' FROM s;
DROP TABLE s; -- drops s: POSSIBLE, id RECODED in t by new numbers, a KEPT in t

== rows are numbered anew, but not all of them
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
INSERT INTO t (a, b) SELECT a, 'x' FROM s WHERE id > 1010;
DROP TABLE s; -- drops s: CERTAIN, id a CUT in t by WHERE id > 1010

== rows are numbered anew by null
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
INSERT INTO t (id, a) SELECT NULL, a FROM s;
DROP TABLE s; -- drops s: POSSIBLE, id RECODED in t by new numbers, a KEPT in t

== the row id is made of something else
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, r1 INTEGER, a TEXT);
--
INSERT INTO t (id, a) SELECT r1, a FROM s;
DROP TABLE s; -- drops s: CERTAIN, id LOST, r1 a KEPT in t

== a part of the rest is not the rest of what was moved out
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO m SELECT * FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 0;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id % 2 = 0;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in m by WHERE id % 2 = 0

== update or replace deletes rows that are in the way
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT UNIQUE, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, k TEXT UNIQUE, a TEXT);
--
UPDATE OR REPLACE t SET k = 'x'; -- CERTAIN replaces t; CERTAIN over [k][]
UPDATE OR REPLACE t SET id = 1001 WHERE id = 1002; -- POSSIBLE replaces t; POSSIBLE over [id]
UPDATE OR REPLACE u SET a = 'x' WHERE id = 1002; -- POSSIBLE over [a]
UPDATE OR IGNORE u SET k = 'x' WHERE id = 1002; -- POSSIBLE over [k]

== update or replace of a copy
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT UNIQUE, a TEXT);
INSERT INTO n (id, k, a) SELECT id, id, a FROM t;
UPDATE OR REPLACE n SET k = 'x';
ALTER TABLE t DROP COLUMN a; -- t: POSSIBLE, a UNCERTAIN in n by OR REPLACE
CREATE TABLE m (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
INSERT INTO m (id, k, a) SELECT id, id, a FROM u;
UPDATE OR REPLACE m SET k = 'x';
ALTER TABLE u DROP COLUMN a; -- u: NONE, a KEPT in m

== on conflict do update writes another constant
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN done INTEGER DEFAULT 0;
INSERT INTO t (id) SELECT 1002 WHERE true ON CONFLICT (id) DO UPDATE SET done = 1; -- POSSIBLE updates t
CREATE TABLE n AS SELECT id, a FROM t WHERE done = 0;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by WHERE done = 0

== rows that are in the way where case does not count need not be the same
CREATE TABLE t (k TEXT COLLATE NOCASE UNIQUE);
CREATE TABLE u (k TEXT UNIQUE);
--
CREATE TABLE n AS SELECT k FROM t;
INSERT OR REPLACE INTO t (k) SELECT upper(k) FROM n; -- POSSIBLE replaces t
DROP TABLE n; -- drops n: POSSIBLE, k UNCERTAIN in t by OR REPLACE
CREATE TABLE m AS SELECT k FROM u;
INSERT OR REPLACE INTO u (k) SELECT upper(k) FROM m; -- POSSIBLE replaces u
DROP TABLE m;

== DO UPDATE writes a constant over rows that come again
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT id, a, b FROM t;
INSERT INTO n SELECT id, a, b FROM t WHERE true ON CONFLICT (id) DO UPDATE SET a = excluded.a, b = 'x';
DROP TABLE t; -- drops t: POSSIBLE, id a KEPT in n, b UNCERTAIN in n by ON CONFLICT DO UPDATE

== rows like those that an earlier migration copied are not there
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id % 2 = 0;
--
DELETE FROM t WHERE id % 2 = 0; -- t rows: POSSIBLE

== rows moved on, and deleted there
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 0;
--
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO m SELECT * FROM n WHERE id % 2 = 0;
DELETE FROM n WHERE id % 2 = 0; -- n rows: POSSIBLE
DELETE FROM m WHERE id % 2 = 0; -- m rows: POSSIBLE

== what was made of some rows is all that there is of them
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a || '' AS a FROM t WHERE id % 2 = 0;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE id % 2 = 0
ALTER TABLE n DROP COLUMN a; -- n: POSSIBLE, a UNCERTAIN

== update or ignore leaves rows as they are
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT, a TEXT, b TEXT CHECK (b IS NULL OR length(b) < 3));
CREATE TABLE u (id INTEGER PRIMARY KEY, k TEXT);
--
ALTER TABLE t ADD COLUMN c TEXT;
UPDATE OR IGNORE t SET b = a, c = a; -- POSSIBLE over [b]
ALTER TABLE t DROP COLUMN a; -- t: POSSIBLE, a UNCERTAIN in t by OR IGNORE
ALTER TABLE u ADD COLUMN c TEXT NOT NULL DEFAULT '';
ALTER TABLE u ADD COLUMN d TEXT;
UPDATE OR IGNORE u SET d = k, c = k;
ALTER TABLE u DROP COLUMN k; -- u: POSSIBLE, k UNCERTAIN in u by OR IGNORE

== update or ignore of what is unique
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE w (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
ALTER TABLE t ADD COLUMN c TEXT;
CREATE UNIQUE INDEX i ON t (b);
UPDATE OR IGNORE t SET b = k, c = a;
ALTER TABLE t DROP COLUMN a; -- t: POSSIBLE, a UNCERTAIN in t by OR IGNORE
ALTER TABLE u ADD COLUMN b TEXT;
ALTER TABLE u ADD COLUMN c TEXT;
CREATE UNIQUE INDEX j ON u (b);
UPDATE OR IGNORE u SET b = 'x', c = a;
ALTER TABLE u DROP COLUMN a; -- u: POSSIBLE, a UNCERTAIN in u by OR IGNORE
ALTER TABLE v ADD COLUMN b TEXT;
ALTER TABLE v ADD COLUMN c TEXT;
CREATE UNIQUE INDEX l ON v (b);
UPDATE OR IGNORE v SET b = NULL, c = a;
ALTER TABLE v DROP COLUMN a; -- v: NONE, a KEPT in v
ALTER TABLE w ADD COLUMN b TEXT;
CREATE UNIQUE INDEX m ON w (b, id);
UPDATE OR REPLACE w SET b = 'x'; -- POSSIBLE replaces w

== where null is written over there is none
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
UPDATE t SET a = '' WHERE a IS NULL;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT);
INSERT OR IGNORE INTO n SELECT * FROM t;
DROP TABLE t; -- drops t: NONE, id a b KEPT in n

== a table that was rebuilt goes, and rows point to it
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, b TEXT, r1 INTEGER REFERENCES p ON DELETE CASCADE);
--
ALTER TABLE p RENAME TO o; -- renames p to o
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO p SELECT * FROM o;
CREATE TABLE d (id INTEGER PRIMARY KEY, b TEXT, r1 INTEGER REFERENCES p ON DELETE CASCADE);
INSERT INTO d SELECT * FROM c;
DROP TABLE c; -- drops c: NONE, id b r1 KEPT in d
DROP TABLE p; -- drops p: NONE, id a KEPT in o, d DELETED

== a table is rebuilt twice
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, b TEXT, r1 INTEGER REFERENCES p ON DELETE CASCADE);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM p;
DROP TABLE p; -- rebuilds p: NONE, id a KEPT in n, c DELETED
ALTER TABLE n RENAME TO p;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM p;
DROP TABLE p;
ALTER TABLE n RENAME TO p;

== rows point to a table in which nothing tells them apart
CREATE TABLE p (id INTEGER, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, b TEXT, r1 INTEGER REFERENCES p (id) ON DELETE CASCADE);
--
CREATE TABLE n AS SELECT * FROM p;
DROP TABLE p; -- drops p: NONE, id a KEPT in n

== a table beside another is merged into it
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE t (r INTEGER PRIMARY KEY REFERENCES p (id), b TEXT, c TEXT);
CREATE TABLE s (r INTEGER PRIMARY KEY REFERENCES p (id), b TEXT, c TEXT);
--
ALTER TABLE p ADD COLUMN b TEXT;
ALTER TABLE p ADD COLUMN c TEXT;
UPDATE p SET b = t.b, c = t.c FROM t WHERE t.r = p.id;
DROP TABLE t; -- drops t: POSSIBLE, r UNCERTAIN in p by a lookup, b c UNCERTAIN in p by WHERE t.r = p.id
ALTER TABLE p ADD COLUMN d TEXT;
UPDATE p SET d = (SELECT b FROM s WHERE s.r = p.id);
DROP TABLE s; -- drops s: CERTAIN, r UNCERTAIN in p by a lookup, b UNCERTAIN in p by WHERE s.r = p.id, c LOST

== rows are deleted that only their copy has
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t;
DELETE FROM t WHERE id <= 1002; -- t rows: CERTAIN
--
DELETE FROM n WHERE id = 1001; -- n rows: POSSIBLE

== rows deleted that lack what no row lacks
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
--
DELETE FROM t WHERE id IS NULL;
DELETE FROM t WHERE a IS NULL;

== what is written where there was nothing
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
--
UPDATE t SET a = 'x' WHERE a = '';
UPDATE t SET a = 'x' WHERE a IS NULL OR a = '' OR trim(a) = '';
UPDATE t SET a = NULL WHERE a = '' AND id > 1;
UPDATE t SET a = 'x' WHERE coalesce(a, '') = '' AND (b = 'x' OR c = 'x');
UPDATE t SET b = 'x' WHERE c = ''; -- POSSIBLE over [b]
UPDATE t SET a = 'x' WHERE a = '' OR b = ''; -- POSSIBLE over [a]
UPDATE t SET a = 'x' WHERE a = '' OR id > 1; -- POSSIBLE over [a]
UPDATE t SET a = 'x', b = 'x' WHERE a = ''; -- POSSIBLE over [b]
UPDATE t SET a = 'x' WHERE a = ' '; -- POSSIBLE over [a]

== an empty text of a copy is written over before its original goes
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t;
UPDATE n SET a = 'x' WHERE a = '';
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== what stands for nulls leaves every value
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE p (id INTEGER PRIMARY KEY, r1 INTEGER UNIQUE REFERENCES t (id), c TEXT);
--
UPDATE t SET a = coalesce(a, b);
UPDATE t SET a = ifnull(nullif(a, ''), (SELECT c FROM p WHERE p.r1 = t.id));
UPDATE t SET a = CASE WHEN a IS NULL OR a = '' THEN b ELSE a END WHERE id > 1001;
UPDATE t SET a = (CASE WHEN a IS NOT NULL THEN (a) ELSE CASE WHEN b = 'x' THEN 'y' END END);
UPDATE t SET a = iif(a <> '', a, b);
UPDATE t SET a = iif(a IS NULL, 'x', a);
ALTER TABLE t DROP COLUMN b; -- t: POSSIBLE, b RECODED in t
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a LOST

== what stands for more than nulls
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
UPDATE t SET a = coalesce(b, a); -- POSSIBLE over [a]
UPDATE t SET a = iif(b IS NULL, b, a); -- POSSIBLE over [a]
UPDATE t SET a = iif(a IS NOT NULL, b, a); -- POSSIBLE over [a]
UPDATE t SET a = CASE WHEN a IS NULL THEN b WHEN id > 1002 THEN 'x' ELSE a END; -- POSSIBLE over [a]
UPDATE t SET a = CASE WHEN a IS NOT NULL AND id > 1 THEN a ELSE 'x' END; -- POSSIBLE over [a]
UPDATE t SET a = CASE WHEN a IS NULL THEN 'x' END; -- POSSIBLE over [a]
UPDATE t SET a = iif(a IS NULL, a); -- POSSIBLE over [a]

== a copy in which something stands for nulls
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL);
INSERT INTO n SELECT id, coalesce(a, b, 'x'), CASE WHEN b IS NULL THEN '' ELSE b END FROM t;
DROP TABLE t; -- drops t: NONE, id a b KEPT in n
CREATE TABLE m AS SELECT id, coalesce(a, b) AS a FROM s;
DROP TABLE s; -- drops s: POSSIBLE, id a KEPT in m, b RECODED in m

== every row that has a value gets another
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT);
--
UPDATE t SET a = 'x' WHERE a IS NOT NULL; -- CERTAIN over [a][]
UPDATE t SET b = NULL WHERE b <> '' AND b IS NOT NULL; -- CERTAIN over [b][]
UPDATE t SET c = 'x' WHERE c <> 'x'; -- CERTAIN over [c][]
UPDATE t SET d = NULL, e = NULL WHERE d IS NOT NULL OR e IS NOT NULL; -- CERTAIN over [d, e][]
UPDATE t SET f = 'x' WHERE NOT (f = 'x' OR f IS NULL); -- CERTAIN over [f][]

== some rows that have a value get another
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT);
--
UPDATE t SET a = 'x' WHERE a <> 'y'; -- POSSIBLE over [a]
UPDATE t SET b = NULL WHERE b IS NOT NULL AND id > 1002; -- POSSIBLE over [b]
UPDATE t SET c = 'x' WHERE d IS NOT NULL; -- POSSIBLE over [c]
UPDATE t SET d = NULL, e = NULL WHERE d IS NOT NULL; -- CERTAIN over [d][e]
UPDATE t SET f = lower(f) WHERE f IS NOT NULL; -- POSSIBLE over [f]

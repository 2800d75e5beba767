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
DROP TABLE t; -- drops t: POSSIBLE, id RECODED in c, a KEPT in c

== row id under another name
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE c (no INTEGER PRIMARY KEY, id, a TEXT);
INSERT INTO c (a) SELECT a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id RECODED in c, a KEPT in c

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

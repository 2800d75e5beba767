== or ignore, expression index on the new
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, k TEXT);
CREATE UNIQUE INDEX u ON c (lower(k));
INSERT OR IGNORE INTO c SELECT * FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id k UNCERTAIN in c by OR IGNORE

== or ignore, partial index on the new
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, k TEXT);
CREATE UNIQUE INDEX u ON c (k) WHERE id > 0;
INSERT OR IGNORE INTO c SELECT * FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id k UNCERTAIN in c by OR IGNORE

== plain index
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, k TEXT);
CREATE INDEX u ON c (lower(k));
INSERT OR IGNORE INTO c SELECT * FROM t;
DROP TABLE t; -- drops t: NONE, id k KEPT in c

== two temporary tables
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TEMP TABLE x (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO temp.x SELECT * FROM main.t;
DELETE FROM main.t;
INSERT INTO main.t SELECT * FROM x;

== ctas expression names
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n AS SELECT id, b a, a AS "c", a "d", a 'e' FROM t;
DROP TABLE t; -- drops t: NONE, id a b KEPT in n
--
ALTER TABLE n DROP COLUMN c; -- n: NONE, c KEPT in n
ALTER TABLE n DROP COLUMN d; -- n: NONE, d KEPT in n
ALTER TABLE n DROP COLUMN e; -- n: CERTAIN, e LOST
ALTER TABLE n DROP COLUMN a; -- n: CERTAIN, a LOST

== joins which keep every row
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT t.id, a, s.b FROM t LEFT OUTER JOIN s ON s.id = t.id;
DROP TABLE t; -- drops t: NONE, id a KEPT in n
DROP TABLE s; -- drops s: CERTAIN, id b CUT in n by JOIN s

== cross join, natural join
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT t.id, a, b FROM t NATURAL JOIN s;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by JOIN s
DROP TABLE s; -- drops s: CERTAIN, id LOST, b CUT in n by JOIN s

== join with using
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT t.id, a, b FROM t JOIN s USING (id);
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by JOIN s

== right and full join
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TABLE n AS SELECT s.id, b FROM t RIGHT JOIN s ON s.id = t.id;
DROP TABLE s; -- drops s: NONE, id b KEPT in n
CREATE TABLE m AS SELECT t.id, a FROM n FULL JOIN t ON n.id = t.id;
DROP TABLE t; -- drops t: NONE, id a KEPT in m

== inner join with its own copy loses nothing
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE x (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO x SELECT id, a FROM t;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT t.id, x.a, t.b FROM t JOIN x ON x.id = t.id;
DROP TABLE t; -- drops t: NONE, id a KEPT in x, b KEPT in n
DROP TABLE x;

== inner join on another table loses
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT t.id, a FROM t JOIN s ON s.id = t.id;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by JOIN s

== join in where
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE x AS SELECT id, a FROM t;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT t.id, x.a FROM t, x WHERE t.id = x.id;
DROP TABLE t; -- drops t: NONE, id a KEPT in x

== self join
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT l.id, l.a FROM t AS l JOIN t r ON l.id = r.id;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== distinct over a key
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT DISTINCT id, a FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== distinct without the key
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT, a TEXT UNIQUE);
--
CREATE TABLE n AS SELECT DISTINCT k FROM t;
CREATE TABLE m AS SELECT DISTINCT a FROM t;
DROP TABLE t; -- drops t: CERTAIN, id LOST, k CUT in n by DISTINCT, a UNCERTAIN in m by DISTINCT

== group by
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
--
CREATE TABLE n AS SELECT id, k, a FROM t GROUP BY k;
DROP TABLE t; -- drops t: CERTAIN, id k a CUT in n by GROUP BY k

== group by key
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
--
CREATE TABLE n AS SELECT id, k, a FROM t GROUP BY k, id;
DROP TABLE t; -- drops t: NONE, id k a KEPT in n

== group by having
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
--
CREATE TABLE n AS SELECT id, k, a FROM t GROUP BY id HAVING id > 1003;
DROP TABLE t; -- drops t: CERTAIN, id k a CUT in n by GROUP BY id

== limit
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t ORDER BY id LIMIT -1;
CREATE TABLE m AS SELECT * FROM t ORDER BY id LIMIT -1 OFFSET 1;
DELETE FROM n;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in m by LIMIT

== limit minus one
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t ORDER BY id LIMIT -1;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== union
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t UNION ALL SELECT id, a FROM s;
DROP TABLE t; -- drops t: NONE, id a KEPT in n
DROP TABLE s; -- drops s: NONE, id a KEPT in n

== union distinct
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t UNION SELECT id, a FROM s;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by UNION, INTERSECT or EXCEPT

== except and intersect
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t EXCEPT SELECT id, a FROM s;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by UNION, INTERSECT or EXCEPT
CREATE TABLE m AS SELECT id, a FROM s INTERSECT SELECT id, a FROM n;
DROP TABLE s; -- drops s: POSSIBLE, id a UNCERTAIN in n by UNION, INTERSECT or EXCEPT

== union of two halves
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t WHERE id > 1002 UNION ALL SELECT id, a FROM t WHERE id <= 1002;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== subquery in from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT x.id, y FROM (SELECT id, a AS y FROM t) x;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== subquery in from without alias
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM (SELECT * FROM t WHERE id > 1002);
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE id > 1002

== common tables
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
WITH x (p, q) AS (SELECT id, a FROM t), y AS MATERIALIZED (SELECT q, p FROM x)
 INSERT INTO n (a, id) SELECT * FROM y;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== recursive
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n WITH RECURSIVE x (id, a) AS (SELECT id, a FROM t UNION ALL SELECT id + 10000, a FROM x WHERE id < 3000) SELECT * FROM x;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== a common table hides, but not one with a schema
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS WITH t AS (SELECT 1 AS id, 2 AS a) SELECT * FROM t;
CREATE TABLE m AS WITH t AS (SELECT 1 AS id, 2 AS a) SELECT * FROM main.t;
ALTER TABLE n RENAME TO k;
DROP TABLE m;
DROP TABLE t; -- drops t: CERTAIN, id a LOST

== lookup
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
UPDATE t SET b = (SELECT b FROM s WHERE s.id = t.id);
DROP TABLE s; -- drops s: CERTAIN, id UNCERTAIN in t by a lookup, b CUT in t by WHERE s.id = t.id

== lookup of a maximum
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
UPDATE t SET b = (SELECT max(b) FROM s);
DROP TABLE s; -- drops s: CERTAIN, id LOST, b CUT in t by a lookup

== update from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
UPDATE t AS x SET b = s.b FROM s WHERE s.id = x.id;
DROP TABLE s; -- drops s: CERTAIN, id UNCERTAIN in t by a lookup, b CUT in t by WHERE s.id = x.id

== update a row value
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n AS SELECT id FROM t;
ALTER TABLE n ADD COLUMN a TEXT;
ALTER TABLE n ADD COLUMN b TEXT;
UPDATE n SET (a, b) = (SELECT t.a, t.b FROM t WHERE t.id = n.id);
DROP TABLE t; -- drops t: NONE, id a b KEPT in n

== update swaps
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
UPDATE t SET a = b, b = a; -- POSSIBLE over [a, b]

== update to itself and to constants
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
UPDATE t SET a = a;
UPDATE t SET a = a || 'x'; -- POSSIBLE over [a]
UPDATE t SET a = 'x' WHERE a IS NULL;
UPDATE t SET a = 'x' WHERE id = 1001; -- POSSIBLE over [a]
UPDATE t SET a = 'x' WHERE true; -- POSSIBLE over [a]
UPDATE t SET (a, b) = ('x', 'y'); -- CERTAIN over [b][]

== group by a key that may be null
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE, b TEXT UNIQUE NOT NULL DEFAULT 'x');
--
CREATE TABLE n AS SELECT a, b, id FROM t GROUP BY a;
DROP TABLE t; -- drops t: POSSIBLE, id a b UNCERTAIN in n by GROUP BY a

== group by a key that is not null
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT NOT NULL DEFAULT 'x' UNIQUE);
--
CREATE TABLE n AS SELECT id, b FROM t GROUP BY b;
DROP TABLE t; -- drops t: NONE, id b KEPT in n

== group by two tables
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT s.id, a FROM t LEFT JOIN s ON s.id > t.id GROUP BY k;
DROP TABLE s; -- drops s: CERTAIN, id a CUT in n by JOIN s

== group by columns of an expression
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE n AS SELECT id, k FROM t GROUP BY lower(k);
DROP TABLE t; -- drops t: CERTAIN, id k CUT in n by GROUP BY lower(k)

== a copy of a copy is as unique as its original
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE c AS SELECT a, id AS number FROM t;
CREATE TABLE n AS SELECT number AS id, a FROM c GROUP BY number;
DROP TABLE t; -- drops t: NONE, id a KEPT in c
DROP TABLE c;

== a copy of an earlier migration may have got equal rows since
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE c AS SELECT id, a FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in c
--
CREATE TABLE n AS SELECT id, a FROM c GROUP BY id;
DROP TABLE c; -- drops c: POSSIBLE, id a UNCERTAIN in n by GROUP BY id

== a copy of an earlier migration, or ignore
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT 'x');
--
CREATE TABLE c AS SELECT id, a FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in c
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT 'x');
INSERT OR IGNORE INTO n SELECT id, a FROM c;
DROP TABLE c; -- drops c: POSSIBLE, id a UNCERTAIN in n by OR IGNORE

== or ignore of constants and of row ids made anew
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT OR IGNORE INTO n (a) SELECT a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id RECODED in n by new numbers, a KEPT in n

== or ignore of a constant into a key
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id TEXT PRIMARY KEY, a TEXT);
INSERT OR IGNORE INTO n (id, a) SELECT 'x', a FROM t;
DROP TABLE t; -- drops t: CERTAIN, id LOST, a CUT in n by OR IGNORE

== or ignore from two tables
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT OR IGNORE INTO n SELECT id, a FROM t;
INSERT OR IGNORE INTO n SELECT id, a FROM s;
DROP TABLE t; -- drops t: NONE, id a KEPT in n
DROP TABLE s; -- drops s: POSSIBLE, id a UNCERTAIN in n by OR IGNORE

== or replace and on conflict do nothing
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
REPLACE INTO n SELECT id, k FROM t;
CREATE TABLE m (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO m SELECT id, k FROM t WHERE true ON CONFLICT DO NOTHING;
DROP TABLE n;
DROP TABLE t; -- drops t: CERTAIN, id k CUT in m by ON CONFLICT DO NOTHING

== or replace
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
REPLACE INTO n SELECT id, k FROM t;
DROP TABLE t; -- drops t: CERTAIN, id k CUT in n by OR REPLACE

== on conflict do update
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO n SELECT id, k FROM t WHERE true ON CONFLICT (k) DO UPDATE SET id = excluded.id;
DROP TABLE t; -- drops t: POSSIBLE, id k UNCERTAIN in n by ON CONFLICT DO UPDATE

== rows that are not there yet
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a FROM t WHERE NOT EXISTS (SELECT 1 FROM n WHERE n.id = t.id);
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== rows that are not there yet, by id
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a FROM t WHERE (id NOT IN (SELECT id FROM n));
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== rows that are not there yet, in a filled table
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
--
INSERT INTO n SELECT id, a FROM t WHERE id NOT IN (SELECT id FROM n);
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by WHERE id NOT IN (SELECT id FROM n)

== rows that are in no third table
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES t (id));
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a FROM t WHERE id NOT IN (SELECT r1 FROM s);
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE id NOT IN (SELECT r1 FROM s), s REFUSED

== rows that are in the target
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a FROM t WHERE EXISTS (SELECT 1 FROM n WHERE n.id = t.id);
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE EXISTS (SELECT 1 FROM n WHERE n.id = t.id)

== conditions that hold for every row
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL DEFAULT 'x');
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT * FROM t WHERE ((1 = 1) AND id IS NOT NULL AND TRUE AND 2 AND b NOTNULL AND b NOT NULL);
DROP TABLE t; -- drops t: NONE, id a b KEPT in n

== conditions that hold for none
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE 0;
INSERT INTO n SELECT * FROM t WHERE 1 = 2;
INSERT INTO n SELECT * FROM t WHERE 1 AND id ISNULL;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE 1 AND id ISNULL

== or
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id IS NOT NULL AND id = 1001 OR id = 1002;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE id IS NOT NULL AND id = 1001 OR id = 1002

== between has an and of its own
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id BETWEEN 1 AND 1002 AND a IS NOT NULL;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE id BETWEEN 1 AND 1002 AND a IS NOT NULL

== null test of the column that is copied
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n (a) SELECT a FROM t WHERE a IS NOT NULL;
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in n

== null test of a column that is empty
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
UPDATE t SET b = a WHERE b IS NULL;
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in t

== filters that complete each other
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id > 1002;
INSERT INTO m SELECT * FROM t WHERE id <= 1002;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== filters that do not complete each other
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id > 1002;
INSERT INTO m SELECT * FROM t WHERE id > 1002;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE id > 1002

== the best of several copies counts
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t WHERE a GLOB '*1';
CREATE TABLE m AS SELECT id, a || 'x' AS a FROM t;
CREATE TABLE o AS SELECT id, a FROM t;
DROP TABLE n;
DROP TABLE t; -- drops t: NONE, id KEPT in m, a KEPT in o

== recoded or in part
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t LIMIT 1;
CREATE TABLE m AS SELECT id, a || 'x' AS a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id KEPT in m, a RECODED in m

== a table that is all copied again
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t;
--
DROP TABLE t; -- drops t: NONE, id a KEPT in n
ALTER TABLE n DROP COLUMN a; -- n: CERTAIN, a LOST

== the last copy
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in n
DROP TABLE n; -- drops n: CERTAIN, id a LOST

== the only copy is partial, and goes
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t LIMIT 2;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by LIMIT
DROP TABLE n; -- drops n: POSSIBLE, id a UNCERTAIN

== the only copy is partial, and goes later
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t LIMIT 2;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by LIMIT
--
DROP TABLE n; -- drops n: CERTAIN, id a LOST

== the only copy is recoded, and goes
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a || 'x' AS a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id KEPT in n, a RECODED in n
DROP TABLE n; -- drops n: CERTAIN, id LOST, a UNCERTAIN

== generated columns take no values
CREATE TABLE t (id INTEGER PRIMARY KEY, g TEXT AS (a || '') STORED, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, g TEXT GENERATED ALWAYS AS (a || ''), a TEXT);
INSERT INTO n SELECT id, a FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== temporary table alone
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TEMPORARY TABLE x (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO x SELECT * FROM t;
UPDATE x SET a = 'x';
DELETE FROM x;
DROP TABLE x;
CREATE TEMP TABLE y AS SELECT id FROM t;

== expressions keep a column only as it is
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT);
--
CREATE TABLE n AS SELECT t.id, ((main.t.a)) AS a, +b, c COLLATE NOCASE AS c, coalesce(d, '') AS d, (e) FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a d e KEPT in n, b c RECODED in n

== case, cast, collate, functions and windows
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT);
--
CREATE TABLE n AS SELECT id, CASE WHEN a IS NULL THEN '' ELSE a || 'x' END AS a, CAST(b AS BLOB) AS b, c || 'x' AS c, max(d) OVER (ORDER BY id) AS d FROM (SELECT id, a, b, c, d FROM t);
DROP TABLE t; -- drops t: POSSIBLE, id KEPT in n, a b c d RECODED in n

== constants copy nothing
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n AS SELECT id, 'a' AS a, NULL AS b, lower('a') AS c, CURRENT_TIMESTAMP AS d FROM t;
DROP TABLE t; -- drops t: CERTAIN, id KEPT in n, a b LOST

== is distinct from
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a IS NOT DISTINCT FROM 'x' AS b, a FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== order by and limit by expressions
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t ORDER BY id, lower(a) DESC LIMIT 1 + 1 OFFSET 0;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by LIMIT

== brackets around all of it, and around parts of it
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT);
--
CREATE TABLE n AS SELECT id, ((a)) AS a, (b) || (c) AS b, ((d) || ('x')) AS d, (((e))) FROM t WHERE (id IS NOT NULL) AND (id NOTNULL) AND ((1));
DROP TABLE t; -- drops t: POSSIBLE, id a e KEPT in n, b c d RECODED in n

== brackets around conditions that leave rows out
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t WHERE (id > 1002) OR (a = 'x');
CREATE TABLE m AS SELECT id, a FROM t WHERE ((id > 1002) AND (1));
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by WHERE (id > 1002) OR (a = 'x')

== a lookup in brackets, and one among other values
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n AS SELECT id FROM t;
ALTER TABLE n ADD COLUMN a TEXT;
ALTER TABLE n ADD COLUMN b TEXT;
UPDATE n SET a = (((SELECT t.a FROM t WHERE t.id = n.id))), b = 'x' || (SELECT t.b FROM t WHERE t.id = n.id) || n.a;
DROP TABLE t; -- drops t: POSSIBLE, id a KEPT in n, b RECODED in n

== columns with their table in expressions
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n AS SELECT t.id, coalesce(t.a, main.t.b, '') AS a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a KEPT in n, b RECODED in n

== or ignore before on conflict do update
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
INSERT OR IGNORE INTO n SELECT id, a FROM t WHERE true ON CONFLICT (id) DO UPDATE SET a = excluded.a;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by ON CONFLICT DO UPDATE

== columns called like what ends or joins expressions
CREATE TABLE t (id INTEGER PRIMARY KEY, start TEXT, end TEXT, offset TEXT, window TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, left TEXT, right TEXT, full TEXT, inner TEXT, cross TEXT, natural TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, start TEXT, end TEXT, offset TEXT, window TEXT);
INSERT INTO n (id, start, end, offset, window) SELECT id, start, end, offset, e.window FROM t e LIMIT -1;
DROP TABLE t; -- drops t: NONE, id start end offset window KEPT in n
CREATE TABLE m AS SELECT id, left, right, full, inner, cross, natural FROM s;
DROP TABLE s; -- drops s: NONE, id left right full inner cross natural KEPT in m

== columns called like operators and values
CREATE TABLE t (id INTEGER PRIMARY KEY, like TEXT, glob TEXT, true TEXT, false TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, like TEXT, glob TEXT, true TEXT, false TEXT);
INSERT INTO n SELECT id, like, glob, true, x.false FROM t AS x;
DROP TABLE t; -- drops t: NONE, id like glob true false KEPT in n

== such a column is copied within its table
CREATE TABLE t (id INTEGER PRIMARY KEY, end TEXT, like TEXT, true TEXT);
--
ALTER TABLE t ADD COLUMN ends_at TEXT;
ALTER TABLE t ADD COLUMN likes TEXT;
ALTER TABLE t ADD COLUMN truth TEXT;
UPDATE t SET ends_at = end, likes = like;
UPDATE t SET truth = true WHERE true IS NOT NULL;
ALTER TABLE t DROP COLUMN end; -- t: NONE, end KEPT in t
ALTER TABLE t DROP COLUMN like; -- t: NONE, like KEPT in t
ALTER TABLE t DROP COLUMN true; -- t: NONE, true KEPT in t

== or is not, though the word stands there
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, end TEXT, like TEXT, left TEXT, true TEXT);
--
CREATE TABLE n AS SELECT id, CASE WHEN id < 0 THEN a ELSE a END AS b FROM t x LEFT JOIN (SELECT 1) WHERE id NOT LIKE '-%';
ALTER TABLE t DROP COLUMN end; -- t: CERTAIN, end LOST
ALTER TABLE t DROP COLUMN like; -- t: CERTAIN, like LOST
ALTER TABLE t DROP COLUMN left; -- t: CERTAIN, left LOST
ALTER TABLE t DROP COLUMN true; -- t: CERTAIN, true LOST

== CASE ends with its own END
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, end TEXT);
--
CREATE TABLE n AS SELECT id, CASE WHEN end IS NULL THEN NULL ELSE end END, CASE id WHEN -1 THEN '' ELSE a END end FROM t;
ALTER TABLE t DROP COLUMN end; -- t: NONE, end KEPT in n
ALTER TABLE t DROP COLUMN a; -- t: POSSIBLE, a RECODED in n
--
ALTER TABLE n DROP COLUMN end; -- n: CERTAIN, end LOST

== operators between columns that are called like operators
CREATE TABLE t (id INTEGER PRIMARY KEY, like TEXT, glob TEXT);
--
CREATE TABLE n AS SELECT id, like LIKE 'x' AS a, NOT glob AS b FROM t;
ALTER TABLE t DROP COLUMN like; -- t: POSSIBLE, like RECODED in n
ALTER TABLE t DROP COLUMN glob; -- t: POSSIBLE, glob RECODED in n

== and behind operators
CREATE TABLE t (id INTEGER PRIMARY KEY, like TEXT, glob TEXT, end TEXT);
--
CREATE TABLE n AS SELECT id, 'x' NOT LIKE like AS a, id IS NOT glob AS b, 'x' GLOB end AS c FROM t;
ALTER TABLE t DROP COLUMN like; -- t: POSSIBLE, like RECODED in n
ALTER TABLE t DROP COLUMN glob; -- t: POSSIBLE, glob RECODED in n
ALTER TABLE t DROP COLUMN end; -- t: POSSIBLE, end RECODED in n

== aliases that only look like clauses
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
--
CREATE TABLE n AS SELECT id, a end, b offset, c window FROM t like LIMIT 100 OFFSET 0;
CREATE TABLE m AS SELECT end.id, end.a, b true, c current_date FROM t end WHERE id > 0;
CREATE TABLE o AS SELECT x.id, left.a, offset.b, c FROM t x NATURAL JOIN t AS left NATURAL JOIN t offset;
CREATE TABLE p AS SELECT id, a, b, c FROM t window;
DROP TABLE t; -- drops t: NONE, id a b c KEPT in p
ALTER TABLE n DROP COLUMN end; -- n: NONE, end KEPT in p
ALTER TABLE n DROP COLUMN offset; -- n: NONE, offset KEPT in p
ALTER TABLE n DROP COLUMN window; -- n: NONE, window KEPT in p

== a constraint of the new table says for itself what it does
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT, UNIQUE (k) ON CONFLICT REPLACE);
INSERT INTO n SELECT id, k FROM t;
DROP TABLE t; -- rebuilds t: CERTAIN, id k CUT in n by ON CONFLICT REPLACE
ALTER TABLE n RENAME TO t;

== one of a column too
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT UNIQUE ON CONFLICT IGNORE);
INSERT INTO n SELECT id, k FROM t;
DROP TABLE t; -- drops t: CERTAIN, id k CUT in n by ON CONFLICT IGNORE

== unless the statement says something else
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT UNIQUE ON CONFLICT IGNORE);
INSERT OR REPLACE INTO n SELECT id, k FROM t;
DROP TABLE t; -- drops t: CERTAIN, id k CUT in n by OR REPLACE

== or no row can break it
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT UNIQUE, a TEXT NOT NULL);
--
CREATE TABLE n (id INTEGER PRIMARY KEY ON CONFLICT REPLACE, k TEXT UNIQUE ON CONFLICT REPLACE, a TEXT NOT NULL ON CONFLICT IGNORE);
INSERT INTO n SELECT id, k, a FROM t;
DROP TABLE t; -- drops t: NONE, id k a KEPT in n

== what says REPLACE is followed through a new name of its column
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, w TEXT UNIQUE ON CONFLICT REPLACE);
ALTER TABLE n RENAME COLUMN w TO k;
INSERT INTO n SELECT id, k FROM t;
DROP TABLE t; -- drops t: CERTAIN, id k CUT in n by ON CONFLICT REPLACE

== null that becomes the default
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL ON CONFLICT REPLACE DEFAULT '');
INSERT INTO n SELECT id, a, b FROM t;
DROP TABLE t; -- drops t: NONE, id a b KEPT in n

== a column moved into a table of its values, by a rebuild
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, r INTEGER REFERENCES s (id));
INSERT INTO n SELECT t.id, t.a, s.id FROM t LEFT JOIN s ON s.k = t.k;
DROP TABLE t; -- drops t: NONE, id a KEPT in n, k KEPT in s
--
DROP TABLE n; -- drops n: CERTAIN, id CUT in s by DISTINCT, a r LOST
DROP TABLE s; -- drops s: CERTAIN, id k LOST

== a column moved into a table of its values, in place
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT k FROM t WHERE k IS NOT NULL GROUP BY k;
ALTER TABLE t ADD COLUMN r INTEGER REFERENCES s (id);
UPDATE t SET r = (SELECT id FROM s WHERE s.k = t.k LIMIT 1);
ALTER TABLE t DROP COLUMN k; -- t: NONE, k KEPT in s
DROP TABLE s; -- drops s: CERTAIN, id UNCERTAIN, k LOST, t REFUSED

== a column moved into a table of its values, which had some before
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE, b TEXT);
--
INSERT OR IGNORE INTO s (k) SELECT k FROM t;
ALTER TABLE t ADD COLUMN r INTEGER;
UPDATE t SET r = s.id FROM s WHERE s.k = t.k;
ALTER TABLE t DROP COLUMN k; -- t: NONE, k KEPT in s

== a column moved into a table of its values, DO NOTHING and a lookup for each row
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT NOT NULL, UNIQUE (k));
INSERT INTO s (k) SELECT k FROM t WHERE k IS NOT NULL ON CONFLICT DO NOTHING;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, r INTEGER REFERENCES s (id));
INSERT INTO n (id, a, r) SELECT id, a, (SELECT s.id FROM s WHERE s.k = t.k) FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in n, k KEPT in s

== two columns moved into one table of their values
CREATE TABLE t (id INTEGER PRIMARY KEY, k1 TEXT, k2 TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT k1 FROM t UNION SELECT k2 FROM t;
CREATE TABLE n AS SELECT t.id, x.id AS r1, y.id AS r2 FROM t LEFT JOIN s x ON t.k1 = x.k LEFT JOIN s y ON t.k2 = y.k;
DROP TABLE t; -- drops t: NONE, id KEPT in n, k1 k2 KEPT in s

== values that only belong together, moved into a table
CREATE TABLE t (id INTEGER PRIMARY KEY, k1 TEXT NOT NULL DEFAULT '', k2 TEXT NOT NULL DEFAULT '');
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k1 TEXT, k2 TEXT);
INSERT INTO s (k1, k2) SELECT DISTINCT k1, k2 FROM t;
CREATE TABLE n (id INTEGER PRIMARY KEY, r INTEGER);
INSERT INTO n SELECT t.id, s.id FROM t LEFT JOIN s ON s.k1 = t.k1 AND s.k2 = t.k2;
DROP TABLE t; -- drops t: NONE, id KEPT in n, k1 k2 KEPT in s

== values moved into a table, the keys to them into a third
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE r (r1 INTEGER, r2 INTEGER);
INSERT INTO r SELECT t.id, s.id FROM t JOIN s ON s.k = t.k;
ALTER TABLE t DROP COLUMN k; -- t: NONE, k KEPT in s

== an inner join with a table of its values leaves out who has none
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, k TEXT NOT NULL DEFAULT '');
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, r INTEGER);
INSERT INTO n SELECT t.id, t.a, s.id FROM t JOIN s ON s.k = t.k;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by JOIN s, k KEPT in s
CREATE TABLE v (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO v (k) SELECT DISTINCT k FROM u;
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT, r INTEGER);
INSERT INTO m SELECT u.id, u.a, v.id FROM u JOIN v ON v.k = u.k;
DROP TABLE u; -- drops u: NONE, id a KEPT in m, k KEPT in v

== a table of values that has not all of them
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t WHERE id = 1002;
CREATE TABLE n AS SELECT t.id, t.a, s.id AS r FROM t LEFT JOIN s ON s.k = t.k;
DROP TABLE t; -- drops t: CERTAIN, id a KEPT in n, k CUT in s by WHERE id = 1002
CREATE TABLE w (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO w (k) SELECT DISTINCT k FROM u LIMIT 1;
ALTER TABLE u ADD COLUMN r INTEGER;
UPDATE u SET r = (SELECT id FROM w WHERE w.k = u.k);
ALTER TABLE u DROP COLUMN k; -- u: CERTAIN, k CUT in w by LIMIT
CREATE TABLE x (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO x (k) SELECT DISTINCT a FROM v;
CREATE TABLE m AS SELECT v.id, v.a, x.id AS r FROM v LEFT JOIN x ON x.k = v.k;
DROP TABLE v; -- drops v: CERTAIN, id a KEPT in m, k LOST

== an inner join with a table that has not all values
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL DEFAULT '');
--
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT UNIQUE);
INSERT INTO s (b) SELECT DISTINCT b FROM t WHERE id = 1002;
CREATE TABLE n AS SELECT t.id, t.a, s.id AS r FROM t JOIN s ON s.b = t.b;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by JOIN s, b CUT in s by WHERE id = 1002

== a table of values that goes with them
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE n AS SELECT t.id, t.a, s.id AS r FROM t LEFT JOIN s ON s.k = t.k;
DROP TABLE s;
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE m AS SELECT t.id, t.a, s.id AS r FROM t LEFT JOIN s ON s.k = t.k;
DROP TABLE t; -- drops t: NONE, id a KEPT in n, k KEPT in s
DROP TABLE s; -- drops s: CERTAIN, id UNCERTAIN, k LOST

== a copy of what a view shows
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE VIEW v AS SELECT id, b, a FROM t;
CREATE VIEW w (i, x, y) AS SELECT * FROM v;
CREATE TABLE n (id INTEGER PRIMARY KEY, b TEXT, a TEXT);
INSERT INTO n SELECT i, x, y FROM w;
DROP VIEW w;
DROP VIEW v;
DROP TABLE t; -- drops t: NONE, id a b KEPT in n
CREATE TEMP VIEW x AS SELECT id, a FROM u WHERE id < 1002;
CREATE TABLE m AS SELECT x.* FROM x;
DROP VIEW x;
DROP TABLE u; -- drops u: CERTAIN, id a CUT in m by WHERE id < 1002

== a copy of a view that shows less, or of rows that a view shows together with others
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE VIEW v AS SELECT id, a FROM t;
--
CREATE TABLE n AS SELECT * FROM v;
CREATE VIEW IF NOT EXISTS v AS SELECT * FROM t;
CREATE TABLE m AS SELECT v.id, upper(v.a) AS a FROM v JOIN t ON t.id = v.id;
DROP VIEW v;
DROP TABLE t; -- drops t: CERTAIN, id a KEPT in n, b LOST

== a table of values beside the rows that they came from
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT NOT NULL DEFAULT '');
--
CREATE TABLE s AS SELECT min(id) AS first, k FROM t GROUP BY k;
CREATE TABLE m AS SELECT t.id AS old, s.first AS new FROM t JOIN s ON s.k = t.k;
DROP TABLE s;

== a table of values rebuilt with its numbers
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE n AS SELECT t.id, t.a, s.id AS r FROM t LEFT JOIN s ON s.k = t.k;
DROP TABLE t; -- drops t: NONE, id a KEPT in n, k KEPT in s
CREATE TABLE x (id INTEGER PRIMARY KEY, k TEXT NOT NULL DEFAULT '');
INSERT INTO x (id, k) SELECT id, k FROM s WHERE true;
DROP TABLE s;
ALTER TABLE x RENAME TO s;

== a copy of a view of a table that has another name by now
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE VIEW v AS SELECT t.id, t.a FROM t;
ALTER TABLE t RENAME TO u;
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE n AS SELECT * FROM v;
DROP VIEW v;
DROP TABLE u; -- drops t: NONE, id a KEPT in n
DROP TABLE t;

== values moved into a table, joined by WHERE
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT INTO s (k) SELECT DISTINCT k FROM t;
CREATE TABLE r (r1 INTEGER, r2 INTEGER);
INSERT INTO r SELECT t.id, s.id FROM t, s WHERE s.k = t.k;
ALTER TABLE t DROP COLUMN k; -- t: NONE, k KEPT in s
CREATE TABLE n AS SELECT u.id, u.a FROM u, s WHERE s.k = u.k;
ALTER TABLE u DROP COLUMN a; -- u: CERTAIN, a CUT in n by JOIN s

== text becomes numbers in a column of numbers
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b VARCHAR(9), c NUMERIC);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a INTEGER, b TEXT, c INT);
INSERT INTO n SELECT id, a, b, c FROM t;
ALTER TABLE n ADD COLUMN d BIGINT;
UPDATE n SET d = b;
DROP TABLE t; -- drops t: POSSIBLE, id b c KEPT in n, a RECODED in n by its type
ALTER TABLE n DROP COLUMN b; -- n: POSSIBLE, b RECODED in n by its type

== text becomes numbers in a column of fractions, and seldom does in one of dates
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e REAL);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a REAL, b DECIMAL(9, 2), c DATETIME, d ENUM, e NUMERIC);
INSERT INTO n SELECT id, a, b, c, d, e FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id c d e KEPT in n, a b RECODED in n by its type

== a table without rows is filled from itself
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INTEGER);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b INTEGER);
INSERT INTO n SELECT id, b, id FROM n;
INSERT INTO n SELECT id, a, b FROM t;
DROP TABLE t; -- drops t: NONE, id a b KEPT in n

== text becomes numbers in what UNION ALL brings
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, b TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, c REAL, d REAL);
--
CREATE TABLE n (x INTEGER, y TEXT);
INSERT INTO n SELECT a, 't' FROM t UNION ALL SELECT b, 'u' FROM u;
ALTER TABLE t DROP COLUMN a; -- t: POSSIBLE, a RECODED in n by its type
ALTER TABLE u DROP COLUMN b; -- u: POSSIBLE, b RECODED in n by its type
INSERT INTO n SELECT c, 'c' FROM v UNION ALL SELECT d, 'd' FROM v;
ALTER TABLE v DROP COLUMN c; -- v: NONE, c KEPT in n

== rows that are asked for by a copy in which text became numbers
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a INTEGER, b TEXT);
INSERT INTO n SELECT id, a, b FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id IN (SELECT id FROM n); -- t rows: POSSIBLE

== rows joined to the row that a foreign key says is there
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, r1 INTEGER NOT NULL REFERENCES p (id), b TEXT);
--
CREATE TABLE n AS SELECT c.id, c.r1, c.b FROM c JOIN p ON p.id = c.r1;
DROP TABLE c; -- drops c: POSSIBLE, id r1 b UNCERTAIN in n by JOIN p

== or ignore of rows that lack a value
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL);
INSERT OR IGNORE INTO c (id, a) SELECT id, a FROM t;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in c by OR IGNORE
CREATE TABLE d (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL DEFAULT '', c TEXT NOT NULL AS (a || 'x'));
INSERT OR IGNORE INTO d (id, a) SELECT id, a FROM u;
DROP TABLE u; -- drops u: NONE, id a KEPT in d

== rows that lack a value which a constraint leaves out by itself
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE c (id INTEGER PRIMARY KEY, a TEXT, b TEXT NOT NULL ON CONFLICT IGNORE DEFAULT NULL);
INSERT INTO c (id, a) SELECT id, a FROM t;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in c by ON CONFLICT IGNORE

== columns that change places
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, b TEXT, a TEXT, c TEXT);
INSERT INTO n SELECT * FROM t; -- POSSIBLE mixes up a to b, b to a
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
INSERT INTO m (id, a, b, c) SELECT id, b, c, a FROM t; -- POSSIBLE mixes up b to a, c to b, a to c
DROP TABLE t; -- drops t: NONE, id a b c KEPT in n

== a column behind which all others move up
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, d TEXT, a TEXT);
INSERT INTO n SELECT * FROM t; -- POSSIBLE mixes up a to d
DROP TABLE t; -- drops t: NONE, id a b KEPT in n

== columns that get another name, or the name of another on purpose
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, d TEXT, a TEXT);
INSERT INTO n (id, d, a) SELECT id, a, b FROM t;
CREATE TABLE m (id INTEGER PRIMARY KEY, d TEXT, b TEXT);
INSERT INTO m SELECT * FROM t;
CREATE TABLE o (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO o SELECT id, b AS a, a AS b FROM t;
INSERT INTO o (id, a, b) SELECT id + 500, lower(b), lower(a) FROM t;
DROP TABLE t; -- drops t: NONE, id a b KEPT in n

== there and back, into what is unique and never null
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT UNIQUE, a TEXT NOT NULL);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
--
CREATE TABLE n (id INTEGER, k TEXT, a TEXT);
INSERT INTO n SELECT * FROM t;
DROP TABLE t; -- rebuilds t: NONE, id k a KEPT in n
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT UNIQUE, a TEXT NOT NULL);
INSERT OR IGNORE INTO t SELECT * FROM n;
DROP TABLE n;
CREATE TABLE n (id INTEGER, a TEXT);
INSERT INTO n (id, a) SELECT id, a FROM s;
INSERT INTO n (a) VALUES ('x');
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
INSERT OR IGNORE INTO m SELECT * FROM n;
DROP TABLE s; -- drops s: NONE, id a KEPT in n
DROP TABLE n; -- drops n: POSSIBLE, id a UNCERTAIN in m by OR IGNORE

== through a subquery and WITH, into what is unique
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
--
CREATE TABLE n (id INTEGER, k TEXT);
WITH w AS (SELECT * FROM t), v AS (SELECT * FROM w) INSERT INTO n SELECT * FROM (SELECT * FROM v) x;
DROP TABLE t; -- drops t: NONE, id k KEPT in n
CREATE TABLE m (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
INSERT OR IGNORE INTO m SELECT * FROM n;
DROP TABLE n;

== a join brings rows of one table more than once
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TABLE n AS SELECT s.tid, s.b FROM (SELECT t.id AS tid, u.b AS b FROM u LEFT JOIN t ON t.id > 0) s;
CREATE TABLE m (tid INTEGER PRIMARY KEY, b TEXT);
INSERT OR IGNORE INTO m SELECT * FROM n;
ALTER TABLE u DROP COLUMN b; -- u: NONE, b KEPT in n
DROP TABLE n; -- drops n: CERTAIN, tid KEPT in t, b CUT in m by OR IGNORE

== rows of two tables that are joined are told apart by the key of one
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, r1 INTEGER REFERENCES t, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT OR IGNORE INTO n SELECT t.id, t.a, u.b FROM u LEFT JOIN t ON t.id = u.r1;
ALTER TABLE u DROP COLUMN b; -- u: POSSIBLE, b UNCERTAIN in n by OR IGNORE

== what an update makes the same no longer tells rows apart
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t;
UPDATE n SET id = 0;
CREATE TABLE m AS SELECT * FROM n GROUP BY id;
DROP TABLE n;
DROP TABLE t; -- drops t: CERTAIN, id LOST, a UNCERTAIN in m by GROUP BY id

== what an expression makes of what is unique may be the same
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT UNIQUE, a TEXT);
--
CREATE TABLE n (id INTEGER, k TEXT, a TEXT);
INSERT INTO n SELECT id, CASE WHEN k IS NULL THEN '' ELSE k END, a FROM t;
DROP TABLE t; -- drops t: NONE, id k a KEPT in n
CREATE TABLE m (id INTEGER PRIMARY KEY, k TEXT UNIQUE, a TEXT);
INSERT OR IGNORE INTO m SELECT * FROM n;
DROP TABLE n; -- drops n: POSSIBLE, id k a UNCERTAIN in m by OR IGNORE

== or ignore of null into not null
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
CREATE TABLE u (id INTEGER PRIMARY KEY, k TEXT UNIQUE);
CREATE TABLE v (id INTEGER PRIMARY KEY, k TEXT NOT NULL DEFAULT '');
--
CREATE TABLE n (id INTEGER PRIMARY KEY, b TEXT NOT NULL);
INSERT OR IGNORE INTO n SELECT id, NULL FROM t;
DROP TABLE t; -- drops t: CERTAIN, id CUT in n by OR IGNORE, k LOST
CREATE TABLE m (id INTEGER PRIMARY KEY, b TEXT NOT NULL, k TEXT);
INSERT OR IGNORE INTO m SELECT id, upper(k), k FROM s;
DROP TABLE s; -- drops s: CERTAIN, id k CUT in m by OR IGNORE
CREATE TABLE o (id INTEGER PRIMARY KEY, b TEXT NOT NULL, c TEXT NOT NULL, d TEXT NOT NULL, e TEXT NOT NULL, k TEXT);
INSERT OR IGNORE INTO o SELECT id, COALESCE(k, ''), ifnull(upper(k), 'none'), CASE WHEN k IS NULL THEN 0 ELSE k END, CASE k WHEN 'x' THEN 1 ELSE 0 END, k FROM u;
DROP TABLE u; -- drops u: NONE, id k KEPT in o
CREATE TABLE q (id INTEGER PRIMARY KEY, b TEXT NOT NULL, c TEXT NOT NULL, k TEXT);
INSERT OR IGNORE INTO q SELECT id, lower(k) || 'x', k IS NULL, k FROM v;
DROP TABLE v; -- drops v: NONE, id k KEPT in q

== what may be null by an expression
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT '');
CREATE TABLE u (id INTEGER PRIMARY KEY, b TEXT NOT NULL DEFAULT '');
--
CREATE TABLE n (id INTEGER PRIMARY KEY, b TEXT NOT NULL);
INSERT OR IGNORE INTO n SELECT id, nullif(a, 'x') FROM t;
ALTER TABLE n ADD COLUMN a TEXT;
ALTER TABLE t DROP COLUMN a; -- t: POSSIBLE, a UNCERTAIN in n by OR IGNORE
CREATE TABLE m (id INTEGER PRIMARY KEY, b TEXT NOT NULL);
INSERT OR IGNORE INTO m SELECT u.id + 100, t.id FROM u LEFT JOIN t ON t.id = u.id;
DROP TABLE u; -- drops u: CERTAIN, id UNCERTAIN in m by OR IGNORE, b LOST

== or replace of null takes the default
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, b TEXT NOT NULL DEFAULT 'x', a TEXT);
INSERT OR REPLACE INTO n SELECT id, NULL, a FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== one constant for all in what is unique
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE w (id INTEGER PRIMARY KEY, k TEXT);
CREATE TABLE x (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, b TEXT UNIQUE, a TEXT);
INSERT OR REPLACE INTO n SELECT id, 'x', a FROM t;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by OR REPLACE
CREATE TABLE m (id INTEGER PRIMARY KEY, b TEXT DEFAULT 'x' UNIQUE, a TEXT);
INSERT OR IGNORE INTO m (id, a) SELECT id, a FROM s;
DROP TABLE s; -- drops s: CERTAIN, id a CUT in m by OR IGNORE
CREATE TABLE o (id INTEGER PRIMARY KEY, b TEXT UNIQUE, a TEXT);
INSERT OR IGNORE INTO o (id, a) SELECT id, a FROM u;
DROP TABLE u; -- drops u: NONE, id a KEPT in o
CREATE TABLE q (id INTEGER PRIMARY KEY, b TEXT, a TEXT, UNIQUE (b, id));
INSERT OR IGNORE INTO q SELECT id, 'x', a FROM v;
DROP TABLE v; -- drops v: NONE, id a KEPT in q
CREATE TABLE y (id INTEGER PRIMARY KEY, b TEXT, k TEXT, UNIQUE (b, k));
INSERT OR IGNORE INTO y SELECT id, 'x', k FROM w;
DROP TABLE w; -- drops w: CERTAIN, id k CUT in y by OR IGNORE
ALTER TABLE x ADD COLUMN b TEXT DEFAULT 'x';
CREATE TABLE z (id INTEGER PRIMARY KEY, b TEXT UNIQUE, a TEXT);
INSERT OR IGNORE INTO z SELECT id, b, a FROM x;
DROP TABLE x; -- drops x: CERTAIN, id a CUT in z by OR IGNORE

== rows of which others that are the same in every column stay
CREATE TABLE t (a TEXT, b TEXT);
CREATE TABLE s (a TEXT, b TEXT);
CREATE TABLE u (a TEXT, b TEXT COLLATE NOCASE);
--
CREATE TABLE n AS SELECT DISTINCT a, b FROM t;
DROP TABLE t; -- drops t: NONE, a b KEPT in n
CREATE TABLE m (a TEXT, b TEXT, PRIMARY KEY (b, a));
INSERT OR IGNORE INTO m SELECT a, b FROM s;
DROP TABLE s; -- drops s: NONE, a b KEPT in m
CREATE TABLE o AS SELECT DISTINCT a, b FROM u;

== a column that is equal to another of a join
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE t (id INTEGER PRIMARY KEY, r1 INTEGER NOT NULL REFERENCES p (id));
--
CREATE TABLE n AS SELECT t.id, p.id AS r1 FROM p LEFT JOIN t ON t.r1 = p.id WHERE t.id IS NOT NULL;
DROP TABLE t; -- drops t: POSSIBLE, id r1 UNCERTAIN in n by JOIN t

== values of another table that only some rows have go along with those rows
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TEMPORARY TABLE o AS SELECT * FROM t;
DELETE FROM t;
INSERT INTO t (id, a) SELECT o.id, o.a FROM o LEFT JOIN s ON s.id = o.id;
--
CREATE TABLE m (id INTEGER PRIMARY KEY, b TEXT);
INSERT INTO m (b) SELECT b FROM s;
DROP TABLE s; -- drops s: POSSIBLE, id RECODED in m by new numbers, b KEPT in m
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id % 2 = 0; -- t rows: POSSIBLE

== every row of one table with every one of another
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, c TEXT);
--
CREATE TABLE n AS SELECT t.id, t.a, x.least FROM t, (SELECT min(id) AS least FROM s) AS x;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by JOIN (SELECT min(id) AS least FROM s) AS x
CREATE TABLE m AS SELECT u.id, u.c, k.column1 AS kind FROM u CROSS JOIN (VALUES ('x'), ('y')) AS k;
DROP TABLE u; -- drops u: NONE, id c KEPT in m

== what a recursive table comes to
CREATE TABLE t (id INTEGER PRIMARY KEY, r INTEGER REFERENCES t (id), a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, r INTEGER, a TEXT, path TEXT);
WITH RECURSIVE w (id, r, a, path) AS (
  SELECT id, r, a, a FROM t WHERE r IS NULL
  UNION ALL SELECT t.id, t.r, t.a, w.path || '/' || t.a FROM t JOIN w ON t.r = w.id
  ) INSERT INTO n SELECT id, r, a, path FROM w;
DROP TABLE t; -- drops t: POSSIBLE, id r a UNCERTAIN in n by WHERE r IS NULL

== rows deleted by the keys of a copy out of WITH or a subquery
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
WITH w AS (SELECT * FROM t WHERE b IS NOT NULL), x AS (SELECT * FROM w) INSERT INTO n SELECT * FROM x;
DELETE FROM t WHERE id IN (SELECT id FROM n);
CREATE TABLE m AS SELECT * FROM (SELECT * FROM s) WHERE b IS NOT NULL;
DELETE FROM s WHERE EXISTS (SELECT 1 FROM m WHERE m.id = s.id);

== rows that are not there yet, by keys in brackets
CREATE TABLE t (k1 TEXT, k2 TEXT, a TEXT, PRIMARY KEY (k1, k2));
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (k1 TEXT, k2 TEXT, PRIMARY KEY (k1, k2));
--
CREATE TABLE n (k1 TEXT, k2 TEXT, a TEXT, PRIMARY KEY (k1, k2));
INSERT INTO n SELECT k1, k2, a FROM t WHERE (k1, k2) NOT IN (SELECT k1, k2 FROM n);
DROP TABLE t; -- drops t: NONE, k1 k2 a KEPT in n
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO m SELECT id, a FROM s WHERE (id) NOT IN (SELECT (id) FROM m);
DROP TABLE s; -- drops s: NONE, id a KEPT in m
CREATE TABLE o (k1 TEXT, k2 TEXT, PRIMARY KEY (k1, k2));
INSERT INTO o SELECT k1, k2 FROM u WHERE (k1, k2) NOT IN (SELECT k1, k2 FROM u);
DROP TABLE u; -- drops u: CERTAIN, k1 k2 CUT in o by WHERE (k1, k2) NOT IN (SELECT k1, k2 FROM u)

== two halves beside a copy of less
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE g AS SELECT a, max(b) AS most FROM t GROUP BY a LIMIT 2;
--
CREATE TABLE n AS SELECT * FROM t WHERE b IS NULL;
CREATE TABLE m AS SELECT * FROM t WHERE b IS NOT NULL;
DROP TABLE t; -- drops t: NONE, id KEPT in n, a KEPT in g, b KEPT in m

== rows of an older table that just say the same are in the way
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE n (r1 INTEGER, a TEXT, PRIMARY KEY (r1, a));
CREATE TABLE m (r1 INTEGER, a TEXT, c TEXT, PRIMARY KEY (r1, a));
CREATE TABLE o (r1 INTEGER PRIMARY KEY, a TEXT);
--
INSERT OR IGNORE INTO n SELECT id, a FROM t WHERE a IS NOT NULL;
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in n
INSERT INTO m (r1, a) SELECT id, b FROM t WHERE b IS NOT NULL ON CONFLICT DO NOTHING;
ALTER TABLE t DROP COLUMN b; -- t: NONE, b KEPT in m
INSERT OR IGNORE INTO m SELECT id, a, b FROM s;
ALTER TABLE s DROP COLUMN b; -- s: POSSIBLE, b UNCERTAIN in m by OR IGNORE
INSERT OR IGNORE INTO o SELECT id, a FROM s;
ALTER TABLE s DROP COLUMN a; -- s: POSSIBLE, a UNCERTAIN in m by OR IGNORE

== rows with a value that are not there yet
CREATE TABLE t (id INTEGER PRIMARY KEY, r1 INTEGER);
CREATE TABLE n (id INTEGER, r1 INTEGER);
--
INSERT INTO n SELECT id, r1 FROM t WHERE r1 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM n WHERE n.id = t.id AND n.r1 = t.r1);
ALTER TABLE t DROP COLUMN r1; -- t: POSSIBLE, r1 UNCERTAIN in n by WHERE r1 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM n WHERE n.id = …

== something stands for nulls, and every value stays as it is
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL);
INSERT INTO n SELECT id, coalesce(a, ''), ifnull("b", datetime('now')) FROM t;
DROP TABLE t; -- rebuilds t: NONE, id a b KEPT in n
ALTER TABLE n RENAME TO t;
UPDATE s SET a = COALESCE(s.a, 'x'), b = coalesce(b, a);
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
INSERT OR IGNORE INTO m SELECT id, a FROM s;
ALTER TABLE s DROP COLUMN a; -- s: NONE, a KEPT in m
CREATE TABLE o (id INTEGER PRIMARY KEY, a INTEGER, b TEXT);
INSERT INTO o SELECT id, coalesce(a, 0), coalesce(lower(b), '') FROM u;
DROP TABLE u; -- drops u: POSSIBLE, id KEPT in o, a RECODED in o by its type, b RECODED in o

== what a condition asks for is not null
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE n (r1 INTEGER, a TEXT NOT NULL, PRIMARY KEY (r1, a));
--
INSERT OR IGNORE INTO n SELECT id, a FROM t WHERE a IS NOT NULL;
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in n

== rows of two tables are in each other's way by the keys of both
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT NOT NULL UNIQUE);
CREATE TABLE n (r1 INTEGER NOT NULL, r2 INTEGER NOT NULL, PRIMARY KEY (r1, r2));
--
INSERT OR IGNORE INTO p (a) SELECT DISTINCT a FROM t;
INSERT OR IGNORE INTO n SELECT t.id, p.id FROM t JOIN p ON p.a = t.a;
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in p

== empty texts become null
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
--
UPDATE t SET a = NULLIF(a, ''), b = nullif(b, 'x'); -- POSSIBLE over [b]
CREATE TABLE n AS SELECT id, nullif(trim(a), '') AS a, nullif(c, '') AS c FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id c KEPT in n, a RECODED in n, b UNCERTAIN

== rows that point to some row, as a foreign key says that all do
CREATE TABLE p (id INTEGER PRIMARY KEY, b TEXT);
CREATE TABLE t (id INTEGER PRIMARY KEY, r1 INTEGER NOT NULL REFERENCES p (id), a TEXT);
--
CREATE TABLE n AS SELECT * FROM t WHERE r1 IN (SELECT id FROM p);
DROP TABLE t; -- drops t: POSSIBLE, id r1 a UNCERTAIN in n by WHERE r1 IN (SELECT id FROM p)

== a link table takes a foreign key that may be null
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, r1 INTEGER REFERENCES s (id));
--
CREATE TABLE l AS SELECT s.id AS r1, t.id AS r2 FROM s JOIN t ON t.r1 = s.id;
ALTER TABLE t DROP COLUMN r1; -- t: POSSIBLE, r1 UNCERTAIN in s

== portions of a table that are all of it together
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t LIMIT 1;
INSERT INTO n SELECT * FROM t LIMIT 1 OFFSET 1;
INSERT INTO n SELECT * FROM t LIMIT -1 OFFSET 2;
DROP TABLE t; -- drops t: NONE, id a KEPT in n
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO m SELECT * FROM u ORDER BY a LIMIT 2;
CREATE TABLE o AS SELECT * FROM u ORDER BY a LIMIT 2, -1;
DROP TABLE u; -- drops u: NONE, id a KEPT in m
CREATE TABLE w AS SELECT * FROM v LIMIT -1;
CREATE TABLE x AS SELECT * FROM v LIMIT 3, 0;
DROP TABLE v; -- drops v: NONE, id a KEPT in w

== portions of a table that are not all of it
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t LIMIT 1;
INSERT INTO n SELECT * FROM t LIMIT -1 OFFSET 2;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by LIMIT
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO m SELECT * FROM u ORDER BY id LIMIT 2;
INSERT OR IGNORE INTO m SELECT * FROM u ORDER BY id DESC LIMIT -1 OFFSET 2;
DROP TABLE u; -- drops u: CERTAIN, id a CUT in m by LIMIT
CREATE TABLE o AS SELECT * FROM v LIMIT 2;
INSERT INTO o SELECT * FROM v LIMIT 1 OFFSET 2;
DROP TABLE v; -- drops v: CERTAIN, id a CUT in o by LIMIT

== numbers that others point to become random texts, in a column
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE p (id INTEGER PRIMARY KEY, r INTEGER NOT NULL REFERENCES u(id), b TEXT);
--
PRAGMA foreign_keys=OFF;
ALTER TABLE u ADD COLUMN x TEXT;
UPDATE u SET x = lower(hex(randomblob(16)));
ALTER TABLE p ADD COLUMN rx TEXT;
UPDATE p SET rx = (SELECT x FROM u WHERE u.id = p.r);
CREATE TABLE n (id INTEGER PRIMARY KEY, r TEXT, b TEXT);
INSERT INTO n SELECT id, rx, b FROM p;
DROP TABLE p; -- drops p: POSSIBLE, id b KEPT in n, r UNCERTAIN in u, rx UNCERTAIN in n

== numbers that others point to become random texts, in a list of them
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE p (r INTEGER NOT NULL REFERENCES u(id), b TEXT);
--
PRAGMA foreign_keys=OFF;
CREATE TEMP TABLE l AS SELECT id AS o, 'u-' || hex(randomblob(4)) || hex(randomblob(4)) AS x FROM u;
CREATE TABLE n (r TEXT, b TEXT);
INSERT INTO n SELECT l.x, p.b FROM p JOIN l ON l.o = p.r;
DROP TABLE p; -- drops p: POSSIBLE, r UNCERTAIN in l, b UNCERTAIN in n by JOIN l

== what is split by a table that asks for itself
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (t INTEGER, part TEXT);
WITH RECURSIVE s(id, part, rest) AS (
  SELECT id, '', a || ',' FROM t
  UNION ALL
  SELECT id, substr(rest, 1, instr(rest, ',') - 1), substr(rest, instr(rest, ',') + 1) FROM s
    WHERE rest <> '')
  INSERT INTO n SELECT id, part FROM s WHERE part <> '';
ALTER TABLE t DROP COLUMN a; -- t: POSSIBLE, a RECODED in n
ALTER TABLE u DROP COLUMN a; -- u: CERTAIN, a LOST

== one row that is made of all
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a, 1 + count(*) AS c FROM t;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by 1 + count(*)
CREATE TABLE m AS SELECT id, a, total(id) AS x FROM u HAVING x > 0;
DROP TABLE u; -- drops u: CERTAIN, id RECODED in m, a CUT in m by total(id)
CREATE TABLE o AS SELECT *, min(id) FROM v;
DROP TABLE v; -- drops v: CERTAIN, id a CUT in o by min(id)

== functions that make one row of all, for each row
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a, count(*) OVER () AS b, sum(id) FILTER (WHERE id > 5) OVER (ORDER BY a) AS c,
  max(id, 5) AS d, (SELECT max(id) FROM t) AS e FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== groups by the place of a column, and by its other name
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE n AS SELECT a, id FROM t GROUP BY 2;
DROP TABLE t; -- drops t: NONE, id a KEPT in n
CREATE TABLE m AS SELECT id AS number, a FROM u GROUP BY number;
DROP TABLE u; -- drops u: NONE, id a KEPT in m
CREATE TABLE o AS SELECT k AS id, v.id AS number FROM v GROUP BY 1;
DROP TABLE v; -- drops v: CERTAIN, id k CUT in o by GROUP BY 1

== portions of a table and of another one beside it
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT t.id, t.a FROM t CROSS JOIN u LIMIT 2;
INSERT INTO n SELECT * FROM t LIMIT -1 OFFSET 2;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by LIMIT

== a copy of the rows that are written over
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t WHERE a <> 'x';
UPDATE t SET a = 'x' WHERE a <> 'x'; -- POSSIBLE over [a]

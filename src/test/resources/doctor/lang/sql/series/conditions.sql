== rows deleted by the id of their copy
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id IN (SELECT id FROM n);

== rows deleted since their copy exists
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (number INTEGER PRIMARY KEY, a TEXT, since TEXT);
INSERT INTO n SELECT id, a, 'now' FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE EXISTS (SELECT 1 FROM n x WHERE x.number = t.id AND x.a IS NOT NULL);

== rows deleted by their copy in a table made of them
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t WHERE id NOT IN (SELECT min(id) FROM t GROUP BY a LIMIT 2);
DELETE FROM t AS o WHERE o.id IN (SELECT n.id FROM n) AND o.a IS NOT NULL;

== rows deleted by a copy that was filled in two steps
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id % 4 = 0;
INSERT INTO n (a, id) SELECT a, id FROM t WHERE id % 4 = 1;
DELETE FROM t WHERE id IN (SELECT id FROM n);

== rows deleted by a copy among other rows
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
--
INSERT INTO n SELECT * FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id IN (SELECT id FROM n); -- t rows: POSSIBLE

== rows deleted by what is no key
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
INSERT INTO n SELECT * FROM t WHERE id <= 1002;
DELETE FROM t WHERE k IN (SELECT k FROM n); -- t rows: CERTAIN

== rows deleted by a copy that lacks a column
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT id, a FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id IN (SELECT id FROM n); -- t rows: CERTAIN

== rows deleted by a copy that lacks a column which is elsewhere
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE m AS SELECT id, b FROM t;
INSERT INTO n SELECT id, a FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id IN (SELECT id FROM n);

== rows deleted by a copy that has other ids too
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id <= 1002;
INSERT INTO n (id) SELECT id FROM t WHERE id > 1002;
DELETE FROM t WHERE id IN (SELECT id FROM n); -- t rows: CERTAIN

== rows deleted by a copy that was written over
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id <= 1002;
UPDATE n SET a = 'gone';
DELETE FROM t WHERE id IN (SELECT id FROM n); -- t rows: CERTAIN

== rows deleted by a copy of two rows in one
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT l.id, r.a FROM t l JOIN t r WHERE r.id = 1004 AND l.id <= 1002;
DELETE FROM t WHERE id IN (SELECT id FROM n); -- t rows: CERTAIN

== rows deleted that are in no copy
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id <= 1002;
DELETE FROM t WHERE id NOT IN (SELECT id FROM n); -- t rows: CERTAIN

== the condition of a copy in another spelling
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT o.* FROM t o WHERE o."id"%2=0 and o.a != 'x' AND o.id between 1 and 9999;
DELETE FROM T WHERE ((a<>'x') AND
  ID % 2 = 0 /* even */ AND id BETWEEN 1 AND 9999);
INSERT INTO m SELECT * FROM s WHERE id IN (SELECT s.id FROM t WHERE t.id = s.id);
DELETE FROM s AS x WHERE x.id IN (SELECT x.id FROM t WHERE t.id = x.id);

== a condition that says more than that of the copy
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id <= 1002;
DELETE FROM t WHERE a IS NOT NULL AND id <= 1002;

== a condition that says less than that of the copy
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id <= 1003 AND a <> 'x' AND id > 1001;
DELETE FROM t WHERE id <= 1003 AND a <> 'x'; -- t rows: CERTAIN

== a condition that allows for more than that of the copy
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id <= 1001;
DELETE FROM t WHERE id <= 1001 OR id = 1002; -- t rows: CERTAIN

== a condition in other letters about another text
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE substr(a, 1, 1) <> 't';
DELETE FROM t WHERE substr(a, 1, 1) <> 'T'; -- t rows: CERTAIN

== the condition of a copy, about another table
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT t.* FROM t LEFT JOIN s ON s.id = t.id WHERE s.id > 1002;
DELETE FROM t WHERE id > 1002; -- t rows: CERTAIN

== filters in other spellings do not complete each other
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t WHERE id > 1002;
CREATE TABLE m AS SELECT * FROM t AS o WHERE (o.id>1002);
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE id > 1002

== rows without a value in any of the columns that move
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT id, a, b FROM t WHERE a IS NOT NULL OR b <> '';
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in n
ALTER TABLE t DROP COLUMN b; -- t: NONE, b KEPT in n

== rows without a value in one of the columns that move
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
UPDATE t SET b = NULL WHERE id <= 1002; -- POSSIBLE over [b]
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT id, a, b FROM t WHERE a IS NOT NULL AND b IS NOT NULL;
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a CUT in n by WHERE a IS NOT NULL AND b IS NOT NULL

== rows without a value, by other words
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n (a) SELECT a FROM t WHERE a IS NOT NULL AND (a <> '');
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in n
INSERT INTO n (a) SELECT b FROM t WHERE ifnull(trim(t.b), '') != '';
ALTER TABLE t DROP COLUMN b; -- t: NONE, b KEPT in n
INSERT INTO n (a) SELECT c FROM t WHERE NOT (c IS NULL OR c == '');
ALTER TABLE t DROP COLUMN c; -- t: NONE, c KEPT in n
INSERT INTO n (a) SELECT d FROM t WHERE length(trim(d)) > 0;
ALTER TABLE t DROP COLUMN d; -- t: NONE, d KEPT in n
INSERT INTO n (a, b) SELECT id, e FROM t WHERE (e IS NOT NULL AND e <> '') OR NOT id IS NULL;
ALTER TABLE t DROP COLUMN e; -- t: NONE, e KEPT in n

== what asks for more than a value
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n (a) SELECT a FROM t WHERE length(a) = 0;
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a CUT in n by WHERE length(a) = 0
INSERT INTO n (a) SELECT b FROM t WHERE length(b) > 8;
ALTER TABLE t DROP COLUMN b; -- t: CERTAIN, b CUT in n by WHERE length(b) > 8
INSERT INTO n (a) SELECT c FROM t WHERE NOT (c IS NOT NULL OR c = '');
ALTER TABLE t DROP COLUMN c; -- t: CERTAIN, c LOST
INSERT INTO n (a) SELECT d FROM t WHERE coalesce(d, '') = '';
ALTER TABLE t DROP COLUMN d; -- t: CERTAIN, d CUT in n by WHERE coalesce(d, '') = ''
INSERT INTO n (a) SELECT e FROM t WHERE (e <> '' AND id > 1003) OR id = 1;
ALTER TABLE t DROP COLUMN e; -- t: CERTAIN, e CUT in n by WHERE (e <> '' AND id > 1003) OR id = 1

== rows that have nothing in a column go whole
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT '', b TEXT);
--
UPDATE t SET b = '' WHERE id <= 1002; -- POSSIBLE over [b]
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT);
INSERT INTO n SELECT * FROM t WHERE b <> '';
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE b <> '', b KEPT in n

== a column moves where it has a value
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
ALTER TABLE t ADD COLUMN b TEXT;
UPDATE t SET b = a WHERE a IS NOT NULL AND a != '';
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in t

== a new column is asked for by its default
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c NUMERIC, d TEXT);
--
ALTER TABLE t ADD COLUMN e TEXT NOT NULL DEFAULT '';
UPDATE t SET e = a WHERE e = '';
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in t
ALTER TABLE t ADD COLUMN f TEXT;
UPDATE t SET f = b WHERE f IS NULL OR f = '';
ALTER TABLE t DROP COLUMN b; -- t: NONE, b KEPT in t
ALTER TABLE t ADD COLUMN g NUMERIC DEFAULT (-1);
UPDATE t SET g = c WHERE g = -1 AND true;
ALTER TABLE t DROP COLUMN c; -- t: NONE, c KEPT in t
ALTER TABLE t ADD COLUMN h TEXT;
UPDATE t SET h = d WHERE coalesce(h, '') = '';
ALTER TABLE t DROP COLUMN d; -- t: NONE, d KEPT in t

== a new column is asked for by what is not its default
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
--
ALTER TABLE t ADD COLUMN e TEXT;
UPDATE t SET e = a WHERE e = '';
ALTER TABLE t DROP COLUMN a; -- t: CERTAIN, a CUT in t by WHERE e = ''
ALTER TABLE t ADD COLUMN f TEXT DEFAULT 'x';
UPDATE t SET f = b WHERE f IS NULL;
ALTER TABLE t DROP COLUMN b; -- t: CERTAIN, b CUT in t by WHERE f IS NULL
ALTER TABLE t ADD COLUMN g INTEGER DEFAULT 0;
UPDATE t SET g = c WHERE g <> '' AND g = 1;
ALTER TABLE t DROP COLUMN c; -- t: CERTAIN, c CUT in t by WHERE g <> '' AND g = 1

== a new column is asked for after constants were written there
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
ALTER TABLE t ADD COLUMN e TEXT;
UPDATE t SET e = 'x' WHERE id <= 1002;
UPDATE t SET e = a WHERE e IS NULL;
ALTER TABLE t DROP COLUMN a; -- t: POSSIBLE, a UNCERTAIN in t by WHERE e IS NULL
ALTER TABLE t ADD COLUMN f TEXT DEFAULT '';
UPDATE t SET f = 'x' WHERE id <= 1002;
UPDATE t SET f = b WHERE f = '';
ALTER TABLE t DROP COLUMN b; -- t: POSSIBLE, b UNCERTAIN in t by WHERE f = ''

== an outer join that must find a row
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT t.* FROM t LEFT JOIN s ON s.id = t.id WHERE s.id IS NOT NULL;
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE s.id IS NOT NULL

== an outer join with a whole copy must find a row
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE s AS SELECT id FROM t;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT t.* FROM t LEFT JOIN s ON s.id = t.id WHERE s.id IS NOT NULL;
DROP TABLE t; -- drops t: NONE, id KEPT in s, a KEPT in n

== a right or full join that must find a row
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TABLE n AS SELECT s.id, b, a FROM t RIGHT JOIN s ON s.id = t.id WHERE t.id IS NOT NULL;
CREATE TABLE m AS SELECT s.id, b, t.id AS number, a FROM t FULL JOIN s ON s.id = t.id WHERE t.id IS NOT NULL;
DROP TABLE s; -- drops s: CERTAIN, id b CUT in n by WHERE t.id IS NOT NULL
DROP TABLE t; -- drops t: NONE, id a KEPT in m

== an outer join of which one test is that it found a row
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT t.* FROM t LEFT JOIN s ON s.id = t.id WHERE s.id IS NOT NULL OR a = 'x';
DROP TABLE t; -- drops t: CERTAIN, id a CUT in n by WHERE s.id IS NOT NULL OR a = 'x'

== a join that asks for more than a partner
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
UPDATE t SET b = NULL WHERE id <= 1002; -- POSSIBLE over [b]
CREATE TABLE x AS SELECT id, b FROM t;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT t.* FROM t JOIN x ON x.id = t.id AND x.b IS NOT NULL;
DROP TABLE t; -- drops t: CERTAIN, id b KEPT in x, a CUT in n by JOIN x

== a join on what may be null
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE x AS SELECT b FROM t;
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO n SELECT t.* FROM t JOIN x ON x.b = t.b;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by JOIN x, b KEPT in x

== a join on a key of text
CREATE TABLE t (id INTEGER, a TEXT PRIMARY KEY, b TEXT);
--
CREATE TABLE x AS SELECT a FROM t;
CREATE TABLE n (id INTEGER, a TEXT PRIMARY KEY, b TEXT);
INSERT INTO n SELECT t.* FROM t JOIN x ON x.a = t.a;
DROP TABLE t; -- drops t: NONE, id b KEPT in n, a KEPT in x

== or ignore under a collation that tells less apart
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT UNIQUE COLLATE NOCASE);
INSERT OR IGNORE INTO n SELECT id, a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by OR IGNORE

== or ignore under a unique index with a collation
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
CREATE UNIQUE INDEX u ON n (a COLLATE NOCASE);
INSERT OR IGNORE INTO n SELECT id, a FROM t;
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by OR IGNORE

== or ignore under a collation of what is not unique
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT, UNIQUE (k COLLATE NOCASE));
INSERT OR IGNORE INTO n SELECT id, k FROM t;
DROP TABLE t; -- drops t: CERTAIN, id k CUT in n by OR IGNORE

== or ignore under the same collation, and under one that tells more apart
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE, b TEXT UNIQUE COLLATE NOCASE, c TEXT UNIQUE COLLATE RTRIM);
CREATE UNIQUE INDEX u ON t (a);
--
ALTER TABLE t RENAME COLUMN b TO d; -- renames t.b to d
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, d TEXT UNIQUE, c TEXT COLLATE RTRIM UNIQUE);
CREATE UNIQUE INDEX v ON n (a COLLATE nocase DESC);
INSERT OR IGNORE INTO n SELECT id, a, d, c FROM t;
DROP TABLE t; -- drops t: NONE, id a d c KEPT in n

== or ignore of texts into numbers
CREATE TABLE t (a TEXT PRIMARY KEY, id INTEGER);
--
CREATE TABLE n (a NUMERIC UNIQUE, id INTEGER);
INSERT OR IGNORE INTO n SELECT a, id FROM t;
DROP TABLE t; -- drops t: POSSIBLE, a id UNCERTAIN in n by OR IGNORE

== grouped by a column that an index keeps unique under a collation
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT 'x');
CREATE UNIQUE INDEX u ON t (a COLLATE NOCASE);
--
CREATE TABLE n AS SELECT id, a FROM t GROUP BY a;
DROP TABLE t; -- drops t: NONE, id a KEPT in n

== conditions that hold for every row, whatever stands beside them
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t WHERE a IS NULL OR true;
CREATE TABLE m AS SELECT * FROM n WHERE 1 = 1 AND (a > 'x' OR NOT (a < 'b' AND 0));
CREATE TABLE o AS SELECT * FROM m WHERE a IS NULL OR id > 1002 OR a IS NOT NULL;
CREATE TABLE p AS SELECT * FROM o WHERE NOT (a = 'x' AND FALSE) AND 'b' = 'b' AND 0x10;
CREATE TABLE q AS SELECT * FROM p WHERE 0 OR (1 IS 1 AND 2.5);
DROP TABLE t; -- drops t: NONE, id a KEPT in n
DROP TABLE n;
DROP TABLE m;
DROP TABLE o;
DROP TABLE p;
DELETE FROM q WHERE id > 1002 OR NOT false; -- q rows: CERTAIN

== conditions with a constant beside them that does not hold for every row
CREATE TABLE t1 (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE t2 (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE t3 (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE t4 (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE t5 (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n1 AS SELECT * FROM t1 WHERE id > 1002 AND true;
DROP TABLE t1; -- drops t1: CERTAIN, id a CUT in n1 by WHERE id > 1002 AND true
CREATE TABLE n2 AS SELECT * FROM t2 WHERE id < 1002 OR 0.0;
DROP TABLE t2; -- drops t2: CERTAIN, id a CUT in n2 by WHERE id < 1002 OR 0.0
CREATE TABLE n3 AS SELECT * FROM t3 WHERE NOT (id > 1002 OR true);
DROP TABLE t3; -- drops t3: CERTAIN, id a LOST
CREATE TABLE n4 AS SELECT * FROM t4 WHERE 1 = '1' OR a IS NULL;
DROP TABLE t4; -- drops t4: CERTAIN, id a CUT in n4 by WHERE 1 = '1' OR a IS NULL
CREATE TABLE n5 AS SELECT * FROM t5 WHERE NOT (true AND 1);
DROP TABLE t5; -- drops t5: CERTAIN, id a LOST

== nothing but rows that have a value, and a constant that asks for no more
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT id, a FROM t WHERE a IS NOT NULL OR false;
ALTER TABLE t DROP COLUMN a; -- t: NONE, a KEPT in n

== a copy of what is not zero
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, n INTEGER);
--
CREATE TABLE c AS SELECT id, n FROM t WHERE n > 0;
ALTER TABLE t DROP COLUMN n; -- t: POSSIBLE, n UNCERTAIN in c by WHERE n > 0
CREATE TABLE d AS SELECT id, b FROM t WHERE b <> 0 AND b IS NOT NULL;
ALTER TABLE t DROP COLUMN b; -- t: POSSIBLE, b UNCERTAIN in d by WHERE b <> 0 AND b IS NOT NULL

== a column without a value since the rows that had one were deleted
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, d TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, d TEXT);
--
DELETE FROM t WHERE t.d IS NOT NULL; -- t rows: CERTAIN
ALTER TABLE t DROP COLUMN d;
DELETE FROM u AS x WHERE x.d <> ''; -- u rows: CERTAIN
CREATE TABLE n AS SELECT id, a FROM u;
DROP TABLE u; -- drops u: NONE, id a KEPT in n

== a column that has values again, or still has some
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, d TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, d TEXT);
--
DELETE FROM t WHERE d IS NOT NULL; -- t rows: CERTAIN
DELETE FROM u WHERE d IS NOT NULL AND id % 2 = 0; -- u rows: CERTAIN
ALTER TABLE u DROP COLUMN d; -- u: CERTAIN, d LOST
--
ALTER TABLE t DROP COLUMN d; -- t: CERTAIN, d LOST

== rows deleted of which one that is the same stays
CREATE TABLE t (k1 TEXT, k2 TEXT);
CREATE TABLE s (k1 TEXT, k2 TEXT);
CREATE TABLE r (k1 TEXT);
--
DELETE FROM t WHERE rowid NOT IN (SELECT min(rowid) FROM t GROUP BY k2, k1);
DELETE FROM s AS x WHERE x.oid NOT IN (SELECT MAX( y._rowid_ ) FROM s y GROUP BY y.k1, y.k2) AND x.k1 > '';
DELETE FROM r WHERE rowid NOT IN (SELECT min(rowid) FROM r GROUP BY k1);

== rows deleted of which none that is the same stays
CREATE TABLE t1 (k1 TEXT, a TEXT);
CREATE TABLE t2 (k1 TEXT, k2 TEXT);
CREATE TABLE t3 (k1 TEXT, k2 TEXT);
CREATE TABLE t4 (k1 TEXT, k2 TEXT);
CREATE TABLE t5 (k1 TEXT, k2 TEXT);
CREATE TABLE t6 (k1 TEXT, k2 TEXT);
CREATE TABLE t7 (k1 TEXT, k2 TEXT);
--
DELETE FROM t1 WHERE rowid NOT IN (SELECT min(rowid) FROM t1 GROUP BY k1); -- t1 rows: CERTAIN
DELETE FROM t2 WHERE rowid NOT IN (SELECT min(rowid) FROM t2 WHERE k1 < '' GROUP BY k1, k2); -- t2 rows: CERTAIN
DELETE FROM t3 WHERE rowid NOT IN (SELECT min(rowid) FROM t3 GROUP BY k1, k2 HAVING count(*) > 9); -- t3 rows: CERTAIN
DELETE FROM t4 WHERE rowid NOT IN (SELECT count(rowid) + 99 FROM t4 GROUP BY k1, k2); -- t4 rows: CERTAIN
DELETE FROM t5 WHERE rowid NOT IN (SELECT min(rowid) - 1 FROM t5 GROUP BY k1, k2); -- t5 rows: CERTAIN
DELETE FROM t6 WHERE rowid NOT IN (SELECT min(rowid) FROM t6 GROUP BY k1, k2 LIMIT 0); -- t6 rows: CERTAIN
DELETE FROM t7 WHERE k1 NOT IN (SELECT min(rowid) FROM t7 GROUP BY k1, k2); -- t7 rows: CERTAIN

== filters that let every row through between them
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE w (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
--
CREATE TABLE n AS SELECT * FROM t WHERE id < 1003;
INSERT INTO n SELECT * FROM t x WHERE x.id >= 1003;
DROP TABLE t; -- drops t: NONE, id a KEPT in n
CREATE TABLE m AS SELECT * FROM u WHERE a NOT IN ('x', 'y');
INSERT INTO m SELECT * FROM u WHERE a IN ('x', 'y');
DROP TABLE u; -- drops u: NONE, id a KEPT in m
CREATE TABLE o AS SELECT * FROM v WHERE a IS NULL;
CREATE TABLE p AS SELECT * FROM v WHERE a IS NOT NULL;
DROP TABLE v; -- drops v: NONE, id KEPT in o, a KEPT in p
CREATE TABLE q AS SELECT * FROM w WHERE (a != 'x');
CREATE TABLE r AS SELECT * FROM w WHERE a = 'x';
DROP TABLE w; -- drops w: NONE, id a KEPT in q

== filters that look as if they did
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE w (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
--
CREATE TABLE n AS SELECT * FROM t WHERE a < 'x';
INSERT INTO n SELECT * FROM t WHERE a >= 'x';
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by WHERE a < 'x'
CREATE TABLE m AS SELECT * FROM u WHERE id < 1003;
INSERT INTO m SELECT * FROM u WHERE id > 1003;
DROP TABLE u; -- drops u: POSSIBLE, id a UNCERTAIN in m by WHERE id < 1003
CREATE TABLE o AS SELECT * FROM v WHERE id < 1003;
INSERT INTO o SELECT * FROM v WHERE id >= 1003 AND a <> 'x';
DROP TABLE v; -- drops v: POSSIBLE, id a UNCERTAIN in o by WHERE id < 1003
CREATE TABLE p AS SELECT id, lower(a) AS a FROM w WHERE a <> 'x';
INSERT INTO p SELECT * FROM w WHERE a = 'x';
DROP TABLE w; -- drops w: POSSIBLE, id KEPT in p, a RECODED in p

== a literal that the condition asks for is the value
CREATE TABLE t (id INTEGER PRIMARY KEY, k TEXT NOT NULL DEFAULT '', a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
INSERT INTO n SELECT id, 'x', a FROM t WHERE k = 'x';
INSERT INTO n SELECT id, k, a FROM t WHERE k <> 'x';
DROP TABLE t; -- drops t: NONE, id k a KEPT in n
CREATE TABLE m (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
INSERT INTO m SELECT id, 'x', a FROM s WHERE k = 'x';
INSERT INTO m SELECT id, k, a FROM s WHERE k != 'x' AND k != 'y';
DROP TABLE s; -- drops s: POSSIBLE, id k a UNCERTAIN in m by WHERE k = 'x'
CREATE TABLE o (id INTEGER PRIMARY KEY, k TEXT, a TEXT);
INSERT INTO o SELECT id, 'y', a FROM u WHERE k = 'x';
INSERT INTO o SELECT id, k, a FROM u WHERE k <> 'x';
ALTER TABLE u DROP COLUMN a; -- u: POSSIBLE, a UNCERTAIN in o by WHERE k = 'x'

== rows moved without the column that the condition is about
CREATE TABLE t (k TEXT PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT a FROM t WHERE k = 'x';
DELETE FROM t WHERE k = 'x';

== rows deleted twice of a copy that has no others
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id % 2 = 0;
--
DELETE FROM n WHERE id % 2 = 0; -- n rows: CERTAIN
DELETE FROM n WHERE id % 2 = 0;

== what differs from another column
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n AS SELECT a FROM t WHERE a IS NOT NULL AND b != a;
ALTER TABLE t DROP COLUMN a; -- t: POSSIBLE, a UNCERTAIN in n by WHERE a IS NOT NULL AND b != a
CREATE TABLE m AS SELECT id, a FROM s WHERE a <> b;
DROP TABLE s; -- drops s: CERTAIN, id CUT in m by WHERE a <> b, a UNCERTAIN in m by WHERE a <> b, b LOST

== rows deleted by their copy, which a key of two columns finds
CREATE TABLE t (k1 TEXT, k2 TEXT, a TEXT, PRIMARY KEY (k1, k2));
--
CREATE TABLE n AS SELECT * FROM t WHERE a > 'm';
DELETE FROM t WHERE EXISTS (SELECT 1 FROM n WHERE n.k1 = t.k1 AND n.k2 = t.k2);

== a condition that is true of no row
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
--
DELETE FROM t WHERE 0;
DELETE FROM t WHERE false AND a = 'x';
DELETE FROM t WHERE 1 = 0;
DELETE FROM t WHERE NOT 1;
DELETE FROM t WHERE 0 OR false;
DELETE FROM t WHERE NULL;
DELETE FROM t WHERE (0 OR 1 IS 2);
UPDATE t SET a = 'x' WHERE 1 = 0;
DELETE FROM t WHERE 'abc';
DELETE FROM t WHERE '0.0e5 ' OR '' OR 0x0 OR '-';
DELETE FROM t WHERE 0 IS NULL OR 'a' ISNULL OR NULL NOTNULL OR NULL NOT NULL OR (1) IS NOT 1;
DELETE FROM t WHERE 'x' = 'y';
DELETE FROM t WHERE 1 = '1';
DELETE FROM t WHERE 10 < 9.5 OR -1 > 1 OR 2 <> 2.0 OR 1 >= 'a' OR 'b' <= 'a' OR 1e2 != 100;
DELETE FROM t WHERE a = NULL;
DELETE FROM t WHERE NOT (a <> NULL OR 1 = 1);
DELETE FROM t WHERE NOT (NULL > a);
DELETE FROM t WHERE a IN ();
DELETE FROM t WHERE id IN (SELECT id FROM t LIMIT 0);
DELETE FROM t WHERE id IN (SELECT id FROM t WHERE 0);
DELETE FROM s WHERE '1 apple' AND 1 = 01 AND 1 < 'a' AND a NOT IN () AND 1 IS NOT NULL; -- s rows: CERTAIN
DELETE FROM t WHERE NOT 0; -- t rows: CERTAIN

== literals that may be equal after all, and comparisons of comparisons
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
--
DELETE FROM t WHERE 9223372036854775807 > 9223372036854775806; -- t rows: CERTAIN
DELETE FROM s WHERE 1 > 2 = 0; -- s rows: CERTAIN
DELETE FROM u WHERE NOT x'00' = '' AND 2 BETWEEN 1 AND 3; -- u rows: CERTAIN

== a table is made without its rows
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n AS SELECT * FROM t WHERE 0;
CREATE UNIQUE INDEX i ON n (id);
INSERT OR IGNORE INTO n SELECT * FROM t;
DROP TABLE t; -- drops t: NONE, id a KEPT in n
CREATE TABLE m AS SELECT * FROM s WHERE 1 = 0;
INSERT INTO m SELECT * FROM s WHERE false;
DROP TABLE s; -- drops s: CERTAIN, id a LOST
CREATE TABLE o AS SELECT * FROM u LIMIT 0 OFFSET 1;
INSERT INTO o SELECT * FROM u WHERE id % 2 = 0;
DELETE FROM u WHERE id % 2 = 0;

== rows deleted by a copy in which literals stand for nulls
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT);
INSERT INTO n SELECT id, coalesce(a, ''), ifnull(b, 'none') FROM t WHERE id % 2 = 0;
DELETE FROM t WHERE id IN (SELECT id FROM n);
CREATE TABLE o AS SELECT id, coalesce(a, b) AS a, b FROM u WHERE id % 2 = 0;
DELETE FROM u WHERE id IN (SELECT id FROM o);
CREATE TABLE p AS SELECT id, coalesce(a, b) AS a FROM v WHERE id % 2 = 0;
DELETE FROM v WHERE id IN (SELECT id FROM p); -- v rows: CERTAIN

== rows deleted by several columns of their copy
CREATE TABLE t (k TEXT, l TEXT, a TEXT, PRIMARY KEY (k, l));
CREATE TABLE u (k TEXT, l TEXT, a TEXT, PRIMARY KEY (k, l));
CREATE TABLE v (k TEXT, l TEXT);
--
CREATE TABLE n AS SELECT * FROM t WHERE a > 'x';
DELETE FROM t WHERE (k, l) IN (SELECT k, l FROM n);
CREATE TABLE o AS SELECT k, l FROM u WHERE rowid % 2 = 0;
DELETE FROM u WHERE (k, l) IN (SELECT k, l FROM o); -- u rows: CERTAIN
CREATE TABLE p AS SELECT * FROM v WHERE rowid % 2 = 0;
DELETE FROM v WHERE (k, l) IN (SELECT k, l FROM p);

== rows behind the last one that is there
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE s (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
--
CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO n SELECT * FROM t WHERE id > (SELECT coalesce(max(id), 0) FROM n);
DROP TABLE t; -- drops t: POSSIBLE, id a UNCERTAIN in n by WHERE id > (SELECT coalesce(max(id), 0) FROM n)
CREATE TABLE m (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO m SELECT * FROM s WHERE s.id > ifnull((SELECT max(id) FROM m), -1);
DROP TABLE s; -- drops s: POSSIBLE, id a UNCERTAIN in m by WHERE s.id > ifnull((SELECT max(id) FROM m), -1)
CREATE TABLE o (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO o SELECT * FROM u WHERE id > (SELECT max(id) FROM o);
DROP TABLE u; -- drops u: CERTAIN, id a CUT in o by WHERE id > (SELECT max(id) FROM o)

== what no row is asked for by
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, k TEXT);
--
DELETE FROM t WHERE id BETWEEN 5 AND 4;
DELETE FROM t WHERE 5 BETWEEN 1 AND 4 OR 'b' NOT BETWEEN 'a' AND 'c' OR NULL BETWEEN 1 AND 2;
DELETE FROM t WHERE x'00' < x'00' OR 5 BETWEEN NULL AND 4;
DELETE FROM t WHERE a BETWEEN NULL AND 'x' OR EXISTS (SELECT 1 WHERE 0);
DELETE FROM t WHERE NOT EXISTS (SELECT 1);
DELETE FROM t WHERE id IN (SELECT id FROM t WHERE k IN (NULL)) OR a <> a;
DELETE FROM t WHERE 1 IN (2, '1') OR k NOT IN ('x', NULL) OR 1 NOT IN (2, 1);
DELETE FROM t WHERE a LIKE NULL AND id > 5 OR (t.id < t.id);
DELETE FROM t WHERE a IS NULL AND k IS NOT NULL AND a <> '';
UPDATE t SET a = 'x' WHERE id BETWEEN 5 AND 4;

== an aggregate brings a row of none
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE w (id INTEGER PRIMARY KEY, a TEXT);
--
DELETE FROM t WHERE EXISTS (SELECT max(id) FROM u WHERE 0); -- t rows: CERTAIN
DELETE FROM u WHERE id > 1 AND EXISTS (SELECT count(*) WHERE NULL); -- u rows: CERTAIN
DELETE FROM v WHERE EXISTS (SELECT max(id) FROM w WHERE 0 GROUP BY a);
DELETE FROM w WHERE EXISTS (SELECT max(id) FROM v LIMIT 0);

== what some rows may be asked for by
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE w (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE x (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE y (id INTEGER PRIMARY KEY, a TEXT);
--
DELETE FROM t WHERE NOT (id IN (2, NULL)) OR id > 1; -- t rows: CERTAIN
DELETE FROM u WHERE id NOT BETWEEN 5 AND 4; -- u rows: CERTAIN
DELETE FROM v WHERE a BETWEEN 'a' AND 'b' OR a BETWEEN 4000 AND 't:9'; -- v rows: CERTAIN
DELETE FROM w WHERE EXISTS (SELECT 1 WHERE w.id % 2 = 0); -- w rows: CERTAIN
DELETE FROM x WHERE NOT EXISTS (SELECT 1 FROM y WHERE y.id = x.id); -- x rows: CERTAIN
DELETE FROM y WHERE a = a OR id IN (1, 1001, NULL); -- y rows: CERTAIN

== what every row is asked for by, whatever is in it
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
--
DELETE FROM t WHERE 5 NOT BETWEEN NULL AND 4; -- t rows: CERTAIN
DELETE FROM u WHERE 5 BETWEEN 1 AND '4' AND NOT x'00' < x'00'; -- u rows: CERTAIN
DELETE FROM v WHERE 2 BETWEEN 1 AND 2 AND x'00' < x'01'; -- v rows: CERTAIN

== what some rows may be asked for by, in brackets
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);
--
DELETE FROM t WHERE (id IS id OR 'x' NOT IN (NULL, 'y')) OR a <> a; -- t rows: CERTAIN
DELETE FROM u WHERE (id IS id OR 1 NOT IN (NULL, 2)) AND id > 1; -- u rows: CERTAIN
DELETE FROM v WHERE (a <> a OR (1 NOT IN (NULL, 2) AND id > 1)) AND id > 2;

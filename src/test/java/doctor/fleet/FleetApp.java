package doctor.fleet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * One service of the fleet, as people write them: prose around the frontmatter, code around the
 * database, comments and strings that look like faults and are none. A faulty one restarts on
 * failure only, opens its database without WAL and drops a table in its last migration.
 */
record FleetApp(String name, int port, String subject, boolean faulty, Map<String, String> files) {

  private static final String[] KINDS = {
    "pay", "mail", "search", "ledger", "notes", "metrics", "kanban", "tiles", "audit", "sync"
  };
  private static final String[] SUBJECTS = {
    "invoice", "message", "query", "entry", "note", "sample", "card", "tile", "event", "change"
  };

  /** The app with a number. */
  static FleetApp next(int number, boolean faulty, Random random) {
    int kind = random.nextInt(KINDS.length);
    String name = KINDS[kind] + "_" + number;
    FleetApp app = new FleetApp(name, 1024 + number, SUBJECTS[kind], faulty, new LinkedHashMap<>());
    // Most important first: a fleet of five files per app has the first five.
    app.files.put("app.md", app.appFile(random));
    app.files.put("db.go", app.database());
    app.files.put("migrations/001_init.sql", app.firstMigration(random));
    app.files.put("main.go", app.main());
    app.files.put("systemd/" + name + ".service", app.unit());
    app.files.put("handlers_" + app.subject + ".go", app.handlers());
    app.files.put("migrations/002_more.sql", app.secondMigration(random));
    return app;
  }

  private String filled(String template) {
    return template
        .replace("NAME", name)
        .replace("PORT", String.valueOf(port))
        .replace("SUBJECT", subject);
  }

  private String appFile(Random random) {
    StringBuilder text = new StringBuilder();
    text.append(
        filled(
            """
            ---
            name: NAME
            lang: go
            domain: infra
            version: 0.%d.%d
            description: "Keeps every SUBJECT of the team and says where it came from."
            tags: [service, api, http, sqlite]
            uses_functions:
              - sqlite_apply_versioned_migrations_go_infra
              - http_serve_go_infra
              - http_json_response_go_infra
              - http_router_go_infra
            uses_types: []
            framework: "net/http"
            entry_point: "main.go"
            dir_path: "apps/NAME"
            service:                     # issue 0105
              port: PORT
              health_endpoint: /api/health
              health_timeout_s: 3
              systemd_unit: NAME.service
              systemd_scope: user
              restart_policy: %s
              runtime: systemd-user
              pc_targets: [home-wsl, pc-%d]
              is_local_only: false
            ---
            # NAME

            """
                .formatted(
                    random.nextInt(9),
                    random.nextInt(40),
                    faulty ? "on-failure" : "always",
                    random.nextInt(30))));
    for (int i = 0; i < 3; i++) {
      text.append(
          filled(
              """
              The SUBJECT list is read at start and written when a SUBJECT changes. It used to say
              restart_policy: on-failure here, which is prose and no setting.

              """));
    }
    return text.toString();
  }

  private String database() {
    return filled(
            """
            package main

            import (
            	"database/sql"
            	"embed"
            	"fmt"

            	_ "github.com/mattn/go-sqlite3"
            )

            //go:embed migrations/*.sql
            var migrations embed.FS

            // openDB opens the database of NAME; sql.Open("sqlite3", "plain.db") would lock.
            func openDB(path string) (*sql.DB, error) {
            	db, err := sql.Open("sqlite3", fmt.Sprintf("file:%s?DSN", path))
            	if err != nil {
            		return nil, fmt.Errorf("open %s: %w", path, err)
            	}
            	if err := db.Ping(); err != nil {
            		return nil, fmt.Errorf("ping %s: %w", path, err)
            	}
            	entries, err := migrations.ReadDir("migrations")
            	if err != nil {
            		return nil, err
            	}
            	for _, entry := range entries {
            		text, err := migrations.ReadFile("migrations/" + entry.Name())
            		if err != nil {
            			return nil, err
            		}
            		if _, err := db.Exec(string(text)); err != nil {
            			return nil, fmt.Errorf("apply %s: %w", entry.Name(), err)
            		}
            	}
            	return db, nil
            }

            func countSUBJECT(db *sql.DB) (n int, err error) {
            	err = db.QueryRow("SELECT count(*) FROM SUBJECT_log -- DROP TABLE SUBJECT").Scan(&n)
            	return n, err
            }
            """)
        .replace(
            "DSN",
            faulty ? "_foreign_keys=on" : "_journal_mode=WAL&_foreign_keys=on&_busy_timeout=5000");
  }

  private String firstMigration(Random random) {
    StringBuilder text = new StringBuilder("-- NAME: where it begins. Never edit, add a file.\n");
    for (int table = 0; table < 3; table++) {
      text.append("CREATE TABLE IF NOT EXISTS SUBJECT_t").append(table).append(" (\n");
      text.append("  id INTEGER PRIMARY KEY,\n");
      for (int column = 0; column < 5 + random.nextInt(3); column++) {
        text.append("  field_").append(column).append(" TEXT NOT NULL DEFAULT '', -- kept as is\n");
      }
      text.append("  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP\n);\n");
    }
    text.append("CREATE INDEX IF NOT EXISTS SUBJECT_at ON SUBJECT_t0 (created_at);\n");
    return filled(text.toString());
  }

  private String secondMigration(Random random) {
    StringBuilder text =
        new StringBuilder("/* More for NAME.\n   Not this way: DROP TABLE SUBJECT_t0; */\n");
    for (int i = 0; i < 6; i++) {
      text.append("ALTER TABLE SUBJECT_t").append(i % 3).append(" ADD COLUMN extra_");
      text.append(i).append(" TEXT NOT NULL DEFAULT 'none; DELETE FROM SUBJECT_t1';\n");
    }
    text.append("CREATE TRIGGER IF NOT EXISTS SUBJECT_touch AFTER UPDATE ON SUBJECT_t0\nBEGIN\n");
    text.append("  UPDATE SUBJECT_t0 SET extra_0 = 'touched' WHERE id = NEW.id;\nEND;\n");
    for (int i = 0; i < 4; i++) {
      text.append("INSERT OR IGNORE INTO SUBJECT_t2 (id, field_0) VALUES (");
      text.append(random.nextInt(1000)).append(", 'it''s a first SUBJECT of NAME');\n");
    }
    return filled(text + (faulty ? "DROP TABLE SUBJECT_t2;\n" : ""));
  }

  private String main() {
    return filled(
        """
        package main

        import (
        	"context"
        	"flag"
        	"log"
        	"net/http"
        	"os/signal"
        	"syscall"
        	"time"
        )

        func main() {
        	bind := flag.String("bind", "127.0.0.1:PORT", "address to listen on")
        	path := flag.String("db", "operations.db", "where the database lies")
        	flag.Parse()

        	ctx, cancel := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
        	defer cancel()

        	db, err := openDB(*path)
        	if err != nil {
        		log.Fatal(err)
        	}
        	defer db.Close()

        	mux := http.NewServeMux()
        	mux.HandleFunc("GET /api/health", func(w http.ResponseWriter, r *http.Request) {
        		w.WriteHeader(http.StatusNoContent)
        	})
        	routeSUBJECT(mux, db)
        	server := &http.Server{Addr: *bind, Handler: mux, ReadHeaderTimeout: 5 * time.Second}
        	go func() {
        		<-ctx.Done()
        		_ = server.Shutdown(context.Background())
        	}()
        	log.Printf("NAME listens on %s", *bind)
        	if err := server.ListenAndServe(); err != http.ErrServerClosed {
        		log.Fatal(err)
        	}
        }
        """);
  }

  private String unit() {
    return filled(
            """
            # Installed by the deployment of NAME. Comments of units are worth reading:
            # the policy below was chosen after an outage of twenty hours, when a service was
            # stopped for good by one polite signal, and nobody was told. Restart=on-failure is
            # what it said then.
            [Unit]
            Description=NAME, keeps every SUBJECT of the team
            Documentation=https://example.org/runbooks/NAME
            After=network-online.target
            Wants=network-online.target

            [Service]
            Type=simple
            WorkingDirectory=%h/registry/apps/NAME
            Environment=NAME_LOG=info
            ExecStart=%h/registry/apps/NAME/NAME \\
              --bind 127.0.0.1:PORT \\
              --db %h/registry/apps/NAME/operations.db
            Restart=POLICY
            RestartSec=2
            TimeoutStopSec=10
            NoNewPrivileges=true
            PrivateTmp=true

            [Install]
            WantedBy=default.target
            """)
        .replace("POLICY", faulty ? "on-failure" : "always");
  }

  private String handlers() {
    return filled(
        """
        package main

        import (
        	"database/sql"
        	"encoding/json"
        	"net/http"
        )

        type SUBJECT struct {
        	ID    int64  `json:"id"`
        	Title string `json:"title"`
        }

        // routeSUBJECT adds the routes of one SUBJECT; none of them writes.
        func routeSUBJECT(mux *http.ServeMux, db *sql.DB) {
        	mux.HandleFunc("GET /api/SUBJECT", func(w http.ResponseWriter, r *http.Request) {
        		rows, err := db.QueryContext(r.Context(), `
        			SELECT id, field_0
        			FROM SUBJECT_t0
        			WHERE created_at > ?
        			ORDER BY id`, r.URL.Query().Get("since"))
        		if err != nil {
        			http.Error(w, err.Error(), http.StatusInternalServerError)
        			return
        		}
        		defer rows.Close()
        		all := []SUBJECT{}
        		for rows.Next() {
        			var one SUBJECT
        			if err := rows.Scan(&one.ID, &one.Title); err != nil {
        				http.Error(w, err.Error(), http.StatusInternalServerError)
        				return
        			}
        			all = append(all, one)
        		}
        		w.Header().Set("Content-Type", "application/json")
        		_ = json.NewEncoder(w).Encode(all)
        	})
        }
        """);
  }
}

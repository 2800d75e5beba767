package doctor.cli;

import doctor.api.Rule;
import doctor.engine.Example;
import doctor.engine.Prose;
import doctor.engine.RuleSet;
import doctor.text.RuleProse;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Sets the stage for {@link Rehearsal}: the examples of all rules, each in a workspace of its own.
 * The launcher starts both, one after the other, so that what only this one takes is not recorded.
 */
final class RehearsalStage {

  private static final String APP =
      "---\nname: pay\nlang: go\ntags: [service, 'api']\nservice:\n  port: 1\n---\n# Pay\n";
  private static final String LESS_PLAIN_APP =
      "---\nname: log\nlang: go\ntags:\n  - service\nservice: {port: 2}\nabout: >\n  A b\n---\n";
  private static final String GO =
      """
      package main

      import (
      	"database/sql"
      	"fmt"

      	_ "github.com/mattn/go-sqlite3"
      )

      type store struct {
      	db   *sql.DB
      	path string
      }

      func open(path string) (*store, error) {
      	db, err := sql.Open("sqlite3", fmt.Sprintf("file:%s?_journal_mode=WAL", path))
      	if err != nil {
      		return nil, err
      	}
      	for _, text := range []string{"PRAGMA synchronous = NORMAL", "PRAGMA foreign_keys = ON"} {
      		if _, err := db.Exec(text); err != nil {
      			return nil, err
      		}
      	}
      	s := &store{db: db, path: path}
      	return s, s.db.Ping()
      }
      """;

  private RehearsalStage() {}

  /**
   * Called by the launcher.
   *
   * @param arguments the folder to fill with workspaces, and the file to write with the names of
   *     the program's classes, a line each, as a list of classes to dump has them
   */
  public static void main(String[] arguments) {
    try {
      Path folder = Path.of(arguments[0]);
      for (Rule rule : RuleSet.load(List.of())) {
        for (String section : List.of("Example", "Use instead")) {
          Path root = folder.resolve(rule.descriptor().id() + " " + section);
          write(root, "apps/pay/app.md", APP);
          write(root, "apps/log/app.md", LESS_PLAIN_APP);
          write(root, "apps/log/db.go", GO);
          for (Example example : Example.in(RuleProse.section(Prose.of(rule), section))) {
            write(root, example.path(), example.text());
          }
        }
      }
      commit(folder.resolve("edited-migration Example"));
      Files.write(Path.of(arguments[1]), classes());
    } catch (IOException | RuleSet.PluginException e) {
      System.err.println(e.getMessage());
    }
  }

  // So that what reads a repository is among what is recorded; without git none of it is needed.
  private static void commit(Path folder) {
    String author =
        "-c user.name=doctor -c user.email=doctor@localhost"
            + " -c commit.gpgSign=false -c core.hooksPath=/dev/null ";
    for (String arguments : List.of("init -q", "add -A", author + "commit -q -m all")) {
      List<String> command = new ArrayList<>(List.of("git"));
      command.addAll(List.of(arguments.split(" ")));
      ProcessBuilder git = new ProcessBuilder(command).directory(folder.toFile());
      git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
      // Else the user's hooks would run, and their key be asked for. Git knows these from 2.32 on.
      git.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
      git.environment().put("GIT_CONFIG_NOSYSTEM", "1");
      git.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
      try {
        git.start().waitFor();
      } catch (IOException e) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  // A rehearsal does not need every class; a single one outside the archive costs the opening of
  // the jar, with thousands of entries. But none of picocli, whose class files are of version 49:
  // Java 17 dumps what is older than version 50 without linking it, and takes it for linked where
  // it is part of Java itself, so that a call ends in an AbstractMethodError.
  private static Set<String> classes() throws IOException {
    Set<String> names = new TreeSet<>();
    try (JarFile jar = new JarFile(jar().toFile());
        Stream<JarEntry> entries = jar.stream()) {
      for (String name : (Iterable<String>) entries.map(JarEntry::getName)::iterator) {
        if (name.endsWith(".class") && name.matches("(doctor|org/snakeyaml)/.*")) {
          names.add(name.substring(0, name.length() - ".class".length()));
        }
      }
    }
    return names;
  }

  private static Path jar() throws IOException {
    URL main = ClassLoader.getSystemResource("doctor/cli/Main.class");
    String address = main == null ? "" : main.getPath();
    int end = address.indexOf("!/");
    if (end < 0) {
      throw new IOException("expected a program in a jar");
    }
    return Path.of(URI.create(address.substring(0, end)));
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent() == null ? root : file.getParent());
    Files.writeString(file, text);
  }
}

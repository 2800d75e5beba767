package doctor.source;

import doctor.api.Severity;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the app folders that a list of patterns names. */
final class Discovery {

  private final FileLoader loader;
  private final PathFilter excluded;

  /** Folder of an app, and what is ignored above it; sorted by folder. */
  private final Map<String, IgnoreRules> found = new TreeMap<>();

  /** Links to folders on the way, and where they lead. */
  private final Map<String, String> links = new HashMap<>();

  /** Where each segment of the pattern at hand has been tried: two ** meet in one folder often. */
  private final Set<String> tried = new HashSet<>();

  private Discovery(FileLoader loader, PathFilter excluded) {
    this.loader = loader;
    this.excluded = excluded;
  }

  /**
   * The folders of all apps whose {@code app.md} fits a pattern, with the ignore rules that hold
   * above each.
   *
   * @throws IOException if git cannot tell what is staged
   */
  static Map<String, IgnoreRules> find(
      FileLoader loader, List<String> patterns, PathFilter excluded) throws IOException {
    Discovery discovery = new Discovery(loader, excluded);
    IgnoreRules exclude = discovery.rulesOf(".git/info/exclude", "", IgnoreRules.NONE);
    IgnoreRules rules = discovery.rulesOf(".gitignore", "", exclude);
    for (String pattern : patterns) {
      List<String> segments = Glob.of(pattern).segments();
      discovery.tried.clear();
      discovery.descend("", segments, 0, rules);
    }
    if (!discovery.links.isEmpty()) {
      discovery.dropOtherNames();
    }
    return discovery.found;
  }

  // An app and a link to it are one app, not two that have a port in common.
  private void dropOtherNames() {
    Set<String> places = new HashSet<>();
    for (String folder : found.keySet()) {
      if (place(folder).equals(folder)) {
        places.add(folder);
      }
    }
    found.keySet().removeIf(folder -> !place(folder).equals(folder) && !places.add(place(folder)));
  }

  // Links lead to real paths: behind the first there is no other.
  private String place(String folder) {
    for (int end = folder.length(); end > 0; end = folder.lastIndexOf('/', end - 1)) {
      String target = links.get(folder.substring(0, end));
      if (target != null) {
        String rest = folder.substring(end);
        return target.isEmpty() && !rest.isEmpty() ? rest.substring(1) : target + rest;
      }
    }
    return folder;
  }

  private void descend(String folder, List<String> segments, int at, IgnoreRules rules)
      throws IOException {
    if (!tried.add(at + ":" + folder)) {
      return;
    }
    String segment = segments.get(at);
    String prefix = folder.isEmpty() ? "" : folder + "/";
    if (at == segments.size() - 1) {
      arrive(folder, prefix + segment, rules);
    } else if (segment.equals("**")) {
      descend(folder, segments, at + 1, rules);
      for (Tree.Entry entry : entries(folder)) {
        String path = prefix + entry.name();
        // Links are not followed below **: one to a folder above would never end.
        if (isOnTheWay(entry, path) && entry.linkTarget() == null) {
          descend(path, segments, at, below(path, rules));
        }
      }
    } else if (isLiteral(segment)) {
      if (loader.tree().exists(prefix + segment) && !excluded.matches(prefix + segment)) {
        descend(prefix + segment, segments, at + 1, below(prefix + segment, rules));
      }
    } else {
      match(folder, prefix, segments, at, rules);
    }
  }

  /**
   * At the end of a pattern: takes the folder for an app, or says why it may be one and is none.
   */
  private void arrive(String folder, String path, IgnoreRules rules) throws IOException {
    if (loader.tree().exists(path) && !excluded.matches(path) && !excluded.matches(folder)) {
      found.putIfAbsent(folder, rules);
    } else if (loader.tree().isLost(path)) {
      loader.problems().problem(Severity.WARNING, path, "leads nowhere inside of the workspace");
    } else if (!excluded.matches(folder) && loader.tree().isClosed(folder)) {
      loader.problems().problem(Severity.WARNING, folder, "cannot be entered, it may be an app");
    }
  }

  private void match(String folder, String prefix, List<String> segments, int at, IgnoreRules rules)
      throws IOException {
    // An app folder may have any name; and its own ignore rules are the walk's to read.
    boolean isAppFolder = at == segments.size() - 2;
    for (Tree.Entry entry : entries(folder)) {
      if (!Glob.matchesSegment(segments.get(at), entry.name())) {
        continue;
      }
      String path = prefix + entry.name();
      Tree.Closed closed = entry.closed();
      if (closed != null) {
        // What cannot be called by its name may well be an app.
        Severity level = closed == Tree.Closed.NAMELESS ? Severity.ERROR : closed.level();
        loader.problems().problem(level, path, closed.words());
      } else if (isAppFolder ? isCandidate(entry, path) : isOnTheWay(entry, path)) {
        if (entry.linkTarget() != null) {
          links.put(path, entry.linkTarget());
        }
        descend(path, segments, at + 1, isAppFolder ? rules : below(path, rules));
      }
    }
  }

  // The apps in other folders are checked all the same.
  private List<Tree.Entry> entries(String folder) throws IOException {
    try {
      return loader.tree().list(folder);
    } catch (AccessDeniedException e) {
      loader.problems().problem(Severity.ERROR, folder, "this folder cannot be read");
      return List.of();
    }
  }

  private boolean isOnTheWay(Tree.Entry entry, String path) {
    return isCandidate(entry, path) && !SkippedFolders.contains(entry.name());
  }

  private boolean isCandidate(Tree.Entry entry, String path) {
    return entry.isFolder() && !excluded.matches(path);
  }

  private static boolean isLiteral(String segment) {
    return segment.indexOf('*') < 0 && segment.indexOf('?') < 0 && segment.indexOf('[') < 0;
  }

  private IgnoreRules below(String folder, IgnoreRules rules) {
    return rulesOf(folder + "/.gitignore", folder + "/", rules);
  }

  private IgnoreRules rulesOf(String path, String prefix, IgnoreRules above) {
    return loader.tree().exists(path) ? loader.ignored(path, prefix, above) : above;
  }

  /** The folders that lie in no other folder of the list. */
  static List<String> outermost(Map<String, IgnoreRules> folders) {
    List<String> outermost = new ArrayList<>();
    for (String folder : folders.keySet()) {
      if (!hasAncestor(folder, folders)) {
        outermost.add(folder);
      }
    }
    return outermost;
  }

  private static boolean hasAncestor(String folder, Map<String, IgnoreRules> folders) {
    if (!folder.isEmpty() && folders.containsKey("")) {
      return true;
    }
    for (int slash = folder.lastIndexOf('/');
        slash > 0;
        slash = folder.lastIndexOf('/', slash - 1)) {
      if (folders.containsKey(folder.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }
}

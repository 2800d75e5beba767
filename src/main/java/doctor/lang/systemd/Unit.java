package doctor.lang.systemd;

import doctor.api.Fault;
import doctor.api.Location;
import doctor.api.Spelling;
import doctor.lang.systemd.UnitFile.Section;
import doctor.lang.systemd.UnitFile.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit as systemd loads it: its file, and its drop-ins on top.
 *
 * @param name by its file name
 * @param main its file, or null where only drop-ins are at hand
 * @param dropIns in the order in which they are read, the last one wins
 * @param isStartedByOthers whether a timer, a socket or a path unit beside it starts it, or another
 *     unit that has failed
 */
public record Unit(
    UnitName name, @Nullable UnitFile main, List<UnitFile> dropIns, boolean isStartedByOthers) {

  private static final String SERVICE = "Service";

  // service_restart_table of systemd's src/core/service.c
  private static final Set<String> RESTART_VALUES =
      Set.of("no", "on-success", "on-failure", "on-abnormal", "on-watchdog", "on-abort", "always");

  /** Keeps an unmodifiable copy of the drop-ins. */
  public Unit {
    dropIns = List.copyOf(dropIns);
  }

  /** The file to speak of: the unit's own, else its last drop-in. */
  public UnitFile file() {
    return main == null ? dropIns.get(dropIns.size() - 1) : main;
  }

  /** Whether systemd loads it by this name, its own or one of {@code Alias=}. */
  public boolean isCalled(UnitName wanted) {
    if (name.provides(wanted)) {
      return true;
    }
    for (Setting setting : all("Install", "Alias")) {
      for (CommandLine.Word alias : CommandLine.words(setting.value())) {
        if (UnitName.of(alias.text()).provides(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a file of the unit has such a section. */
  public boolean has(String section) {
    return header(section) != null;
  }

  /** The first section of a name, or null. */
  public @Nullable Section header(String section) {
    Section found = main == null ? null : main.section(section);
    for (int i = 0; found == null && i < dropIns.size(); i++) {
      found = dropIns.get(i).section(section);
    }
    return found;
  }

  /**
   * What stands in the unit's file where {@code [Service]} should: a header that is nearly one, or
   * else the first section of systemd's. Null where the section is there or need not be: an empty
   * file masks a unit, what another starts is its matter, {@code SuccessAction=} makes up for it.
   */
  public @Nullable Location inPlaceOfService() {
    return main == null
            || has(SERVICE)
            || isStartedByOthers
            || last("Unit", "SuccessAction") != null
        ? null
        : placeOfService(main);
  }

  private static @Nullable Location placeOfService(UnitFile file) {
    // The last fault is the header at which systemd gives up.
    for (Fault fault : file.faults()) {
      String text = fault.location().text();
      if (text.startsWith("[") && Spelling.nearest(text.substring(1), List.of(SERVICE)) != null) {
        return fault.location();
      }
    }
    Location first = null;
    for (Section section : file.sections()) {
      if (Spelling.nearest(section.name(), List.of(SERVICE)) != null) {
        return section.header();
      }
      boolean isOfSystemd = section.name().equals("Unit") || section.name().equals("Install");
      first = first == null && isOfSystemd ? section.header() : first;
    }
    return first;
  }

  /** Every assignment of a setting, in the order of reading, empty ones included. */
  public List<Setting> all(String section, String name) {
    List<Setting> found = new ArrayList<>();
    if (main != null) {
      addAll(main, section, name, found);
    }
    for (UnitFile dropIn : dropIns) {
      addAll(dropIn, section, name, found);
    }
    return found;
  }

  private static void addAll(UnitFile file, String section, String name, List<Setting> found) {
    // Asked for many settings of each unit: without iterators.
    List<Section> sections = file.sections();
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).name().equals(section)) {
        addAll(sections.get(i).settings(), name, found);
      }
    }
  }

  private static void addAll(List<Setting> settings, String name, List<Setting> found) {
    for (int i = 0; i < settings.size(); i++) {
      if (settings.get(i).name().equals(name)) {
        found.add(settings.get(i));
      }
    }
  }

  /** The assignments of a setting that forms a list; an empty one forgets those before it. */
  public List<Setting> list(String section, String name) {
    List<Setting> found = new ArrayList<>();
    for (Setting setting : all(section, name)) {
      if (setting.value().text().isEmpty()) {
        found.clear();
      } else {
        found.add(setting);
      }
    }
    return found;
  }

  /** The assignment of a setting that counts: the last one; null where there is none. */
  public @Nullable Setting last(String section, String name) {
    List<Setting> found = all(section, name);
    return found.isEmpty() ? null : found.get(found.size() - 1);
  }

  /**
   * The {@code Restart=} that counts: the last one with a value that systemd knows, for it passes
   * over the others; where it knows none, the last one; null where there is none.
   */
  public @Nullable Setting restart() {
    Setting counts = null;
    for (Setting setting : all("Service", "Restart")) {
      if (counts == null || isKnownRestart(setting) || !isKnownRestart(counts)) {
        counts = setting;
      }
    }
    return counts;
  }

  /** Whether systemd knows the value of a {@code Restart=}; upper case and comments it does not. */
  public static boolean isKnownRestart(Setting restart) {
    return RESTART_VALUES.contains(restart.value().text());
  }

  /** Whether a setting has one of systemd's words for true. */
  public boolean isTrue(String section, String name) {
    Setting setting = last(section, name);
    if (setting == null) {
      return false;
    }
    String value = setting.value().text();
    return value.equals("1")
        || value.equalsIgnoreCase("yes")
        || value.equalsIgnoreCase("y")
        || value.equalsIgnoreCase("true")
        || value.equalsIgnoreCase("t")
        || value.equalsIgnoreCase("on");
  }

  /**
   * Whether the service is meant to run on: a job ends, and what a timer or a socket starts is
   * started again by it. (systemd refuses {@code Restart=always} for {@code Type=oneshot}.)
   */
  public boolean isLongRunning() {
    Setting type = last("Service", "Type");
    return !(type != null && type.value().text().equals("oneshot"))
        && !isTrue("Service", "RemainAfterExit")
        && !isStartedByOthers
        && has("Service");
  }

  /** Whether the unit is made of one file with the very text of one of these, or a link to it. */
  public boolean isCopyOfOneOf(List<Unit> others) {
    for (Unit other : others) {
      if (main != null
          && other.main != null
          && dropIns.isEmpty()
          && main.file().text().equals(other.main.file().text())) {
        return true;
      }
    }
    return false;
  }

  /** The commands of {@code ExecStart=}, in the order they run. */
  public List<CommandLine> execStart() {
    List<CommandLine> commands = new ArrayList<>();
    for (Setting setting : list("Service", "ExecStart")) {
      commands.addAll(CommandLine.read(setting.value()));
    }
    return commands;
  }
}

package doctor.lang.systemd;

import doctor.api.Fault;
import doctor.api.Location;
import doctor.api.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit file or drop-in.
 *
 * @param sections as they stand in the file; a name may come more than once
 * @param faults lines that systemd passes over, and the one it gives up at
 */
public record UnitFile(SourceFile file, List<Section> sections, List<Fault> faults) {

  /** Keeps unmodifiable copies of the lists. */
  public UnitFile {
    sections = List.copyOf(sections);
    faults = List.copyOf(faults);
  }

  /**
   * A section.
   *
   * @param header the name with its brackets
   */
  public record Section(String name, Location header, List<Setting> settings) {

    /** Keeps an unmodifiable copy of the settings. */
    public Section {
      settings = List.copyOf(settings);
    }
  }

  /** One {@code key=value}. */
  public record Setting(String name, Location key, UnitValue value) {}

  /** The first section of a name, or null. */
  public @Nullable Section section(String name) {
    for (Section section : sections) {
      if (section.name().equals(name)) {
        return section;
      }
    }
    return null;
  }
}

package doctor.source;

import doctor.api.Fault;
import doctor.api.Location;
import doctor.api.Node;
import doctor.api.Region;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads any YAML 1.2 with snakeyaml-engine's parser, and says where it is none. */
final class SnakeYamlReader {

  private static final int USUAL_LENGTH = 64 * 1024;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();

  private SnakeYamlReader() {}

  // With its usual buffer the parser copies a long token once for every kilobyte of it.
  static LoadSettings settings(String text) {
    return text.length() <= USUAL_LENGTH
        ? SETTINGS
        : LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(text.length() + 1)
            .build();
  }

  /** Reads the first document of a region of a file. */
  static YamlDocument read(SourceFile file, Region region) {
    List<Fault> faults = new ArrayList<>();
    String text = file.slice(region);
    addMalformed(file, region, faults);
    int unprintable = firstUnprintable(text);
    if (unprintable >= 0) {
      faults.add(unprintable(file, region.start() + unprintable, text.codePointAt(unprintable)));
      return new YamlDocument(null, faults);
    }
    CodePointOffsets offsets = new CodePointOffsets(text);
    try {
      LoadSettings settings = settings(text);
      ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
      NodeComposer composer = new NodeComposer(parser, file, region, offsets, faults);
      return new YamlDocument(firstDocument(parser, composer), faults);
    } catch (NodeComposer.Abandoned e) {
      return new YamlDocument(null, faults);
    } catch (MarkedYamlEngineException e) {
      faults.add(YamlErrors.describe(e, file, region, offsets));
      return new YamlDocument(null, faults);
    } catch (YamlEngineException e) {
      faults.add(
          new Fault(file.at(region.start(), region.start()), YamlErrors.clean(e.getMessage())));
      return new YamlDocument(null, faults);
    }
  }

  private static @Nullable Node firstDocument(ParserImpl parser, NodeComposer composer) {
    parser.next(); // stream start
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return null;
    }
    parser.next(); // document start
    Node root = composer.compose();
    parser.next(); // document end: reading it finds what stands behind the root value
    return root;
  }

  private static void addMalformed(SourceFile file, Region region, List<Fault> faults) {
    int at = file.malformedAt();
    if (at >= region.start() && at < region.end()) {
      faults.add(new Fault(file.at(at, at + 1), "these bytes are not UTF-8"));
    }
  }

  /** Offset of the first character that YAML does not allow, or -1. */
  static int firstUnprintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean common = (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || c == '\r';
      if (!common) {
        int codePoint = text.codePointAt(i);
        if (!StreamReader.isPrintable(codePoint)) {
          return i;
        }
        i += Character.charCount(codePoint) - 1;
      }
    }
    return -1;
  }

  private static Fault unprintable(SourceFile file, int at, int codePoint) {
    Location place = file.at(at, at + Character.charCount(codePoint));
    String hex = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    String name = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    return new Fault(place, "character " + name + " is not allowed in YAML");
  }
}

package doctor.source;

import doctor.api.Fault;
import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Region;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/**
 * Builds nodes from the events of a YAML parser. Aliases share the list or mapping of their anchor;
 * their expanded size and the depth of nesting are bounded, so that a few bytes cannot cost a run.
 */
final class NodeComposer {

  /** Deeper nesting than this is no frontmatter, and would cost stack. */
  static final int MAX_DEPTH = 100;

  /** Values that aliases may add up to, when each is written out in place. */
  static final int MAX_EXPANDED = 10_000;

  /** More say nothing new. */
  static final int MAX_FAULTS = 20;

  private final ParserImpl parser;
  private final SourceFile file;
  private final int base;
  private final CodePointOffsets offsets;
  private final List<Fault> faults;
  private final Anchors anchors;
  private int depth;
  private int expanded;

  /** Offset behind the value that was composed last. */
  private int lastRead;

  /** Thrown where reading on makes no sense; the fault is in the list. */
  static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Abandoned() {
      super("abandoned", null, false, false);
    }
  }

  NodeComposer(
      ParserImpl parser,
      SourceFile file,
      Region region,
      CodePointOffsets offsets,
      List<Fault> faults) {
    this.parser = parser;
    this.file = file;
    this.base = region.start();
    this.anchors = new Anchors(file.slice(region));
    this.offsets = offsets;
    this.faults = faults;
  }

  /** Reads the next value, however deep it goes. */
  Node compose() {
    NodeEvent event = (NodeEvent) parser.next();
    if (event instanceof AliasEvent alias) {
      return resolve(alias);
    }
    int sizeBefore = expanded++;
    @Nullable String anchor =
        event.getAnchor().isPresent() ? event.getAnchor().get().getValue() : null;
    if (anchor != null) {
      anchors.open(anchor);
    }
    Node node = event instanceof ScalarEvent scalar ? scalar(scalar) : collection(event);
    if (anchor != null) {
      anchors.close(anchor, node, expanded - sizeBefore);
    }
    return node;
  }

  private Node resolve(AliasEvent event) {
    String name = event.getAlias().getValue();
    Location place = file.at(start(event), end(event));
    Anchors.Anchored anchored = anchors.get(name);
    if (anchored == null) {
      throw abandon(place, "alias *" + name + " has no anchor &" + name + " above it");
    }
    Node node = anchored.node();
    if (node == null) {
      throw abandon(place, "alias *" + name + " stands inside its own anchor");
    }
    if (anchored.size() > MAX_EXPANDED - expanded) {
      throw abandon(place, "aliases expand to more than " + MAX_EXPANDED + " values");
    }
    expanded += anchored.size();
    lastRead = place.region().end();
    // What an edit has to change, and a comment to allow, is this place and not the other.
    return node instanceof Scalar scalar
        ? new Scalar(place, scalar.text(), scalar.kind(), anchors.areShared())
        : node;
  }

  private Node collection(NodeEvent event) {
    if (++depth > MAX_DEPTH) {
      throw abandon(
          file.at(start(event), end(event)), "nested deeper than " + MAX_DEPTH + " levels");
    }
    CollectionStartEvent opening = (CollectionStartEvent) event;
    Node node = event.getEventId() == Event.ID.SequenceStart ? sequence(opening) : mapping(opening);
    depth--;
    return node;
  }

  private Sequence sequence(CollectionStartEvent opening) {
    List<Node> items = new ArrayList<>();
    int end = valueStart(opening);
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      Node item = compose();
      items.add(item);
      end = Math.max(end, lastRead);
    }
    return new Sequence(collectionLocation(opening, end), items);
  }

  private Mapping mapping(CollectionStartEvent opening) {
    List<Mapping.Entry> entries = new ArrayList<>();
    Map<String, Integer> keys = new HashMap<>();
    List<Node> merges = new ArrayList<>();
    int end = valueStart(opening);
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      boolean merging = isMergeKey(parser.peekEvent());
      Scalar key = key();
      Node value = compose();
      end = Math.max(end, lastRead);
      if (merging) {
        merges.add(value);
      } else {
        put(new Mapping.Entry(key, value), entries, keys);
      }
    }
    for (Node merge : merges) {
      merge(merge, entries, keys);
    }
    return new Mapping(collectionLocation(opening, end), entries);
  }

  // Where a key stands twice, the last one counts, as for every loader that does not refuse.
  private void put(Mapping.Entry entry, List<Mapping.Entry> entries, Map<String, Integer> keys) {
    Integer earlier = keys.putIfAbsent(entry.key().text(), entries.size());
    if (earlier == null) {
      entries.add(entry);
    } else {
      if (faults.size() < MAX_FAULTS) {
        Location first = entries.get(earlier).key().location();
        faults.add(
            new Fault(
                entry.key().location(),
                "duplicate key " + entry.key().text(),
                List.of(new Finding.Related(first, "it stands here already"))));
      }
      entries.set(earlier, entry);
    }
  }

  // YAML 1.1's merge key. YAML 1.2 dropped it, yet the loaders that read these files keep it.
  private static boolean isMergeKey(Event event) {
    return event instanceof ScalarEvent key && key.isPlain() && key.getValue().equals("<<");
  }

  private void merge(Node source, List<Mapping.Entry> entries, Map<String, Integer> keys) {
    if (source instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        if (keys.putIfAbsent(entry.key().text(), entries.size()) == null) {
          entries.add(entry);
        }
      }
    } else if (source instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof Mapping) {
          merge(item, entries, keys);
        }
      }
    }
  }

  private Scalar key() {
    Node key = compose();
    if (key instanceof Scalar scalar) {
      return scalar;
    }
    throw abandon(key.location(), "a list or a mapping cannot be a key here, expected a text");
  }

  private Scalar scalar(ScalarEvent event) {
    int start = valueStart(event);
    int end = Math.max(start, end(event));
    if (event.isLiteral() || event.isFolded()) {
      end = trimmed(start, end);
    }
    lastRead = end;
    return new Scalar(file.at(start, end), event.getValue(), kind(event), anchors.areShared());
  }

  private static Scalar.Kind kind(ScalarEvent event) {
    String tag = event.getTag().orElse("");
    String text = event.getValue();
    return switch (tag) {
      case "" -> event.isPlain() ? CoreSchema.kindOf(text) : Scalar.Kind.STRING;
      case "tag:yaml.org,2002:int" -> tagged(Scalar.Kind.INTEGER, text);
      case "tag:yaml.org,2002:float" -> tagged(Scalar.Kind.FLOAT, text);
      case "tag:yaml.org,2002:bool" -> tagged(Scalar.Kind.BOOLEAN, text);
      case "tag:yaml.org,2002:null" -> tagged(Scalar.Kind.NULL, text);
      default -> Scalar.Kind.STRING;
    };
  }

  // Nobody downstream has to ask whether the text of a number is one.
  private static Scalar.Kind tagged(Scalar.Kind tag, String text) {
    Scalar.Kind written = CoreSchema.kindOf(text);
    boolean fits = written == tag || (tag == Scalar.Kind.FLOAT && written == Scalar.Kind.INTEGER);
    return fits ? tag : Scalar.Kind.STRING;
  }

  // A block collection ends with its last value: the parser's own mark lies behind blank lines and
  // comments that follow.
  private Location collectionLocation(CollectionStartEvent opening, int lastValueEnd) {
    Event closing = parser.next();
    int start = valueStart(opening);
    int end = opening.isFlow() ? end(closing) : Math.max(start, lastValueEnd);
    lastRead = end;
    return file.at(start, end);
  }

  // The mark of an event stands before its anchor and tag; the value begins behind them.
  private int valueStart(NodeEvent event) {
    int at = start(event);
    int end = Math.max(at, end(event));
    String text = file.text();
    while (at < end && hasProperties(event) && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      while (at < end && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      while (at < end && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private static boolean hasProperties(NodeEvent event) {
    if (event.getAnchor().isPresent()) {
      return true;
    }
    return event instanceof ScalarEvent scalar
        ? scalar.getTag().isPresent()
        : event instanceof CollectionStartEvent collection && collection.getTag().isPresent();
  }

  private int trimmed(int start, int end) {
    int at = end;
    while (at > start && Character.isWhitespace(file.text().charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private Abandoned abandon(Location place, String message) {
    faults.add(new Fault(place, message));
    return new Abandoned();
  }

  private int start(Event event) {
    return offset(event.getStartMark().orElseThrow());
  }

  private int end(Event event) {
    return offset(event.getEndMark().orElseThrow());
  }

  private int offset(Mark mark) {
    return base + offsets.unitsAt(mark.getIndex());
  }
}

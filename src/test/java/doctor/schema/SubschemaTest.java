package doctor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Location;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another validator is the judge of what is wrong. */
class SubschemaTest {

  /** So long that every node of a value has a place of its own. */
  private static final SourceFile FILE = new SourceFile("app.md", "x".repeat(10_000));

  private static final String[][] VALUES = {
    {"string", "pay", "/api/health", "pay.service", "always", "stdio", "user", "go", "null", ""},
    {"string", "error", "apps/pay/app.md", "ö", "a b", "Always"},
    {"null", "null", "~", ""},
    {"boolean", "true", "FALSE"},
    {"integer", "8080", "0", "-1", "65535", "65536", "0x10", "9223372036854775807"},
    {"number", "0.5", "1e3", "-.5", "0.0", "65535.5", "65536.0"},
  };

  private int nodes;

  @ParameterizedTest
  @ValueSource(strings = {"app", "config"})
  void findsWrongWhatAnotherValidatorDoesAndNothingElse(String name) {
    String text = name.equals("app") ? Schemas.app() : Schemas.config();
    Mapping schema = (Mapping) JsonReader.read(new SourceFile("s", text));
    SchemaCheck check = new SchemaCheck(text);
    Networknt networknt = new Networknt(text);
    int sound = 0;
    for (int seed = 0; seed < 5_000; seed++) {
      nodes = 0;
      Node value = value(schema, new Random(seed));
      Set<Location> places = new HashSet<>();
      for (Violation violation : check.check(value)) {
        places.add(violation.location());
      }
      assertThat(places).as("seed %d: %s", seed, value).isEqualTo(networknt.places(value));
      sound += places.isEmpty() ? 1 : 0;
    }
    assertThat(sound).as("the generator makes sound values, too").isBetween(300, 4_500);
  }

  @ParameterizedTest
  @CsvSource({
    ".inf, FLOAT, false",
    "-.inf, FLOAT, false",
    ".nan, FLOAT, false",
    "99999999999999999999, INTEGER, true",
    "0xFFFFFFFFFFFFFFFFFF, INTEGER, true",
    "1e-400, FLOAT, false",
  })
  void numbersThatJsonOrJavaHaveNoRoomFor(String text, Scalar.Kind kind, boolean isPositive) {
    String schema = "{\"type\": \"number\", \"exclusiveMinimum\": 0}";
    Scalar value = new Scalar(FILE.at(0, 1), text, kind);
    assertThat(new SchemaCheck(schema).check(value).isEmpty()).isEqualTo(isPositive);
    assertThat(new SchemaCheck("{\"type\": \"string\"}").check(value)).hasSize(1);
    assertThat(new SchemaCheck("{\"type\": [\"number\"], \"maximum\": 9}").check(value))
        .hasSize(text.startsWith("1e") ? 0 : 1);
  }

  @Test
  void aTypeMayBeLeftOut() {
    SchemaCheck check = new SchemaCheck("{\"minItems\": 2, \"items\": {\"enum\": [null, \"a\"]}}");
    Networknt networknt = new Networknt("{\"minItems\": 2, \"items\": {\"enum\": [null, \"a\"]}}");
    Node sound = new Sequence(place(), List.of(scalar("~", "null"), scalar("a", "string")));
    Node wrong = new Sequence(place(), List.of(scalar("b", "string"), sound));
    Node few = new Sequence(place(), List.of());
    for (Node node : List.of(sound, wrong, few, scalar("b", "string"))) {
      assertThat(check.check(node).stream().map(Violation::location))
          .containsExactlyInAnyOrderElementsOf(networknt.places(node));
    }
  }

  private Location place() {
    return FILE.at(nodes, ++nodes);
  }

  private Scalar scalar(String text, String type) {
    return new Scalar(
        place(),
        text,
        switch (type) {
          case "null" -> Scalar.Kind.NULL;
          case "boolean" -> Scalar.Kind.BOOLEAN;
          case "integer" -> Scalar.Kind.INTEGER;
          case "number" -> Scalar.Kind.FLOAT;
          default -> Scalar.Kind.STRING;
        });
  }

  private Scalar anything(Random random) {
    String[] row = VALUES[random.nextInt(VALUES.length)];
    return scalar(row[1 + random.nextInt(row.length - 1)], row[0]);
  }

  // Mostly what the schema asks for: values that are all wrong would never be accepted.
  private Node value(Mapping schema, Random random) {
    if (random.nextInt(60) == 0) {
      return random.nextBoolean() ? anything(random) : new Sequence(place(), List.of());
    }
    if (schema.get("properties") instanceof Mapping
        || schema.get("additionalProperties") instanceof Mapping) {
      return mapping(schema, random);
    }
    if (schema.get("items") instanceof Mapping items) {
      List<Node> values = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        values.add(value(items, random));
      }
      return new Sequence(place(), values);
    }
    if (schema.get("enum") instanceof Sequence values && random.nextInt(10) > 0) {
      Scalar one = (Scalar) values.items().get(random.nextInt(values.items().size()));
      return new Scalar(place(), one.text(), one.kind());
    }
    String type = type(schema, random);
    Scalar value = anything(random);
    for (int tries = 0; tries < 30 && !typeOf(value).equals(type); tries++) {
      value = anything(random);
    }
    return value;
  }

  private Node mapping(Mapping schema, Random random) {
    List<Mapping.Entry> entries = new ArrayList<>();
    if (schema.get("properties") instanceof Mapping properties) {
      for (Mapping.Entry property : properties.entries()) {
        if (random.nextInt(5) > 0) {
          Scalar key = scalar(property.key().text(), "string");
          entries.add(new Mapping.Entry(key, value((Mapping) property.value(), random)));
        }
      }
    }
    Node others = schema.get("additionalProperties");
    if (random.nextInt(others instanceof Mapping ? 2 : 30) == 0) {
      // Not near to any key, or it would be taken for that.
      Scalar key = scalar("quite_another", "string");
      Node value = others instanceof Mapping other ? value(other, random) : anything(random);
      entries.add(new Mapping.Entry(key, value));
    }
    return new Mapping(place(), entries);
  }

  private static String type(Mapping schema, Random random) {
    Node type = schema.get("type");
    if (type instanceof Sequence several) {
      type = several.items().get(random.nextInt(several.items().size()));
    }
    return type instanceof Scalar one ? one.text() : "string";
  }

  private static String typeOf(Scalar value) {
    return switch (value.kind()) {
      case STRING -> "string";
      case NULL -> "null";
      case BOOLEAN -> "boolean";
      case INTEGER -> "integer";
      case FLOAT -> "number";
    };
  }
}

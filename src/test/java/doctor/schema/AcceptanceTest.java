package doctor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Location;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

  private static final SourceFile FILE = new SourceFile("app.md", "x");
  private static final Location PLACE = FILE.at(0, 1);

  private static final Scalar[] VALUES = {
    scalar("pay", Scalar.Kind.STRING),
    scalar("/api/health", Scalar.Kind.STRING),
    scalar("pay.service", Scalar.Kind.STRING),
    scalar("always", Scalar.Kind.STRING),
    scalar("stdio", Scalar.Kind.STRING),
    scalar("user", Scalar.Kind.STRING),
    scalar("go", Scalar.Kind.STRING),
    scalar("null", Scalar.Kind.STRING),
    scalar("", Scalar.Kind.STRING),
    scalar("null", Scalar.Kind.NULL),
    scalar("", Scalar.Kind.NULL),
    scalar("true", Scalar.Kind.BOOLEAN),
    scalar("8080", Scalar.Kind.INTEGER),
    scalar("0", Scalar.Kind.INTEGER),
    scalar("-1", Scalar.Kind.INTEGER),
    scalar("65536", Scalar.Kind.INTEGER),
    scalar("0x10", Scalar.Kind.INTEGER),
    scalar("99999999999999999999", Scalar.Kind.INTEGER),
    scalar("0.5", Scalar.Kind.FLOAT),
    scalar(".inf", Scalar.Kind.FLOAT),
    scalar("1e20", Scalar.Kind.FLOAT),
    scalar("1e999", Scalar.Kind.FLOAT),
  };

  private final Mapping schema = (Mapping) JsonReader.read(new SourceFile("s", Schemas.app()));
  private final Acceptance acceptance = new Acceptance(schema);
  private final LeanValidator validator = new LeanValidator(schema);

  private static Scalar scalar(String text, Scalar.Kind kind) {
    return new Scalar(PLACE, text, kind);
  }

  @Test
  void whatIsAcceptedTheValidatorAccepts() {
    int accepted = 0;
    for (int seed = 0; seed < 20_000; seed++) {
      Node value = value(schema, new Random(seed));
      if (acceptance.accepts(value)) {
        accepted++;
        assertThat(validator.validate(value)).as("seed %d: %s", seed, value).isEmpty();
      }
    }
    assertThat(accepted).as("the generator makes sound values, too").isGreaterThan(500);
  }

  // Mostly what the schema asks for: values that are all wrong would never be accepted.
  private static Node value(Mapping schema, Random random) {
    if (random.nextInt(60) == 0) {
      return VALUES[random.nextInt(VALUES.length)];
    }
    if (schema.get("properties") instanceof Mapping properties) {
      return mapping(properties, random);
    }
    if (schema.get("items") instanceof Mapping items) {
      List<Node> values = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        values.add(value(items, random));
      }
      return new Sequence(PLACE, values);
    }
    if (schema.get("enum") instanceof Sequence values && random.nextInt(10) > 0) {
      return values.items().get(random.nextInt(values.items().size()));
    }
    String type = type(schema, random);
    for (int tries = 0; tries < 30; tries++) {
      Scalar value = VALUES[random.nextInt(VALUES.length)];
      if (typeOf(value).equals(type)) {
        return value;
      }
    }
    return VALUES[random.nextInt(VALUES.length)];
  }

  private static Node mapping(Mapping properties, Random random) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry property : properties.entries()) {
      if (random.nextInt(5) > 0) {
        Node value = value((Mapping) property.value(), random);
        entries.add(new Mapping.Entry(property.key(), value));
      }
    }
    if (random.nextInt(30) == 0) {
      entries.add(new Mapping.Entry(scalar("prot", Scalar.Kind.STRING), VALUES[0]));
    }
    return new Mapping(PLACE, entries);
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

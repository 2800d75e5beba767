package doctor.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.BasicDialectRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.i18n.MessageSource;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import doctor.api.Node;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * networknt's validator with nothing loaded that a check does not need: a dialect of the keywords
 * in use, no formats, no resource bundles, the JDK's regular expressions, and no {@code
 * ObjectMapper}. One instance serves every thread.
 */
final class LeanValidator {

  private static final String DRAFT_7 = "http://json-schema.org/draft-07/schema#";

  static {
    // At its usual level slf4j says on standard error which provider it has found.
    setIfAbsent("slf4j.internal.verbosity", "WARN");
  }

  private final Schema schema;

  LeanValidator(Node schemaNode) {
    Dialect dialect = dialect();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .messageSource(new NoMessages())
            .regularExpressionFactory(JDKRegularExpressionFactory.getInstance())
            .locale(Locale.ROOT)
            .build();
    SchemaRegistry registry =
        SchemaRegistry.builder()
            .defaultDialectId(DRAFT_7)
            .dialectRegistry(new BasicDialectRegistry(dialect))
            .schemaRegistryConfig(config)
            .build();
    try {
      schema = registry.getSchema(JsonTree.of(schemaNode));
      schema.initializeValidators();
    } catch (SchemaException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** What networknt finds wrong, in its words. */
  List<Error> validate(Node node) {
    return schema.validate(JsonTree.of(node));
  }

  private static Dialect dialect() {
    return Dialect.builder(DRAFT_7)
        .specificationVersion(SpecificationVersion.DRAFT_7)
        .idKeyword("$id")
        .keywords(
            List.of(
                KeywordType.TYPE,
                KeywordType.ENUM,
                KeywordType.PROPERTIES,
                KeywordType.REQUIRED,
                KeywordType.ADDITIONAL_PROPERTIES,
                KeywordType.ITEMS_LEGACY,
                KeywordType.MIN_ITEMS,
                KeywordType.MINIMUM,
                KeywordType.MAXIMUM,
                KeywordType.EXCLUSIVE_MINIMUM,
                KeywordType.PATTERN))
        .keywords(
            List.of(
                new NonValidationKeyword("$schema"),
                new NonValidationKeyword("$comment"),
                new NonValidationKeyword("title"),
                new NonValidationKeyword("description"),
                new NonValidationKeyword("default"),
                new NonValidationKeyword("examples")))
        .unknownKeywordFactory(
            (keyword, context) -> {
              throw new IllegalArgumentException("no such keyword in this dialect: " + keyword);
            })
        .build();
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  // Violations get their words from the schema and the node; networknt's would need its bundles.
  private static final class NoMessages implements MessageSource {
    @Override
    public String getMessage(
        String key, Supplier<String> pattern, Locale locale, Object... arguments) {
      return "";
    }
  }
}

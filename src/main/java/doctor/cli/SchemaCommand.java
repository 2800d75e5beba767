package doctor.cli;

import doctor.api.Spelling;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** {@code doctor schema NAME}: prints a published JSON Schema as it is. */
final class SchemaCommand {

  private static final List<String> NAMES = List.of("app", "config", "report");

  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  ExitCode run(ParseResult parsed) throws IOException, UsageException {
    String name = parsed.matchedPositionalValue(0, "app");
    if (!NAMES.contains(name)) {
      String near = Spelling.nearest(name, NAMES);
      throw new UsageException(
          "there is no schema "
              + name
              + ", "
              + (near == null ? "expected app, config or report" : "did you mean " + near + "?"));
    }
    String resource = "/doctor/schemas/" + name + ".schema.json";
    try (InputStream in = SchemaCommand.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      in.transferTo(console.out());
      console.out().flush();
    }
    return ExitCode.CLEAN;
  }
}

package doctor.report;

import org.jspecify.annotations.Nullable;

/** stand-in */
public enum Format {
  TEXT,
  CONCISE;

  public static @Nullable Format named(String name) {
    return name.equals("text") ? TEXT : name.equals("concise") ? CONCISE : null;
  }

  public static String names() {
    return "text, concise";
  }

  public Reporter reporter(TextStyle style, int exitCode) {
    return (report, out) -> {
      for (var result : report.results()) {
        var f = result.finding();
        out.append(
            f.location().file().path()
                + ":"
                + f.location().start().line()
                + ":"
                + f.location().start().column()
                + ": "
                + result.severity().label()
                + ": "
                + f.message()
                + " ["
                + f.rule().id()
                + "]\n");
      }
    };
  }
}

package doctor.lang.systemd;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ports of the machine on which {@code docker run} or {@code podman run} publishes those of a
 * container ({@code -p [ip:]port:containerPort[/protocol]}, as docker-run(1) has it).
 */
final class PublishedPorts {

  private PublishedPorts() {}

  /** The words that name them; null where another command is run or they cannot be known. */
  static @Nullable List<CommandLine.Word> of(List<CommandLine.Word> words) {
    int run = words.size() > 1 && words.get(1).text().equals("container") ? 2 : 1;
    if (run >= words.size() || !words.get(run).text().equals("run")) {
      return null;
    }
    List<CommandLine.Word> ports = new ArrayList<>();
    for (int i = run + 1; i < words.size(); i++) {
      CommandLine.Word value = published(words, i);
      int colon = value == null ? -1 : value.text().lastIndexOf(':');
      // What stands behind the image is for the program in it, which may have a -p of its own.
      if (value == null || colon < 0 || !isTcpPort(value.text().substring(colon + 1))) {
        continue;
      }
      CommandLine.Word host = value.part(0, colon);
      if (host.text().indexOf('-') >= 0) { // a range
        return null;
      }
      ports.add(host);
    }
    return ports.isEmpty() ? null : ports;
  }

  private static CommandLine.@Nullable Word published(List<CommandLine.Word> words, int at) {
    String text = words.get(at).text();
    if (text.startsWith("--publish=")) {
      return words.get(at).part("--publish=".length(), text.length());
    }
    boolean isNext = (text.equals("-p") || text.equals("--publish")) && at + 1 < words.size();
    return isNext ? words.get(at + 1) : null;
  }

  private static boolean isTcpPort(String text) {
    int slash = text.indexOf('/');
    return (slash < 0 || text.endsWith("/tcp"))
        && !text.isEmpty()
        && "0123456789$%".indexOf(text.charAt(0)) >= 0;
  }
}

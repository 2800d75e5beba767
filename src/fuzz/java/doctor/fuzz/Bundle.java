package doctor.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Several files in one input: each begins with its path on a line, and the control character RS
 * parts them, which no file of a person holds. All of them lie in one app; its {@code app.md} is
 * made up where there is none.
 */
final class Bundle {

  private static final byte SEPARATOR = 0x1E;
  private static final String APP = "apps/pay/app.md";
  private static final byte[] USUAL_APP =
      """
      ---
      name: pay
      lang: go
      domain: tools
      description: "pays"
      tags: [service, sqlite]
      entry_point: main.go
      dir_path: apps/pay
      service:
        port: 8080
        health_endpoint: /health
        health_timeout_s: 3
        systemd_unit: pay.service
        systemd_scope: user
        restart_policy: always
        runtime: systemd-user
        pc_targets: [home]
        is_local_only: false
      ---
      """
          .getBytes(StandardCharsets.UTF_8);

  private Bundle() {}

  /** The files of an input: path to content. */
  static Map<String, byte[]> unpack(byte[] input) {
    Map<String, byte[]> files = new TreeMap<>();
    int start = 0;
    for (int i = 0; i <= input.length; i++) {
      if (i == input.length || input[i] == SEPARATOR) {
        add(input, start, i, files);
        start = i + 1;
      }
    }
    files.putIfAbsent(APP, USUAL_APP);
    return files;
  }

  /** The input that holds these files. */
  static byte[] pack(Map<String, byte[]> files) {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    files.forEach(
        (path, content) -> {
          input.writeBytes((input.size() == 0 ? "" : "\u001e").getBytes(StandardCharsets.UTF_8));
          input.writeBytes((path + "\n").getBytes(StandardCharsets.UTF_8));
          input.writeBytes(content);
        });
    return input.toByteArray();
  }

  private static void add(byte[] input, int start, int end, Map<String, byte[]> files) {
    int line = start;
    while (line < end && input[line] != '\n') {
      line++;
    }
    String path = new String(input, start, line - start, StandardCharsets.UTF_8);
    int content = Math.min(end, line + 1);
    if (isPath(path) && isFree(path, files)) {
      files.put(path, Arrays.copyOfRange(input, content, end));
    }
  }

  private static boolean isPath(String path) {
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return path.indexOf('\0') < 0;
  }

  // No file where another has its folder, and the other way round.
  private static boolean isFree(String path, Map<String, byte[]> files) {
    for (String other : files.keySet()) {
      if (other.startsWith(path + "/") || path.startsWith(other + "/")) {
        return false;
      }
    }
    return !APP.startsWith(path + "/") && !path.startsWith(APP + "/");
  }
}

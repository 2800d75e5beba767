package doctor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The JDK is the judge of the bytes. */
class Utf8WriterTest {

  @Test
  void writesWhatTheJdkWrites() throws IOException {
    Random random = new Random(7);
    String[] pieces = {"a", "é", "…", "😀", "\ud83d", "\ude00", "\n", "x".repeat(5000)};
    StringBuilder expected = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer = new Utf8Writer(bytes)) {
      for (int i = 0; i < 5000; i++) {
        String piece = pieces[random.nextInt(pieces.length)];
        expected.append(piece);
        switch (random.nextInt(5)) {
          case 0 -> writer.append(piece);
          case 1 -> writer.append("<" + piece + ">", 1, 1 + piece.length());
          case 2 -> writer.write(piece.toCharArray());
          case 3 -> writer.write(">" + piece, 1, piece.length());
          default -> {
            for (int c = 0; c < piece.length(); c++) {
              writer.append(piece.charAt(c));
            }
          }
        }
      }
    }
    assertThat(bytes.toByteArray()).isEqualTo(expected.toString().getBytes(UTF_8));
  }
}

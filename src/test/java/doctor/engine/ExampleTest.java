package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The files that the prose of a rule shows. */
class ExampleTest {

  @Test
  void anExampleIsAFencedBlockThatNamesItsFile() {
    String section =
        """
        Text.
        ```go apps/pay/db.go
        package pay

        // two
        ```
        ```sh
        no file
        ```
        More text.
        ```yaml  apps/pay/app.md\s
        ```
        ```ini apps/pay/never-closed.service
        [Service]
        """;
    assertThat(Example.in(section))
        .containsExactly(
            new Example("apps/pay/db.go", "package pay\n\n// two\n"),
            new Example("apps/pay/app.md", ""));
    assertThat(Example.in("no block")).isEmpty();
  }
}

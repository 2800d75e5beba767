package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.lang.sqlite.Setting.State;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingTest {

  @Test
  void onlyWhatReadingFoundIsMissing() {
    assertThat(states().filter(state -> Setting.of(state).isMissing()))
        .containsExactly(
            State.IN_TRANSACTION,
            State.OTHER_DIALECT,
            State.READ_ONLY_IGNORED,
            State.OTHER_VALUE,
            State.ABSENT);
  }

  @Test
  void whatComesFromOutsideIsUntold() {
    assertThat(states().filter(state -> Setting.of(state).isUntold()))
        .containsExactly(State.UNSEEN, State.WRITTEN, State.UNKNOWN);
  }

  @Test
  void anAcceptedOpenerIsNamedWhollyOrByItsBeginning() {
    AcceptedOpeners openers = new AcceptedOpeners(List.of("open_db", "sqlite_open_*"));

    assertThat(Stream.of("open_db", "sqlite_open_", "sqlite_open_wal")).allMatch(openers::contain);
    assertThat(Stream.of("open_db2", "my_open_db", "sqlite_open", "x_sqlite_open_wal"))
        .noneMatch(openers::contain);
    assertThat(openers.beginnings()).containsExactly("open_db", "sqlite_open_");
  }

  private static Stream<State> states() {
    return Stream.of(State.values());
  }
}

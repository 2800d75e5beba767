package doctor.engine;

import doctor.api.Severity;
import doctor.source.ProblemListener;
import java.util.ArrayList;
import java.util.List;

/** Keeps what the reader says about files it could not read, as notifications. */
public final class ReadingLog implements ProblemListener {

  private final List<Notification> notifications = new ArrayList<>();

  @Override
  public synchronized void problem(Severity level, String path, String message) {
    notifications.add(new Notification(level, message, "", path));
  }

  synchronized List<Notification> notifications() {
    return List.copyOf(notifications);
  }
}

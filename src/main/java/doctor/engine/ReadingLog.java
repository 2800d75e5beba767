package doctor.engine;

import doctor.api.Severity;
import doctor.source.ProblemListener;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps what the reader says about files it could not read, as notifications; each once, however
 * often a file is read.
 */
public final class ReadingLog implements ProblemListener {

  private final Set<Notification> notifications = new LinkedHashSet<>();

  @Override
  public synchronized void problem(Severity level, String path, String message) {
    notifications.add(new Notification(level, message, "", path));
  }

  /** Whether something could not be read at all. */
  public synchronized boolean hasErrors() {
    for (Notification notification : notifications) {
      if (notification.level() == Severity.ERROR) {
        return true;
      }
    }
    return false;
  }

  synchronized List<Notification> notifications() {
    return List.copyOf(notifications);
  }
}

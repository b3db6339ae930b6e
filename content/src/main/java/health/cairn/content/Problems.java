package health.cairn.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems found so far in one file. */
final class Problems {
  // Nobody reads more, and a hostile file must not fill the memory.
  private static final int MOST = 1000;

  private final String file;
  private final List<Problem> found;
  private final Set<String> touched = new HashSet<>();

  Problems(String file, List<Problem> found) {
    this.file = file;
    this.found = new ArrayList<>(found);
    found.forEach(problem -> touching(problem.path()));
  }

  void add(Node.Spot spot, String path, String message, String remedy) {
    touching(path);
    if (found.size() < MOST) {
      found.add(new Problem(file, spot.line(), spot.column(), path, message, remedy));
    } else if (found.size() == MOST) {
      found.add(
          new Problem(
              file,
              1,
              1,
              "",
              "There are more problems than the %d listed here.".formatted(MOST),
              "Correct these first; maybe it is another kind of file."));
    }
  }

  /** An answer that needs a person today is never one too many. */
  void addUrgent(Node.Spot spot, String path, String message, String remedy) {
    touching(path);
    found.add(new Problem(file, spot.line(), spot.column(), path, message, remedy, true));
  }

  List<Problem> found() {
    return List.copyOf(found);
  }

  /** Whether something was reported for a path or for anything inside it. */
  boolean touch(String path) {
    return path.isEmpty() ? !found.isEmpty() : touched.contains(path);
  }

  private void touching(String path) {
    touched.add(path);
    for (int i = path.length() - 1; i > 0; i--) {
      if (path.charAt(i) == '.' || path.charAt(i) == '[') {
        touched.add(path.substring(0, i));
      }
    }
  }
}

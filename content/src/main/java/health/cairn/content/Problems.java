package health.cairn.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems found so far in one file. */
final class Problems {
  private final String file;
  private final List<Problem> found;
  private final Set<String> touched = new HashSet<>();

  Problems(String file, List<Problem> found) {
    this.file = file;
    this.found = new ArrayList<>(found);
    found.forEach(problem -> touching(problem.path()));
  }

  void add(Node.Spot spot, String path, String message, String remedy) {
    found.add(new Problem(file, spot.line(), spot.column(), path, message, remedy));
    touching(path);
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

package health.cairn.content;

import java.util.Comparator;

/**
 * Something wrong in a file, where it is and what may help.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param path the place inside the file, for instance {@code assessments[1].score}; empty for the
 *     whole file
 * @param urgent an answer in a refused file that needs a person today: it stands before what is
 *     wrong with the file
 */
public record Problem(
    String file, int line, int column, String path, String message, String remedy, boolean urgent)
    implements Comparable<Problem> {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparing(Problem::urgent, Comparator.reverseOrder())
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::path)
          .thenComparing(Problem::message);

  public Problem(String file, int line, int column, String path, String message, String remedy) {
    this(file, line, column, path, message, remedy, false);
  }

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  /** {@code FILE:LINE:COLUMN: path: message}, and the remedy on a line of its own. */
  @Override
  public String toString() {
    var where = "%s:%d:%d: ".formatted(file, line, column) + (path.isEmpty() ? "" : path + ": ");
    return where + message + (remedy.isEmpty() ? "" : "\n  " + remedy);
  }
}

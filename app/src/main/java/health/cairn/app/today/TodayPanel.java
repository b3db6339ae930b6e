package health.cairn.app.today;

import java.util.List;

/**
 * A section as the page shows it.
 *
 * @param all how many there are, shown here or not; not counted beyond {@link Worklist#MOST}
 */
record TodayPanel(String word, int all, List<TodayLine> lines) {
  /** A person waits for an answer now. */
  public boolean isUrgent() {
    return word.equals("flags");
  }

  /** How many as the page says it: {@code 34}, {@code 1000+}. */
  public String count() {
    return all + (all < Worklist.MOST ? "" : "+");
  }

  /** Not all of them are here. */
  public boolean isMore() {
    return all > lines.size();
  }
}

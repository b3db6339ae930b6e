package health.cairn.app.today;

import java.util.List;

/**
 * A section as the page shows it.
 *
 * @param all how many there are, shown here or not
 */
record TodayPanel(String word, int all, List<TodayLine> lines) {
  /** A person waits for an answer now. */
  public boolean isUrgent() {
    return word.equals("flags");
  }

  /** Not all of them are here. */
  public boolean isMore() {
    return all > lines.size();
  }
}

package health.cairn.app.today;

import java.util.List;

/**
 * A section as the page shows it.
 *
 * @param urgent a person waits for an answer now
 * @param shownEmpty also where nothing waits
 * @param all how many there are, shown here or not; not counted beyond {@link Dues#MOST}
 */
record TodayPanel(String word, boolean urgent, boolean shownEmpty, int all, List<TodayLine> lines) {
  boolean isShown() {
    return all > 0 || shownEmpty;
  }

  /** How many as the page says it: {@code 34}, {@code 1000+}. */
  public String count() {
    return all + (all < Dues.MOST ? "" : "+");
  }

  /** Not all of them are here. */
  public boolean isMore() {
    return all > lines.size();
  }
}

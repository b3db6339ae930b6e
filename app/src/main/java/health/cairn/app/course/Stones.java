package health.cairn.app.course;

import health.cairn.core.course.Course;
import java.util.ArrayList;
import java.util.List;

/** The cairn of a course: one stone an infusion, given ones filled, the next outlined. */
record Stones(List<Stone> stones, int given, int planned) {
  private static final int MOST = 12;
  private static final double HEIGHT = 104;
  private static final double WIDEST = 36;
  private static final double NARROWEST = 11;

  /**
   * One ellipse.
   *
   * @param y of its middle, from the top
   */
  record Stone(String state, double y, double rx, double ry) {}

  static Stones of(Course course) {
    int given = course.infusions().size();
    int planned = course.planned().size();
    int shownGiven = Math.min(given, MOST);
    int shown = Math.min(shownGiven + planned, MOST);
    var stones = new ArrayList<Stone>();
    double step = Math.min(15, (HEIGHT - 14) / Math.max(shown, 1));
    for (int k = 0; k < shown; k++) {
      double share = shown == 1 ? 0 : (double) k / (shown - 1);
      double rx = WIDEST - share * (WIDEST - NARROWEST);
      stones.add(new Stone(state(k, shownGiven), HEIGHT - 9 - k * step, rx, step * 0.52));
    }
    return new Stones(List.copyOf(stones), given, given + planned);
  }

  private static String state(int place, int given) {
    if (place < given) {
      return "given";
    }
    return place == given ? "next" : "planned";
  }
}

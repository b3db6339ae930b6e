package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.Infused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which decisions began another series; one that was ended before it had an infusion did not. */
final class SeriesBegun {
  private SeriesBegun() {}

  /** How many infusions came before each, above 0, increasing. */
  static List<Integer> of(Course course) {
    var begun = new ArrayList<Integer>();
    var given = course.infusions();
    boolean ended = false;
    for (var decided : course.decisions()) {
      Integer before = before(given, decided.at());
      if (decided.decision().endsTreatment()) {
        begun.remove(before);
      } else if (before > 0 && begins(decided, ended) && !begun.contains(before)) {
        begun.add(before);
      }
      ended = decided.decision().endsTreatment();
    }
    return List.copyOf(begun);
  }

  private static boolean begins(Decided decided, boolean ended) {
    return decided.decision() == Decision.REINDUCTION
        || (decided.decision() == Decision.START && ended);
  }

  private static int before(List<Infused> given, Instant at) {
    return (int) given.stream().filter(it -> !it.at().isAfter(at)).count();
  }
}

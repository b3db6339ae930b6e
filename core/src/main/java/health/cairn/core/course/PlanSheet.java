package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.protocol.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The infusions that a decision orders, as somebody saw and changed them.
 *
 * @param rows empty where nobody saw any: then the plan may only stay as it stands
 * @param prescriber whether who decides may go above the dose that needs a physician
 */
public record PlanSheet(
    Optional<List<PlanRow>> rows, Optional<Protocol> protocol, boolean prescriber) {

  Optional<SeriesPlanned> none() {
    return Optional.empty();
  }

  /** The plan as the rows make it; empty where it stands so already. */
  Optional<SeriesPlanned> change(Course course, Instant now) {
    return rows.map(it -> new SeriesPlanned(now, it.stream().map(PlanRow::infusion).toList()))
        .filter(it -> !stands(it, course));
  }

  private boolean stands(SeriesPlanned plan, Course course) {
    boolean endsSeries =
        plan.infusions().isEmpty() && protocol.filter(course::isToGoOn).isPresent();
    return !course.isPaused() && !endsSeries && plan.infusions().equals(course.planned());
  }
}

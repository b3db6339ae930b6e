package health.cairn.core.course;

import java.time.Instant;

/**
 * A planned infusion that is not carried out yet.
 *
 * @param number of that infusion in the course, at least 1
 */
public record PlannedPlace(int number, PlannedInfusion planned) {
  public Instant at() {
    return planned.at();
  }
}

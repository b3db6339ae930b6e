package health.cairn.core.course;

import health.cairn.core.quantity.MgPerKg;
import java.time.Instant;
import java.util.Optional;

/**
 * Which planned infusion one that was begun carried out. It is decided once, when that one is
 * recorded, and kept with it: whoever reads the facts needs neither a zone nor a rule.
 *
 * @param planned the one carried out, as it stood; empty where none was
 * @param dayEnd the end of the clinic's day in which it began: what stood planned before that is
 *     used up
 * @param decided when this was decided; a plan made later is a new one, and nothing of it is used
 *     up
 * @param least the dose from which on it counts as an infusion, in mg/kg; 0 where none was ordered
 */
public record Fulfilment(
    Optional<PlannedInfusion> planned, Instant dayEnd, Instant decided, MgPerKg least) {

  /** Whether a place of the plan that stood then is used up. */
  boolean usesUp(PlannedInfusion place) {
    return planned.equals(Optional.of(place)) || place.at().isBefore(dayEnd);
  }
}

package health.cairn.app.patient;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What suits the patient, for whoever plans a visit and prepares the room. Empty is not asked.
 *
 * @param days on which visits suit; none where it was not asked
 * @param earliest that a visit may begin
 * @param latest that the patient may leave
 * @param travelMinutes one way
 * @param helps what helps this patient through an infusion, in words
 */
public record Preferences(
    List<DayOfWeek> days,
    List<PartOfDay> times,
    Optional<LocalTime> earliest,
    Optional<LocalTime> latest,
    OptionalInt travelMinutes,
    Optional<Means> means,
    Optional<Boolean> needsRide,
    String music,
    Optional<Lighting> lighting,
    String helps) {
  public Preferences {
    days = days.stream().distinct().sorted().toList();
    times = times.stream().distinct().sorted().toList();
  }

  /** When on a day. */
  public enum PartOfDay {
    MORNING,
    NOON,
    AFTERNOON,
    EVENING
  }

  /** How the patient comes. */
  public enum Means {
    CAR_WITH_DRIVER,
    TRANSIT,
    TAXI,
    FOOT_OR_BICYCLE,
    AMBULANCE_SERVICE
  }

  /** Of the room. */
  public enum Lighting {
    DARK,
    DIM,
    BRIGHT
  }
}

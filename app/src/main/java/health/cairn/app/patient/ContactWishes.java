package health.cairn.app.patient;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/**
 * How the patient wants to be reached.
 *
 * @param mayLeaveMessage whether a message may be left with whoever or whatever answers
 * @param quietFrom from when on not to call
 * @param language the patient speaks and reads, as a BCP 47 tag
 */
public record ContactWishes(
    Optional<Channel> channel,
    Optional<Boolean> mayLeaveMessage,
    Optional<LocalTime> quietFrom,
    Optional<LocalTime> quietUntil,
    Optional<String> language) {

  /** The way that is liked best. */
  public enum Channel {
    PHONE,
    TEXT_MESSAGE,
    EMAIL,
    LETTER;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

package health.cairn.core.course;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact and who wrote it down, when.
 *
 * @param number from 1, in the order of writing
 * @param amends number of the earlier entry that this one takes the place of
 */
public record Entry(
    int number, CourseEvent fact, String by, Instant recordedAt, Optional<Integer> amends) {
  public Entry {
    if (by.isBlank()) {
      throw new IllegalArgumentException(
          "Entry %d names nobody.\nSay who recorded it.".formatted(number));
    }
    if (amends.isPresent() && (amends.get() < 1 || amends.get() >= number)) {
      throw new IllegalArgumentException(
          "Entry %d cannot amend entry %d.\nOnly an earlier entry can be amended."
              .formatted(number, amends.get()));
    }
    if (amends.isEmpty() && fact instanceof CourseEvent.Retracted) {
      throw new IllegalArgumentException(
          "Entry %d retracts nothing.\nSay which entry it amends.".formatted(number));
    }
  }
}

package health.cairn.core.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact and who wrote it down, when.
 *
 * @param number from 1, in the order of writing
 * @param by the person, who is somebody: never the id of zeros
 * @param amends number of the earlier entry, from 1, that this one takes the place of
 */
public record Entry<F extends Fact>(
    int number, F fact, UUID by, Instant recordedAt, Optional<Integer> amends) {
  private static final UUID NOBODY = new UUID(0, 0);

  public Entry {
    if (by.equals(NOBODY)) {
      throw new IllegalArgumentException(
          "Entry %d names nobody.\nSay who recorded it.".formatted(number));
    }
    if (amends.isPresent() && (amends.get() < 1 || amends.get() >= number)) {
      throw new IllegalArgumentException(
          "Entry %d cannot amend entry %d.\nOnly an earlier entry can be amended."
              .formatted(number, amends.get()));
    }
    if (amends.isEmpty() && fact.withdraws()) {
      throw new IllegalArgumentException(
          "Entry %d retracts nothing.\nSay which entry it amends.".formatted(number));
    }
  }
}

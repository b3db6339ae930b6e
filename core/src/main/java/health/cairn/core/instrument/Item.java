package health.cairn.core.instrument;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One question of an instrument, without its text.
 *
 * @param number its number on the printed form, from 1; numbers may have gaps in a short version
 * @param id its name for good within the instrument, for instance {@code q9}
 * @param lowest smallest answer, in points
 * @param highest largest answer, in points
 * @param scored false when the answer is recorded but never counted
 * @param notAssessed an answer, in points, that means "not assessed" and counts nothing
 */
public record Item(
    int number,
    String id,
    int lowest,
    int highest,
    boolean scored,
    OptionalInt notAssessed,
    Optional<String> loinc) {

  public Item {
    if (lowest >= highest) {
      throw new IllegalArgumentException(
          "Item %d must have a highest answer (%d) above its lowest (%d)."
              .formatted(number, highest, lowest));
    }
  }

  /** A scored item with nothing special about it. */
  public static Item scored(int number, int lowest, int highest) {
    return new Item(
        number, "q" + number, lowest, highest, true, OptionalInt.empty(), Optional.empty());
  }

  public boolean accepts(int answer) {
    return (answer >= lowest && answer <= highest) || isNotAssessed(answer);
  }

  boolean isNotAssessed(int answer) {
    return notAssessed.isPresent() && notAssessed.getAsInt() == answer;
  }

  /** The answers it takes, in words: {@code 0 to 2, or 3 for not assessed}. */
  String range() {
    var plain = lowest + " to " + highest;
    return notAssessed.isPresent()
        ? plain + ", or " + notAssessed.getAsInt() + " for not assessed"
        : plain;
  }
}

package health.cairn.core.instrument;

import java.util.List;
import java.util.OptionalInt;

/**
 * What was ticked on one instrument, one answer per item in the order of its items; empty means
 * left blank. Made by {@link Instrument#answers}, which checks them.
 *
 * @param values in points, each from the lowest to the highest answer of its item
 */
public record Answers(InstrumentId instrument, String version, List<OptionalInt> values) {
  public Answers {
    values = List.copyOf(values);
  }

  /** How many items were answered. */
  public int answered() {
    return (int) values.stream().filter(OptionalInt::isPresent).count();
  }
}

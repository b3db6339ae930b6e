package health.cairn.core.eligibility;

import health.cairn.core.protocol.Alert.Bound;

/**
 * A bound on a number, for instance at least 30.
 *
 * @param value in the unit of the question that it is held against
 */
public record Limit(Bound bound, double value) {
  boolean met(double number) {
    return switch (bound) {
      case ABOVE -> number > value;
      case AT_LEAST -> number >= value;
      case AT_MOST -> number <= value;
      case BELOW -> number < value;
    };
  }
}

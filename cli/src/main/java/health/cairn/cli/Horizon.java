package health.cairn.cli;

import java.util.Optional;

/** How far ahead to look, as people write it: {@code 26w}, {@code 180d}, {@code 6m}, {@code 1y}. */
final class Horizon {
  private static final int LONGEST = 730;
  private static final double DAYS_IN_MONTH = 30.4375;

  private Horizon() {}

  /** In days, from 1 to 730; empty when it cannot be read or lies outside. */
  static Optional<Double> days(String word) {
    if (word.length() < 2 || word.length() > 5) {
      return Optional.empty();
    }
    var count = word.substring(0, word.length() - 1);
    if (!count.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
      return Optional.empty();
    }
    var days = Integer.parseInt(count) * unit(word.charAt(word.length() - 1));
    return days >= 1 && days <= LONGEST ? Optional.of(days) : Optional.empty();
  }

  private static double unit(char letter) {
    return switch (letter) {
      case 'd' -> 1;
      case 'w' -> 7;
      case 'm' -> DAYS_IN_MONTH;
      case 'y' -> 365;
      default -> 0;
    };
  }
}

package health.cairn.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a reader wants them: few digits, the same on every machine. */
public final class Figures {
  /** Loss times stop here: two years, the longest the engine looks ahead. */
  public static final double LONGEST_DAYS = 730;

  private static final double DAYS_BEFORE_WEEKS = 13.5;
  private static final double DAYS_BEFORE_MONTHS = 364;
  private static final double DAYS_IN_MONTH = 30.4375;

  private Figures() {}

  /** A chance between 0 and 1: {@code 71 %}, and never 0 % or 100 % for what is merely unlikely. */
  public static String percent(double chance) {
    var whole = whole(chance * 100);
    if (whole == 0 && chance > 0) {
      return "under 1 %";
    }
    return whole == 100 && chance < 1 ? "over 99 %" : whole + " %";
  }

  /** To the nearest whole number, halves up. */
  public static long whole(double value) {
    return (long) Math.floor(value + 0.5);
  }

  /** Rounded half up to so many decimals, from the shortest decimal that names the double. */
  public static BigDecimal rounded(double value, int decimals) {
    var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(decimals) : rounded;
  }

  /** The shortest plain decimal: 0.5, 40, never 4.0E1. */
  public static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Days when short, weeks when long, months beyond a year. */
  public static String span(double days) {
    if (days >= LONGEST_DAYS) {
      return "more than two years";
    }
    return amount(days) + " " + unit(days);
  }

  /** Both ends of an interval, the unit named once when it is the same. */
  public static String span(double low, double high) {
    if (high >= LONGEST_DAYS || low >= LONGEST_DAYS) {
      return low >= LONGEST_DAYS ? span(low) : span(low) + " to more than two years";
    }
    if (amount(low).equals(amount(high)) && plural(low).equals(plural(high))) {
      return span(low);
    }
    return (plural(low).equals(plural(high)) ? amount(low) : span(low)) + " to " + span(high);
  }

  /** The same, in days where the larger unit would say one number for both ends. */
  public static String apart(double low, double high) {
    return !span(low).equals(span(high)) || whole(low) == whole(high) || high >= DAYS_BEFORE_MONTHS
        ? span(low, high)
        : whole(low) + " to " + whole(high) + " days";
  }

  /** {@code 1st}, {@code 12th}, {@code 23rd}. */
  public static String ordinal(int number) {
    var teen = number % 100 / 10 == 1;
    var ending =
        switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + ending;
  }

  /** {@code a 7th}, {@code an 8th}. */
  public static String anOrdinal(int number) {
    var vowel = number == 8 || number == 11 || number == 18 || (number >= 80 && number < 90);
    return (vowel ? "an " : "a ") + ordinal(number);
  }

  /** What a stretch of time is told in. */
  public enum Unit {
    DAYS,
    WEEKS,
    MONTHS
  }

  /** Days when short, weeks when long, months beyond a year. */
  public static Unit unitOf(double days) {
    if (days < DAYS_BEFORE_WEEKS) {
      return Unit.DAYS;
    }
    return days < DAYS_BEFORE_MONTHS ? Unit.WEEKS : Unit.MONTHS;
  }

  private static String amount(double days) {
    return Long.toString(count(days));
  }

  /** How many of {@link #unitOf}. */
  public static long count(double days) {
    return switch (unitOf(days)) {
      case DAYS -> whole(days);
      case WEEKS -> whole(days / 7);
      case MONTHS -> whole(days / DAYS_IN_MONTH);
    };
  }

  private static String unit(double days) {
    var plural = plural(days);
    return count(days) == 1 ? plural.substring(0, plural.length() - 1) : plural;
  }

  private static String plural(double days) {
    return switch (unitOf(days)) {
      case DAYS -> "days";
      case WEEKS -> "weeks";
      case MONTHS -> "months";
    };
  }
}

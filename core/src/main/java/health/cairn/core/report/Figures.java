package health.cairn.core.report;

import health.cairn.core.words.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a reader wants them: few digits, the same on every machine. */
public final class Figures {
  /** Loss times stop here: two years, the longest the engine looks ahead. */
  public static final double LONGEST_DAYS = 730;

  private static final double DAYS_BEFORE_WEEKS = 14;
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

  /** A difference of two chances in percentage points: {@code 3 points}. */
  public static Sentence points(double difference) {
    var whole = whole(difference * 100);
    if (whole == 0) {
      return Sentence.of("less than 1 point");
    }
    return whole == 1 ? Sentence.of("1 point") : Sentence.of("%d points", whole);
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
  public static Sentence span(double days) {
    if (days >= LONGEST_DAYS) {
      return Sentence.of("more than two years");
    }
    var count = count(days);
    return count == 1
        ? Sentence.of("1 " + unit(days))
        : Sentence.of("%d " + unit(days) + "s", count);
  }

  /** Both ends of an interval, the unit named once when it is the same. */
  public static Sentence span(double low, double high) {
    if (span(low).equals(span(high))) {
      return span(low);
    }
    boolean oneUnit = high < LONGEST_DAYS && unit(low).equals(unit(high));
    return Sentence.of("%s to %s", oneUnit ? count(low) : span(low), span(high));
  }

  /** {@code 1st}, {@code 12th}, {@code 23rd}. */
  private static String ending(int number) {
    var teen = number % 100 / 10 == 1;
    return switch (teen ? 0 : number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  /** {@code a 7th}, {@code an 8th}. */
  public static Sentence anOrdinal(int number) {
    var vowel = number == 8 || number == 11 || number == 18 || (number >= 80 && number < 90);
    return Sentence.of((vowel ? "an %d" : "a %d") + ending(number), number);
  }

  private static long count(double days) {
    if (days < DAYS_BEFORE_WEEKS) {
      return whole(days);
    }
    return days < DAYS_BEFORE_MONTHS ? whole(days / 7) : whole(days / DAYS_IN_MONTH);
  }

  private static String unit(double days) {
    if (days < DAYS_BEFORE_WEEKS) {
      return "day";
    }
    return days < DAYS_BEFORE_MONTHS ? "week" : "month";
  }
}

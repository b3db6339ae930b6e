package health.cairn.core.report;

/** What a figure that an advice compared is called: P6AtNextDose, inResponseNow. */
final class ComparedFigure {
  static final String AT_NEXT_DOSE = "AtNextDose";
  static final String IN_RESPONSE_NOW = "inResponseNow";
  static final String AFTER_BOOSTER = "afterBooster";

  private ComparedFigure() {}

  /** The words that follow the percentage; an unknown name as it is. */
  static String words(String name) {
    if (isAfterInfusion(name)) {
      return name.endsWith(AT_NEXT_DOSE)
          ? "after " + number(name) + " at the next dose"
          : "response after " + number(name);
    }
    return switch (name) {
      case IN_RESPONSE_NOW -> "in response now";
      case AFTER_BOOSTER -> "a day after one more infusion";
      default -> name;
    };
  }

  /** Whether it is the chance of response after some infusion. */
  static boolean isAfterInfusion(String name) {
    var number = number(name);
    return name.startsWith("P")
        && !number.isEmpty()
        && number.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  private static String number(String name) {
    return name.replace(AT_NEXT_DOSE, "").substring(1);
  }
}

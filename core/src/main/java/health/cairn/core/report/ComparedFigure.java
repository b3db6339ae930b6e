package health.cairn.core.report;

/**
 * A number that an advice compared, in words: {@code P6AtNextDose} is the chance of response after
 * infusion 6 at the next dose.
 */
record ComparedFigure(String words, double chance) {
  static final String AT_NEXT_DOSE = "AtNextDose";

  static ComparedFigure of(String name, double chance) {
    var next = name.endsWith(AT_NEXT_DOSE);
    var base = next ? name.substring(0, name.length() - AT_NEXT_DOSE.length()) : name;
    if (isAfterInfusion(base)) {
      var dose = next ? " at the next dose step" : "";
      return new ComparedFigure("response after " + base.substring(1) + dose, chance);
    }
    return switch (name) {
      case "inResponseNow" -> new ComparedFigure("in response now", chance);
      case "afterBooster" -> new ComparedFigure("a day after one more infusion now", chance);
      default -> new ComparedFigure(spaced(name), chance);
    };
  }

  private static boolean isAfterInfusion(String name) {
    return name.length() > 1
        && name.charAt(0) == 'P'
        && name.chars().skip(1).allMatch(Character::isDigit);
  }

  /** {@code lossWithin14Days} becomes {@code loss within 14 days}. */
  private static String spaced(String name) {
    var words = new StringBuilder();
    for (var i = 0; i < name.length(); i++) {
      var letter = name.charAt(i);
      var afterDigit = i > 0 && Character.isDigit(name.charAt(i - 1));
      if (i > 0 && (Character.isUpperCase(letter) || Character.isDigit(letter) && !afterDigit)) {
        words.append(' ');
      }
      words.append(Character.toLowerCase(letter));
    }
    return words.toString();
  }

  @Override
  public String toString() {
    return words + ": " + Figures.percent(chance);
  }
}

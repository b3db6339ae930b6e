package health.cairn.core.instrument;

import health.cairn.core.instrument.Interpretation.SafetyRule;
import health.cairn.core.instrument.Score.SafetyFlag;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Finds the answers that need a person today. */
final class Safety {
  private Safety() {}

  /** What the rules about totals say. */
  static List<SafetyFlag> ofTotal(Instrument instrument, double total) {
    return instrument.interpretation().safety().stream()
        .filter(rule -> rule.item().isEmpty() && total >= rule.atLeast())
        .map(rule -> new SafetyFlag(rule.id(), OptionalInt.empty(), total, rule.says()))
        .toList();
  }

  /** The same of a total that stands alone, and what it proves of the items nobody has seen. */
  static List<SafetyFlag> ofTotalAlone(Instrument instrument, double total) {
    return instrument.interpretation().safety().stream()
        .filter(
            rule ->
                rule.item().isEmpty() ? total >= rule.atLeast() : proves(rule, instrument, total))
        .map(rule -> new SafetyFlag(rule.id(), OptionalInt.empty(), total, rule.says()))
        .toList();
  }

  /** Whether no answers reach the total while the rule's item stays below what raises it. */
  private static boolean proves(SafetyRule rule, Instrument instrument, double total) {
    int number = rule.item().orElseThrow();
    var without =
        instrument
            .scoring()
            .as(
                new Extreme(
                    instrument,
                    item ->
                        item.number() == number
                            ? Math.min(item.highest(), rule.atLeast() - 1)
                            : item.highest()));
    return without.isPresent() && total > without.getAsDouble() + 1e-9;
  }

  /** Looks at each answer, so that a blank elsewhere hides nothing. */
  static List<SafetyFlag> ofItems(Instrument instrument, Ticked ticked) {
    return instrument.interpretation().safety().stream()
        .filter(rule -> raised(rule, ticked))
        .map(rule -> flag(rule, ticked.of(rule.item().orElseThrow()).orElseThrow()))
        .toList();
  }

  private static boolean raised(SafetyRule rule, Ticked ticked) {
    var answer =
        rule.item().isPresent() ? ticked.of(rule.item().getAsInt()) : OptionalDouble.empty();
    return answer.isPresent() && answer.getAsDouble() >= rule.atLeast();
  }

  private static SafetyFlag flag(SafetyRule rule, double value) {
    return new SafetyFlag(rule.id(), rule.item(), value, rule.says());
  }
}

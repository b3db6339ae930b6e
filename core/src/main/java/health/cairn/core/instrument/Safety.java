package health.cairn.core.instrument;

import health.cairn.core.instrument.Interpretation.SafetyRule;
import health.cairn.core.instrument.Score.SafetyFlag;
import java.util.List;
import java.util.OptionalDouble;

/** Finds the answers that need a person today. */
final class Safety {
  private Safety() {}

  static List<SafetyFlag> ofTotal(Instrument instrument, double total) {
    return instrument.interpretation().safety().stream()
        .filter(rule -> rule.item().isEmpty() && total >= rule.atLeast())
        .map(rule -> flag(rule, total))
        .toList();
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

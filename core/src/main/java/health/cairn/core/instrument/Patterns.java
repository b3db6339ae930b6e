package health.cairn.core.instrument;

import health.cairn.core.instrument.Interpretation.Count;
import health.cairn.core.instrument.Interpretation.Pattern;
import health.cairn.core.instrument.Score.Finding;
import health.cairn.core.instrument.Score.Met;
import java.util.List;

/** Looks for an instrument's answer patterns; blanks leave one open only where they matter. */
final class Patterns {
  private Patterns() {}

  static List<Finding> find(Instrument instrument, Ticked ticked) {
    return instrument.interpretation().patterns().stream()
        .map(pattern -> new Finding(pattern.id(), pattern.title(), met(pattern, ticked)))
        .toList();
  }

  private static Met met(Pattern pattern, Ticked ticked) {
    var each = pattern.counts().stream().map(count -> met(count, ticked)).toList();
    if (each.contains(Met.NO)) {
      return Met.NO;
    }
    return each.contains(Met.UNKNOWN) ? Met.UNKNOWN : Met.YES;
  }

  private static Met met(Count count, Ticked ticked) {
    var marked = 0;
    var blank = 0;
    for (var item : count.items()) {
      var value = ticked.of(item.item());
      if (value.isEmpty()) {
        blank++;
      } else if (value.getAsDouble() >= item.from()) {
        marked++;
      }
    }
    var atMost = count.atMost().orElse(count.items().size());
    if (marked + blank < count.atLeast() || marked > atMost) {
      return Met.NO;
    }
    return marked >= count.atLeast() && marked + blank <= atMost ? Met.YES : Met.UNKNOWN;
  }
}

package health.cairn.app.demo;

import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Score;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers that add up to a total, so that a make-believe score has items like a real one. */
record TickedTotal(Instrument instrument) {

  /** The score with answers where the instrument adds up its items, else the total alone. */
  Assessed assessed(Instant at, int total) {
    return ticked(total)
        .flatMap(values -> read(at, values))
        .filter(it -> it.score().total() == total)
        .orElseGet(
            () -> new Assessed(at, instrument.scoreOfTotal(total).orThrow(), Optional.empty()));
  }

  private Optional<Assessed> read(Instant at, List<OptionalInt> values) {
    return instrument
        .answers(values)
        .as(
            answers ->
                instrument
                    .score(answers)
                    .scoreIfAny()
                    .map((Score score) -> new Assessed(at, score, Optional.of(answers))),
            problems -> Optional.empty());
  }

  /** From the first item on, one point each in turn; an item that asks for a person comes last. */
  private Optional<List<OptionalInt>> ticked(int total) {
    var items = instrument.items();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    var values = new int[items.size()];
    int left = total;
    for (boolean moved = true; moved && left > 0; ) {
      moved = false;
      for (int i = 0; i < items.size() - 1 && left > 0; i++) {
        if (items.get(i).scored() && !raisesFlag(i) && items.get(i).accepts(values[i] + 1)) {
          values[i]++;
          left--;
          moved = true;
        }
      }
    }
    return Optional.of(withRest(values, left));
  }

  private List<OptionalInt> withRest(int[] values, int left) {
    var ticked = new ArrayList<OptionalInt>();
    int rest = left;
    for (int i = 0; i < values.length; i++) {
      while (rest > 0
          && instrument.items().get(i).scored()
          && instrument.items().get(i).accepts(values[i] + 1)) {
        values[i]++;
        rest--;
      }
      ticked.add(OptionalInt.of(values[i]));
    }
    return ticked;
  }

  private boolean raisesFlag(int place) {
    int number = instrument.items().get(place).number();
    return instrument.interpretation().safety().stream()
        .anyMatch(rule -> rule.item().equals(OptionalInt.of(number)));
  }
}

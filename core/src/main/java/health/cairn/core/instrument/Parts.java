package health.cairn.core.instrument;

import health.cairn.core.instrument.Score.Subscore;
import java.util.List;
import java.util.Optional;

/** Makes an instrument's subscores. */
final class Parts {
  private Parts() {}

  static List<Subscore> score(Instrument instrument, Ticked ticked) {
    return instrument.parts().stream().flatMap(part -> score(part, ticked).stream()).toList();
  }

  static Optional<Subscore> score(Part part, Ticked ticked) {
    var items = part.items().size();
    var answered = items - ticked.blanks(part.items()).size();
    if (answered == 0 || answered < part.leastAnswered()) {
      return Optional.empty();
    }
    var sum = ticked.sum(part.items());
    var value =
        part.by() == Part.By.MEAN
            ? (double) sum / answered
            : Rounding.prorated(sum, items, answered);
    return Optional.of(new Subscore(part.id(), part.title(), value * part.factor()));
  }
}

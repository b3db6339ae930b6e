package health.cairn.app.library;

import health.cairn.app.library.Shelf.Version;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.InstrumentText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The words that the clinic holds a licence for. */
record OwnTexts(Stacks<InstrumentText> texts) {

  /** In force in a language, or else in another. */
  Optional<InstrumentText> best(InstrumentId instrument, String language) {
    return shelves(instrument).stream()
        .filter(it -> !it.isRetired())
        .flatMap(it -> it.inForce().stream())
        .map(Version::content)
        .min(
            Comparator.comparing((InstrumentText it) -> !it.language().equals(language))
                .thenComparing(it -> !it.language().equals("en"))
                .thenComparing(InstrumentText::language));
  }

  /** One for each language. */
  List<Shelf<InstrumentText>> shelves(InstrumentId instrument) {
    return texts.added().keySet().stream()
        .filter(id -> id.startsWith(instrument + "/"))
        .sorted()
        .flatMap(id -> texts.of(id).stream())
        .toList();
  }
}

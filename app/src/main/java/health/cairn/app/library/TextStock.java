package health.cairn.app.library;

import health.cairn.app.library.Shelf.Piece;
import health.cairn.app.record.Stream;
import health.cairn.content.Document;
import health.cairn.content.Instruments;
import health.cairn.content.Problem;
import health.cairn.content.Read;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.InstrumentText;
import java.util.List;
import java.util.Optional;

/** A clinic's licensed words of instruments. None of them ships, and none leaves with content. */
final class TextStock implements Stock<InstrumentText> {
  static final String FILE = "text.json";

  @Override
  public Stream<ShelfFact> stream() {
    return ShelfFact.TEXTS;
  }

  @Override
  public Optional<Piece<InstrumentText>> shipped(String id) {
    return Optional.empty();
  }

  @Override
  public Read<InstrumentText> read(String text) {
    return Instruments.readText(Document.of(FILE, text));
  }

  /** What the reader finds, or else how the words do not fit their instrument. */
  List<Problem> problems(String text) {
    return read(text).as(TextStock::unfit, problems -> problems);
  }

  private static List<Problem> unfit(InstrumentText words) {
    return Instruments.find(words.instrument())
        .map(it -> it.withText(words).problems())
        .orElse(List.of("The instrument (%s) is not known.".formatted(words.instrument())))
        .stream()
        .map(TextStock::problem)
        .toList();
  }

  private static Problem problem(String says) {
    var parts = says.split("\n", 2);
    return new Problem(FILE, 1, 1, "", parts[0], parts.length > 1 ? parts[1] : "");
  }

  @Override
  public String id(InstrumentText content) {
    return id(content.instrument(), content.language());
  }

  static String id(InstrumentId instrument, String language) {
    return instrument + "/" + language;
  }

  @Override
  public String version(InstrumentText content) {
    return content.version();
  }
}

package health.cairn.content;

import health.cairn.core.instrument.InstrumentText;
import health.cairn.core.instrument.InstrumentText.ItemText;
import health.cairn.core.instrument.InstrumentText.Label;
import health.cairn.core.instrument.TScoreTable;
import java.util.List;
import java.util.Optional;

/** Reads what a clinic's licence brings: an instrument's words, and T-score tables. */
final class TextReader {
  static final String TEXT = "instrument-text/1";
  static final String TABLES = "t-scores/1";

  private TextReader() {}

  static InstrumentText text(Place root) {
    root.kind(TEXT)
        .knowing(
            "instrument",
            "version",
            "language",
            "stem",
            "answers",
            "items",
            "source",
            "licence",
            "attribution");
    var shared = root.optional("answers").map(TextReader::labels).orElse(List.of());
    return new InstrumentText(
        InstrumentReader.id(root.required("instrument")),
        root.required("version").text(),
        root.required("language").text(),
        root.optional("stem").map(Place::text).orElse(""),
        root.required("items").list(place -> item(place, shared)),
        root.required("source").text(),
        root.required("licence").text(),
        root.required("attribution").text());
  }

  static List<TScoreTable> tables(Place root) {
    root.kind(TABLES).knowing("instrument", "source", "tables");
    InstrumentReader.id(root.required("instrument"));
    root.required("source").text();
    return root.required("tables").list(TextReader::table);
  }

  private static TScoreTable table(Place place) {
    place.knowing("domain", "lowestRaw", "tScores");
    return new TScoreTable(
        place.required("domain").text(),
        place.required("lowestRaw").integer(0, 1000),
        place.required("tScores").list(it -> it.number(0, 100)));
  }

  /** An item without labels of its own takes the shared ones. */
  private static ItemText item(Place place, List<Label> shared) {
    place.knowing("id", "text", "labels");
    Optional<List<Label>> own = place.optional("labels").map(TextReader::labels);
    return new ItemText(
        place.required("id").text(), place.required("text").text(), own.orElse(shared));
  }

  private static List<Label> labels(Place place) {
    return place.list(
        it -> {
          it.knowing("answer", "text");
          return new Label(it.required("answer").integer(-1000, 1000), it.required("text").text());
        });
  }
}

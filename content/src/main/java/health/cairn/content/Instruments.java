package health.cairn.content;

import health.cairn.core.instrument.Checked;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.InstrumentText;
import health.cairn.core.instrument.TScoreTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The instruments that ship with Cairn, and the readers for a clinic's own files about them. */
public final class Instruments {
  private static final Map<InstrumentId, Instrument> OPENED = new ConcurrentHashMap<>();

  private Instruments() {}

  /** Every shipped instrument, in the order of the index. */
  public static List<InstrumentId> ids() {
    return InstrumentIndex.shipped().ids();
  }

  /** A shipped instrument, without its words. Opens its own file alone, and once. */
  public static Optional<Instrument> find(InstrumentId id) {
    return isShipped(path(id))
        ? Optional.of(OPENED.computeIfAbsent(id, it -> open(Document.resource(path(it)))))
        : Optional.empty();
  }

  /** A shipped instrument with its words, where they may be shipped in that language. */
  public static Optional<Instrument> find(InstrumentId id, String language) {
    return find(id)
        .map(
            instrument ->
                text(id, language)
                    .map(words -> instrument.withText(words).orThrow())
                    .orElse(instrument));
  }

  /**
   * A shipped instrument by what a person types: {@code phq9}, {@code PHQ-9}, {@code qids}.
   *
   * @return it, or the nearest id
   */
  public static Checked<Instrument> named(String word) {
    var found = id(word).flatMap(Instruments::find);
    return Checked.of(
        found.isPresent()
            ? List.of()
            : List.of(
                "The instrument (%s) is not known.\n%s"
                    .formatted(Words.shortened(word), suggestion(word))),
        found::orElseThrow);
  }

  /** The id that a person means, if it is one only. */
  public static Optional<InstrumentId> id(String word) {
    return InstrumentIndex.shipped().find(word);
  }

  /** "Maybe you meant phq-9.", or the ids to choose from. */
  public static String suggestion(String word) {
    return Words.suggestion(word, ids().stream().map(InstrumentId::value).toList());
  }

  /** An instrument's shipped words in a language such as {@code en}. */
  public static Optional<InstrumentText> text(InstrumentId id, String language) {
    var path = "instruments/text/%s/%s.json".formatted(language, id);
    return language.matches("[A-Za-z0-9-]+") && isShipped(path)
        ? Optional.of(Document.resource(path).read(TextReader::text).orThrow())
        : Optional.empty();
  }

  /** A clinic's own instrument; its sources must be registered. */
  public static Read<Instrument> read(Document document) {
    return document.read(new InstrumentReader(Known.shipped()::source)::read);
  }

  /** A clinic's licensed words that fit their instrument, for {@link Instrument#withText}. */
  public static Read<InstrumentText> readText(Document document) {
    return document.read(
        root -> {
          var words = TextReader.text(root);
          known(root).ifPresent(it -> fitting(root, "items", it, its -> its.withText(words)));
          return words;
        });
  }

  /** A clinic's licensed T-score tables that fit it, for {@link Instrument#withTables}. */
  public static Read<List<TScoreTable>> readTables(Document document) {
    return document.read(
        root -> {
          var tables = TextReader.tables(root);
          known(root).ifPresent(it -> fitting(root, "tables", it, its -> its.withTables(tables)));
          return tables;
        });
  }

  /** An instrument with what a clinic's licensed file brings it: words, or T-score tables. */
  public static Read<Instrument> supplied(Instrument instrument, Document document) {
    if (document.kind().filter(TextReader.TABLES::equals).isPresent()) {
      return document.read(
          root -> {
            var tables = TextReader.tables(root);
            return fitting(root, "tables", instrument, it -> it.withTables(tables));
          });
    }
    return document.read(
        root -> {
          var words = TextReader.text(root);
          return fitting(root, "items", instrument, it -> it.withText(words));
        });
  }

  private static Optional<Instrument> known(Place root) {
    if (!root.isFine()) {
      return Optional.empty();
    }
    var place = root.required("instrument");
    var known = find(InstrumentId.of(place.text()));
    if (known.isEmpty()) {
      place.problem(
          "The instrument \"%s\" is not known.".formatted(Words.shortened(place.text())),
          suggestion(place.text()));
    }
    return known;
  }

  /** The instrument with its supply; without it, and with every reason, where it does not fit. */
  private static Instrument fitting(
      Place root,
      String key,
      Instrument instrument,
      Function<Instrument, Checked<Instrument>> supply) {
    if (!root.isFine()) {
      return instrument;
    }
    var of = root.required("instrument");
    if (!of.text().equals(instrument.id().value())) {
      of.problem(
          "The file is for %s, not for %s.".formatted(of.text(), instrument.id()),
          "Maybe the wrong file was chosen.");
      return instrument;
    }
    return supply
        .apply(instrument)
        .as(
            it -> it,
            problems -> {
              problems.forEach(it -> reported(root.required(key), it));
              return instrument;
            });
  }

  private static void reported(Place place, String problem) {
    var parts = problem.split("\n", 2);
    place.problem(parts[0], parts.length > 1 ? parts[1] : "");
  }

  private static Instrument open(Document document) {
    return document.read(new InstrumentReader(Known.trusting()::source)::read).orThrow();
  }

  private static String path(InstrumentId id) {
    return "instruments/" + id + ".json";
  }

  private static boolean isShipped(String path) {
    return Document.class.getResource(path) != null;
  }
}

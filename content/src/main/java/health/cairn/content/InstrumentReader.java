package health.cairn.content;

import health.cairn.core.evidence.SourceId;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Instrument.Codes;
import health.cairn.core.instrument.Instrument.Rater;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Item;
import health.cairn.core.instrument.Licence;
import health.cairn.core.instrument.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads one instrument's definition. */
final class InstrumentReader {
  static final String KIND = "instrument/1";
  private static final int MOST_POINTS = 1000;

  private final Citations citations;

  /** The function reads one source id, and may insist that it is registered. */
  InstrumentReader(Function<Place, SourceId> source) {
    this.citations = new Citations(source);
  }

  Instrument read(Place root) {
    root.kind(KIND).knowing(keys());
    var scoring = new ScoringReader(citations);
    var instrument =
        new Instrument(
            id(root.required("id")),
            root.required("version").text(),
            root.required("title").text(),
            root.required("rater").word(List.of(Rater.values()), Rater::word),
            root.required("window").text(),
            root.optional("loinc").map(InstrumentReader::codes).orElse(Codes.none()),
            scale(root.required("scale")),
            root.optional("items").map(it -> it.list(InstrumentReader::item)).orElse(List.of()),
            scoring.scoring(root.required("scoring")),
            root.optional("parts").map(it -> it.list(scoring::part)).orElse(List.of()),
            scoring.missing(root.required("missing")),
            new InterpretationReader(citations).read(root),
            licence(root.required("licence")),
            citations.of(root.required("about")),
            root.optional("notes").map(it -> it.list(Place::text)).orElse(List.of()),
            Optional.empty());
    if (root.isFine()) {
      instrument.problems().forEach(problem -> root.problem(problem, ""));
    }
    return instrument;
  }

  private static String[] keys() {
    var keys =
        new ArrayList<>(
            List.of("id", "version", "title", "rater", "window", "loinc", "scale", "items"));
    keys.addAll(List.of("scoring", "parts", "missing", "licence", "about", "notes"));
    keys.addAll(InterpretationReader.KEYS);
    return keys.toArray(String[]::new);
  }

  static InstrumentId id(Place place) {
    return InstrumentId.of(place.id());
  }

  static String loinc(Place place) {
    var code = place.text();
    if (place.isFine() && !code.matches("[0-9]{1,7}-[0-9]")) {
      place.problem(
          "The LOINC code (%s) must be digits, a hyphen and one digit.".formatted(code),
          "Leave the key out when no code was verified.");
    }
    return code;
  }

  private static Codes codes(Place place) {
    place.knowing("panel", "total");
    return new Codes(
        place.optional("panel").map(InstrumentReader::loinc),
        place.optional("total").map(InstrumentReader::loinc));
  }

  private static Scale scale(Place place) {
    place.knowing("lowest", "highest", "whole", "worse");
    var lowest = place.required("lowest").number(-MOST_POINTS, MOST_POINTS);
    var highest = place.required("highest").number(-MOST_POINTS, MOST_POINTS);
    if (place.isFine() && lowest >= highest) {
      place.problem(
          "The highest total (%s) must be above the lowest (%s)."
              .formatted(Words.plain(highest), Words.plain(lowest)),
          "Maybe the two were swapped.");
    }
    return new Scale(
        lowest,
        Math.max(highest, lowest + 1),
        place.required("whole").bool(),
        ScoringReader.worse(place.required("worse")));
  }

  private static Item item(Place place) {
    place.knowing("number", "id", "lowest", "highest", "scored", "notAssessed", "loinc");
    return new Item(
        place.required("number").integer(1, MOST_POINTS),
        place.required("id").text(),
        place.required("lowest").integer(-MOST_POINTS, MOST_POINTS),
        place.required("highest").integer(-MOST_POINTS, MOST_POINTS),
        place.optional("scored").map(Place::bool).orElse(true),
        place
            .optional("notAssessed")
            .map(it -> OptionalInt.of(it.integer(-MOST_POINTS, MOST_POINTS)))
            .orElse(OptionalInt.empty()),
        place.optional("loinc").map(InstrumentReader::loinc));
  }

  private Licence licence(Place place) {
    Citations.knowing(place, "text", "owner", "status");
    return new Licence(
        place.required("text").word(List.of(Licence.Text.values()), Licence.Text::word),
        place.required("owner").text(),
        place.required("status").text(),
        citations.of(place));
  }
}

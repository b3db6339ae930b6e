package health.cairn.content;

import health.cairn.core.evidence.Citation;
import health.cairn.core.evidence.Cited;
import health.cairn.core.evidence.Mark;
import health.cairn.core.evidence.SourceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the citation of a rule of several numbers: {@code "sources", "mark", "note"} beside them.
 */
record Citations(Function<Place, SourceId> source) {
  private static final List<String> KEYS = List.of("sources", "mark", "note");

  /** Reports every key but these and those of the citation. */
  static void knowing(Place place, String... keys) {
    var known = new ArrayList<>(Arrays.asList(keys));
    known.addAll(KEYS);
    place.knowing(known.toArray(String[]::new));
  }

  /** A single value with its citation: {@code {"value", "sources", "mark", "note"}}. */
  <T> Optional<Cited<T>> value(Place place, Function<Place, T> reader) {
    knowing(place, "value");
    var value = reader.apply(place.required("value"));
    var by = of(place);
    return place.as(it -> new Cited<>(value, by.sources(), by.mark(), by.note()));
  }

  Citation of(Place place) {
    var sources = place.required("sources").list(source);
    var mark = place.required("mark").word(List.of(Mark.values()), Mark::word);
    var note = place.optional("note").map(Place::text);
    return place.as(it -> new Citation(sources, mark, note)).orElse(Citation.of(Mark.PROPOSED));
  }
}

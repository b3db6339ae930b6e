package health.cairn.content;

import health.cairn.core.evidence.Cited;
import health.cairn.core.evidence.Mark;
import health.cairn.core.protocol.Range;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads values with their sources and mark: {@code {"value", "sources", "mark", "note"}}. */
record Citing(Known known) {

  <T> Cited<T> required(Place parent, String key, Function<Place, T> value) {
    return cited(parent.required(key), value);
  }

  <T> Optional<Cited<T>> optional(Place parent, String key, Function<Place, T> value) {
    return parent.optional(key).map(place -> cited(place, value));
  }

  Cited<Integer> integer(Place parent, String key, int low, int high) {
    return required(parent, key, place -> place.integer(low, high));
  }

  Cited<Double> number(Place parent, String key, double low, double high) {
    return required(parent, key, place -> place.number(low, high));
  }

  /** A number from 0 to 1. */
  Cited<Double> share(Place parent, String key) {
    return number(parent, key, 0, 1);
  }

  Cited<Range> range(Place parent, String key, double low, double high) {
    return required(parent, key, place -> range(place, low, high));
  }

  List<Cited<String>> sentences(Place parent, String key) {
    return parent.required(key).list(place -> cited(place, Place::text));
  }

  <T> Cited<T> cited(Place place, Function<Place, T> reader) {
    place.knowing("value", "sources", "mark", "note");
    var value = reader.apply(place.required("value"));
    var sources = place.required("sources").list(known::source);
    var mark = place.required("mark").word(List.of(Mark.values()), Mark::word);
    var note = place.optional("note").map(Place::text);
    if (!sources.isEmpty() || mark == Mark.PROPOSED) {
      return new Cited<>(value, sources, mark, note);
    }
    if (place.isFine()) {
      place.problem(
          "The value is marked %s and names no source.".formatted(mark.word()),
          "Name the source, or mark it PROPOSED.");
    }
    return new Cited<>(value, sources, Mark.PROPOSED, note);
  }

  static Range range(Place place, double low, double high) {
    place.knowing("least", "most");
    double least = place.required("least").number(low, high);
    double most = place.required("most").number(low, high);
    if (least > most) {
      if (place.isFine()) {
        place.problem(
            "The range begins (%s) above its end (%s)."
                .formatted(Words.plain(least), Words.plain(most)),
            "Maybe the two were swapped.");
      }
      return new Range(most, least);
    }
    return new Range(least, most);
  }
}

package health.cairn.content;

import health.cairn.core.instrument.Interpretation;
import health.cairn.core.instrument.Interpretation.ChangeRule;
import health.cairn.core.instrument.Interpretation.Count;
import health.cairn.core.instrument.Interpretation.Cut;
import health.cairn.core.instrument.Interpretation.Marked;
import health.cairn.core.instrument.Interpretation.Pattern;
import health.cairn.core.instrument.Interpretation.RemissionRule;
import health.cairn.core.instrument.Interpretation.ResponseRule;
import health.cairn.core.instrument.Interpretation.SafetyRule;
import health.cairn.core.instrument.Interpretation.Side;
import health.cairn.core.instrument.Interpretation.Unit;
import health.cairn.core.instrument.Sex;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads what totals and answers of an instrument mean. */
record InterpretationReader(Citations citations) {
  static final List<String> KEYS =
      List.of("bands", "cuts", "response", "remission", "changes", "safety", "patterns");
  private static final int MOST = 1000;

  Interpretation read(Place root) {
    var scoring = new ScoringReader(citations);
    return new Interpretation(
        root.optional("bands").map(scoring::bands).orElse(List.of()),
        list(root, "cuts", this::cut),
        root.optional("response").map(this::response),
        root.optional("remission").map(this::remission),
        list(root, "changes", this::change),
        list(root, "safety", this::safety),
        list(root, "patterns", this::pattern));
  }

  private static <T> List<T> list(Place root, String key, Function<Place, T> reader) {
    return root.optional(key).map(place -> place.list(reader)).orElse(List.of());
  }

  private Cut cut(Place place) {
    Citations.knowing(place, "id", "title", "atOrAbove", "atOrBelow", "sex");
    var above = either(place, "atOrAbove", "atOrBelow");
    return new Cut(
        place.required("id").text(),
        place.required("title").text(),
        above ? Side.AT_OR_ABOVE : Side.AT_OR_BELOW,
        place.required(above ? "atOrAbove" : "atOrBelow").number(),
        place.optional("sex").map(sex -> sex.word(List.of(Sex.values()), Sex::id)),
        citations.of(place));
  }

  private ResponseRule response(Place place) {
    Citations.knowing(place, "fall");
    return new ResponseRule(place.required("fall").number(0.01, 1), citations.of(place));
  }

  private RemissionRule remission(Place place) {
    Citations.knowing(place, "limit");
    return new RemissionRule(place.required("limit").number(), citations.of(place));
  }

  private ChangeRule change(Place place) {
    Citations.knowing(place, "id", "title", "points", "share", "usual");
    var points = either(place, "points", "share");
    return new ChangeRule(
        place.required("id").text(),
        place.required("title").text(),
        points
            ? place.required("points").number(0.01, MOST)
            : place.required("share").number(0.01, 1),
        points ? Unit.POINTS : Unit.SHARE_OF_BASELINE,
        place.required("usual").bool(),
        citations.of(place));
  }

  private SafetyRule safety(Place place) {
    Citations.knowing(place, "id", "item", "atLeast", "says");
    return new SafetyRule(
        place.required("id").text(),
        whole(place.optional("item")),
        place.required("atLeast").integer(1, MOST),
        place.required("says").text(),
        citations.of(place));
  }

  private Pattern pattern(Place place) {
    Citations.knowing(place, "id", "title", "counts");
    return new Pattern(
        place.required("id").text(),
        place.required("title").text(),
        place.required("counts").list(InterpretationReader::count),
        citations.of(place));
  }

  private static Count count(Place place) {
    place.knowing("marked", "atLeast", "atMost");
    var marked = place.required("marked").list(InterpretationReader::marked);
    return new Count(
        marked.stream().flatMap(List::stream).toList(),
        place.required("atLeast").integer(0, MOST),
        whole(place.optional("atMost")));
  }

  private static List<Marked> marked(Place place) {
    place.knowing("items", "from");
    var from = place.required("from").integer(0, MOST);
    return ScoringReader.items(place.required("items")).stream()
        .map(item -> new Marked(item, from))
        .toList();
  }

  private static OptionalInt whole(Optional<Place> place) {
    return place.map(it -> OptionalInt.of(it.integer(0, MOST))).orElse(OptionalInt.empty());
  }

  /** Whether the first of two keys is there; that both are is a problem. */
  private static boolean either(Place place, String first, String second) {
    if (place.has(first) && place.has(second)) {
      place.problem(
          "Both \"%s\" and \"%s\" are given.".formatted(first, second), "Keep one of the two.");
    }
    return place.has(first) || !place.has(second);
  }
}

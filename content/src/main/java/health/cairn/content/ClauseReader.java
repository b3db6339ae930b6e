package health.cairn.content;

import health.cairn.core.eligibility.Clause;
import health.cairn.core.eligibility.Limit;
import health.cairn.core.eligibility.Question.Kind;
import health.cairn.core.protocol.Alert.Bound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads a condition on findings; each form is known by the key that only it has. */
final class ClauseReader {
  private static final double LARGEST = 100_000;
  private static final int LONGEST_DAYS = 100 * 366;

  private final Asking asking;
  private final Map<String, Function<Place, Clause>> forms = new LinkedHashMap<>();

  ClauseReader(Asking asking) {
    this.asking = asking;
    forms.put("always", ClauseReader::always);
    forms.put("all", at -> new Clause.All(parts(at, "all")));
    forms.put("any", at -> new Clause.Any(parts(at, "any")));
    forms.put("not", at -> new Clause.Not(read(at.knowing("not").required("not"))));
    forms.put("bodyMass", this::bodyMass);
    forms.put("is", this::says);
    forms.put("bound", this::measures);
    forms.put("years", this::years);
    forms.put("withinDays", this::within);
    forms.put("takes", this::takes);
    forms.put("answered", this::answered);
  }

  Clause read(Place place) {
    for (var form : forms.entrySet()) {
      if (place.isObject() && place.has(form.getKey())) {
        return form.getValue().apply(place);
      }
    }
    place.problem(
        "This is no condition on findings.",
        "Use one of these keys: " + String.join(", ", forms.keySet()) + ".");
    return new Clause.Always();
  }

  private static Clause always(Place place) {
    mustBeTrue(place.knowing("always").required("always"));
    return new Clause.Always();
  }

  private static void mustBeTrue(Place place) {
    if (!place.bool() && place.isFine()) {
      place.problem("The value is false.", "Write true, or another condition.");
    }
  }

  private List<Clause> parts(Place place, String key) {
    return filled(place.knowing(key).required(key), this::read);
  }

  private static <T> List<T> filled(Place place, Function<Place, T> reader) {
    var items = place.list(reader);
    if (items.isEmpty() && place.isFine()) {
      place.problem("The list is empty.", "Give at least one.");
    }
    return items;
  }

  private Clause bodyMass(Place place) {
    var mass = place.knowing("bodyMass").required("bodyMass");
    mass.knowing("weight", "height", "bound", "limit");
    var weight = asking.code(mass.required("weight"), Kind.NUMBER);
    return new Clause.BodyMass(
        weight, asking.code(mass.required("height"), Kind.NUMBER), limit(mass));
  }

  private Clause says(Place place) {
    var question = place.knowing("question", "is").required("question");
    var code = asking.code(question, Kind.YES_NO, Kind.CHOICE);
    var words = filled(place.required("is"), at -> at.word(asking.words(code, at)));
    return new Clause.Says(code, Set.copyOf(new TreeSet<>(words)));
  }

  private Clause measures(Place place) {
    place.knowing("question", "bound", "limit");
    return new Clause.Measures(asking.code(place.required("question"), Kind.NUMBER), limit(place));
  }

  private Clause years(Place place) {
    var years = place.knowing("question", "years").required("years").knowing("bound", "limit");
    return new Clause.Years(asking.code(place.required("question"), Kind.DATE), limit(years));
  }

  private Clause within(Place place) {
    var code = asking.code(place.knowing("question", "withinDays").required("question"), Kind.DATE);
    return new Clause.Within(code, place.required("withinDays").integer(0, LONGEST_DAYS));
  }

  private Clause takes(Place place) {
    var question = place.knowing("question", "takes").required("question");
    var names = filled(place.required("takes"), Place::text);
    return new Clause.Takes(asking.code(question, Kind.MEDICINES), names);
  }

  private Clause answered(Place place) {
    mustBeTrue(place.knowing("question", "answered").required("answered"));
    return new Clause.Answered(asking.code(place.required("question"), Kind.values()));
  }

  private static Limit limit(Place place) {
    return new Limit(
        place.required("bound").word(List.of(Bound.values()), Bound::word),
        place.required("limit").number(0, LARGEST));
  }
}

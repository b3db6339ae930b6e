package health.cairn.content;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.EvidenceGrade;
import health.cairn.core.forecast.Population;
import health.cairn.core.forecast.Population.Measure;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.quantity.MgPerKg;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forecast populations: one file for each condition, and one for what they share. */
public final class Populations {
  static final String KIND = "population/1";

  private Populations() {}

  /** The population that ships with Cairn. Reads two files of the class path. */
  public static Population of(Condition condition) {
    return read(Document.resource("populations/" + condition.id() + ".json")).orThrow();
  }

  /** A clinic's own population, over the common file that ships with Cairn. */
  public static Read<Population> read(Document document) {
    var common = PopulationCommon.shipped().orThrow();
    return document.read(root -> population(root, common));
  }

  private static Population population(Place root, PopulationCommon common) {
    root.kind(KIND)
        .knowing(
            "condition",
            "version",
            "evidence",
            "primaryInstrument",
            "instruments",
            "responseThreshold",
            "reference",
            "parameters");
    var evidence = root.required("evidence").knowing("grade", "reason");
    var reference = reference(root.required("reference"));
    var measures = measures(root.required("instruments"), common);
    var primary = InstrumentId.of(primary(root.required("primaryInstrument"), measures));
    return new Population(
        root.required("condition").word(List.of(Condition.values()), Condition::id),
        root.required("version").text(),
        evidence.required("grade").word(List.of(EvidenceGrade.values()), EvidenceGrade::name),
        evidence.required("reason").text(),
        primary,
        threshold(root.required("responseThreshold")),
        MgPerKg.of(reference.required("doseMgPerKg").number(0.01, 20)),
        reference.required("minutes").integer(1, 1440),
        reference.required("note").text(),
        Parameters.priors(parameters(root.required("parameters"), common)),
        measures);
  }

  private static Place reference(Place place) {
    place.knowing("doseMgPerKg", "minutes", "note", "mark", "source");
    Marked.check(place);
    return place;
  }

  private static double threshold(Place place) {
    place.knowing("value", "unit", "meaning", "mark", "source");
    place.required("unit").text();
    place.required("meaning").text();
    Marked.check(place);
    return place.required("value").number(0.01, 0.99);
  }

  private static Map<InstrumentId, Measure> measures(Place place, PopulationCommon common) {
    var known = common.measures().keySet().stream().map(InstrumentId::value).toList();
    var measures = new LinkedHashMap<InstrumentId, Measure>();
    for (var word : place.list(item -> item.word(known))) {
      var id = InstrumentId.of(word);
      measures.put(id, common.measures().get(id));
    }
    if (place.isFine() && measures.isEmpty()) {
      place.problem("No instrument is named.", "Name at least the primary instrument.");
    }
    return measures;
  }

  private static String primary(Place place, Map<InstrumentId, Measure> measures) {
    var word = place.id();
    if (place.isFine() && measures.keySet().stream().noneMatch(id -> id.value().equals(word))) {
      place.problem(
          "The primary instrument (%s) is not among the instruments.".formatted(word),
          "Add it to \"instruments\".");
    }
    return word;
  }

  private static Map<String, Double> parameters(Place place, PopulationCommon common) {
    var values = new LinkedHashMap<>(common.parameters());
    values.putAll(Parameters.read(place));
    var missing = Parameters.missing(values);
    if (place.isFine() && !missing.isEmpty()) {
      place.problem(
          "Parameters are missing: %s.".formatted(String.join(", ", missing)),
          "Add each with value, unit, meaning, mark and source.");
    }
    return values;
  }
}

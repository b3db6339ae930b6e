package health.cairn.content;

import health.cairn.core.forecast.Population.Priors;
import health.cairn.core.forecast.Population.Priors.AcuteHalfLife;
import health.cairn.core.forecast.Population.Priors.Baselines;
import health.cairn.core.forecast.Population.Priors.BuildUp;
import health.cairn.core.forecast.Population.Priors.Ceiling;
import health.cairn.core.forecast.Population.Priors.DoseGain;
import health.cairn.core.forecast.Population.Priors.Drift;
import health.cairn.core.forecast.Population.Priors.Noise;
import health.cairn.core.forecast.Population.Priors.Onset;
import health.cairn.core.forecast.Population.Priors.Stable;
import health.cairn.core.forecast.Population.Priors.SustainedHalfLife;
import health.cairn.core.forecast.Population.Priors.Switch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The named numbers of the forecast's model, as population files write them. */
final class Parameters {
  /** Names and sane limits: a number outside is a typing error, not an opinion. */
  private static final Map<String, Span> KNOWN = new LinkedHashMap<>();

  static {
    spans(-10, 10, "muR", "muA", "muB", "muHa", "muHs", "muRho50");
    spans(0, 5, "sR", "tR", "sA", "tA", "sB", "tB", "sHa", "sHs", "tH", "sD", "dAD", "zeta");
    spans(-0.99, 0.99, "rhoAB", "rhoRH", "baselineCorrelation");
    spans(0.01, 20, "gam", "hc", "hill", "hingeSharpness", "selfReportExponent", "wideScale");
    spans(0, 1, "c50", "sw", "wideShare");
    spans(1, 365, "driftDays");
    spans(-5, 5, "hingeAt");
  }

  private record Span(double low, double high) {}

  private Parameters() {}

  private static void spans(double low, double high, String... names) {
    for (var name : names) {
      KNOWN.put(name, new Span(low, high));
    }
  }

  /** Values by name; every one must say its unit, meaning, mark and source. */
  static Map<String, Double> read(Place place) {
    var values = new LinkedHashMap<String, Double>();
    place.knowing(KNOWN.keySet().toArray(String[]::new));
    for (var name : KNOWN.keySet()) {
      place.optional(name).ifPresent(at -> values.put(name, value(at, KNOWN.get(name))));
    }
    return values;
  }

  private static double value(Place place, Span span) {
    place.knowing("value", "unit", "meaning", "mark", "source");
    place.required("unit").text();
    place.required("meaning").text();
    Marked.check(place);
    return place.required("value").number(span.low(), span.high());
  }

  static List<String> missing(Map<String, Double> values) {
    var missing = new ArrayList<>(KNOWN.keySet());
    missing.removeAll(values.keySet());
    return missing;
  }

  static Priors priors(Map<String, Double> v) {
    return new Priors(
        new Ceiling(get(v, "muR"), get(v, "sR"), get(v, "tR")),
        new Onset(get(v, "muA"), get(v, "sA"), get(v, "tA")),
        new BuildUp(get(v, "muB"), get(v, "sB"), get(v, "tB"), get(v, "rhoAB")),
        new AcuteHalfLife(get(v, "muHa"), get(v, "sHa")),
        sustainedHalfLife(v),
        new Switch(get(v, "gam"), get(v, "c50")),
        new DoseGain(get(v, "muRho50"), get(v, "sD"), get(v, "hill")),
        new Drift(get(v, "sw"), get(v, "driftDays")),
        new Noise(get(v, "wideShare"), get(v, "wideScale")),
        new Baselines(get(v, "baselineCorrelation")));
  }

  private static SustainedHalfLife sustainedHalfLife(Map<String, Double> v) {
    return new SustainedHalfLife(
        get(v, "muHs"),
        get(v, "sHs"),
        get(v, "tH"),
        get(v, "dAD"),
        get(v, "rhoRH"),
        get(v, "hc"),
        new Stable(get(v, "zeta"), get(v, "hingeAt"), get(v, "hingeSharpness")));
  }

  /** A missing one was reported, and the value made of it is thrown away. */
  private static double get(Map<String, Double> values, String name) {
    return values.getOrDefault(name, 0.0);
  }
}

package health.cairn.content;

import health.cairn.core.forecast.Population.Measure;
import health.cairn.core.instrument.InstrumentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all forecast populations share: parameters, and how the model sees each instrument. */
record PopulationCommon(Map<String, Double> parameters, Map<InstrumentId, Measure> measures) {
  static final String KIND = "population-common/1";
  private static final String CLINICIAN = "clinician";
  private static final String SELF = "self";
  private static final int HIGHEST_SCORE = 1000;
  private static final double ROUNDING = 1e-4;

  static Read<PopulationCommon> shipped() {
    return read(Document.resource("populations/common.json"));
  }

  static Read<PopulationCommon> read(Document document) {
    return document.read(PopulationCommon::common);
  }

  private static PopulationCommon common(Place root) {
    root.kind(KIND).knowing("version", "parameters", "measures");
    root.required("version").text();
    var parameters = Parameters.read(root.required("parameters"));
    double exponent = parameters.getOrDefault("selfReportExponent", 1.0);
    var measures = new LinkedHashMap<InstrumentId, Measure>();
    for (var measure : root.required("measures").list(place -> measure(place, exponent))) {
      measures.put(measure.instrument(), measure);
    }
    return new PopulationCommon(parameters, measures);
  }

  private static Measure measure(Place place, double selfReportExponent) {
    place.knowing("instrument", "max", "rater", "baseline", "noise", "remission");
    int max = place.required("max").integer(1, HIGHEST_SCORE);
    var baseline = baseline(place.required("baseline"), max);
    var noise = place.required("noise").knowing("sd", "mark", "source");
    Marked.check(noise);
    var remission = place.required("remission").knowing("atOrBelow", "mark", "source");
    Marked.check(remission);
    var rater = place.required("rater").word(List.of(CLINICIAN, SELF));
    return new Measure(
        InstrumentId.of(place.required("instrument").id()),
        max,
        baseline.logitMean(),
        baseline.logitSd(),
        noise.required("sd").number(0.01, max),
        baseline.mean(),
        rater.equals(SELF) ? selfReportExponent : 1,
        remission.required("atOrBelow").integer(0, max));
  }

  private record Baseline(double mean, double logitMean, double logitSd) {}

  private static Baseline baseline(Place place, int max) {
    place.knowing("mean", "sd", "logitMean", "logitSd", "mark", "source");
    Marked.check(place);
    double mean = place.required("mean").number(0.01, max - 0.01);
    double sd = place.required("sd").number(0.01, max);
    double logitMean = place.required("logitMean").number(-10, 10);
    double logitSd = place.required("logitSd").number(0.01, 10);
    agree(place, "logitMean", logitMean, StrictMath.log(mean / (max - mean)));
    agree(place, "logitSd", logitSd, sd * max / (mean * (max - mean)));
    return new Baseline(mean, logitMean, logitSd);
  }

  private static void agree(Place place, String key, double written, double expected) {
    if (place.isFine() && Math.abs(written - expected) > ROUNDING) {
      place
          .required(key)
          .problem(
              "The value (%s) does not follow from mean, sd and max (%s)."
                  .formatted(written, expected),
              "Write %s, or correct the mean or the sd.".formatted(expected));
    }
  }
}

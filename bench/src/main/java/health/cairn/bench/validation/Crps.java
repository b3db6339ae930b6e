package health.cairn.bench.validation;

import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Normal;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Mean continuous ranked probability score of the model and of rival forecasts, in points. */
record Crps(List<Double> model, List<Double> last, List<Double> population, List<Double> line) {
  private static final double INVERSE_SQRT_PI = 0.5641895835477563;
  private static final double INVERSE_SQRT_2PI = 0.3989422804014327;

  /** Each rival is a normal distribution with the standard deviation that serves it best. */
  static Crps of(List<Found.NextScore> scores) {
    double usual = scores.stream().mapToDouble(Found.NextScore::actual).average().orElse(0);
    return new Crps(
        scores.stream().map(Found.NextScore::crps).toList(),
        rival(scores, Found.NextScore::last),
        rival(scores, score -> usual),
        rival(scores, Found.NextScore::line));
  }

  private static List<Double> rival(
      List<Found.NextScore> scores, ToDoubleFunction<Found.NextScore> middle) {
    double[] misses =
        scores.stream().mapToDouble(s -> s.actual() - middle.applyAsDouble(s)).toArray();
    double rms = Math.sqrt(Arrays.stream(misses).map(x -> x * x).average().orElse(0));
    List<Double> best = List.of();
    for (int percent = 30; percent <= 130; percent += 5) {
      double sd = Math.max(rms * percent / 100, 0.1);
      var crps = Arrays.stream(misses).map(miss -> normal(miss, sd)).boxed().toList();
      best = best.isEmpty() || mean(crps) < mean(best) ? crps : best;
    }
    return best;
  }

  /** Gneiting and Raftery, J. Am. Stat. Assoc. 102 (2007), equation 21. */
  static double normal(double miss, double sd) {
    double z = miss / sd;
    double density = Elementary.exp(-z * z / 2) * INVERSE_SQRT_2PI;
    return sd * (z * (2 * Normal.below(z) - 1) + 2 * density - INVERSE_SQRT_PI);
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}

package health.cairn.bench.validation;

import health.cairn.bench.validation.Found.Loss;
import health.cairn.bench.validation.Found.NextScore;
import health.cairn.bench.validation.Found.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** What the forecasts of many virtual patients were worth together. */
record Summary(List<Found> found) {
  static final double[] CENTRAL = {0.50, 0.80, 0.95};
  private static final int RANK_BINS = 8;

  /** Coverage of the central 50, 80 and 95 % intervals. */
  record Coverage(int cases, List<Double> shares) {
    static Coverage of(List<Double> places) {
      var shares = new double[CENTRAL.length];
      for (int i = 0; i < shares.length; i++) {
        double half = CENTRAL[i] / 2;
        shares[i] =
            (double) places.stream().filter(place -> Math.abs(place - 0.5) <= half).count()
                / places.size();
      }
      return new Coverage(places.size(), DoubleStream.of(shares).boxed().toList());
    }
  }

  List<NextScore> scores() {
    return found.stream().flatMap(patient -> patient.scores().stream()).toList();
  }

  List<NextScore> scores(int after) {
    return scores().stream().filter(score -> score.after() == after).toList();
  }

  Coverage coverage(int after) {
    return Coverage.of(scores(after).stream().map(NextScore::place).toList());
  }

  Coverage coverage() {
    return Coverage.of(scores().stream().map(NextScore::place).toList());
  }

  /** How uneven the truth's rank in the posterior is: chi-square with 7 degrees of freedom. */
  double rankChiSquare(int quantity) {
    var counts = new int[RANK_BINS];
    for (var patient : found) {
      double rank = patient.ranks().get(quantity);
      counts[Math.min((int) (rank * RANK_BINS), RANK_BINS - 1)]++;
    }
    double expected = (double) found.size() / RANK_BINS;
    return Arrays.stream(counts)
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }

  Crps crps(Design design, int after) {
    return Crps.of(scores(after).stream().filter(score -> score.design().equals(design)).toList());
  }

  /** Mean squared error of the chance of response after six, forecast from three scores. */
  record Brier(List<Double> model, double population, double last) {}

  Brier brier() {
    double rate = response().stream().filter(Response::happened).count() / (double) found.size();
    var model = response().stream().map(r -> square(r.chance() - yes(r.happened()))).toList();
    double last =
        response().stream()
            .mapToDouble(r -> square(yes(r.lastScoreSays()) - yes(r.happened())))
            .average()
            .orElse(0);
    return new Brier(model, rate * (1 - rate), last);
  }

  private List<Response> response() {
    return found.stream().map(Found::response).toList();
  }

  private static double square(double x) {
    return x * x;
  }

  private static double yes(boolean happened) {
    return happened ? 1 : 0;
  }

  /** Of forecasts about alike: what they said and what happened. */
  record Bin(int cases, double said, double happened) {
    double standardError() {
      return Math.sqrt(said * (1 - said) / cases);
    }
  }

  /** Forecasts of response after six from three scores, in bins of equal width. */
  List<Bin> reliability(int bins) {
    var rows = new ArrayList<Bin>();
    for (int b = 0; b < bins; b++) {
      int bin = b;
      var those =
          response().stream()
              .filter(r -> Math.min((int) (r.chance() * bins), bins - 1) == bin)
              .toList();
      if (!those.isEmpty()) {
        rows.add(
            new Bin(
                those.size(),
                those.stream().mapToDouble(Response::chance).average().orElse(0),
                those.stream().filter(Response::happened).count() / (double) those.size()));
      }
    }
    return rows;
  }

  /**
   * How good the forecasts of loss were.
   *
   * @param skill 1 - model's CRPS / that of the curve of all who responded under the same design,
   *     from day 0 to day 180
   */
  record LossSkill(Coverage coverage, double skill) {}

  LossSkill loss(Function<Found, Optional<Loss>> which) {
    var places = found.stream().map(which).flatMap(Optional::stream).map(Loss::place).toList();
    double model = 0;
    double usual = 0;
    for (var design : Design.all()) {
      var losses =
          found.stream()
              .filter(patient -> patient.design().name().equals(design.name()))
              .map(which)
              .flatMap(Optional::stream)
              .toList();
      var curve = curve(losses);
      for (var loss : losses) {
        model += crps(loss.lostBy(), loss.actual());
        usual += crps(curve, loss.actual());
      }
    }
    return new LossSkill(Coverage.of(places), 1 - model / usual);
  }

  private static List<Double> curve(List<Loss> losses) {
    var curve = new double[181];
    for (int t = 0; t < curve.length; t++) {
      int day = t;
      curve[t] =
          losses.stream().filter(loss -> loss.actual() <= day).count() / (double) losses.size();
    }
    return DoubleStream.of(curve).boxed().toList();
  }

  private static double crps(List<Double> lostBy, double actual) {
    double sum = 0;
    for (int t = 0; t < lostBy.size(); t++) {
      sum += square(lostBy.get(t) - yes(actual <= t));
    }
    return sum;
  }

  double leastEss() {
    return found.stream().mapToDouble(Found::leastEss).min().orElse(0);
  }
}

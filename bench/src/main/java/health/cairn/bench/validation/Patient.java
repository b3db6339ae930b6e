package health.cairn.bench.validation;

import health.cairn.bench.validation.Found.Loss;
import health.cairn.bench.validation.Found.NextScore;
import health.cairn.bench.validation.Found.Response;
import health.cairn.core.forecast.Draws;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.forecast.KnownPatient;
import health.cairn.core.forecast.Population;
import health.cairn.core.forecast.Posterior;
import health.cairn.core.forecast.ResponseModel;
import health.cairn.core.forecast.Traits;
import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Normal;
import health.cairn.core.simulation.VirtualPatient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** One virtual patient taken through a design, with forecasts on the way. */
final class Patient {
  /** How many scores are known when a forecast is made. */
  static final List<Integer> STAGES = List.of(1, 3, 6, 8, 10, 13);

  /** Draws lighter than this cannot move a figure. */
  private static final double NEGLIGIBLE = 1e-7;

  private static final double START = -10;
  private static final double LONGEST = 730;
  private static final int RANKED_AFTER = 8;

  private final Population population;
  private final Design design;
  private final ResponseModel model;
  private final int points;
  private final Traits truth;
  private final List<Reading> readings;
  private final SplittableRandom ties;
  private double leastEss = Double.POSITIVE_INFINITY;

  Patient(Population population, Design design, long seed, int points) {
    this.population = population;
    this.design = design;
    this.points = points;
    this.model = ResponseModel.of(population, design.antidepressant(), design.instruments());
    var patient = VirtualPatient.drawn(model, seed);
    this.truth = patient.traits();
    this.readings = patient.through(design.doses(), design.dues());
    this.ties = new SplittableRandom(~seed);
  }

  Found found() {
    var scores = new ArrayList<NextScore>();
    List<Double> ranks = List.of();
    var response = new Response(0, false, false);
    Optional<Loss> before = Optional.empty();
    Optional<Loss> after = Optional.empty();
    for (int stage = 1; stage < readings.size(); stage++) {
      if (!STAGES.contains(stage) && stage != design.followed()) {
        continue;
      }
      var draws = draws(stage);
      if (STAGES.contains(stage)) {
        scores.add(nextScore(draws, stage));
      }
      ranks = stage == RANKED_AFTER ? ranks(draws) : ranks;
      response = stage == 3 ? response(draws) : response;
      before = stage == 6 ? loss(draws) : before;
      after = stage == design.followed() ? loss(draws) : after;
    }
    return new Found(design, scores, ranks, response, before, after, leastEss);
  }

  private Draws draws(int stage) {
    double now = readings.get(stage - 1).day();
    var given = design.doses().stream().filter(dose -> dose.day() < now).toList();
    var posterior = Posterior.of(model, given, readings.subList(0, stage), points);
    leastEss = Math.min(leastEss, posterior.ess());
    return new Draws(posterior);
  }

  /** Someone with these traits just before whatever happens on a day. */
  private KnownPatient at(Traits traits, double day) {
    var patient = new KnownPatient(model, traits, START);
    for (var dose : design.doses()) {
      if (dose.day() < day) {
        patient.passTo(dose.day());
        patient.infuse(dose.dose());
      }
    }
    patient.passTo(day);
    return patient;
  }

  private NextScore nextScore(Draws draws, int stage) {
    var next = readings.get(stage);
    int instrument = design.instruments().indexOf(next.instrument());
    double[] below = distribution(draws, instrument, readings.get(stage - 1).day(), next.day());
    int y = next.score();
    double place = below[y] + ties.nextDouble() * (below[y + 1] - below[y]);
    double crps = 0;
    for (int k = 0; k < below.length - 2; k++) {
      double miss = below[k + 1] - (y <= k ? 1 : 0);
      crps += miss * miss;
    }
    var known =
        readings.subList(0, stage).stream()
            .filter(reading -> reading.instrument().equals(next.instrument()))
            .toList();
    var baselines = new Baselines(known, model.measures().get(instrument));
    return new NextScore(
        design, instrument, stage, y, place, crps, baselines.last(), baselines.line(next.day()));
  }

  /** Chance of a score below 0, 1, ... max + 1. */
  private double[] distribution(Draws draws, int instrument, double now, double day) {
    var measure = model.measures().get(instrument);
    var noises = population.priors().noise();
    var drifts = population.priors().drift();
    double kept = Elementary.exp((now - day) / drifts.days());
    var below = new double[measure.max() + 2];
    double scale = measure.driftScale();
    for (int i = 0; i < draws.size(); i++) {
      if (draws.weight(i) > NEGLIGIBLE) {
        var traits = draws.traits(i);
        double mean =
            traits.baseline(instrument) * (1 - at(traits, day).seen(instrument))
                + scale * kept * draws.driftMean(i);
        double drift =
            kept * kept * draws.driftVariance(i) + drifts.sd() * drifts.sd() * (1 - kept * kept);
        double noise = measure.noiseSd() * measure.noiseSd();
        double narrow = Math.sqrt(scale * scale * drift + noise);
        double wide =
            Math.sqrt(scale * scale * drift + noise * noises.wideScale() * noises.wideScale());
        for (int k = 1; k <= measure.max(); k++) {
          double x = k - 0.5 - mean;
          below[k] +=
              draws.weight(i)
                  * ((1 - noises.wideShare()) * Normal.below(x / narrow)
                      + noises.wideShare() * Normal.below(x / wide));
        }
      }
    }
    below[measure.max() + 1] = 1;
    return below;
  }

  private double[] quantities(Traits traits) {
    return new double[] {
      traits.ceiling(),
      traits.acuteGain(),
      traits.buildUp(),
      traits.acuteHalfLife(),
      traits.sustainedHalfLife(),
      traits.d50(),
      traits.baseline(design.primaryIndex()),
      at(traits, design.lastInfusion() + 1).improvement()
    };
  }

  private List<Double> ranks(Draws draws) {
    double[] actual = quantities(truth);
    var ranks = new double[actual.length];
    double total = 0;
    for (int i = 0; i < draws.size(); i++) {
      double[] supposed = quantities(draws.traits(i));
      total += draws.weight(i);
      for (int j = 0; j < ranks.length; j++) {
        ranks[j] += supposed[j] < actual[j] ? draws.weight(i) : 0;
      }
    }
    double sum = total;
    return DoubleStream.of(ranks).map(rank -> rank / sum).boxed().toList();
  }

  private Response response(Draws draws) {
    double day = design.lastInfusion() + 1;
    double chance = 0;
    for (int i = 0; i < draws.size(); i++) {
      boolean responds = at(draws.traits(i), day).inResponse(design.primaryIndex());
      chance += responds ? draws.weight(i) : 0;
    }
    var known =
        readings.subList(0, 3).stream()
            .filter(reading -> reading.instrument().equals(design.primary()))
            .toList();
    double fall = 1 - (double) known.get(known.size() - 1).score() / known.get(0).score();
    return new Response(
        chance,
        at(truth, day).inResponse(design.primaryIndex()),
        fall >= population.responseThreshold());
  }

  private double lossOf(Traits traits) {
    var patient = at(traits, design.lastInfusion());
    patient.infuse(design.doses().get(design.doses().size() - 1).dose());
    return patient.daysToLoss(design.primaryIndex()).orElse(Double.NaN);
  }

  private Optional<Loss> loss(Draws draws) {
    double actual = lossOf(truth);
    if (Double.isNaN(actual)) {
      return Optional.empty();
    }
    var lostBy = new double[181];
    double total = 0;
    double before = 0;
    double same = 0;
    for (int i = 0; i < draws.size(); i++) {
      double days = lossOf(draws.traits(i));
      if (!Double.isNaN(days)) {
        total += draws.weight(i);
        before += days < actual ? draws.weight(i) : 0;
        same += days == actual ? draws.weight(i) : 0;
        for (int t = (int) Math.ceil(Math.min(days, LONGEST)); t < lostBy.length; t++) {
          lostBy[t] += draws.weight(i);
        }
      }
    }
    for (int t = 0; t < lostBy.length; t++) {
      lostBy[t] /= Math.max(total, 1e-300);
    }
    double place = total > 0 ? (before + ties.nextDouble() * same) / total : 1;
    return Optional.of(new Loss(actual, place, DoubleStream.of(lostBy).boxed().toList()));
  }
}

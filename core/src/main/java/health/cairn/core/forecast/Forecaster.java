package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.Enough;
import health.cairn.core.forecast.Forecast.Lasting;
import health.cairn.core.forecast.Forecast.Parameter;
import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.forecast.Forecast.StillInResponse;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.numeric.Elementary;
import health.cairn.core.protocol.BoosterLimits;
import health.cairn.core.protocol.Protocol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the two questions for one course. A pure function: the same course, protocol, population
 * and settings give the same forecast to the last bit on every machine.
 */
public final class Forecaster {
  private static final int[] SHOWN_DAYS = {7, 14, 28, 56, 84, 182, 365};

  /** So many of those who can reach a lasting response have it: "likely enough". PROPOSED. */
  private static final double LIKELY = 0.80;

  private static final double HALF = 0.50;
  private static final double NEARLY_ALL = 0.95;

  private final Population population;
  private final Protocol protocol;
  private final History history;
  private final Settings settings;
  private final InstrumentId instrument;
  private final List<Reading> usable;
  private final CourseAhead course;
  private final Posterior posterior;
  private final int index;

  private Forecaster(Population population, Protocol protocol, History history, Settings settings) {
    this.population = population;
    this.protocol = protocol;
    this.history = history;
    this.settings = settings;
    this.usable =
        history.readings().stream()
            .filter(r -> population.measure(r.instrument()).isPresent())
            .toList();
    this.instrument = instrument(usable, population);
    var instruments = inOrderOfUse();
    this.index = instruments.indexOf(instrument);
    this.course = CourseAhead.of(history, protocol);
    var model = ResponseModel.of(population, history.antidepressant(), instruments);
    this.posterior = Posterior.of(model, history.given(), usable, settings.points());
  }

  /**
   * @param history scores on instruments that the population does not know are left out, with a
   *     note
   * @throws IllegalArgumentException if the protocol treats another condition than the population
   */
  public static Forecast forecast(
      Population population, Protocol protocol, History history, Settings settings) {
    if (protocol.condition() != population.condition()) {
      throw new IllegalArgumentException(
          "The protocol (%s) treats %s, the population is %s."
              .formatted(protocol.id(), protocol.condition().id(), population.condition().id()));
    }
    return new Forecaster(population, protocol, history, settings).forecast();
  }

  /** The instrument in use: that of the latest score; of several, the one scored most often. */
  private static InstrumentId instrument(List<Reading> readings, Population population) {
    if (readings.isEmpty()) {
      return population.primaryInstrument();
    }
    double last = readings.get(readings.size() - 1).day();
    return readings.stream()
        .filter(r -> r.day() == last)
        .map(Reading::instrument)
        .max(
            Comparator.<InstrumentId>comparingLong(i -> count(readings, i))
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static long count(List<Reading> readings, InstrumentId instrument) {
    return readings.stream().filter(r -> r.instrument().equals(instrument)).count();
  }

  private List<InstrumentId> inOrderOfUse() {
    var order = new ArrayList<>(usable.stream().map(Reading::instrument).distinct().toList());
    if (order.isEmpty()) {
      order.add(instrument);
    }
    return order;
  }

  private Forecast forecast() {
    double lastScore = usable.isEmpty() ? 0 : usable.get(usable.size() - 1).day();
    double risk = settings.risk().orElse(protocol.boosterLimits().risk());
    var seen =
        Seen.of(
            usable.stream().filter(r -> r.instrument().equals(instrument)).toList(),
            course.day(1),
            population.responseThreshold());
    var outlook = Outlook.of(posterior, course, index, lastScore);
    var adviser =
        new Adviser(
            protocol,
            course,
            outlook,
            course.given() == course.planned()
                    && course.given() >= protocol.series().extendTo().value()
                ? Optional.empty()
                : protocol
                    .nextDose(course.presentDose())
                    .map(dose -> Outlook.of(posterior, course.atDose(dose), index, lastScore)),
            course.planned() == course.given()
                ? outlook
                : Outlook.of(posterior, course.ifStopped(), index, lastScore),
            present(),
            seen,
            risk);
    var booster = booster(outlook, risk);
    var lasting = lasting(outlook);
    var parameters = parameters();
    return new Forecast(
        new Forecast.Model(ResponseModel.ID, ResponseModel.VERSION),
        population.condition(),
        population.grade(),
        population.gradeReason(),
        instrument,
        afterInfusion(outlook),
        enough(outlook),
        lasting,
        booster,
        parameters,
        adviser.advice(),
        Bands.of(
            posterior,
            course.doses().subList(course.given(), course.planned()),
            index,
            lastEvent(),
            lastScore,
            settings.horizonDays()),
        posterior.mean(traits -> traits.baseline(index)),
        new Notes(
                population,
                history,
                posterior,
                seen,
                parameters,
                lasting,
                booster,
                lastEvent(),
                index)
            .all(),
        posterior.ess(),
        settings.points());
  }

  /** Day of the last fact: an infusion given or a score. */
  private double lastEvent() {
    double last = Double.NEGATIVE_INFINITY;
    for (var dose : history.given()) {
      last = Math.max(last, dose.day());
    }
    for (var reading : usable) {
      last = Math.max(last, reading.day());
    }
    return Double.isInfinite(last) ? 0 : last;
  }

  private Adviser.Present present() {
    var model = posterior.model();
    var measure = model.measures().get(index);
    var effect = new Effect();
    double settling = model.settling(1);
    double power = model.dosePower(course.presentDose().value());
    double now = 0;
    double boosted = 0;
    for (var draw : posterior.draws()) {
      double needed = model.jointForResponse(draw.traits, measure);
      effect.become(draw.acute, draw.sustained, draw.notYet);
      now += effect.joint() >= needed ? draw.weight : 0;
      effect.infuse(power, draw.traits);
      effect.fade(1, settling, draw.traits);
      boosted += effect.joint() >= needed ? draw.weight : 0;
    }
    return new Adviser.Present(now, boosted);
  }

  private List<AfterInfusion> afterInfusion(Outlook outlook) {
    var rows = new ArrayList<AfterInfusion>();
    for (int k = 1; k <= course.planned(); k++) {
      Dose dose = course.doses().get(k - 1);
      double response = outlook.response[k - 1];
      double remission = outlook.remission[k - 1];
      rows.add(
          new AfterInfusion(
              k,
              dose.day(),
              k <= course.given(),
              dose.dose().value(),
              response,
              remission,
              response - outlook.responseWithout[k - 1],
              remission - outlook.remissionWithout[k - 1],
              outlook.score(k)));
    }
    return List.copyOf(rows);
  }

  /**
   * Among draws in which the longest series the protocol can name brings a response that would last
   * {@link Outlook#LASTS_DAYS}: how many infusions half, most and nearly all of them need. Never
   * fewer than have been given.
   */
  private Enough enough(Outlook outlook) {
    int most = course.doses().size();
    int infusions = needed(outlook, LIKELY);
    int next = Math.min(infusions, most - 1);
    return new Enough(
        infusions,
        needed(outlook, HALF),
        needed(outlook, NEARLY_ALL),
        outlook.response[infusions - 1],
        outlook.needed.total(),
        infusions < most ? outlook.response[next] - outlook.responseWithout[next] : 0);
  }

  private int needed(Outlook outlook, double share) {
    int most = course.doses().size();
    if (outlook.needed.isEmpty()) {
      return most;
    }
    int k = 1;
    while (k < most && outlook.needed.shareUpTo(k) < share) {
      k++;
    }
    return Math.max(k, course.given());
  }

  private Lasting lasting(Outlook outlook) {
    var byDay = new ArrayList<StillInResponse>();
    for (int day : SHOWN_DAYS) {
      byDay.add(
          new StillInResponse(day, outlook.loss.isEmpty() ? 0 : 1 - outlook.loss.shareUpTo(day)));
    }
    return new Lasting(
        outlook.loss.total(),
        course.day(course.planned()),
        outlook.loss.isEmpty() ? Optional.empty() : Optional.of(quantiles(outlook.loss)),
        List.copyOf(byDay));
  }

  private static Quantiles quantiles(WeightedSample sample) {
    return new Quantiles(
        sample.quantile(0.10),
        sample.quantile(0.25),
        sample.quantile(0.50),
        sample.quantile(0.75),
        sample.quantile(0.90));
  }

  /** Empty when next to nobody would be in response: there is nothing to keep. */
  private Optional<Booster> booster(Outlook outlook, double risk) {
    if (outlook.loss.total() < 0.01) {
      return Optional.empty();
    }
    double last = course.day(course.planned());
    double start = last + due(outlook.loss.quantile(risk / 2));
    double end = last + due(outlook.loss.quantile(risk));
    return Optional.of(new Booster(risk, end, start, end));
  }

  /** Within the protocol's limits, and not much longer than the interval before it. */
  private double due(double days) {
    BoosterLimits limits = protocol.boosterLimits();
    int last = course.planned();
    double longest = limits.maxDays();
    if (last > protocol.series().planned()) {
      double interval = course.day(last) - course.day(last - 1);
      longest = Math.min(longest, Math.max(limits.growth() * interval, limits.floorDays()));
    }
    return Math.min(Math.max(days, limits.minDays()), longest);
  }

  private Map<String, Parameter> parameters() {
    double[] learned = posterior.learned();
    double reference = population.referenceDose().value();
    var parameters = new LinkedHashMap<String, Parameter>();
    parameters.put("ceiling", posterior.parameter(t -> t.ceiling, learned[0]));
    parameters.put("acuteGain", posterior.parameter(t -> t.acuteGain, learned[1]));
    parameters.put("buildUp", posterior.parameter(t -> t.buildUp, learned[2]));
    parameters.put("lnAcuteHalfLife", posterior.parameter(t -> ln(t.acuteHalfLife), learned[3]));
    parameters.put(
        "lnSustainedHalfLife", posterior.parameter(t -> ln(t.sustainedHalfLife), learned[4]));
    parameters.put("lnD50", posterior.parameter(t -> ln(t.d50 * reference), learned[5]));
    return Collections.unmodifiableMap(parameters);
  }

  private static double ln(double x) {
    return Elementary.log(x);
  }
}

package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.forecast.Forecast.Band;
import health.cairn.core.forecast.Forecast.Decision;
import health.cairn.core.forecast.Forecast.IfBooster;
import health.cairn.core.forecast.Forecast.Lasting;
import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.forecast.Forecast.StillInResponse;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Answers the two questions for one course. A pure function: the same course, protocol, population
 * and settings give the same forecast to the last bit on every machine.
 */
public final class Forecaster {
  private static final int[] SHOWN_DAYS = {7, 14, 28, 56, 84, 182, 365};

  private final Population population;
  private final Protocol protocol;
  private final History history;
  private final Settings settings;
  private final InstrumentId instrument;
  private final List<Reading> usable;
  private final CourseAhead course;
  private final Posterior posterior;
  private final int index;
  private final Seen seen;
  private final Surprise surprise;

  private Forecaster(Population population, Protocol protocol, History history, Settings settings) {
    if (protocol.condition() != population.condition()) {
      throw new IllegalArgumentException(
          "The protocol (%s) treats %s, the population is %s."
              .formatted(protocol.id(), protocol.condition().id(), population.condition().id()));
    }
    this.population = population;
    this.protocol = protocol;
    this.history = history;
    this.settings = settings;
    this.usable =
        history.readings().stream()
            .filter(r -> population.measure(r.instrument()).isPresent())
            .toList();
    this.instrument = InstrumentInUse.of(usable, population, protocol, settings);
    var instruments = inOrderOfUse();
    this.index = instruments.indexOf(instrument);
    this.course = CourseAhead.of(history, protocol);
    var model = ResponseModel.of(population, history.antidepressant(), instruments);
    this.posterior = Posterior.of(model, history.given(), usable, settings.points());
    this.seen =
        Seen.of(
            usable.stream().filter(r -> r.instrument().equals(instrument)).toList(),
            course.day(1),
            population.responseThreshold());
    this.surprise = Surprise.of(posterior, usable, course.day(1), population.responseThreshold());
  }

  /**
   * @param history scores on instruments that the population does not know are left out, with a
   *     note
   * @throws IllegalArgumentException if the protocol treats another condition than the population
   */
  public static Forecast forecast(
      Population population, Protocol protocol, History history, Settings settings) {
    return new Forecaster(population, protocol, history, settings).forecast();
  }

  /**
   * The advice and the next booster of {@link #forecast}, to the last bit, in half of its time: for
   * those who treat many virtual patients and read no more.
   */
  public static Decision decide(
      Population population, Protocol protocol, History history, Settings settings) {
    var forecaster = new Forecaster(population, protocol, history, settings);
    return forecaster.decision(
        Outlook.chances(forecaster.posterior, forecaster.course, forecaster.index));
  }

  /**
   * What a booster on each of some days would meet and bring; one that is planned already is left
   * out.
   *
   * @param days after the last infusion of the series, and after the last fact
   */
  public static List<IfBooster> boosters(
      Population population,
      Protocol protocol,
      History history,
      Settings settings,
      List<Double> days) {
    var forecaster = new Forecaster(population, protocol, history, settings);
    var series = Outlook.chances(forecaster.posterior, forecaster.course, forecaster.index);
    return days.stream().map(day -> forecaster.booster(day, series)).toList();
  }

  private IfBooster booster(double day, Outlook series) {
    var boosted = course.withBooster(day);
    var after = Outlook.chances(posterior, boosted, index);
    var bands = bands(boosted, lastScore());
    return new IfBooster(
        day,
        series.loss.isEmpty() ? 0 : series.loss.shareUpTo(day - course.day(course.last())),
        bands.stream().filter(band -> band.day() == day).findFirst(),
        after.response[boosted.last() - 1],
        BoosterDue.of(after, boosted, protocol, risk()),
        bands);
  }

  private List<InstrumentId> inOrderOfUse() {
    var order = new ArrayList<>(usable.stream().map(Reading::instrument).distinct().toList());
    if (order.isEmpty()) {
      order.add(instrument);
    }
    return order;
  }

  private Forecast forecast() {
    var outlook = Outlook.of(posterior, course, index, lastScore());
    var decision = decision(outlook);
    var lasting = lasting(outlook);
    var parameters = posterior.parameters();
    return new Forecast(
        new Forecast.Model(ResponseModel.ID, ResponseModel.VERSION),
        population.condition(),
        population.grade(),
        population.gradeReason(),
        instrument,
        afterInfusion(outlook),
        InfusionsNeeded.of(outlook, course),
        lasting,
        decision.booster(),
        parameters,
        decision.advice(),
        bands(course, lastScore()),
        posterior.baseline(index),
        new Notes(
                population,
                history,
                posterior,
                seen,
                parameters,
                lasting,
                decision.booster(),
                lastEvent(),
                index,
                surprise,
                isRetrial())
            .all(),
        posterior.ess(),
        settings.points());
  }

  private Decision decision(Outlook outlook) {
    double risk = risk();
    var booster = BoosterDue.of(outlook, course, protocol, risk);
    var atNextDose = atNextDose(outlook);
    var adviser =
        new Adviser(
            protocol,
            course,
            outlook,
            atNextDose,
            course.planned() == course.given() || course.given() == 0
                ? outlook
                : outlook.ifStopped(course.ifStopped()),
            present(booster),
            seen,
            surprise,
            risk,
            new WaysOn(protocol, course, outlook, atNextDose, posterior, index, lastEvent()));
    return new Decision(adviser.advice(), booster);
  }

  /** An earlier series was looked at, and no score after it was in response. */
  private boolean isRetrial() {
    if (course.begin() == 0 || seen.baseline().isEmpty()) {
      return false;
    }
    double begins = course.day(course.begin() + 1);
    var earlier = seen.after(course.day(1)).stream().filter(it -> it.day() <= begins).toList();
    return !earlier.isEmpty() && earlier.stream().noneMatch(seen::inResponse);
  }

  private double lastScore() {
    return usable.isEmpty() ? 0 : usable.get(usable.size() - 1).day();
  }

  private double risk() {
    return settings.risk().orElse(protocol.boosterLimits().risk());
  }

  /** Empty where no higher dose is allowed, or no more infusions are. */
  private Optional<Outlook> atNextDose(Outlook outlook) {
    if (course.given() == course.last()
        && course.given() - course.begin() >= protocol.series().extendTo().value()) {
      return Optional.empty();
    }
    return protocol
        .nextDose(course.presentDose())
        .map(dose -> outlook.otherwise(course.atDose(dose)));
  }

  private List<Band> bands(CourseAhead course, double lastScore) {
    return Bands.of(
        posterior,
        course.doses().subList(course.given(), course.planned()),
        index,
        lastEvent(),
        lastScore,
        settings.horizonDays());
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

  private Adviser.Present present(Optional<Forecast.Booster> booster) {
    var needed = posterior.needed(index);
    double power = posterior.model().dosePower(course.presentDose().value());
    return new Adviser.Present(
        Standing.after(posterior, needed, 0, 0).response(),
        Standing.after(posterior, needed, 1, power).response(),
        booster.filter(it -> it.day() < lastEvent()).isPresent(),
        booster.map(this::plannedTooLate).orElse(0.0));
  }

  /** Days by which the booster that is planned comes after the one that is due. */
  private double plannedTooLate(Forecast.Booster due) {
    return course.last() < course.planned() ? course.day(course.last() + 1) - due.day() : 0;
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
              planned(k),
              dose.dose().value(),
              response,
              remission,
              response - outlook.responseWithout[k - 1],
              remission - outlook.remissionWithout[k - 1],
              outlook.score(k)));
    }
    return List.copyOf(rows);
  }

  private OptionalDouble planned(int k) {
    int place = k - 1 - course.given();
    return place >= 0 && place < history.planned().size()
        ? OptionalDouble.of(history.planned().get(place).day())
        : OptionalDouble.empty();
  }

  private Lasting lasting(Outlook outlook) {
    var byDay = new ArrayList<StillInResponse>();
    for (int day : SHOWN_DAYS) {
      byDay.add(
          new StillInResponse(day, outlook.loss.isEmpty() ? 0 : 1 - outlook.loss.shareUpTo(day)));
    }
    return new Lasting(
        outlook.loss.total(),
        course.day(course.last()),
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
}

package health.cairn.core.simulation;

import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.Decision;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.forecast.Forecaster;
import health.cairn.core.forecast.History;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.forecast.Settings;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One virtual patient treated as the forecast advises after each score. Scores are taken before
 * every infusion, and weekly after the series and on the day a booster falls due.
 */
final class AdaptiveCare {
  private static final double WEEK = Care.WEEK;

  private final Trial trial;
  private final VirtualPatient patient;
  private final Boosters.Adaptive policy;
  private final Settings settings;
  private final List<Dose> given = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private Protocol protocol;
  private Dose next;
  private int inSeries;

  AdaptiveCare(Trial trial, VirtualPatient patient, Boosters.Adaptive policy) {
    this.trial = trial;
    this.patient = patient;
    this.policy = policy;
    this.settings = new Settings(trial.points(), 1, OptionalDouble.of(policy.risk()));
    this.protocol = trial.protocol();
    this.next = trial.series().get(0);
  }

  Given given() {
    readings.add(patient.score(next.day(), trial.instrument()));
    boolean goesOn = series(protocol.series().planned());
    if (goesOn) {
      maintenance();
    }
    return new Given(given, inSeries);
  }

  private double last() {
    return given.get(given.size() - 1).day();
  }

  private Decision score(double day) {
    readings.add(patient.score(day, trial.instrument()));
    var history = new History(trial.antidepressant(), given, List.of(), readings);
    return Forecaster.decide(trial.population(), protocol, history, settings);
  }

  private void infuse(double day) {
    next = new Dose(day, next.dose(), next.minutes());
    patient.infuse(next);
    given.add(next);
  }

  /**
   * Gives infusions, from the one whose score has been taken, up to so many.
   *
   * @return whether treatment goes on after them
   */
  private boolean series(int target) {
    infuse(next.day());
    inSeries = given.size();
    while (given.size() < target) {
      double day = last() + gap(given.size());
      if (day > trial.days()) {
        return false;
      }
      switch (score(day).advice().say()) {
        case DISCUSS_ALTERNATIVES -> {
          return false;
        }
        case FINISH_EARLY -> {
          protocol = shortened(protocol, given.size());
          return true;
        }
        case RAISE -> raise();
        default -> {}
      }
      infuse(day);
      inSeries = given.size();
    }
    return true;
  }

  private double gap(int after) {
    var offsets = trial.protocol().series().allOffsets();
    int i = Math.min(after, offsets.size() - 1);
    return offsets.get(i) - offsets.get(i - 1);
  }

  private void raise() {
    var dose = protocol.nextDose(next.dose()).orElse(next.dose());
    next = new Dose(next.day(), dose, next.minutes());
  }

  private void maintenance() {
    double visit = last() + WEEK;
    while (visit <= trial.days()) {
      var decision = score(visit);
      var say = decision.advice().say();
      if (say == Say.STOP || decision.advice().because("booster-without-effect")) {
        return;
      }
      if (say == Say.EXTEND) {
        next = new Dose(visit, next.dose(), next.minutes());
        if (!series(protocol.series().extendTo().value())) {
          return;
        }
        visit = last() + WEEK;
        continue;
      }
      double due = say == Say.BOOSTER_NOW ? visit : due(decision);
      if (due <= visit) {
        infuse(visit);
        visit += WEEK;
      } else {
        visit = Math.min(due, visit + WEEK);
      }
    }
  }

  private double due(Decision decision) {
    double due = decision.booster().map(Booster::day).orElse(Double.POSITIVE_INFINITY);
    if (!policy.firstLimited() || given.size() < 2) {
      return due;
    }
    var limits = protocol.boosterLimits();
    double before = last() - given.get(given.size() - 2).day();
    return Math.min(due, last() + Math.max(limits.growth() * before, limits.floorDays()));
  }

  /** The protocol with a series that ended after so many infusions. */
  private static Protocol shortened(Protocol protocol, int infusions) {
    var series = protocol.series();
    var all = series.allOffsets();
    var shorter =
        new Series(
            series.offsets().map(planned -> all.subList(0, infusions)),
            series.furtherOffsets().map(further -> all.subList(infusions, all.size())),
            series.minInterval(),
            series.window(),
            series.extendTo(),
            series.most());
    return new Protocol(
        protocol.id(),
        protocol.version(),
        protocol.title(),
        protocol.condition(),
        protocol.summary(),
        shorter,
        protocol.dose(),
        protocol.measures(),
        protocol.decisions(),
        protocol.maintenance(),
        protocol.monitoring());
  }
}

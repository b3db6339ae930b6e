package health.cairn.core.forecast;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.EvidenceGrade;
import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.forecast.Population.Measure;
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
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.quantity.MgPerKg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The populations and the three reference patients that the specification was checked with. */
public final class Reference {
  public static final InstrumentId PHQ9 = InstrumentId.of("phq-9");
  public static final InstrumentId MADRS = InstrumentId.of("madrs");
  public static final InstrumentId NRS = InstrumentId.of("nrs-11");

  private Reference() {}

  public static Population depression() {
    return new Population(
        Condition.DEPRESSION,
        "2",
        EvidenceGrade.B,
        "several trials and clinic cohorts, large spread between studies",
        MADRS,
        0.5,
        MgPerKg.of(0.5),
        40,
        "one 40-minute infusion",
        depressionPriors(),
        measures());
  }

  static Priors depressionPriors() {
    return new Priors(
        new Ceiling(0.5488, 1.1724, 0.6579),
        new Onset(-0.2245, 1.1438, 1.359),
        new BuildUp(-1.3095, 1.1024, 0.4626, 0.0876),
        new AcuteHalfLife(1.6305, 0.6049),
        new SustainedHalfLife(
            3.975, 0.7497, 0.8352, 0.7688, 0.3831, 1.4801, new Stable(1.3826, 0.7, 4)),
        new Switch(3.1548, 0.2928),
        new DoseGain(-0.49075281944005467, 0.4, 1.5),
        new Drift(0.1012, 21),
        new Noise(0.1, 2),
        new Baselines(0.5));
  }

  public static Population crps() {
    return new Population(
        Condition.CRPS,
        "2",
        EvidenceGrade.C,
        "three inpatient courses and a meta-analysis",
        NRS,
        0.3,
        MgPerKg.of(2.0),
        240,
        "one session of about 4 h",
        new Priors(
            new Ceiling(0.5449, 1.1724, 0.8553),
            new Onset(-0.213, 1.1438, 1.7667),
            new BuildUp(-1.1289, 1.1024, 0.6014, 0.0876),
            new AcuteHalfLife(1.6305, 0.6049),
            new SustainedHalfLife(
                4.1642, 0.7497, 1.0858, 0.0, 0.3831, 1.4801, new Stable(1.3826, 0.7, 4)),
            new Switch(3.1548, 0.2928),
            new DoseGain(-0.49075281944005467, 0.4, 1.5),
            new Drift(0.1012, 21),
            new Noise(0.1, 2),
            new Baselines(0.5)),
        measures());
  }

  private static Map<InstrumentId, Measure> measures() {
    return Stream.of(
            measure("madrs", 60, 0.1335313926245226, 0.3683035714285714, 2.6, 32.0, 1.0, 10),
            measure("phq-9", 27, 0.7777045685880085, 0.6868044515103339, 1.9, 18.5, 1.4664, 4),
            measure("qids-sr16", 27, 0.6109090823229733, 0.5684210526315789, 1.7, 17.5, 1.4664, 5),
            measure("nrs-11", 10, 0.8472978603872034, 0.6666666666666665, 0.9, 7.0, 1.4664, 3),
            measure("pcl-5", 80, 0.6190392084062235, 0.5494505494505495, 5.0, 52.0, 1.4664, 32),
            measure("gad-7", 21, 0.9162907318741551, 0.8166666666666667, 1.7, 15.0, 1.4664, 4))
        .collect(Collectors.toMap(Measure::instrument, m -> m));
  }

  private static Measure measure(
      String id,
      int max,
      double mean,
      double sd,
      double noise,
      double scale,
      double exponent,
      int remission) {
    return new Measure(InstrumentId.of(id), max, mean, sd, noise, scale, exponent, remission);
  }

  static List<Dose> doses(double mgPerKg, double... days) {
    var doses = new ArrayList<Dose>();
    for (double day : days) {
      doses.add(new Dose(day, MgPerKg.of(mgPerKg), 40));
    }
    return doses;
  }

  /** Day and score in turn. */
  static List<Reading> readings(InstrumentId instrument, double... dayAndScore) {
    var readings = new ArrayList<Reading>();
    for (int i = 0; i < dayAndScore.length; i += 2) {
      readings.add(new Reading(dayAndScore[i], instrument, (int) dayAndScore[i + 1]));
    }
    return readings;
  }

  /** Early responder, PHQ-9, two infusions so far. */
  static History p1() {
    return new History(
        Antidepressant.YES,
        doses(0.5, 0.0, 3.0),
        doses(0.5, 7, 10, 14, 17),
        readings(PHQ9, -1, 20, 2.9, 13, 6, 9));
  }

  /** Slow responder, MADRS at baseline and 24 h after each of four. */
  static History p2() {
    return new History(
        Antidepressant.YES,
        doses(0.5, 0.0, 3.0, 7.0, 10.0),
        doses(0.5, 14, 17),
        readings(MADRS, -1, 27, 1, 24, 4, 17, 8, 18, 11, 15));
  }

  /** Six completed, PHQ-9 weekly for 10 weeks, no booster, not on an antidepressant. */
  static History p3() {
    return new History(
        Antidepressant.NO,
        doses(0.5, 0.0, 3.0, 7.0, 10.0, 14.0, 17.0),
        doses(0.5),
        readings(
            PHQ9, -1, 19, 2.9, 11, 6.9, 11, 9.9, 7, 13.9, 9, 16.9, 11, 24, 8, 31, 3, 38, 8, 45, 12,
            52, 13, 59, 14, 66, 14, 73, 21, 80, 19, 87, 22));
  }
}

package health.cairn.core.simulation;

import health.cairn.core.simulation.TrialResult.AfterInfusion;
import health.cairn.core.simulation.TrialResult.Durability;
import health.cairn.core.simulation.TrialResult.Spread;
import java.util.ArrayList;
import java.util.List;

/** Counts over patients. Whole numbers only, so that the order of adding does not matter. */
final class Tally {
  private final Trial trial;
  private final int[] given;
  private final int[] responders;
  private final int[] remitters;
  private final int[] followed;
  private final int[] atRisk;
  private final int[] still;
  private long infusions;
  private long infusionsSquared;
  private long days;
  private long daysSquared;

  Tally(Trial trial) {
    this.trial = trial;
    int planned = trial.series().size();
    int curve = trial.curve(0).length;
    this.given = new int[planned];
    this.responders = new int[planned];
    this.remitters = new int[planned];
    this.followed = new int[curve];
    this.atRisk = new int[curve];
    this.still = new int[curve];
  }

  void add(Outcome outcome) {
    for (int k = 0; k < given.length; k++) {
      given[k] += outcome.given().doses().size() > k ? 1 : 0;
      responders[k] += outcome.planned().response[k] ? 1 : 0;
      remitters[k] += outcome.planned().remission[k] ? 1 : 0;
    }
    follow(outcome.curve().response);
    long n = outcome.given().doses().size();
    infusions += n;
    infusionsSquared += n * n;
    long inResponse = 0;
    for (boolean day : outcome.daily().response) {
      inResponse += day ? 1 : 0;
    }
    days += inResponse;
    daysSquared += inResponse * inResponse;
  }

  private void follow(boolean[] curve) {
    if (curve.length == 0 || !curve[0]) {
      return;
    }
    boolean lost = false;
    for (int i = 0; i < curve.length; i++) {
      followed[i]++;
      atRisk[i] += lost ? 0 : 1;
      still[i] += curve[i] ? 1 : 0;
      lost |= !curve[i];
    }
  }

  void merge(Tally other) {
    add(given, other.given);
    add(responders, other.responders);
    add(remitters, other.remitters);
    add(followed, other.followed);
    add(atRisk, other.atRisk);
    add(still, other.still);
    infusions += other.infusions;
    infusionsSquared += other.infusionsSquared;
    days += other.days;
    daysSquared += other.daysSquared;
  }

  private static void add(int[] to, int[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  TrialResult result() {
    return new TrialResult(
        trial.patients(),
        trial.seed(),
        trial.weeks(),
        afterInfusion(),
        durability(),
        Spread.of(infusions, infusionsSquared, trial.patients()),
        Spread.of(days, daysSquared, trial.patients()));
  }

  private List<AfterInfusion> afterInfusion() {
    var rows = new ArrayList<AfterInfusion>();
    var series = trial.series();
    for (int k = 1; k <= series.size(); k++) {
      rows.add(
          new AfterInfusion(
              k,
              series.get(k - 1).day(),
              given[k - 1],
              responders[k - 1],
              remitters[k - 1],
              trial.patients()));
    }
    return rows;
  }

  private List<Durability> durability() {
    var rows = new ArrayList<Durability>();
    double[] curve = trial.curve(0);
    for (int i = 0; i < curve.length && followed[i] > 0; i++) {
      rows.add(new Durability((int) curve[i], followed[i], atRisk[i], still[i]));
    }
    return rows;
  }
}

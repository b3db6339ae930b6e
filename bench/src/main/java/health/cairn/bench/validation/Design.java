package health.cairn.bench.validation;

import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.simulation.VirtualPatient.ScoreDue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When virtual patients are infused and asked. Fourteen or more scores each: the last is only ever
 * predicted.
 *
 * @param primary the instrument that decides about response
 * @param followed how many scores there are when two have been taken a week and more after the
 *     series
 */
record Design(
    String name,
    Antidepressant antidepressant,
    InstrumentId primary,
    List<InstrumentId> instruments,
    List<Dose> doses,
    List<ScoreDue> dues,
    int followed) {

  static final InstrumentId PHQ9 = InstrumentId.of("phq-9");
  static final InstrumentId MADRS = InstrumentId.of("madrs");

  private static final double[] DAYS = {0, 3.5, 7, 10.5, 14, 17.5};
  private static final double LAST = DAYS[5];

  static List<Design> all() {
    return List.of(beforeEach(), dayAfter(), mixed());
  }

  /** PHQ-9 before every infusion, then every week. */
  private static Design beforeEach() {
    var dues = new ArrayList<ScoreDue>();
    for (double day : DAYS) {
      dues.add(new ScoreDue(day, PHQ9));
    }
    for (int week = 1; week <= 8; week++) {
      dues.add(new ScoreDue(LAST + 7 * week, PHQ9));
    }
    return new Design(
        "PHQ-9 before each", Antidepressant.YES, PHQ9, List.of(PHQ9), doses(0.5), dues, 8);
  }

  /** MADRS before the first infusion and 24 h after each, then every week. */
  private static Design dayAfter() {
    var dues = new ArrayList<ScoreDue>();
    dues.add(new ScoreDue(-1, MADRS));
    for (double day : DAYS) {
      dues.add(new ScoreDue(day + 1, MADRS));
    }
    for (int week = 1; week <= 7; week++) {
      dues.add(new ScoreDue(LAST + 7 * week, MADRS));
    }
    return new Design(
        "MADRS 24 h after", Antidepressant.UNKNOWN, MADRS, List.of(MADRS), doses(0.5), dues, 9);
  }

  /** Both instruments in turn, the dose raised after three, and no antidepressant. */
  private static Design mixed() {
    var dues = new ArrayList<ScoreDue>();
    dues.add(new ScoreDue(-3, MADRS));
    dues.add(new ScoreDue(0, PHQ9));
    dues.add(new ScoreDue(3.5, PHQ9));
    dues.add(new ScoreDue(8, MADRS));
    dues.add(new ScoreDue(14, PHQ9));
    dues.add(new ScoreDue(17.5, PHQ9));
    dues.add(new ScoreDue(18.5, MADRS));
    for (int week = 1; week <= 7; week++) {
      dues.add(new ScoreDue(LAST + 10 * week, week % 3 == 0 ? MADRS : PHQ9));
    }
    return new Design(
        "both, dose raised", Antidepressant.NO, PHQ9, List.of(MADRS, PHQ9), doses(0.75), dues, 9);
  }

  /** Three infusions of 0.5 mg/kg and three of the later dose. */
  private static List<Dose> doses(double later) {
    var doses = new ArrayList<Dose>();
    for (int k = 0; k < DAYS.length; k++) {
      doses.add(new Dose(DAYS[k], MgPerKg.of(k < 3 ? 0.5 : later), 40));
    }
    return List.copyOf(doses);
  }

  Design {
    dues = dues.stream().sorted(Comparator.comparingDouble(ScoreDue::day)).toList();
  }

  double lastInfusion() {
    return doses.get(doses.size() - 1).day();
  }

  int primaryIndex() {
    return instruments.indexOf(primary);
  }
}

package health.cairn.core.forecast;

import health.cairn.core.course.SeriesInProgress;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import java.util.ArrayList;
import java.util.List;

/**
 * Every infusion the forecast may speak of, in order: given, then planned, then those the protocol
 * could add under a new order.
 *
 * @param given how many of the doses have been given
 * @param planned how many are given or planned; those beyond are possible only
 * @param last the infusion after which "how long" is counted: the last one given or planned that is
 *     not a booster still to come
 * @param begin how many infusions came before the series in progress
 * @param presentDose the dose in use, mg/kg: the one ordered last, else the first one planned
 */
record CourseAhead(
    List<Dose> doses,
    int given,
    int planned,
    int last,
    boolean finished,
    int begin,
    MgPerKg presentDose) {

  /** A course with one series. */
  CourseAhead(List<Dose> doses, int given, int planned, int last, boolean finished) {
    this(doses, given, planned, last, finished, 0, doses.get(Math.max(given - 1, 0)).toCome());
  }

  /** Where the history names no plan, the protocol's own series is taken. */
  static CourseAhead of(History history, Protocol protocol) {
    var told = new ArrayList<>(history.given());
    told.addAll(history.planned());
    int given = history.given().size();
    var days = told.stream().map(Dose::day).toList();
    int begin = new SeriesInProgress(days, protocol, history.begun()).begin(given);
    int inSeries = begin + protocol.series().planned();
    boolean planImplied =
        history.planned().isEmpty() && !history.finished() && told.size() < inSeries;
    int planned = planImplied ? inSeries : told.size();
    int last = planImplied ? planned : given;
    while (last < told.size() && !isToKeep(told, last, inSeries, protocol)) {
      last++;
    }
    var doses = new ArrayList<>(history.given());
    doses.addAll(afterLastFact(history, protocol));
    var present = presentDose(history, protocol);
    int most = Math.max(planned, begin + protocol.series().allOffsets().size());
    while (doses.size() < most) {
      var dose = doses.size() == given ? present : doses.get(doses.size() - 1).dose();
      doses.add(next(doses, begin, protocol, dose, history.lastFact()));
    }
    return new CourseAhead(
        List.copyOf(doses), given, planned, last, history.finished(), begin, present);
  }

  /**
   * What is planned, and neither given nor moved though facts are younger, can come only after
   * them; what follows it keeps the spacing of a series.
   */
  private static List<Dose> afterLastFact(History history, Protocol protocol) {
    var plan = history.planned();
    if (plan.isEmpty() || plan.get(0).day() >= history.lastFact()) {
      return plan;
    }
    var laid = new ArrayList<Dose>();
    double soonest = history.lastFact();
    for (int k = 0; k < plan.size(); k++) {
      var dose = plan.get(k);
      if (k > 0) {
        double gap = dose.day() - plan.get(k - 1).day();
        soonest = laid.get(k - 1).day() + Math.min(gap, protocol.series().widestGap());
      }
      laid.add(new Dose(Math.max(dose.day(), soonest), dose.dose(), dose.minutes()));
    }
    return laid;
  }

  private static MgPerKg presentDose(History history, Protocol protocol) {
    return history.given().isEmpty() && !history.planned().isEmpty()
        ? history.planned().get(0).dose()
        : history.doseInUse(protocol.dose());
  }

  private static boolean isToKeep(List<Dose> doses, int index, int inSeries, Protocol protocol) {
    return index >= inSeries
        && doses.get(index).day() - doses.get(index - 1).day()
            > protocol.boosterLimits().closeDays();
  }

  /**
   * Whether infusion k of the course, counted from 1, was one to keep a response: beyond the
   * protocol's series, and neither at a series' spacing nor the first of another series. A week is
   * a booster's interval where the protocol's own spacing is closer. Before the series in progress
   * they follow the first one.
   */
  boolean isBooster(int k, Protocol protocol) {
    return k - (k > begin ? begin : 0) > protocol.series().planned()
        && day(k) - day(k - 1) >= protocol.boosterLimits().closeDays()
        && day(k) - day(k - 1) > protocol.series().widestGap();
  }

  private static Dose next(
      List<Dose> before, int begin, Protocol protocol, MgPerKg dose, double lastFact) {
    if (before.isEmpty()) {
      return new Dose(Math.max(0, lastFact), dose, protocol.dose().minutes());
    }
    var offsets = protocol.series().allOffsets();
    var last = before.get(before.size() - 1);
    int k = before.size() - begin;
    double gap =
        k == 0
            ? protocol.series().minInterval().value().toHours() / 24.0
            : offsets.get(k) - offsets.get(k - 1);
    return new Dose(Math.max(last.day() + gap, lastFact), dose, last.minutes());
  }

  /** The same infusions with those not given yet at another dose. */
  CourseAhead atDose(MgPerKg dose) {
    var changed = new ArrayList<>(doses.subList(0, given));
    for (var later : doses.subList(given, doses.size())) {
      changed.add(new Dose(later.day(), dose, later.minutes()));
    }
    return new CourseAhead(List.copyOf(changed), given, planned, last, finished, begin, dose);
  }

  /** The course if nothing more were given. */
  CourseAhead ifStopped() {
    int kept = Math.max(given, 1);
    return new CourseAhead(doses.subList(0, kept), given, kept, kept, finished, begin, presentDose);
  }

  /** The course with a booster at the present dose after its last infusion, and no other. */
  CourseAhead withBooster(double day) {
    var boosted = new ArrayList<>(doses.subList(0, last));
    boosted.add(new Dose(day, presentDose(), doses.get(last - 1).minutes()));
    return new CourseAhead(
        List.copyOf(boosted), given, last + 1, last + 1, finished, begin, presentDose);
  }

  double day(int k) {
    return doses.get(k - 1).day();
  }

  /** When infusion k is looked at: a day later, or just before the next if that comes sooner. */
  double lookedAt(int k) {
    double dayAfter = day(k) + 1;
    return k < doses.size() ? Math.min(dayAfter, Math.max(day(k + 1), day(k))) : dayAfter;
  }
}

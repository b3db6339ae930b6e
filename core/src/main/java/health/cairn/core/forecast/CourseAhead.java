package health.cairn.core.forecast;

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
 */
record CourseAhead(List<Dose> doses, int given, int planned, int last, boolean finished) {
  /** Beyond the series, an infusion later than this after the one before is a booster. PROPOSED. */
  private static final double BOOSTER_DAYS = 7;

  /** Where the history names no plan, the protocol's own series is taken. */
  static CourseAhead of(History history, Protocol protocol) {
    var doses = new ArrayList<>(history.given());
    doses.addAll(history.planned());
    int inSeries = protocol.series().planned();
    boolean planImplied =
        history.planned().isEmpty() && !history.finished() && doses.size() < inSeries;
    int planned = planImplied ? inSeries : doses.size();
    int most = Math.max(planned, protocol.series().allOffsets().size());
    while (doses.size() < most) {
      doses.add(next(doses, protocol));
    }
    int last = history.given().size();
    while (last < planned && !isBooster(doses, last, inSeries)) {
      last++;
    }
    return new CourseAhead(
        List.copyOf(doses), history.given().size(), planned, last, history.finished());
  }

  private static boolean isBooster(List<Dose> doses, int index, int inSeries) {
    return index >= inSeries && doses.get(index).day() - doses.get(index - 1).day() > BOOSTER_DAYS;
  }

  private static Dose next(List<Dose> before, Protocol protocol) {
    if (before.isEmpty()) {
      return new Dose(0, protocol.dose().perSession(), protocol.dose().minutes());
    }
    var offsets = protocol.series().allOffsets();
    var last = before.get(before.size() - 1);
    double gap = offsets.get(before.size()) - offsets.get(before.size() - 1);
    return new Dose(last.day() + gap, last.dose(), last.minutes());
  }

  /** The same infusions with those not given yet at another dose. */
  CourseAhead atDose(MgPerKg dose) {
    var changed = new ArrayList<>(doses.subList(0, given));
    for (var later : doses.subList(given, doses.size())) {
      changed.add(new Dose(later.day(), dose, later.minutes()));
    }
    return new CourseAhead(List.copyOf(changed), given, planned, last, finished);
  }

  /** The course if nothing more were given. */
  CourseAhead ifStopped() {
    int kept = Math.max(given, 1);
    return new CourseAhead(doses.subList(0, kept), given, kept, kept, finished);
  }

  /** The course with a booster at the present dose after its last infusion, and no other. */
  CourseAhead withBooster(double day) {
    var boosted = new ArrayList<>(doses.subList(0, last));
    boosted.add(new Dose(day, presentDose(), doses.get(last - 1).minutes()));
    return new CourseAhead(List.copyOf(boosted), given, last + 1, last + 1, finished);
  }

  /** The dose in use: the last one given, else the first one planned. */
  MgPerKg presentDose() {
    return doses.get(Math.max(given - 1, 0)).dose();
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

package health.cairn.app.forecast;

import health.cairn.core.forecast.History;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.quantity.MgPerKg;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Another way on: a dose for what is planned, more infusions after it, a booster on some day.
 *
 * @param dose for every infusion to come
 * @param more infusions after the planned ones, at the spacing of the last two; 0 to 6
 * @param boosterAfter days after the last infusion
 */
record WhatIf(Optional<MgPerKg> dose, int more, OptionalDouble boosterAfter) {
  private static final double USUAL_SPACING = 3.5;
  private static final MgPerKg USUAL_DOSE = MgPerKg.of(0.5);
  private static final double USUAL_MINUTES = 40;

  History of(History history) {
    var planned = new ArrayList<Dose>();
    history.planned().forEach(it -> planned.add(at(it, it.day())));
    var all = new ArrayList<>(history.given());
    all.addAll(history.planned());
    double spacing = spacing(all);
    var last = all.isEmpty() ? new Dose(0, USUAL_DOSE, USUAL_MINUTES) : all.get(all.size() - 1);
    for (int k = 1; k <= more; k++) {
      planned.add(at(last, last.day() + k * spacing));
    }
    if (boosterAfter.isPresent()) {
      planned.add(at(last, last.day() + more * spacing + boosterAfter.getAsDouble()));
    }
    boolean finished = history.finished() && planned.isEmpty();
    return new History(
        history.antidepressant(), history.given(), planned, history.readings(), finished);
  }

  private Dose at(Dose like, double day) {
    return new Dose(day, dose.orElse(like.dose()), like.minutes());
  }

  private static double spacing(ArrayList<Dose> all) {
    int n = all.size();
    return n < 2 ? USUAL_SPACING : all.get(n - 1).day() - all.get(n - 2).day();
  }
}

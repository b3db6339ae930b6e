package health.cairn.app.forecast;

import health.cairn.core.forecast.History;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import java.util.ArrayList;
import java.util.List;

/**
 * Another way on.
 *
 * @param dose for every infusion to come
 * @param infusions of the series in all, given ones included
 */
record WhatIf(MgPerKg dose, int infusions) {

  /** As planned, or as the protocol plans where nothing is planned. */
  static WhatIf asPlanned(History history, Protocol protocol) {
    int all = history.given().size() + history.planned().size();
    boolean implied = history.planned().isEmpty() && !history.finished();
    var next = history.planned().stream().findFirst().map(Dose::dose);
    return new WhatIf(
        next.orElseGet(() -> history.doseInUse(protocol.dose())),
        implied ? Math.max(all, protocol.series().planned()) : all);
  }

  /** The history with so many infusions, at the planned days or else the protocol's spacing. */
  History of(History history, Protocol protocol) {
    var planned = new ArrayList<Dose>();
    var all = new ArrayList<>(history.given());
    for (int k = all.size(); k < infusions; k++) {
      var dose = new Dose(day(k, all, history, protocol), dose(), minutes(all, protocol));
      planned.add(dose);
      all.add(dose);
    }
    return new History(
        history.antidepressant(),
        history.given(),
        planned,
        history.readings(),
        planned.isEmpty(),
        history.begun(),
        history.otherwise());
  }

  private static double day(int k, List<Dose> all, History history, Protocol protocol) {
    int place = k - history.given().size();
    if (place < history.planned().size()) {
      return history.planned().get(place).day();
    }
    return all.isEmpty() ? 0 : all.get(k - 1).day() + gap(k, protocol.series().allOffsets());
  }

  /** The protocol's own gap before infusion k+1; its last gap beyond those it names. */
  private static double gap(int k, List<Double> offsets) {
    if (offsets.size() < 2) {
      return 7;
    }
    int at = Math.min(k, offsets.size() - 1);
    return offsets.get(at) - offsets.get(at - 1);
  }

  private static double minutes(List<Dose> all, Protocol protocol) {
    return all.isEmpty() ? protocol.dose().minutes() : all.get(all.size() - 1).minutes();
  }
}

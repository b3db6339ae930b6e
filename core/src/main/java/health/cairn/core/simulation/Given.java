package health.cairn.core.simulation;

import health.cairn.core.forecast.History.Dose;
import java.util.List;

/**
 * The infusions one virtual patient got.
 *
 * @param series how many of them belong to the series; the others are boosters
 */
record Given(List<Dose> doses, int series) {
  Given {
    doses = List.copyOf(doses);
  }

  double seriesEnd() {
    return doses.get(series - 1).day();
  }
}

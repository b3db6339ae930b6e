package health.cairn.core.instrument;

import java.util.List;

/** Whether a number can be a total of an instrument. */
record TotalCheck(Instrument instrument) {

  List<String> problems(double total) {
    var scale = instrument.scale();
    var title = instrument.title();
    if (hasNoTotal()) {
      return List.of("%s has no total.\nEnter its answers instead.".formatted(title));
    }
    if (Double.isNaN(total)) {
      return List.of("The %s score must be a number.".formatted(title));
    }
    if (total > scale.highest()) {
      return List.of(
          "The score (%s) exceeds the %s maximum (%s).\nMaybe two instruments were swapped."
              .formatted(written(total), title, Scale.plain(scale.highest())));
    }
    if (total < scale.lowest()) {
      return List.of(
          "The score (%s) is below the %s minimum (%s).\nMaybe a change was entered instead of a score."
              .formatted(written(total), title, Scale.plain(scale.lowest())));
    }
    if (scale.whole() && total != Math.rint(total)) {
      return List.of(
          "The score (%s) must be a whole number: %s totals are.\nMaybe a mean was entered."
              .formatted(written(total), title));
    }
    return List.of();
  }

  private boolean hasNoTotal() {
    return instrument.scoring() instanceof Scoring.ScreenerTriage
        || instrument.scoring() instanceof Scoring.DomainProfile;
  }

  private static String written(double total) {
    return Double.isInfinite(total) ? Double.toString(total) : Scale.plain(total);
  }
}

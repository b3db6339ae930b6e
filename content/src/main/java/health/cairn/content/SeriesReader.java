package health.cairn.content;

import health.cairn.core.evidence.Cited;
import health.cairn.core.protocol.Series;
import java.time.Duration;
import java.util.List;

/** Reads how many infusions a protocol plans, and when. */
record SeriesReader(Citing citing) {
  private static final int LONGEST_DAYS = 3650;
  private static final int MOST_INFUSIONS = 100;
  private static final double HOURS_PER_DAY = 24;

  Series read(Place place) {
    place.knowing(
        "offsets", "furtherOffsets", "minIntervalHours", "windowDays", "extendTo", "most");
    var series =
        new Series(
            citing.required(place, "offsets", SeriesReader::offsets),
            citing.required(place, "furtherOffsets", SeriesReader::days),
            citing.integer(place, "minIntervalHours", 1, 24 * LONGEST_DAYS).map(Duration::ofHours),
            place
                .optional("windowDays")
                .map(at -> citing.cited(at, value -> Citing.range(value, 0, LONGEST_DAYS))),
            citing.integer(place, "extendTo", 1, MOST_INFUSIONS),
            citing.integer(place, "most", 1, MOST_INFUSIONS));
    if (place.isFine()) {
      checkSpacing(place, series);
      checkCounts(place, series);
      checkWindow(place, series);
    }
    return series;
  }

  private static List<Double> offsets(Place place) {
    var days = days(place);
    if (place.isFine() && (days.isEmpty() || days.get(0) != 0)) {
      place.problem(
          "The offsets do not begin with day 0.",
          "Count the days from the first infusion, which is day 0.");
    }
    return days;
  }

  private static List<Double> days(Place place) {
    return place.list(item -> item.number(0, LONGEST_DAYS));
  }

  private static void checkSpacing(Place place, Series series) {
    var days = series.allOffsets();
    double least = series.minInterval().value().toHours() / HOURS_PER_DAY;
    for (int i = 1; i < days.size(); i++) {
      double gap = days.get(i) - days.get(i - 1);
      if (gap <= 0) {
        offset(place, series, i)
            .problem(
                "Day %s does not follow day %s.".formatted(plain(days, i), plain(days, i - 1)),
                "List the days in increasing order.");
      } else if (gap < least) {
        offset(place, series, i)
            .problem(
                "Day %s is closer to day %s than the least interval (%s days)."
                    .formatted(plain(days, i), plain(days, i - 1), Words.plain(least)),
                "Space them further, or shorten \"minIntervalHours\".");
      }
    }
  }

  private static Place offset(Place place, Series series, int index) {
    boolean further = index >= series.planned();
    var items = place.required(further ? "furtherOffsets" : "offsets").required("value").items();
    return items.get(further ? index - series.planned() : index);
  }

  private static void checkCounts(Place place, Series series) {
    int named = series.allOffsets().size();
    if (series.most().value() != named) {
      place
          .required("most")
          .problem(
              "The most infusions (%d) are not as many as the offsets name (%d)."
                  .formatted(series.most().value(), named),
              "Add to \"furtherOffsets\", or correct \"most\".");
    }
    int extended = series.extendTo().value();
    if (extended < series.planned() || extended > named) {
      place
          .required("extendTo")
          .problem(
              "An extended series (%d infusions) is not between the planned (%d) and the most (%d)."
                  .formatted(extended, series.planned(), named),
              "Give the planned number if the series is never extended.");
    }
  }

  private static void checkWindow(Place place, Series series) {
    double last = series.offsets().value().get(series.planned() - 1);
    if (series.window().isEmpty() && series.planned() > 1) {
      place.problem(
          "The series has no window.", "Add \"windowDays\": how long the series may take.");
    }
    series
        .window()
        .map(Cited::value)
        .filter(window -> !window.holds(last))
        .ifPresent(
            window ->
                place
                    .required("windowDays")
                    .problem(
                        "The series takes %s days, outside its window of %s to %s days."
                            .formatted(
                                Words.plain(last),
                                Words.plain(window.least()),
                                Words.plain(window.most())),
                        "Correct the offsets or the window."));
  }

  private static String plain(List<Double> days, int index) {
    return Words.plain(days.get(index));
  }
}

package health.cairn.core.report;

import health.cairn.core.report.Picture.Limit;
import java.util.Locale;

/** Words enough to see where a chart puts them. */
record PlainChartWords(CourseDays days) implements ChartWords {
  @Override
  public String title(Picture picture) {
    return "Chart of " + picture.title();
  }

  @Override
  public String description(Picture picture) {
    return "Described.";
  }

  @Override
  public String day(double day) {
    return days.brief(day);
  }

  @Override
  public String fullDay(double day) {
    return days.full(day);
  }

  @Override
  public String limit(Limit limit) {
    return word(limit.means()) + (limit.below() ? " at most " : " at least ") + limit.at();
  }

  @Override
  public String stone(Under what, double day) {
    return word(what) + ", " + day(day);
  }

  @Override
  public String legend(Legend entry) {
    return word(entry);
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}

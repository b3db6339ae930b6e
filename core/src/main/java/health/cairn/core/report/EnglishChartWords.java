package health.cairn.core.report;

import health.cairn.core.report.Picture.Limit;
import health.cairn.core.report.Picture.Means;

/** A chart's words in English. */
record EnglishChartWords(CourseChart chart) implements ChartWords {
  @Override
  public String title(Picture picture) {
    return picture.title() + " and forecast";
  }

  @Override
  public String description(Picture picture) {
    return chart.description();
  }

  @Override
  public String day(double day) {
    return chart.days().brief(day);
  }

  @Override
  public String fullDay(double day) {
    return chart.days().full(day);
  }

  @Override
  public String limit(Limit limit) {
    return (limit.means() == Means.RESPONSE ? "response " : "remission ")
        + (limit.below()
            ? "≤ " + (int) Math.floor(limit.at())
            : "≥ " + (int) Math.ceil(limit.at()));
  }

  @Override
  public String stone(Under what, double day) {
    return switch (what) {
          case BOOSTER -> "booster, ";
          case LAST_PLANNED -> "last planned, ";
          case LAST_GIVEN -> "last given, ";
        }
        + day(day);
  }

  @Override
  public String legend(Legend entry) {
    return switch (entry) {
      case SCORE -> "score";
      case EXPECTED -> "expected";
      case HALF -> "half";
      case MOST -> "8 in 10";
      case AS_IT_STANDS -> "as it stands";
    };
  }
}

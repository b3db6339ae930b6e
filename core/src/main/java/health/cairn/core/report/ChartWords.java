package health.cairn.core.report;

import health.cairn.core.report.Picture.Limit;

/** The words in and around a chart, in the reader's language. */
public interface ChartWords {
  String title(Picture picture);

  /** The same in one or two sentences, for those who cannot see it. */
  String description(Picture picture);

  /** A day in as few letters as possible. */
  String day(double day);

  /** A day with its year. */
  String fullDay(double day);

  String limit(Limit limit);

  /** What stands under a stone, with its day. */
  String stone(Under what, double day);

  String legend(Legend entry);

  /** Which stone a label stands under. */
  enum Under {
    BOOSTER,
    LAST_PLANNED,
    LAST_GIVEN
  }

  /** What the marks mean. */
  enum Legend {
    SCORE,
    EXPECTED,
    HALF,
    MOST,
    AS_IT_STANDS
  }
}

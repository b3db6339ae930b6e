package health.cairn.app.forecast;

import health.cairn.app.web.Wording;
import health.cairn.content.Speaker;
import health.cairn.core.report.ChartWords;
import health.cairn.core.report.CourseDays;
import health.cairn.core.report.Figures;
import health.cairn.core.report.Picture;
import health.cairn.core.report.Picture.Kind;
import health.cairn.core.report.Picture.Stone;
import health.cairn.core.report.SvgChart;
import java.util.ArrayList;
import java.util.List;

/**
 * One instrument's chart for a page: drawn twice for two widths, and as a table that holds all that
 * is drawn. The table is what hand and keyboard read.
 *
 * @param forecast whether the forecast speaks of this instrument
 * @param id of the instrument
 */
record ChartView(
    String id,
    String title,
    String heading,
    boolean forecast,
    String wide,
    String narrow,
    List<Row> rows) {

  /**
   * One day.
   *
   * @param at day of the course, for the picture
   * @param value where the mark stands; empty where nothing is expected
   * @param says all of it in a sentence
   */
  record Row(
      String at,
      String value,
      String day,
      String score,
      String infusion,
      String expected,
      String half,
      String most,
      String says) {}

  static ChartView of(String id, Picture picture, CourseDays days, Wording wording) {
    var words = Speaker.of(wording.language(), days).chart();
    return new ChartView(
        id,
        picture.title(),
        words.title(picture),
        !picture.bands().isEmpty(),
        SvgChart.drawForPage(picture, words, SvgChart.Size.WIDE),
        SvgChart.drawForPage(picture, words, SvgChart.Size.NARROW),
        picture.rows(days).stream().map(it -> row(it, picture.title(), words, wording)).toList());
  }

  private static Row row(Picture.Row it, String title, ChartWords words, Wording wording) {
    var day = words.fullDay(it.day());
    var score = String.join(", ", it.scores().stream().map(wording::number).toList());
    var infusion =
        String.join(", ", it.stones().stream().map(stone -> stone(stone, wording)).toList());
    var expected = it.expected().map(band -> whole(band.q50())).orElse("");
    var half = it.expected().map(b -> range(b.q25(), b.q75(), wording)).orElse("");
    var most = it.expected().map(b -> range(b.q10(), b.q90(), wording)).orElse("");
    var says = new ArrayList<>(List.of(day));
    if (!score.isEmpty()) {
      says.add(title + " " + score);
    }
    if (!infusion.isEmpty()) {
      says.add(infusion);
    }
    if (!expected.isEmpty()) {
      says.add(wording.say("chart.says.expected", expected, half, most));
    }
    return new Row(
        plain(it.day()),
        it.value().map(ChartView::plain).orElse(""),
        day,
        score,
        infusion,
        expected,
        half,
        most,
        String.join(" · ", says));
  }

  private static String stone(Stone stone, Wording wording) {
    if (stone.kind() == Kind.BOOSTER) {
      return wording.say("chart.says.booster");
    }
    var key = stone.kind() == Kind.GIVEN ? "chart.says.given" : "chart.says.planned";
    return wording.say(key, stone.number(), wording.number(stone.dose()));
  }

  private static String range(double low, double high, Wording wording) {
    return wording.say("chart.says.range", whole(low), whole(high));
  }

  private static String whole(double value) {
    return Long.toString(Figures.whole(value));
  }

  private static String plain(double value) {
    return Figures.rounded(value, 3).stripTrailingZeros().toPlainString();
  }
}

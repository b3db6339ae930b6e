package health.cairn.app.forecast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

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
import java.util.stream.Collectors;

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
    String twin) {
  /** Some hundred on a page: as a template they took longer than all the rest of it. */
  private static final String ROW =
      """
      <tr data-at="%s" data-value="%s" data-says="%s"><th scope="row">%s</th><td class="num">%s</td>\
      <td>%s</td>%s</tr>
      """;

  private static final String EXPECTED = "<td class=\"num\">%s</td>".repeat(3);

  static ChartView of(String id, Picture picture, CourseDays days, Wording wording) {
    var words = Speaker.of(wording.language(), days).chart();
    return new ChartView(
        id,
        picture.title(),
        words.title(picture),
        !picture.bands().isEmpty(),
        SvgChart.drawForPage(picture, words, SvgChart.Size.WIDE),
        SvgChart.drawForPage(picture, words, SvgChart.Size.NARROW),
        picture.rows(days).stream()
            .map(it -> row(it, picture, words, wording))
            .collect(Collectors.joining()));
  }

  private static String row(Picture.Row it, Picture picture, ChartWords words, Wording wording) {
    var day = words.fullDay(it.day());
    var score = String.join(", ", it.scores().stream().map(wording::number).toList());
    var infusion =
        String.join(", ", it.stones().stream().map(stone -> stone(stone, wording)).toList());
    var expected = it.expected().map(band -> whole(band.q50())).orElse("");
    var half = it.expected().map(b -> range(b.q25(), b.q75(), wording)).orElse("");
    var most = it.expected().map(b -> range(b.q10(), b.q90(), wording)).orElse("");
    var says = new ArrayList<>(List.of(day));
    if (!score.isEmpty()) {
      says.add(picture.title() + " " + score);
    }
    if (!infusion.isEmpty()) {
      says.add(infusion);
    }
    if (!expected.isEmpty()) {
      says.add(wording.say("chart.says.expected", expected, half, most));
    }
    return ROW.formatted(
        plain(it.day()),
        it.value().map(ChartView::plain).orElse(""),
        escaped(String.join(" · ", says)),
        escaped(day),
        score,
        escaped(infusion),
        picture.bands().isEmpty()
            ? ""
            : EXPECTED.formatted(expected, escaped(half), escaped(most)));
  }

  private static String escaped(String words) {
    return htmlEscape(words, UTF_8.name());
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

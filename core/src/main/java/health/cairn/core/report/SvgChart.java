package health.cairn.core.report;

import health.cairn.core.forecast.Forecast.Band;
import health.cairn.core.report.ChartWords.Legend;
import health.cairn.core.report.ChartWords.Under;
import health.cairn.core.report.Picture.Kind;
import health.cairn.core.report.Picture.Limit;
import health.cairn.core.report.Picture.Means;
import health.cairn.core.report.Picture.Stone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The chart as an SVG picture that stands alone or sits in a page: no script, no fonts of its own,
 * readable in black and white.
 */
public final class SvgChart {
  private static final double LEFT = 40;
  private static final double RIGHT = 20;
  private static final double TOP = 28;
  private static final double BELOW = 50;
  private static final double STONE_WIDTH = 9;
  private static final double STONE_HEIGHT = 3.6;
  private static final double SMALLEST_STONE = 2.2;
  private static final double LETTER = 6.1;

  // The product's tokens: paper, ink, stone, moss (benefit) and dusk (forecast).
  private static final String STYLE =
      """
      <style>
        .cairn-chart text { font: 11px Inter, system-ui, "Segoe UI", Roboto, sans-serif; fill: #5c636e }
        .cairn-chart .limit { fill: #2f6b4f; paint-order: stroke; stroke: #fff; stroke-width: 3px }
      </style>
      """;

  private final Picture picture;
  private final ChartWords words;
  private final Size size;
  private final double from;
  private final double to;
  private final StringBuilder svg = new StringBuilder(8192);
  private final boolean alone;

  private SvgChart(Picture picture, ChartWords words, Size size, boolean alone) {
    this.picture = picture;
    this.words = words;
    this.size = size;
    this.alone = alone;
    this.from = picture.from();
    this.to = picture.to();
  }

  /** How much room there is, in pixels at full size; the picture scales with its place. */
  public enum Size {
    WIDE(760, 300),
    NARROW(380, 260);

    private final int width;
    private final int height;

    Size(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /** A picture that stands alone. */
  public static String draw(Picture picture, ChartWords words, Size size) {
    return new SvgChart(picture, words, size, true).draw();
  }

  /** The same for a page whose own style sheet names {@code .cairn-chart}. */
  public static String drawForPage(Picture picture, ChartWords words, Size size) {
    return new SvgChart(picture, words, size, false).draw();
  }

  private String draw() {
    open();
    grid();
    bands();
    before();
    limits();
    scores();
    stones();
    labels();
    legend();
    return svg.append("</svg>\n").toString();
  }

  private void open() {
    var title = escaped(words.title(picture));
    var description = escaped(words.description(picture));
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cairn-chart\" viewBox=\"0 0 "
            + size.width
            + " "
            + size.height
            + "\" role=\"img\" aria-label=\""
            + description
            + "\""
            + (alone ? "" : place())
            + ">");
    line("<title>" + title + "</title>");
    line("<desc>" + description + "</desc>");
    if (alone) {
      svg.append(STYLE);
    }
    line("<rect width=\"" + size.width + "\" height=\"" + size.height + "\" fill=\"#ffffff\"/>");
  }

  /** Where days and scores lie, for a page that lets them be read. */
  private String place() {
    return " data-from=\"%s\" data-to=\"%s\" data-left=\"%s\" data-right=\"%s\" data-low=\"%s\" data-high=\"%s\" data-top=\"%s\" data-foot=\"%s\""
        .formatted(
            Figures.rounded(from, 3).toPlainString(),
            Figures.rounded(to, 3).toPlainString(),
            number(x(from)),
            number(x(to)),
            number(picture.axis().low()),
            number(picture.axis().high()),
            number(TOP),
            number(axis()));
  }

  private void grid() {
    var low = picture.axis().low();
    for (var value : ticks((int) Math.ceil(picture.axis().high() - low))) {
      var y = y(low + value);
      line(horizontal(y, "stroke=\"#e5e1da\""));
      line(text(LEFT - 8, y + 4, "end", "", number(low + value)));
    }
  }

  /** The ends of the scale and its thirds or quarters, so that each is a whole number. */
  static List<Integer> ticks(int max) {
    var parts = max % 3 == 0 || max % 4 != 0 ? 3 : 4;
    var ticks = new ArrayList<Integer>();
    for (var part = 0; part <= parts; part++) {
      var tick = (int) Figures.whole(max * (double) part / parts);
      if (ticks.isEmpty() || ticks.get(ticks.size() - 1) != tick) {
        ticks.add(tick);
      }
    }
    return ticks;
  }

  private void bands() {
    var bands = picture.bands();
    if (bands.isEmpty()) {
      return;
    }
    line(area(bands, Band::q10, Band::q90, "#e4ebf3"));
    line(area(bands, Band::q25, Band::q75, "#c9d7e6"));
    line(
        "<path d=\""
            + path(bands, Band::q50)
            + "\" fill=\"none\" stroke=\"#3d5a80\" stroke-width=\"2.2\" stroke-linejoin=\"round\"/>");
  }

  private String area(
      List<Band> bands, ToDoubleFunction<Band> low, ToDoubleFunction<Band> high, String fill) {
    var back = new ArrayList<>(bands);
    Collections.reverse(back);
    var there = path(bands, high);
    return "<path d=\""
        + there
        + " L"
        + path(back, low).substring(1)
        + "Z\" fill=\""
        + fill
        + "\"/>";
  }

  private String path(List<Band> bands, ToDoubleFunction<Band> value) {
    var path = new StringBuilder();
    for (var band : bands) {
      path.append(path.isEmpty() ? "M" : " L");
      path.append(number(x(band.day()))).append(' ').append(number(y(value.applyAsDouble(band))));
    }
    return path.toString();
  }

  /** The expected line of the course as it stands, under that of another way on. */
  private void before() {
    if (!picture.before().isEmpty()) {
      line(
          "<path d=\""
              + path(picture.before(), Band::q50)
              + "\" fill=\"none\" stroke=\"#5c636e\" stroke-width=\"1.6\" stroke-dasharray=\"5 4\"/>");
    }
  }

  private void limits() {
    for (var limit : picture.limits()) {
      var dashes = limit.means() == Means.RESPONSE ? "4 4" : "1 4";
      line(horizontal(y(limit.at()), "stroke=\"#2f6b4f\" stroke-dasharray=\"" + dashes + "\""));
    }
  }

  private void limitLabels() {
    var median = picture.bands().isEmpty() ? axis() : y(last(picture.bands()).q50());
    var response = limit(Means.RESPONSE).stream().mapToDouble(it -> y(it.at())).findFirst();
    var remission = limit(Means.REMISSION).stream().mapToDouble(it -> y(it.at())).findFirst();
    // Each label keeps clear of the expected line's end and of the other limit.
    for (var limit : limit(Means.RESPONSE)) {
      var y = y(limit.at());
      var above = median > y || y - median > 20 || remission.orElse(axis()) - y < 34;
      limitLabel(above ? y - 6 : y + 14, limit);
    }
    for (var limit : limit(Means.REMISSION)) {
      var y = y(limit.at());
      var room = y - response.orElse(TOP) > 18 && (median > y || y - median > 20);
      limitLabel(room ? y - 5 : y + 13, limit);
    }
  }

  private List<Limit> limit(Means means) {
    return picture.limits().stream().filter(it -> it.means() == means).toList();
  }

  private void limitLabel(double y, Limit limit) {
    line(text(size.width - RIGHT - 2, y, "end", " class=\"limit\"", words.limit(limit)));
  }

  private static Band last(List<Band> bands) {
    return bands.get(bands.size() - 1);
  }

  private void scores() {
    var scores = picture.scores();
    var path = new StringBuilder();
    for (var score : scores) {
      path.append(path.isEmpty() ? "M" : " L");
      path.append(number(x(score.day()))).append(' ').append(number(y(score.value())));
    }
    if (scores.size() > 1) {
      line(
          "<path d=\""
              + path
              + "\" fill=\"none\" stroke=\"#23262b\" stroke-width=\"1.6\" stroke-linejoin=\"round\"/>");
    }
    line("<g fill=\"#23262b\">");
    var radius = scores.size() > 60 ? "2" : scores.size() > 25 ? "3" : "4";
    for (var score : scores) {
      line(
          "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s: %s</title></circle>"
              .formatted(
                  number(x(score.day())),
                  number(y(score.value())),
                  radius,
                  escaped(words.fullDay(score.day())),
                  number(score.value())));
    }
    line("</g>");
  }

  private void stones() {
    var width = stoneWidth();
    line("<g fill=\"#8f887b\">");
    stones(Kind.GIVEN).forEach(it -> line(stone(it.day(), width, "")));
    line("</g>");
    line("<g fill=\"#ffffff\" stroke=\"#8f887b\">");
    stones(Kind.PLANNED).forEach(it -> line(stone(it.day(), width, "")));
    line("</g>");
    var dashed = " fill=\"none\" stroke=\"#2f6b4f\" stroke-width=\"1.6\" stroke-dasharray=\"3 2\"";
    stones(Kind.BOOSTER).forEach(it -> line(stone(it.day(), width, dashed)));
  }

  private List<Stone> stones(Kind kind) {
    return picture.stones().stream().filter(it -> it.kind() == kind).toList();
  }

  private String stone(double day, double width, String look) {
    return "<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\"%s/>"
        .formatted(
            number(x(day)),
            number(axis() + 16),
            number(width),
            number(Math.min(STONE_HEIGHT, width)),
            look);
  }

  /** Neighbouring stones touch at most. */
  private double stoneWidth() {
    var all = new ArrayList<Double>();
    stones(Kind.GIVEN).forEach(it -> all.add(x(it.day())));
    stones(Kind.PLANNED).forEach(it -> all.add(x(it.day())));
    var room = 2 * STONE_WIDTH;
    for (var i = 1; i < all.size(); i++) {
      room = Math.min(room, Math.abs(all.get(i) - all.get(i - 1)) - 1.5);
    }
    return Math.max(SMALLEST_STONE, room / 2);
  }

  /** What stands under the axis, most important first; what would overlap is left out. */
  private void labels() {
    limitLabels();
    var taken = new ArrayList<double[]>();
    var given = stones(Kind.GIVEN);
    var planned = stones(Kind.PLANNED);
    var first = given.isEmpty() && planned.isEmpty() ? from : Math.max(from, 0);
    place(taken, first, words.day(first));
    for (var booster : stones(Kind.BOOSTER)) {
      place(taken, booster.day(), words.stone(Under.BOOSTER, booster.day()));
    }
    if (!planned.isEmpty()) {
      last(taken, planned, Under.LAST_PLANNED);
    } else if (!given.isEmpty()) {
      last(taken, given, Under.LAST_GIVEN);
    }
    place(taken, to, words.day(to));
  }

  private void last(List<double[]> taken, List<Stone> stones, Under what) {
    var last = stones.get(stones.size() - 1).day();
    place(taken, last, words.stone(what, last));
    place(taken, last, words.day(last));
  }

  private void place(List<double[]> taken, double day, String label) {
    var half = label.length() * LETTER / 2;
    var middle = Math.max(4 + half, Math.min(x(day), size.width - 4 - half));
    for (var other : taken) {
      if (middle - half < other[1] + 8 && middle + half > other[0] - 8) {
        return;
      }
    }
    taken.add(new double[] {middle - half, middle + half});
    line(text(middle, axis() + 38, "middle", "", label));
  }

  /** What the marks mean, above the picture. */
  private void legend() {
    var x = LEFT;
    line("<circle cx=\"%s\" cy=\"10\" r=\"4\" fill=\"#23262b\"/>".formatted(number(x + 4)));
    x = legend(x + 14, Legend.SCORE);
    if (picture.bands().isEmpty()) {
      return;
    }
    line(swatch(x, 9, 16, 2, "#3d5a80"));
    x = legend(x + 22, Legend.EXPECTED);
    line(swatch(x, 5, 16, 10, "#c9d7e6"));
    x = legend(x + 22, Legend.HALF);
    line(swatch(x, 5, 16, 10, "#e4ebf3"));
    x = legend(x + 22, Legend.MOST);
    if (!picture.before().isEmpty()) {
      line(swatch(x, 9, 6, 2, "#5c636e"));
      line(swatch(x + 10, 9, 6, 2, "#5c636e"));
      legend(x + 22, Legend.AS_IT_STANDS);
    }
  }

  private double legend(double x, Legend entry) {
    var label = words.legend(entry);
    line(text(x, 14, "start", "", label));
    return x + label.length() * LETTER + 16;
  }

  private static String swatch(double x, double y, double width, double height, String fill) {
    return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
        .formatted(number(x), number(y), number(width), number(height), fill);
  }

  private double axis() {
    return size.height - BELOW;
  }

  private double x(double day) {
    return LEFT + 12 + (day - from) / (to - from) * (size.width - LEFT - RIGHT - 24);
  }

  private double y(double score) {
    var axis = picture.axis();
    var share = Math.max(0, Math.min(1, (score - axis.low()) / (axis.high() - axis.low())));
    return axis() - share * (axis() - TOP);
  }

  private String horizontal(double y, String look) {
    return "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>"
        .formatted(number(LEFT), number(y), number(size.width - RIGHT), number(y), look);
  }

  private static String text(double x, double y, String anchor, String more, String words) {
    return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s>%s</text>"
        .formatted(number(x), number(y), anchor, more, escaped(words));
  }

  private void line(String text) {
    svg.append(text).append('\n');
  }

  private static String number(double value) {
    return Figures.rounded(value, 1).stripTrailingZeros().toPlainString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

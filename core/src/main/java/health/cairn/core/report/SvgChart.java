package health.cairn.core.report;

import health.cairn.core.forecast.Forecast.Band;
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

  private final CourseChart chart;
  private final Size size;
  private final double from;
  private final double to;
  private final StringBuilder svg = new StringBuilder(8192);
  private final boolean alone;

  private SvgChart(CourseChart chart, Size size, boolean alone) {
    this.chart = chart;
    this.size = size;
    this.alone = alone;
    this.from = chart.from();
    this.to = chart.to();
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
  public static String draw(CourseChart chart, Size size) {
    return new SvgChart(chart, size, true).draw();
  }

  /** The same for a page whose own style sheet names {@code .cairn-chart}. */
  public static String drawForPage(CourseChart chart, Size size) {
    return new SvgChart(chart, size, false).draw();
  }

  private String draw() {
    open();
    grid();
    bands();
    limits();
    scores();
    stones();
    labels();
    legend();
    return svg.append("</svg>\n").toString();
  }

  private void open() {
    var title = escaped(chart.scale().title() + " and forecast");
    var description = escaped(chart.description());
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cairn-chart\" viewBox=\"0 0 "
            + size.width
            + " "
            + size.height
            + "\" role=\"img\" aria-label=\""
            + description
            + "\">");
    line("<title>" + title + "</title>");
    line("<desc>" + description + "</desc>");
    if (alone) {
      svg.append(STYLE);
    }
    line("<rect width=\"" + size.width + "\" height=\"" + size.height + "\" fill=\"#ffffff\"/>");
  }

  private void grid() {
    for (var value : ticks(chart.scale().max())) {
      var y = y(value);
      line(horizontal(y, "stroke=\"#e5e1da\""));
      line(text(LEFT - 8, y + 4, "end", "", Integer.toString(value)));
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
    var bands = chart.bands();
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

  private void limits() {
    var scale = chart.scale();
    line(horizontal(y(scale.responseAtOrBelow()), "stroke=\"#2f6b4f\" stroke-dasharray=\"4 4\""));
    line(horizontal(y(scale.remissionAtOrBelow()), "stroke=\"#2f6b4f\" stroke-dasharray=\"1 4\""));
  }

  private void limitLabels() {
    var scale = chart.scale();
    var response = y(scale.responseAtOrBelow());
    var remission = y(scale.remissionAtOrBelow());
    var median = chart.bands().isEmpty() ? axis() : y(last(chart.bands()).q50());
    // Each label keeps clear of the expected line's end and of the other limit.
    var above = median > response || response - median > 20 || remission - response < 34;
    limitLabel(above ? response - 6 : response + 14, "response ≤ ", scale.responseAtOrBelow());
    var room = remission - response > 18 && (median > remission || remission - median > 20);
    limitLabel(room ? remission - 5 : remission + 13, "remission ≤ ", scale.remissionAtOrBelow());
  }

  private void limitLabel(double y, String words, double limit) {
    var label = words + (int) Math.floor(limit);
    line(text(size.width - RIGHT - 2, y, "end", " class=\"limit\"", label));
  }

  private static Band last(List<Band> bands) {
    return bands.get(bands.size() - 1);
  }

  private void scores() {
    var scores = chart.scores();
    var path = new StringBuilder();
    for (var score : scores) {
      path.append(path.isEmpty() ? "M" : " L");
      path.append(number(x(score.day()))).append(' ').append(number(y(score.score())));
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
          "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s: %d</title></circle>"
              .formatted(
                  number(x(score.day())),
                  number(y(score.score())),
                  radius,
                  escaped(chart.days().full(score.day())),
                  score.score()));
    }
    line("</g>");
  }

  private void stones() {
    var width = stoneWidth();
    line("<g fill=\"#8f887b\">");
    for (var day : chart.given()) {
      line(stone(day, width, ""));
    }
    line("</g>");
    line("<g fill=\"#ffffff\" stroke=\"#8f887b\">");
    for (var day : chart.planned()) {
      line(stone(day, width, ""));
    }
    line("</g>");
    for (var booster : chart.boosterIfShown()) {
      line(
          stone(
              booster.day(),
              width,
              " fill=\"none\" stroke=\"#2f6b4f\" stroke-width=\"1.6\" stroke-dasharray=\"3 2\""));
    }
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
    chart.given().forEach(day -> all.add(x(day)));
    chart.planned().forEach(day -> all.add(x(day)));
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
    var given = chart.given();
    var planned = chart.planned();
    place(taken, given.isEmpty() && planned.isEmpty() ? from : 0, chart.days().brief(0));
    for (var booster : chart.boosterIfShown()) {
      place(taken, booster.day(), "booster, " + chart.days().brief(booster.day()));
    }
    if (!planned.isEmpty()) {
      var last = planned.get(planned.size() - 1);
      place(taken, last, "last planned, " + chart.days().brief(last));
      place(taken, last, chart.days().brief(last));
    } else if (!given.isEmpty()) {
      var last = given.get(given.size() - 1);
      place(taken, last, "last given, " + chart.days().brief(last));
      place(taken, last, chart.days().brief(last));
    }
    place(taken, to, chart.days().brief(to));
  }

  private void place(List<double[]> taken, double day, String words) {
    var half = words.length() * LETTER / 2;
    var middle = Math.max(4 + half, Math.min(x(day), size.width - 4 - half));
    for (var other : taken) {
      if (middle - half < other[1] + 8 && middle + half > other[0] - 8) {
        return;
      }
    }
    taken.add(new double[] {middle - half, middle + half});
    line(text(middle, axis() + 38, "middle", "", words));
  }

  /** What the marks mean, above the picture. */
  private void legend() {
    var x = LEFT;
    line("<circle cx=\"%s\" cy=\"10\" r=\"4\" fill=\"#23262b\"/>".formatted(number(x + 4)));
    x = legend(x + 14, "score");
    if (chart.bands().isEmpty()) {
      return;
    }
    line(swatch(x, 9, 16, 2, "#3d5a80"));
    x = legend(x + 22, "expected");
    line(swatch(x, 5, 16, 10, "#c9d7e6"));
    x = legend(x + 22, "half");
    line(swatch(x, 5, 16, 10, "#e4ebf3"));
    legend(x + 22, "8 in 10");
  }

  private double legend(double x, String words) {
    line(text(x, 14, "start", "", words));
    return x + words.length() * LETTER + 16;
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
    var share = Math.max(0, Math.min(1, score / chart.scale().max()));
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

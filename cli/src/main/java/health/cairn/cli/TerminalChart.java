package health.cairn.cli;

import health.cairn.core.forecast.Forecast.Band;
import health.cairn.core.report.CourseChart;
import health.cairn.core.report.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The chart as lines of text: scores over shaded forecast bands, infusions under the axis. */
final class TerminalChart {
  private static final int ROWS = 13;
  private static final int LABEL = 4;

  /** What stands in a cell, from back to front. */
  private enum Mark {
    NOTHING(' ', ' '),
    WIDE('░', '.'),
    HALF('▒', ':'),
    REMISSION('┈', '_'),
    RESPONSE('╌', '-'),
    EXPECTED('━', '='),
    SCORE('●', '*'),
    GIVEN('■', '#'),
    PLANNED('□', '+'),
    BOOSTER('◇', 'B');

    private final char unicode;
    private final char ascii;

    Mark(char unicode, char ascii) {
      this.unicode = unicode;
      this.ascii = ascii;
    }
  }

  private final CourseChart chart;
  private final Paint paint;
  private final boolean unicode;
  private final int columns;
  private final double from;
  private final double to;
  private final List<Band> bands;
  private final Mark[][] cells;
  private final StringBuilder text = new StringBuilder(4096);

  private TerminalChart(CourseChart chart, Look look) {
    this.chart = chart;
    this.paint = look.paint();
    this.unicode = look.unicode();
    this.columns = look.width() - LABEL - 2;
    this.from = chart.from();
    this.to = chart.to();
    this.bands = chart.bands();
    this.cells = new Mark[ROWS][columns];
  }

  static String draw(CourseChart chart, Look look) {
    return new TerminalChart(chart, look).draw();
  }

  private String draw() {
    for (var row : cells) {
      Arrays.fill(row, Mark.NOTHING);
    }
    shade();
    limits();
    expected();
    scores();
    var axis = Map.of(0, max(), ROWS / 3, max() * 2 / 3, ROWS - 1 - ROWS / 3, max() / 3);
    for (var row = 0; row < ROWS; row++) {
      line(
          axis.containsKey(row) ? Integer.toString(axis.get(row)) : row == ROWS - 1 ? "0" : "",
          row);
    }
    infusions();
    dates();
    legend();
    return text.toString();
  }

  private int max() {
    return chart.scale().max();
  }

  private void shade() {
    if (bands.isEmpty()) {
      return;
    }
    for (var column = column(bands.get(0).day()); column <= column(last().day()); column++) {
      fill(column, Band::q10, Band::q90, Mark.WIDE);
      fill(column, Band::q25, Band::q75, Mark.HALF);
    }
  }

  private void fill(
      int column, ToDoubleFunction<Band> low, ToDoubleFunction<Band> high, Mark mark) {
    for (var row = row(at(column, high)); row <= row(at(column, low)); row++) {
      cells[row][column] = mark;
    }
  }

  private void expected() {
    if (bands.isEmpty()) {
      return;
    }
    for (var column = column(bands.get(0).day()); column <= column(last().day()); column++) {
      cells[row(at(column, Band::q50))][column] = Mark.EXPECTED;
    }
  }

  private Band last() {
    return bands.get(bands.size() - 1);
  }

  /** A band's value in the middle of a column, on the straight line between its neighbours. */
  private double at(int column, ToDoubleFunction<Band> value) {
    var day = from + (to - from) * column / (columns - 1);
    var before = bands.get(0);
    for (var band : bands) {
      if (band.day() >= day) {
        var gap = band.day() - before.day();
        var share = gap > 0 ? Math.max(0, day - before.day()) / gap : 0;
        return value.applyAsDouble(before) * (1 - share) + value.applyAsDouble(band) * share;
      }
      before = band;
    }
    return value.applyAsDouble(before);
  }

  private void limits() {
    Arrays.fill(cells[row(chart.scale().remissionAtOrBelow())], Mark.REMISSION);
    Arrays.fill(cells[row(chart.scale().responseAtOrBelow())], Mark.RESPONSE);
  }

  private void scores() {
    for (var score : chart.scores()) {
      cells[row(score.score())][column(score.day())] = Mark.SCORE;
    }
  }

  private void line(String label, int row) {
    text.append(" ".repeat(LABEL - label.length())).append(paint.faint(label));
    text.append(paint.faint(label.isEmpty() ? (unicode ? " │" : " |") : (unicode ? " ┤" : " +")));
    painted(cells[row]);
  }

  private void painted(Mark[] marks) {
    var end = marks.length;
    while (end > 0 && marks[end - 1] == Mark.NOTHING) {
      end--;
    }
    for (var start = 0; start < end; ) {
      var stop = start;
      while (stop < end && marks[stop] == marks[start]) {
        stop++;
      }
      text.append(painted(marks[start], stop - start));
      start = stop;
    }
    text.append('\n');
  }

  private String painted(Mark mark, int count) {
    var plain = String.valueOf(unicode ? mark.unicode : mark.ascii).repeat(count);
    return switch (mark) {
      case WIDE, HALF, EXPECTED -> paint.dusk(plain);
      case RESPONSE, REMISSION, BOOSTER -> paint.moss(plain);
      case SCORE -> paint.bold(plain);
      case NOTHING, GIVEN, PLANNED -> plain;
    };
  }

  private void infusions() {
    var stones = new Mark[columns];
    Arrays.fill(stones, Mark.NOTHING);
    chart.boosterIfShown().forEach(booster -> stones[column(booster.day())] = Mark.BOOSTER);
    chart.planned().forEach(day -> stones[column(day)] = Mark.PLANNED);
    chart.given().forEach(day -> stones[column(day)] = Mark.GIVEN);
    text.append(" ".repeat(LABEL + 2));
    painted(stones);
  }

  /** Most important first; what would overlap is left out. */
  private void dates() {
    var dates = new StringBuilder(" ".repeat(columns));
    place(dates, 0);
    chart.boosterIfShown().forEach(booster -> place(dates, booster.day()));
    place(dates, to);
    for (var infusions : List.of(chart.planned(), chart.given())) {
      if (!infusions.isEmpty()) {
        place(dates, infusions.get(infusions.size() - 1));
      }
    }
    text.append(" ".repeat(LABEL + 2)).append(paint.faint(dates.toString().stripTrailing()));
    text.append('\n');
  }

  private void place(StringBuilder dates, double day) {
    var label = chart.days().brief(day);
    var wish = column(day) - (day <= 0 ? 0 : label.length() / 2);
    var start = Math.max(0, Math.min(wish, columns - label.length()));
    var around =
        dates.substring(Math.max(0, start - 2), Math.min(columns, start + label.length() + 2));
    if (around.isBlank()) {
      dates.replace(start, start + label.length(), label);
    }
  }

  private void legend() {
    var scale = chart.scale();
    var words =
        sign(Mark.SCORE)
            + "score  "
            + (bands.isEmpty()
                ? ""
                : sign(Mark.EXPECTED)
                    + "expected  "
                    + sign(Mark.HALF)
                    + "half  "
                    + sign(Mark.WIDE)
                    + "8 in 10  ")
            + sign(Mark.RESPONSE)
            + "response "
            + (int) Math.floor(scale.responseAtOrBelow())
            + "  "
            + sign(Mark.REMISSION)
            + "remission "
            + (int) Math.floor(scale.remissionAtOrBelow());
    text.append(" ".repeat(LABEL + 2)).append(words).append('\n');
    var stones =
        sign(Mark.GIVEN)
            + "given  "
            + (chart.planned().isEmpty() ? "" : sign(Mark.PLANNED) + "planned  ")
            + (chart.boosterIfShown().isEmpty() ? "" : sign(Mark.BOOSTER) + "booster");
    if (!chart.given().isEmpty() || !chart.planned().isEmpty()) {
      text.append(" ".repeat(LABEL + 2)).append(stones.stripTrailing()).append('\n');
    }
  }

  private String sign(Mark mark) {
    return painted(mark, 1) + " ";
  }

  private int column(double day) {
    var column = (int) Figures.whole((day - from) / (to - from) * (columns - 1));
    return Math.max(0, Math.min(columns - 1, column));
  }

  private int row(double score) {
    var row = (int) Figures.whole((1 - score / max()) * (ROWS - 1));
    return Math.max(0, Math.min(ROWS - 1, row));
  }
}

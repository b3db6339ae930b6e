package health.cairn.bench.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A small square chart in SVG: both axes run from 0 to 1. */
final class Figure {
  private static final int SIDE = 360;
  private static final int LEFT = 48;
  private static final int TOP = 32;
  private static final int WIDTH = LEFT + SIDE + 52;
  private static final int HEIGHT = TOP + SIDE + 48;

  private final String title;
  private final String across;
  private final String up;
  private final StringBuilder marks = new StringBuilder();
  private final Map<Double, String> ticks = new TreeMap<>();
  private final Map<String, List<Point>> lines = new LinkedHashMap<>();

  record Point(double x, double y) {}

  Figure(String title, String across, String up) {
    this.title = title;
    this.across = across;
    this.up = up;
  }

  void line(String name, List<Point> points) {
    lines.put(name, points);
  }

  /** A dot with a bar of this length on either side. */
  void dot(double x, double y, double bar) {
    if (bar > 0) {
      marks.append(
          words(
              "<path d='M%.1f %.1fV%.1f' stroke='#5a4e7c' stroke-width='1.5'/>\n",
              x(x), y(Math.max(y - bar, 0)), y(Math.min(y + bar, 1))));
    }
    marks.append(words("<circle cx='%.1f' cy='%.1f' r='3' fill='#5a4e7c'/>\n", x(x), y(y)));
  }

  /** A label of its own under the axis, instead of the even ones. */
  void mark(double x, String label) {
    ticks.put(x, label);
  }

  String svg() {
    var svg = new StringBuilder();
    svg.append(
        words(
            """
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d' \
            role='img' font-family='system-ui, sans-serif' font-size='12' fill='#333'>
            <title>%s</title>
            <rect width='%d' height='%d' fill='#fff'/>
            <text x='%d' y='18' font-size='13'>%s</text>
            """,
            WIDTH, HEIGHT, WIDTH, HEIGHT, title, WIDTH, HEIGHT, LEFT, title));
    grid(svg);
    lines.forEach((name, points) -> line(svg, name, points));
    svg.append(marks);
    svg.append(
        words(
            """
            <text x='%d' y='%d' text-anchor='middle'>%s</text>
            <text transform='translate(12 %d) rotate(-90)' text-anchor='middle'>%s</text>
            """,
            LEFT + SIDE / 2, HEIGHT - 10, across, TOP + SIDE / 2, up));
    return svg.append("</svg>\n").toString();
  }

  private void grid(StringBuilder svg) {
    for (int i = 0; i <= 5; i++) {
      double at = i / 5.0;
      svg.append(words("<path d='M%d %.1fh%d' stroke='#ddd'/>\n", LEFT, y(at), SIDE));
      svg.append(
          words("<text x='%d' y='%.1f' text-anchor='end'>%.1f</text>\n", LEFT - 6, y(at) + 4, at));
      if (ticks.isEmpty()) {
        tick(svg, at, words("%.1f", at));
      }
    }
    ticks.forEach((at, label) -> tick(svg, at, label));
  }

  private static void tick(StringBuilder svg, double at, String label) {
    svg.append(
        words(
            "<text x='%.1f' y='%d' text-anchor='middle'>%s</text>\n",
            x(at), TOP + SIDE + 18, label));
  }

  private static void line(StringBuilder svg, String name, List<Point> points) {
    var path = new StringBuilder();
    for (var point : points) {
      path.append(words("%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(point.x()), y(point.y())));
    }
    svg.append(words("<path d='%s' fill='none' stroke='#2f6b4f' stroke-dasharray='5 4'/>\n", path));
    var end = points.get(points.size() - 1);
    svg.append(words("<text x='%.1f' y='%.1f'>%s</text>\n", x(end.x()) + 5, y(end.y()) + 4, name));
  }

  private static double x(double x) {
    return LEFT + x * SIDE;
  }

  private static double y(double y) {
    return TOP + (1 - y) * SIDE;
  }

  private static String words(String format, Object... parts) {
    return String.format(Locale.ROOT, format, parts);
  }
}

package health.cairn.core.report;

import health.cairn.core.forecast.Forecast.Band;
import health.cairn.core.forecast.Forecast.IfBooster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a chart of one instrument shows, ready to be drawn or read aloud: scores, forecast bands,
 * infusions, limits. Days count from the first infusion.
 *
 * @param bands empty where the forecast does not speak of this instrument
 * @param before the expected line of the course as it stands, when the bands are of another way on
 * @param limits response and remission, where the instrument has them
 */
public record Picture(
    String title,
    Axis axis,
    List<Point> scores,
    List<Band> bands,
    List<Band> before,
    List<Stone> stones,
    List<Limit> limits,
    double from,
    double to) {

  private static final double DAYS_BETWEEN_READINGS = 7;
  private static final double DAYS_AFTER_BOOSTER = 56;

  public Picture {
    scores = List.copyOf(scores);
    bands = List.copyOf(bands);
    before = List.copyOf(before);
    stones = List.copyOf(stones);
    limits = List.copyOf(limits);
  }

  /** The upright axis, from the lowest to the highest score. */
  public record Axis(double low, double high) {}

  /** One score. */
  public record Point(double day, double value) {}

  /**
   * One infusion under the axis.
   *
   * @param number its place in the course; 0 for the booster that the forecast advises
   */
  public record Stone(double day, Kind kind, int number, double dose) {}

  /** Whether an infusion was given, is planned, or is advised. */
  public enum Kind {
    GIVEN,
    PLANNED,
    BOOSTER
  }

  /**
   * A line across the chart.
   *
   * @param below whether scores at and below it count, else at and above
   */
  public record Limit(Means means, double at, boolean below) {}

  /** What it means to reach a limit. */
  public enum Means {
    RESPONSE,
    REMISSION
  }

  /** The same with the expected line of the course as it stands. */
  public Picture comparedWith(Picture stands) {
    var inside = stands.bands().stream().filter(band -> band.day() <= to).toList();
    return new Picture(title, axis, scores, bands, inside, stones, limits, from, to);
  }

  /**
   * The same with a booster on a chosen day, in place of any other after the series.
   *
   * @param last day of the last infusion of the series
   */
  public Picture withBooster(IfBooster booster, double last) {
    var kept = new ArrayList<>(stones.stream().filter(it -> it.day() <= last).toList());
    kept.add(new Stone(booster.day(), Kind.BOOSTER, 0, 0));
    double end = Math.max(to, booster.day() + DAYS_AFTER_BOOSTER);
    var inside = booster.bands().stream().filter(band -> band.day() <= end).toList();
    double reached = inside.isEmpty() ? end : Math.max(to, inside.get(inside.size() - 1).day());
    return new Picture(title, axis, scores, inside, before, kept, limits, from, reached);
  }

  /** The same from a later day on. */
  public Picture since(double day) {
    if (day <= from || day >= to) {
      return this;
    }
    return new Picture(
        title,
        axis,
        scores.stream().filter(it -> it.day() >= day).toList(),
        bands,
        before,
        stones.stream().filter(it -> it.day() >= day).toList(),
        limits,
        day,
        to);
  }

  /**
   * One day in the chart's table twin.
   *
   * @param expected as forecast for the day; before the infusion of that day, if there is one
   */
  public record Row(double day, List<Double> scores, List<Stone> stones, Optional<Band> expected) {
    /** Where the day is read: its last score, or what is expected. */
    public Optional<Double> value() {
      return scores.isEmpty()
          ? expected.map(Band::q50)
          : Optional.of(scores.get(scores.size() - 1));
    }
  }

  /** Every day that has something to read, in order: facts, what is planned, a forecast a week. */
  public List<Row> rows(CourseDays days) {
    var byDay = new TreeMap<Long, Filling>();
    scores.forEach(it -> at(byDay, days, it.day()).scores.add(it));
    stones.forEach(it -> at(byDay, days, it.day()).stones.add(it));
    if (!bands.isEmpty()) {
      double first = bands.get(0).day();
      stones.stream()
          .filter(it -> it.kind() != Kind.GIVEN && it.day() + 1 <= to && it.day() >= first)
          .forEach(it -> at(byDay, days, it.day() + 1));
      at(byDay, days, to);
      for (double day = first + 1; day <= to; day += DAYS_BETWEEN_READINGS) {
        at(byDay, days, day);
      }
    }
    return byDay.values().stream().map(this::row).toList();
  }

  private static final class Filling {
    private final double day;
    private final List<Point> scores = new ArrayList<>();
    private final List<Stone> stones = new ArrayList<>();

    private Filling(double day) {
      this.day = day;
    }
  }

  private static Filling at(TreeMap<Long, Filling> byDay, CourseDays days, double day) {
    long date = days.date(day).map(it -> it.toEpochDay()).orElseGet(() -> (long) Math.floor(day));
    return byDay.computeIfAbsent(date, it -> new Filling(day));
  }

  private Row row(Filling filling) {
    filling.scores.sort(Comparator.comparingDouble(Point::day));
    double day =
        filling.scores.isEmpty()
            ? filling.stones.stream().mapToDouble(Stone::day).findFirst().orElse(filling.day)
            : filling.scores.get(filling.scores.size() - 1).day();
    return new Row(
        day,
        filling.scores.stream().map(Point::value).toList(),
        List.copyOf(filling.stones),
        expected(day));
  }

  /** On the straight line between the bands' days, as it is drawn. */
  public Optional<Band> expected(double day) {
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).day() == day) {
        return Optional.of(bands.get(i));
      }
      if (i > 0 && bands.get(i - 1).day() < day && bands.get(i).day() > day) {
        return Optional.of(CourseChart.between(bands.get(i - 1), bands.get(i), day));
      }
    }
    return Optional.empty();
  }
}

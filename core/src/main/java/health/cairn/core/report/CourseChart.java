package health.cairn.core.report;

import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.forecast.Forecast.Band;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.History;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.forecast.Population;
import health.cairn.core.report.Picture.Axis;
import health.cairn.core.report.Picture.Kind;
import health.cairn.core.report.Picture.Limit;
import health.cairn.core.report.Picture.Means;
import health.cairn.core.report.Picture.Point;
import health.cairn.core.report.Picture.Stone;
import java.util.ArrayList;
import java.util.List;

/**
 * What a chart of one course shows: scores, forecast bands, infusions, and the limits of response
 * and remission.
 *
 * <p>Only scores on the forecast's own instrument are drawn; {@link #otherScores} counts the rest.
 */
public record CourseChart(Forecast forecast, History history, Scale scale, CourseDays days) {
  // A chart that looks much further than anything planned squeezes the series into its corner.
  private static final double DAYS_AFTER_LAST_EVENT = 56;
  private static final double DAYS_AFTER_BOOSTER = 10;

  /**
   * The upright axis.
   *
   * @param title the instrument's name, {@code PHQ-9}
   * @param max its highest score; the lowest is 0
   * @param responseAtOrBelow highest score that counts as response, in points (may be a fraction)
   * @param remissionAtOrBelow highest score in the remission range, in points
   */
  public record Scale(String title, int max, double responseAtOrBelow, double remissionAtOrBelow) {}

  /**
   * The chart of a forecast that was made from the same history and population.
   *
   * @param title the instrument's name
   * @throws IllegalArgumentException if the population does not know the forecast's instrument
   */
  public static CourseChart of(
      Forecast forecast, History history, Population population, String title, CourseDays days) {
    var measure =
        population
            .measure(forecast.instrument())
            .orElseThrow(() -> new IllegalArgumentException(unknown(forecast, population)));
    var response = (1 - population.responseThreshold()) * baseline(forecast, history);
    var scale = new Scale(title, measure.max(), response, measure.remissionAtOrBelow());
    return new CourseChart(forecast, used(history, population), scale, days);
  }

  /** Scores that the forecast did not use are not of its chart either. */
  private static History used(History history, Population population) {
    return new History(
        history.antidepressant(),
        history.given(),
        history.planned(),
        history.readings().stream()
            .filter(reading -> population.measure(reading.instrument()).isPresent())
            .toList(),
        history.finished(),
        history.begun(),
        history.otherwise());
  }

  private static String unknown(Forecast forecast, Population population) {
    return "The population (%s) does not know the instrument (%s)."
        .formatted(population.condition().id(), forecast.instrument());
  }

  /** The last score before the first infusion; what the forecast takes it to be without one. */
  private static double baseline(Forecast forecast, History history) {
    var first = history.given().isEmpty() ? Double.MAX_VALUE : history.given().get(0).day();
    var baseline = forecast.baseline();
    for (var reading : history.readings()) {
      if (reading.instrument().equals(forecast.instrument()) && reading.day() <= first) {
        baseline = reading.score();
      }
    }
    return baseline;
  }

  /** The chart beside answers: it names no booster where they name none. */
  public CourseChart beside(ForecastAnswers answers) {
    return answers.namesBooster()
        ? this
        : new CourseChart(forecast.withoutBooster(), history, scale, days);
  }

  /** Days of the infusions given. */
  public List<Double> given() {
    return infusions(true);
  }

  /** Days of the infusions ahead: the course's own plan, else the protocol's. */
  public List<Double> planned() {
    return infusions(false);
  }

  private List<Double> infusions(boolean given) {
    return forecast.afterInfusion().stream()
        .filter(infusion -> infusion.given() == given)
        .map(AfterInfusion::day)
        .toList();
  }

  public List<Reading> scores() {
    return history.readings().stream()
        .filter(reading -> reading.instrument().equals(forecast.instrument()))
        .toList();
  }

  /** Scores on other instruments: known to the forecast, not drawn on this scale. */
  public int otherScores() {
    return history.readings().size() - scores().size();
  }

  /** Where the chart begins, in days: the first infusion or an earlier score. */
  public double from() {
    var from = 0.0;
    for (var reading : scores()) {
      from = Math.min(from, reading.day());
    }
    return from;
  }

  /** Where it ends: some weeks after the last event, never beyond the forecast unless facts are. */
  public double to() {
    var to = lastEvent();
    if (!forecast.bands().isEmpty()) {
      var wish = to + DAYS_AFTER_LAST_EVENT;
      for (var booster : forecast.booster().stream().toList()) {
        wish = Math.max(wish, booster.windowEnd() + DAYS_AFTER_BOOSTER);
      }
      to = Math.max(to, Math.min(wish, forecast.bands().get(forecast.bands().size() - 1).day()));
    }
    return Math.max(to, from() + 1);
  }

  /** The bands inside the chart, cut off at its right edge. */
  public List<Band> bands() {
    var to = to();
    var inside = new ArrayList<Band>();
    for (var band : forecast.bands()) {
      if (band.day() > to) {
        if (!inside.isEmpty()) {
          inside.add(between(inside.get(inside.size() - 1), band, to));
        }
        break;
      }
      inside.add(band);
    }
    return inside;
  }

  static Band between(Band before, Band after, double day) {
    var share = (day - before.day()) / (after.day() - before.day());
    return new Band(
        day,
        before.q10() + share * (after.q10() - before.q10()),
        before.q25() + share * (after.q25() - before.q25()),
        before.q50() + share * (after.q50() - before.q50()),
        before.q75() + share * (after.q75() - before.q75()),
        before.q90() + share * (after.q90() - before.q90()));
  }

  private double lastEvent() {
    var last = 0.0;
    for (var reading : scores()) {
      last = Math.max(last, reading.day());
    }
    for (var infusion : forecast.afterInfusion()) {
      last = Math.max(last, infusion.day());
    }
    return last;
  }

  /** The same as marks and lines. */
  public Picture picture() {
    var stones = new ArrayList<Stone>();
    for (var infusion : forecast.afterInfusion()) {
      var kind = infusion.given() ? Kind.GIVEN : Kind.PLANNED;
      stones.add(new Stone(infusion.day(), kind, infusion.k(), infusion.dose()));
    }
    boosterIfShown().forEach(it -> stones.add(new Stone(it.day(), Kind.BOOSTER, 0, 0)));
    return new Picture(
        scale.title(),
        new Axis(0, scale.max()),
        scores().stream().map(it -> new Point(it.day(), it.score())).toList(),
        bands(),
        List.of(),
        stones,
        List.of(
            new Limit(Means.RESPONSE, scale.responseAtOrBelow(), true),
            new Limit(Means.REMISSION, scale.remissionAtOrBelow(), true)),
        from(),
        to());
  }

  /** The booster, unless it is past, planned already, beyond the chart, or to keep nothing. */
  public List<Booster> boosterIfShown() {
    if (forecast.lasting().inResponse() < Cards.UNLIKELY || !Cards.isPlain(forecast)) {
      return List.of();
    }
    return forecast.booster().stream()
        .filter(booster -> booster.day() <= to() && isAhead(booster.day()))
        .toList();
  }

  private boolean isAhead(double day) {
    var bands = forecast.bands();
    return (bands.isEmpty() || day >= bands.get(0).day())
        && planned().stream().noneMatch(other -> Math.abs(other - day) < 1);
  }
}

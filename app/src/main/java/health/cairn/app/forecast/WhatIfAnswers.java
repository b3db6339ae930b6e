package health.cairn.app.forecast;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.course.Forecasts;
import health.cairn.app.course.Forecasts.Seen;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseClock;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.IfBooster;
import health.cairn.core.forecast.History;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.Settings;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.report.ForecastAnswers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forecast says of another way on, beside what it says of the course as it stands. */
@Component
record WhatIfAnswers(Forecasts forecasts, ClinicSettings clinic, Clock clock, Wording wording) {
  /**
   * What the template shows.
   *
   * @param booster empty where there is no response to keep
   * @param series the infusions to come as fields of the plan's form; empty where none is
   * @param withBooster the same with the booster
   */
  record Answers(
      ForecastView now,
      ForecastView then,
      ChartView chart,
      Optional<BoosterTrial> booster,
      Map<String, String> series,
      Map<String, String> withBooster) {}

  /**
   * Days after the last infusion between which a booster may be moved.
   *
   * @param usual where it stands to begin with
   */
  record Reach(long least, long most, long usual) {}

  /** Not before today; as far as the protocol allows, or four weeks from where that is past. */
  Reach reach(Course course, Seen seen, Protocol protocol) {
    var limits = protocol.boosterLimits();
    double last = seen.forecast().lasting().lastInfusionDay();
    double since = CourseClock.day(forecasts.start(course), clock.instant()) - last;
    long least = Math.max(limits.minDays(), (long) Math.ceil(since));
    long most = Math.max(limits.maxDays(), least + 28);
    double usual =
        seen.chart().planned().stream()
            .filter(day -> day > last)
            .findFirst()
            .or(() -> seen.forecast().booster().map(Booster::day))
            .orElse(last + limits.minDays());
    return new Reach(least, most, Math.min(most, Math.max(least, Math.round(usual - last))));
  }

  /**
   * @param now the course as it stands
   * @param boosterDays of the chosen booster, after the last infusion
   */
  Answers of(
      Course course, Protocol protocol, Seen now, WhatIf other, double risk, double boosterDays) {
    UnaryOperator<History> otherwise = history -> other.of(history, protocol);
    UnaryOperator<Settings> asked = it -> it.withRisk(risk);
    var then = forecasts.of(course, otherwise, asked).orElseThrow();
    double last = then.forecast().lasting().lastInfusionDay();
    var tried = boosters(course, then, otherwise, asked, last + boosterDays);
    var chosen = tried.stream().findFirst();
    var history = otherwise.apply(History.of(course, forecasts.start(course)));
    var series = history.planned().stream().filter(it -> it.day() <= last).toList();
    return new Answers(
        ForecastView.of(now, wording),
        ForecastView.of(then, wording),
        chart(now, then, chosen, last),
        chosen.map(it -> BoosterTrial.of(then, tried.stream().skip(1).findFirst(), it, wording)),
        plan(course, series),
        chosen.map(it -> plan(course, with(series, it, other, history))).orElse(Map.of()));
  }

  /** On the chosen day, then on the advised one; none where there is no response to keep. */
  private List<IfBooster> boosters(
      Course course,
      Seen then,
      UnaryOperator<History> otherwise,
      UnaryOperator<Settings> asked,
      double chosen) {
    if (ForecastAnswers.isNothingToKeep(then.forecast())) {
      return List.of();
    }
    var days =
        Stream.concat(Stream.of(chosen), then.forecast().booster().map(Booster::day).stream())
            .toList();
    return forecasts.boosters(course, otherwise, asked, days);
  }

  private ChartView chart(Seen now, Seen then, Optional<IfBooster> booster, double last) {
    var plain = then.chart().picture();
    var picture = booster.map(it -> plain.withBooster(it, last)).orElse(plain);
    var id = then.forecast().instrument().value();
    return ChartView.of(id, picture.comparedWith(now.chart().picture()), then.days(), wording);
  }

  private static List<Dose> with(
      List<Dose> series, IfBooster booster, WhatIf other, History history) {
    var all = new ArrayList<>(series);
    double minutes =
        history.given().isEmpty()
            ? series.get(series.size() - 1).minutes()
            : history.given().get(history.given().size() - 1).minutes();
    all.add(new Dose(booster.day(), other.dose(), minutes));
    return all;
  }

  private Map<String, String> plan(Course course, List<Dose> doses) {
    var like = new PlanLike(forecasts.start(course), clinic.zone(), wording.today().plusDays(1));
    int standing = Math.min(course.planned().size(), doses.size());
    return like.of(doses, standing);
  }
}

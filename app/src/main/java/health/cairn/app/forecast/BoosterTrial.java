package health.cairn.app.forecast;

import health.cairn.app.course.Forecasts.Seen;
import health.cairn.app.web.Wording;
import health.cairn.core.forecast.Figure;
import health.cairn.core.forecast.Forecast.IfBooster;
import health.cairn.core.report.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A booster on a chosen day beside the one that is advised, in finished words.
 *
 * @param says the chosen one in a sentence
 */
record BoosterTrial(String advisedDay, String chosenDay, List<Line> lines, String says) {

  /** One thing to compare; blank where there is nothing to say. */
  record Line(String what, String advised, String chosen) {}

  static BoosterTrial of(
      Seen seen, Optional<IfBooster> advised, IfBooster chosen, Wording wording) {
    var words = new Spoken(wording, seen.days());
    var lines =
        List.of(
            line("loss", advised, chosen, wording, it -> words.percent(it.lossBefore())),
            line("score", advised, chosen, wording, it -> score(it, wording)),
            line("after", advised, chosen, wording, it -> words.percent(it.response())),
            line("next", advised, chosen, wording, it -> next(it, words)));
    var day = day(seen, chosen, wording);
    return new BoosterTrial(
        advised.map(it -> day(seen, it, wording)).orElse(""),
        day,
        lines,
        wording.say(
            "forecast.trial.on",
            day,
            words.percent(chosen.lossBefore()),
            score(chosen, wording),
            words.percent(chosen.response())));
  }

  private static Line line(
      String key,
      Optional<IfBooster> advised,
      IfBooster chosen,
      Wording wording,
      Function<IfBooster, String> figure) {
    return new Line(
        wording.say("forecast.trial." + key), advised.map(figure).orElse(""), figure.apply(chosen));
  }

  private static String next(IfBooster it, Spoken words) {
    return it.next()
        .map(due -> words.say(new Figure.Window(due.windowStart(), due.windowEnd())))
        .orElse("–");
  }

  private static String score(IfBooster it, Wording wording) {
    return it.expected()
        .map(
            band ->
                wording.say(
                    "forecast.trial.expected",
                    Figures.whole(band.q50()),
                    Figures.whole(band.q10()),
                    Figures.whole(band.q90())))
        .orElse("–");
  }

  private static String day(Seen seen, IfBooster it, Wording wording) {
    return seen.days().date(it.day()).map(wording::weekday).orElse("");
  }
}

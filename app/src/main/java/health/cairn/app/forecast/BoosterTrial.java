package health.cairn.app.forecast;

import health.cairn.app.course.Forecasts.Seen;
import health.cairn.app.web.Wording;
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
    var words = AnswersInWords.about(seen, wording);
    var lines =
        List.of(
            line("loss", advised, chosen, words, it -> words.percent(it.lossBefore())),
            line("score", advised, chosen, words, it -> score(it, words)),
            line("after", advised, chosen, words, it -> words.percent(it.response())),
            line("next", advised, chosen, words, it -> it.next().map(words::window).orElse("–")));
    var day = day(seen, chosen, wording);
    return new BoosterTrial(
        advised.map(it -> day(seen, it, wording)).orElse(""),
        day,
        lines,
        words.say(
            "booster.on",
            day,
            words.percent(chosen.lossBefore()),
            score(chosen, words),
            words.percent(chosen.response())));
  }

  private static Line line(
      String key,
      Optional<IfBooster> advised,
      IfBooster chosen,
      AnswersInWords words,
      Function<IfBooster, String> figure) {
    return new Line(
        words.say("booster.line." + key), advised.map(figure).orElse(""), figure.apply(chosen));
  }

  private static String score(IfBooster it, AnswersInWords words) {
    return it.expected()
        .map(
            band ->
                words.say(
                    "booster.score",
                    Figures.whole(band.q50()),
                    Figures.whole(band.q10()),
                    Figures.whole(band.q90())))
        .orElse("–");
  }

  private static String day(Seen seen, IfBooster it, Wording wording) {
    return seen.days().date(it.day()).map(wording::weekday).orElse("");
  }
}

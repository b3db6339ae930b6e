package health.cairn.app.forecast;

import health.cairn.app.course.Forecasts.Seen;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Decision;
import health.cairn.core.forecast.Figure;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.report.Figures;
import health.cairn.core.report.ForecastAnswers;
import health.cairn.core.report.ForecastAnswers.Card;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A forecast in finished words: the two answers, the advice with what it compared, and what must be
 * known beside them.
 *
 * @param advised the decision that accepting the advice stands for; empty when it asks for a talk
 * @param loud notes that must not be overlooked
 */
record ForecastView(
    List<Said> answers,
    String advice,
    Optional<Decision> advised,
    List<String> reasons,
    String waysOn,
    List<WayOn> ways,
    String grade,
    String gradeReason,
    List<String> fromGroups,
    List<String> loud,
    List<String> notes,
    String title,
    List<Row> rows,
    String model) {

  /**
   * One of the three answers.
   *
   * @param condition set above; empty where the answer holds without one
   * @param figure set large; empty where there is no figure to give
   * @param says set beside it; large where there is no figure
   */
  record Said(String question, String condition, String figure, String says, List<String> why) {}

  /** One infusion: what to expect a day after it. */
  record Row(
      int k,
      String day,
      boolean given,
      String dose,
      String score,
      String response,
      String remission) {}

  /** One way on; advised or not. */
  record WayOn(String says, String response, String remission, boolean advised) {}

  static ForecastView of(Seen seen, Wording wording) {
    var forecast = seen.forecast();
    var answers = seen.answers();
    var words = new Spoken(wording, seen.days());
    return new ForecastView(
        answers.cards().stream().map(it -> said(it, words)).toList(),
        words.say(answers.advice()),
        advised(answers.say()),
        words.each(answers.because()),
        words.say(answers.waysOn()),
        answers.ways().stream().map(it -> way(it, words)).toList(),
        forecast.grade().name(),
        wording.content(forecast.gradeReason()),
        words.each(answers.fromGroups()),
        Stream.of(answers.overdue(), answers.loud())
            .flatMap(it -> words.each(it).stream())
            .toList(),
        words.each(answers.notes()),
        seen.chart().scale().title(),
        forecast.afterInfusion().stream().map(it -> row(it, words)).toList(),
        forecast.model().id() + " " + forecast.model().version());
  }

  private static Said said(Card card, Spoken words) {
    return new Said(
        words.say(card.question()),
        card.condition().map(words::say).orElse(""),
        card.figure().map(words::say).orElse(""),
        String.join(" ", words.each(card.says())),
        words.each(card.why()));
  }

  private static WayOn way(ForecastAnswers.WayOn it, Spoken words) {
    return new WayOn(
        words.say(it.says()),
        words.percent(it.way().response()),
        words.percent(it.way().remission()),
        it.suggested());
  }

  /** What was suggested at this moment, with its figures, to be kept with a decision. */
  String forTheRecord() {
    var compared =
        ways.stream().map(it -> it.says() + ": " + it.response() + ", " + it.remission()).toList();
    return compared.isEmpty()
        ? advice
        : advice + " [" + waysOn + " " + String.join("; ", compared) + "]";
  }

  private static Row row(AfterInfusion it, Spoken words) {
    return new Row(
        it.k(),
        words.say(new Figure.OnDay(it.day())),
        it.given(),
        words.say(Figure.dose(it.dose())),
        "%d (%d–%d)"
            .formatted(
                Figures.whole(it.score().q50()),
                Figures.whole(it.score().q10()),
                Figures.whole(it.score().q90())),
        words.percent(it.response()),
        words.percent(it.remission()));
  }

  private static Optional<Decision> advised(Forecast.Say say) {
    return switch (say) {
      case START -> Optional.of(Decision.START);
      case CONTINUE -> Optional.of(Decision.CONTINUE);
      case RAISE -> Optional.of(Decision.RAISE);
      case FINISH_EARLY -> Optional.of(Decision.FINISH);
      case MAINTENANCE -> Optional.of(Decision.MAINTENANCE);
      case EXTEND -> Optional.of(Decision.EXTEND);
      case STOP -> Optional.of(Decision.STOP);
      case BOOSTER_NOW -> Optional.of(Decision.BOOSTER);
      case DISCUSS_ALTERNATIVES, REVIEW -> Optional.empty();
    };
  }
}

package health.cairn.app.forecast;

import health.cairn.app.course.Forecasts.Seen;
import health.cairn.core.course.Decision;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.Forecast.Reason;
import health.cairn.core.report.Figures;
import health.cairn.core.report.ForecastWords;
import health.cairn.core.report.ForecastWords.Answer;
import health.cairn.core.report.SvgChart;
import java.util.List;
import java.util.Optional;

/**
 * A forecast in finished words: the two answers, the advice with what it compared, the picture and
 * its table twin.
 *
 * @param advised the decision that accepting the advice stands for; empty when it asks for a talk
 */
record ForecastView(
    List<Answer> answers,
    String advice,
    Optional<Decision> advised,
    List<String> reasons,
    List<String> compared,
    String grade,
    String gradeReason,
    List<String> fromGroups,
    List<Note> notes,
    String title,
    String wide,
    String narrow,
    List<Row> rows,
    String model) {

  /** One infusion in the table twin of the chart. */
  record Row(
      int k,
      String day,
      boolean given,
      String dose,
      String score,
      String response,
      String remission) {}

  static ForecastView of(Seen seen) {
    var forecast = seen.forecast();
    var words = new ForecastWords(forecast, seen.days());
    return new ForecastView(
        List.of(words.infusions(), words.lasting(), shortened(words.booster())),
        words.advice(),
        advised(forecast.advice().say()),
        forecast.advice().because().stream().map(Reason::text).toList(),
        words.compared(),
        forecast.grade().name(),
        forecast.gradeReason(),
        words.fromPublishedGroups(),
        forecast.notes(),
        seen.chart().scale().title(),
        SvgChart.drawForPage(seen.chart(), SvgChart.Size.WIDE),
        SvgChart.drawForPage(seen.chart(), SvgChart.Size.NARROW),
        forecast.afterInfusion().stream().map(it -> row(it, seen)).toList(),
        forecast.model().id() + " " + forecast.model().version());
  }

  /** The dates large, what follows them small. */
  private static Answer shortened(Answer booster) {
    int comma = booster.answer().indexOf(", ");
    return comma < 0 || !booster.range().isEmpty()
        ? booster
        : new Answer(
            booster.question(),
            booster.answer().substring(0, comma),
            booster.answer().substring(comma + 2),
            booster.why());
  }

  private static Row row(AfterInfusion it, Seen seen) {
    return new Row(
        it.k(),
        seen.days().full(it.day()),
        it.given(),
        Figures.plain(it.dose()) + " mg/kg",
        "%d (%d–%d)"
            .formatted(
                Figures.whole(it.score().q50()),
                Figures.whole(it.score().q10()),
                Figures.whole(it.score().q90())),
        Figures.percent(it.response()),
        Figures.percent(it.remission()));
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

package health.cairn.app.forecast;

import health.cairn.app.course.Forecasts.Seen;
import health.cairn.app.forecast.AnswersInWords.Said;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Decision;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.forecast.Forecast.Goes;
import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.forecast.Forecast.Way;
import health.cairn.core.report.Figures;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> LOUD =
      Set.of(
          "not-enough-data",
          "no-baseline",
          "baseline-elsewhere",
          "grade-d",
          "never-delay",
          "confirm-score",
          "contradictory",
          "approximate");

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
    var words = AnswersInWords.about(seen, wording);
    return new ForecastView(
        AnswersInWords.of(seen, wording),
        words.advice(),
        advised(forecast.advice().say()),
        words.because(),
        seen.days().date(forecast.advice().ways().day()).map(wording::day).orElse(""),
        forecast.advice().ways().ways().stream().map(it -> way(it, words)).toList(),
        forecast.grade().name(),
        wording.content(forecast.gradeReason()),
        words.fromGroups(),
        notes(forecast, true).map(words::note).toList(),
        notes(forecast, false).map(words::note).toList(),
        seen.chart().scale().title(),
        forecast.afterInfusion().stream().map(it -> row(it, words)).toList(),
        forecast.model().id() + " " + forecast.model().version());
  }

  private static Stream<Note> notes(Forecast forecast, boolean loud) {
    return forecast.notes().stream().filter(it -> LOUD.contains(it.code()) == loud);
  }

  private static WayOn way(Way way, AnswersInWords words) {
    var say = words.seen().forecast().advice().say();
    boolean one =
        words.seen().forecast().advice().ways().ways().stream()
            .anyMatch(it -> it.goes() == Goes.ONE_MORE);
    var key = way.goes() == Goes.STOP && one ? "none-now" : way.goes().word();
    return new WayOn(
        words.say("way." + key, way.infusions(), words.wording().number(way.dose())),
        words.percent(way.response()),
        words.percent(way.remission()),
        isAdvised(way.goes(), say));
  }

  private static boolean isAdvised(Goes goes, Say say) {
    return switch (goes) {
      case STOP -> say == Say.STOP || say == Say.FINISH_EARLY || say == Say.MAINTENANCE;
      case AS_PLANNED -> say == Say.START || say == Say.CONTINUE;
      case AT_NEXT_DOSE -> say == Say.RAISE;
      case EXTEND -> say == Say.EXTEND;
      case EXTEND_AT_NEXT_DOSE -> false;
      case ONE_MORE -> say == Say.BOOSTER_NOW;
    };
  }

  /** What was suggested at this moment, with its figures, to be kept with a decision. */
  String forTheRecord() {
    var compared =
        ways.stream().map(it -> it.says() + ": " + it.response() + ", " + it.remission()).toList();
    return compared.isEmpty()
        ? advice
        : advice + " [" + waysOn + "; " + String.join("; ", compared) + "]";
  }

  private static Row row(AfterInfusion it, AnswersInWords words) {
    var wording = words.wording();
    return new Row(
        it.k(),
        words.seen().days().date(it.day()).map(wording::day).orElse(""),
        it.given(),
        wording.number(it.dose()) + " mg/kg",
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

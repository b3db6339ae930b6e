package health.cairn.core.report;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.EvidenceGrade;
import health.cairn.core.forecast.Figure;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.Advice;
import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.forecast.Forecast.Band;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.Enough;
import health.cairn.core.forecast.Forecast.Goes;
import health.cairn.core.forecast.Forecast.Lasting;
import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.Forecast.Parameter;
import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.forecast.Forecast.StillInResponse;
import health.cairn.core.forecast.Forecast.Way;
import health.cairn.core.forecast.History;
import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.quantity.MgPerKg;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A made-up course after three of six infusions, to draw and to word. */
final class Samples {
  static final InstrumentId PHQ_9 = InstrumentId.of("phq-9");
  static final CourseDays DATED =
      CourseDays.from(OffsetDateTime.parse("2026-11-24T09:30:00-05:00"));
  static final CourseChart.Scale SCALE = new CourseChart.Scale("PHQ-9", 27, 9.5, 4);

  static final Enough ENOUGH = new Enough(6, 5, 8, 0.712, 0.68, OptionalDouble.of(0.031));
  static final Lasting LASTING =
      new Lasting(
          0.72,
          17.5,
          Optional.of(new Quantiles(6.9, 15.8, 46, 158, 667)),
          List.of(new StillInResponse(14, 0.78), new StillInResponse(28, 0.62)));
  static final Optional<Booster> BOOSTER = Optional.of(new Booster(0.2, 51, 45, 51, 0.2, true));

  private Samples() {}

  static CourseChart chart() {
    return chart(history(), forecast());
  }

  static CourseChart chart(History history, Forecast forecast) {
    return new CourseChart(forecast, history, SCALE, DATED);
  }

  static History history() {
    return history(reading(-1, 19), reading(3.4, 16), reading(6.9, 14), reading(9, 11));
  }

  static History history(Reading... readings) {
    var given = new ArrayList<Dose>();
    for (var k = 0; k < 3; k++) {
      given.add(new Dose(k * 3.5, MgPerKg.of(0.5), 40));
    }
    return new History(Antidepressant.YES, given, List.of(), List.of(readings));
  }

  static Reading reading(double day, int score) {
    return new Reading(day, PHQ_9, score);
  }

  static Reading other(double day, int score) {
    return new Reading(day, InstrumentId.of("madrs"), score);
  }

  static Forecast forecast() {
    return forecast(9, 182);
  }

  static Forecast forecast(int from, int to) {
    return withBands(bands(from, to));
  }

  static Forecast withBands(List<Band> bands) {
    return forecast(Say.CONTINUE, ENOUGH, LASTING, BOOSTER, bands);
  }

  static CourseChart noted(Note... notes) {
    return chart(history(), forecast(Say.CONTINUE, ENOUGH, LASTING, BOOSTER, bands(9, 182), notes));
  }

  static Forecast forecast(
      Say say,
      Enough enough,
      Lasting lasting,
      Optional<Booster> booster,
      List<Band> bands,
      Note... notes) {
    return forecast(say, "continue", enough, lasting, booster, bands, notes);
  }

  static Forecast advised(Say say, String code) {
    return forecast(say, code, ENOUGH, LASTING, BOOSTER, List.of());
  }

  /** With three ways on, one of them suggested. */
  static Forecast suggesting(Say say, Goes goes) {
    var it = advised(say, say.word());
    var ways =
        List.of(
            new Way(Goes.STOP, 3, 0, 0.2, 0.1),
            new Way(goes, 6, 0.5, 0.4, 0.2),
            new Way(Goes.AT_NEXT_DOSE, 6, 0.75, 0.45, 0.25));
    var advice =
        new Advice(
            3,
            say,
            it.advice().because(),
            it.advice().compared(),
            new Forecast.Ways(18.5, ways),
            Optional.of(goes));
    return with(it, it.afterInfusion(), advice);
  }

  /** In response with a chance of 0.72; one more now would make it 0.9. */
  static Forecast keeping(double lossBefore) {
    var booster = Optional.of(new Booster(0.2, 51, 45, 51, lossBefore, true));
    var it = forecast(Say.MAINTENANCE, "maintenance", ENOUGH, LASTING, booster, List.of());
    var ways =
        List.of(new Way(Goes.STOP, 6, 0, 0.72, 0.3), new Way(Goes.ONE_MORE, 7, 0.5, 0.9, 0.4));
    var advice =
        new Advice(
            6,
            Say.MAINTENANCE,
            List.of(Forecast.Reason.of("maintenance", Figure.chance(0.72))),
            it.advice().compared(),
            new Forecast.Ways(18.5, ways),
            Optional.of(Goes.STOP));
    return with(it, it.afterInfusion().stream().map(Samples::given).toList(), advice);
  }

  static Forecast withBoosterPlanned(double day) {
    var it = keeping(0.2);
    var after = new ArrayList<>(it.afterInfusion());
    after.add(
        new AfterInfusion(
            7, day, false, OptionalDouble.of(day), 0.5, 0.9, 0.4, 0.2, 0.1, after.get(5).score()));
    return with(it, after, it.advice());
  }

  /** With the infusions to come of the protocol alone. */
  static Forecast unplanned() {
    var it = forecast();
    return with(
        it,
        it.afterInfusion().stream()
            .map(row -> row(row, row.day(), row.given(), OptionalDouble.empty()))
            .toList(),
        it.advice());
  }

  /** With one more, planned for a day and laid to a later one. */
  static Forecast laid(double day, double planned) {
    var it = withBoosterPlanned(day);
    var after = new ArrayList<>(it.afterInfusion());
    after.set(6, row(after.get(6), day, false, OptionalDouble.of(planned)));
    return with(it, after, it.advice());
  }

  private static AfterInfusion given(AfterInfusion it) {
    return row(it, it.day(), true, OptionalDouble.empty());
  }

  private static AfterInfusion row(
      AfterInfusion it, double day, boolean given, OptionalDouble planned) {
    return new AfterInfusion(
        it.k(),
        day,
        given,
        planned,
        it.dose(),
        it.response(),
        it.remission(),
        it.marginalResponse(),
        it.marginalRemission(),
        it.score());
  }

  private static Forecast with(Forecast it, List<AfterInfusion> after, Advice advice) {
    return new Forecast(
        it.model(),
        it.condition(),
        it.grade(),
        it.gradeReason(),
        it.instrument(),
        after,
        it.enough(),
        it.lasting(),
        it.booster(),
        it.parameters(),
        advice,
        it.bands(),
        it.baseline(),
        it.notes(),
        it.ess(),
        it.points());
  }

  /** With one chance of response after every infusion. */
  static Forecast kept(Say say, double response) {
    var it = advised(say, "maintenance");
    var after = it.afterInfusion().stream().map(row -> with(response, row)).toList();
    return with(it, after, it.advice());
  }

  private static AfterInfusion with(double response, AfterInfusion it) {
    return new AfterInfusion(
        it.k(),
        it.day(),
        it.given(),
        it.planned(),
        it.dose(),
        response,
        it.remission(),
        it.marginalResponse(),
        it.marginalRemission(),
        it.score());
  }

  private static Forecast forecast(
      Say say,
      String code,
      Enough enough,
      Lasting lasting,
      Optional<Booster> booster,
      List<Band> bands,
      Note... notes) {
    return new Forecast(
        new Forecast.Model("cairn-response", "2"),
        Condition.DEPRESSION,
        EvidenceGrade.B,
        "multiple trials and clinic cohorts, between-study spread large",
        PHQ_9,
        afterInfusion(),
        enough,
        lasting,
        booster,
        Map.of(
            "ceiling", new Parameter(0.69, 0.14, 0.51, 0.69, 0.87, 0.41),
            "lnSustainedHalfLife", new Parameter(4.4, 1.4, 2.7, 4.1, 6.4, 0.03),
            "lnD50", new Parameter(-1.2, 0.4, -1.7, -1.2, -0.7, 0.0)),
        new Advice(
            3,
            say,
            List.of(Forecast.Reason.of(code)),
            compared(),
            Forecast.Ways.none(),
            Optional.empty()),
        bands,
        19,
        List.of(notes),
        1210,
        256);
  }

  private static Map<String, Double> compared() {
    var compared = new LinkedHashMap<String, Double>();
    compared.put("P6", 0.71);
    compared.put("P6AtNextDose", 0.73);
    return compared;
  }

  private static List<AfterInfusion> afterInfusion() {
    var after = new ArrayList<AfterInfusion>();
    for (var k = 1; k <= 6; k++) {
      var middle = 16 - 1.5 * k;
      after.add(
          new AfterInfusion(
              k,
              (k - 1) * 3.5,
              k <= 3,
              k <= 3 ? OptionalDouble.empty() : OptionalDouble.of((k - 1) * 3.5),
              0.5,
              0.2 + 0.085 * k,
              0.1 * k,
              0.085,
              0.1,
              new Quantiles(middle - 4, middle - 2, middle, middle + 2, middle + 4)));
    }
    return after;
  }

  /** Falls to the end of the series, then rises slowly, wider with every week. */
  static List<Band> bands(int from, int to) {
    var bands = new ArrayList<Band>();
    for (var day = from; day <= to; day++) {
      var middle =
          day < 18 ? 11 - (day - 9) * 0.5 : 6.5 + 12 * (1 - Math.pow(0.5, (day - 18) / 60.0));
      var half = 1 + 0.06 * (day - from);
      var wide = 2.1 * half;
      bands.add(
          new Band(
              day,
              Math.max(0, middle - wide),
              Math.max(0, middle - half),
              middle,
              Math.min(27, middle + half),
              Math.min(27, middle + wide)));
    }
    return bands;
  }
}

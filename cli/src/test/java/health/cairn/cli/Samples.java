package health.cairn.cli;

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
import health.cairn.core.forecast.Forecast.Reason;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.forecast.Forecast.StillInResponse;
import health.cairn.core.forecast.Forecast.Way;
import health.cairn.core.forecast.History;
import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.report.CourseChart;
import health.cairn.core.report.CourseDays;
import health.cairn.core.report.ForecastAnswers;
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

  static CourseForecast course(CourseChart chart) {
    return new CourseForecast(
        "course.json",
        ProtocolId.of("depression-induction"),
        "Depression: induction of six",
        chart,
        ForecastAnswers.of(chart.forecast(), chart.days(), Optional.empty()),
        List.of(),
        List.of());
  }

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
            List.of(
                Reason.of("continue", Figure.chance(0.71), Figure.count(6), Figure.chance(0.44))),
            compared(),
            new Forecast.Ways(
                18.5,
                List.of(
                    new Way(Goes.STOP, 3, 0, 0.44, 0.18),
                    new Way(Goes.AS_PLANNED, 6, 0.5, 0.71, 0.42),
                    new Way(Goes.AT_NEXT_DOSE, 6, 0.75, 0.73, 0.44))),
            Optional.of(Goes.AS_PLANNED)),
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

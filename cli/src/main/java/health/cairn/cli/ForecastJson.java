package health.cairn.cli;

import health.cairn.content.JsonText;
import health.cairn.content.Remark;
import health.cairn.content.Speaker;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.report.CourseDays;
import health.cairn.core.report.ForecastAnswers;
import health.cairn.core.report.Sentence;
import java.util.List;

/** A forecast for machines: {@code forecast/1}. Chances have 4 decimals, days and scores 1. */
final class ForecastJson {
  private static final int CHANCE = 4;
  private static final int DAY = 1;
  private static final int SCORE = 1;
  private static final int TRAIT = 4;

  private final JsonText json;
  private final Forecast forecast;
  private final CourseDays days;
  private final ForecastAnswers answers;
  private final Speaker speaker;

  private ForecastJson(JsonText json, CourseForecast course) {
    this.json = json;
    this.forecast = course.chart().forecast();
    this.days = course.chart().days();
    this.answers = course.answers();
    this.speaker = Speaker.english(days);
  }

  /** One object; on one line, with the file's name, when many courses were asked for. */
  static String of(CourseForecast course, boolean oneOfMany) {
    var json = oneOfMany ? JsonText.line() : JsonText.readable();
    json.text("cairn", "forecast/1");
    if (oneOfMany) {
      json.text("file", course.file());
    }
    return new ForecastJson(json, course).written(course);
  }

  private String written(CourseForecast course) {
    head(course);
    forecast.afterInfusion().forEach(this::after);
    json.endList();
    enough();
    lasting();
    booster();
    parameters();
    advice();
    bands();
    tail(course);
    return json.done();
  }

  private void head(CourseForecast course) {
    json.object("model").text("id", forecast.model().id());
    json.text("version", forecast.model().version()).end();
    json.text("condition", forecast.condition().id());
    json.text("protocol", course.protocol().value());
    json.text("evidenceGrade", forecast.grade().name());
    json.text("evidenceReason", forecast.gradeReason());
    json.text("instrument", forecast.instrument().value());
    json.number("baseline", forecast.baseline(), SCORE);
    json.list("afterInfusion");
  }

  private void after(AfterInfusion after) {
    json.object().whole("k", after.k()).number("day", after.day(), 2).flag("given", after.given());
    json.number("dose", after.dose(), 3);
    json.object("response").number("p", after.response(), CHANCE);
    json.number("marginalGain", after.marginalResponse(), CHANCE).end();
    json.object("remission").number("p", after.remission(), CHANCE);
    json.number("marginalGain", after.marginalRemission(), CHANCE).end();
    quantiles("score", after.score(), SCORE);
    json.end();
  }

  private void quantiles(String name, Quantiles values, int decimals) {
    json.object(name);
    json.number("q10", values.q10(), decimals).number("q25", values.q25(), decimals);
    json.number("q50", values.q50(), decimals).number("q75", values.q75(), decimals);
    json.number("q90", values.q90(), decimals).end();
  }

  private void enough() {
    var enough = forecast.enough();
    json.object("enough").whole("infusions", enough.infusions());
    json.whole("low", enough.low()).whole("high", enough.high());
    json.number("response", enough.response(), CHANCE);
    json.number("reach", enough.reach(), CHANCE);
    enough
        .marginalGainOfNext()
        .ifPresentOrElse(
            gain -> json.number("marginalGainOfNext", gain, CHANCE),
            () -> json.unknown("marginalGainOfNext"));
    json.whole("earlier", enough.earlier()).end();
  }

  private void lasting() {
    var lasting = forecast.lasting();
    json.object("lasting").number("inResponse", lasting.inResponse(), CHANCE);
    json.number("lastInfusionDay", lasting.lastInfusionDay(), 2);
    lasting
        .days()
        .ifPresentOrElse(days -> quantiles("days", days, DAY), () -> json.unknown("days"));
    json.list("byDay");
    lasting
        .byDay()
        .forEach(day -> json.object().whole("day", day.day()).number("p", day.p(), CHANCE).end());
    json.endList().end();
  }

  private void booster() {
    var booster = forecast.booster();
    if (booster.isEmpty()) {
      json.unknown("booster");
      return;
    }
    var it = booster.get();
    json.object("booster").number("risk", it.risk(), CHANCE).number("day", it.day(), DAY);
    days.date(it.day())
        .ifPresentOrElse(date -> json.text("date", date.toString()), () -> json.unknown("date"));
    window(it.windowStart(), it.windowEnd());
    json.list("windowDays").number(it.windowStart(), DAY).number(it.windowEnd(), DAY).endList();
    json.number("lossBefore", it.lossBefore(), CHANCE).end();
  }

  private void window(double start, double end) {
    var from = days.date(start);
    var to = days.date(end);
    if (from.isEmpty() || to.isEmpty()) {
      json.unknown("window");
      return;
    }
    json.texts("window", List.of(from.get().toString(), to.get().toString()));
  }

  private void parameters() {
    json.object("parameters");
    for (var name : ForecastAnswers.parameterNames()) {
      var it = forecast.parameters().get(name);
      if (it != null) {
        json.object(name).number("mean", it.mean(), TRAIT).number("sd", it.sd(), TRAIT);
        json.number("q10", it.q10(), TRAIT).number("q50", it.q50(), TRAIT);
        json.number("q90", it.q90(), TRAIT).number("learned", it.learned(), TRAIT).end();
      }
    }
    json.end();
  }

  private void advice() {
    var advice = forecast.advice();
    json.object("advice").whole("after", advice.after()).text("say", answers.say().word());
    json.text("says", speaker.say(answers.advice()));
    json.texts("because", said(answers.because()));
    json.texts("becauseCodes", advice.because().stream().map(Forecast.Reason::code).toList());
    json.object("compared");
    advice.compared().forEach((name, chance) -> json.number(name, chance, CHANCE));
    json.end();
    ways();
    json.end();
  }

  private void ways() {
    var ways = forecast.advice().ways();
    json.number("waysDay", ways.day(), DAY).list("ways");
    for (var it : answers.ways()) {
      json.object().text("goes", it.way().goes().word()).text("says", speaker.say(it.says()));
      json.whole("infusions", it.way().infusions()).number("dose", it.way().dose(), 3);
      json.number("response", it.way().response(), CHANCE);
      json.number("remission", it.way().remission(), CHANCE);
      json.flag("suggested", it.suggested()).end();
    }
    json.endList();
  }

  private void cards() {
    json.list("answers");
    for (var card : answers.cards()) {
      json.object()
          .text("question", speaker.say(card.question()))
          .text("says", speaker.say(card.said()));
      json.texts("why", said(card.why())).end();
    }
    json.endList();
  }

  private List<String> said(List<Sentence> sentences) {
    return sentences.stream().map(speaker::say).toList();
  }

  private void bands() {
    json.list("bands");
    for (var it : forecast.bands()) {
      json.object().number("day", it.day(), 2);
      json.number("q10", it.q10(), SCORE).number("q25", it.q25(), SCORE);
      json.number("q50", it.q50(), SCORE).number("q75", it.q75(), SCORE);
      json.number("q90", it.q90(), SCORE).end();
    }
    json.endList();
  }

  private void tail(CourseForecast course) {
    cards();
    json.texts(
        "notes", forecast.notes().stream().map(ForecastAnswers::note).map(speaker::say).toList());
    json.texts("noteCodes", forecast.notes().stream().map(Forecast.Note::code).toList());
    json.list("safetyFlags");
    for (var flag : course.flags()) {
      json.object().text("instrument", flag.instrument().value()).text("rule", flag.rule());
      json.number("day", flag.day(), 2).text("says", flag.says()).end();
    }
    json.endList().texts("remarks", course.remarks().stream().map(Remark::text).toList());
    json.texts("remarkCodes", course.remarks().stream().map(Remark::code).toList());
    json.number("ess", forecast.ess(), 0);
    json.object("method").whole("points", forecast.points()).end();
  }
}

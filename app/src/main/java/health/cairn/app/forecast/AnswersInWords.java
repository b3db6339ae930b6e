package health.cairn.app.forecast;

import health.cairn.app.course.Forecasts.Seen;
import health.cairn.app.web.Wording;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.report.Figures;
import health.cairn.core.report.ForecastWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The two answers and the booster in the reader's language: the figure large, the rest small. */
record AnswersInWords(Seen seen, ForecastWords words, Wording wording) {
  private static final int DAYS_IN_WEEK = 7;

  /**
   * @param figure set large; empty where there is no figure to give
   * @param says set beside it; large where there is no figure
   */
  record Said(String question, String figure, String says, List<String> why) {}

  static AnswersInWords about(Seen seen, Wording wording) {
    return new AnswersInWords(seen, new ForecastWords(seen.forecast(), seen.days()), wording);
  }

  static List<Said> of(Seen seen, Wording wording) {
    var all = AnswersInWords.about(seen, wording);
    return List.of(all.infusions(), all.lasting(), all.booster());
  }

  private Forecast forecast() {
    return seen.forecast();
  }

  private Said infusions() {
    var question = say("infusions");
    var enough = forecast().enough();
    if (words.isKept()) {
      var key = kept(words.lastResponse());
      var given = forecast().advice().after();
      var why = sentence("chance", percent(words.lastResponse()), given);
      return new Said(question, String.valueOf(given), say(key, given), List.of(why));
    }
    if (words.isOutOfReach()) {
      var key = enough.response() < ForecastWords.UNLIKELY ? "" : ".lasting";
      return new Said(question, "", say("out-of-reach" + key), List.of(chance(enough)));
    }
    var why = List.of(chance(enough), say("reach", percent(enough.reach())));
    var says = say(likely(enough)) + bracketed(enough.low(), enough.high());
    return new Said(question, String.valueOf(enough.infusions()), says, why);
  }

  /** No word stronger than its chance. */
  static String kept(double response) {
    if (response < ForecastWords.EVEN) {
      return "kept.perhaps";
    }
    return response < ForecastWords.NEARLY_SURE ? "kept.likely" : "kept";
  }

  private String likely(Forecast.Enough enough) {
    if (enough.response() < ForecastWords.EVEN) {
      return "if-response";
    }
    return forecast().advice().after() >= enough.infusions() && enough.infusions() > 1
        ? "given-enough"
        : "enough";
  }

  private String bracketed(int low, int high) {
    return low == high ? "" : " (" + range(low, high) + ")";
  }

  private String chance(Forecast.Enough enough) {
    var share = percent(enough.response());
    var gain = Figures.whole(enough.marginalGainOfNext().orElse(0) * 100);
    return gain > 0
        ? sentence("chance.more", share, enough.infusions(), enough.infusions() + 1, gain)
        : sentence("chance", share, enough.infusions());
  }

  private Said lasting() {
    var question = say("lasting");
    var inResponse = sentence("in-response", percent(forecast().lasting().inResponse()));
    if (words.isNothingToKeep()) {
      return new Said(question, "", say("nothing-to-keep"), List.of(inResponse));
    }
    var half = forecast().lasting().days().orElseThrow();
    var says = ifResponse() + lasted() + "(" + spans(half.q25(), half.q75()) + ")";
    var why = List.of(say("lasting.why", spans(half.q10(), half.q90())), inResponse);
    return new Said(question, span(half.q50()), says, why);
  }

  private String lasted() {
    return words.because(ForecastWords.LOST) ? say("lasted") + " " : "";
  }

  private String ifResponse() {
    return forecast().lasting().inResponse() < ForecastWords.EVEN ? say("if-response") + " " : "";
  }

  private Said booster() {
    var question = say(isFirst() ? "booster.first" : "booster");
    if (forecast().advice().say() == Say.BOOSTER_NOW) {
      return new Said(question, say("booster.now"), "", List.of(say(whyNow())));
    }
    if (forecast().advice().say() == Say.REVIEW) {
      return new Said(question, "", say("booster.open"), List.of());
    }
    if (forecast().advice().say() == Say.STOP) {
      return new Said(question, "", say("booster.see-advice"), List.of());
    }
    if (words.isNothingToKeep() || forecast().booster().isEmpty()) {
      return new Said(question, "", say("booster.none"), List.of());
    }
    return booster(question, forecast().booster().get());
  }

  /** Not that response fades: the last score may still be falling. */
  private String whyNow() {
    if (words.because(ForecastWords.LOST)) {
      return "booster.now.lost";
    }
    return words.because("booster-due") ? "booster.now.due" : "booster.now.perhaps";
  }

  private boolean isFirst() {
    var given = forecast().afterInfusion().stream().filter(it -> it.given()).count();
    return given <= seen.protocol().series().planned();
  }

  private Said booster(String question, Booster booster) {
    var window = window(booster);
    if (words.says("booster-overdue")) {
      return new Said(question, say("booster.overdue"), say("booster.was", window), List.of());
    }
    double after = booster.windowEnd() - forecast().lasting().lastInfusionDay();
    var unit = Figures.unitOf(after) == Figures.Unit.DAYS ? "day" : "week";
    long count = unit.equals("day") ? Figures.whole(after) : Figures.whole(after / DAYS_IN_WEEK);
    return new Said(
        question,
        say("booster." + unit, count),
        ifResponse() + window,
        List.of(
            booster.keepsRisk()
                ? say("booster.why", percent(booster.risk()))
                : say("booster.soonest", percent(booster.lossBefore()))));
  }

  String window(Booster booster) {
    var from = seen.days().date(booster.windowStart());
    var to = seen.days().date(booster.windowEnd());
    if (from.equals(to)) {
      return from.map(wording::weekday).orElse("");
    }
    return from.map(wording::dayAndMonth).orElse("") + " – " + to.map(wording::day).orElse("");
  }

  /** Never 0 % or 100 %: no forecast knows that. */
  String percent(double chance) {
    long whole = Figures.whole(chance * 100);
    if (whole == 0) {
      return say("under", wording.percent(0.01));
    }
    return whole == 100 ? say("over", wording.percent(0.99)) : wording.percent(chance);
  }

  private String span(double days) {
    if (days >= Figures.LONGEST_DAYS) {
      return say("span.longest");
    }
    var unit = Figures.unitOf(days).name().toLowerCase(Locale.ROOT);
    return say("span." + unit, Figures.count(days));
  }

  private String spans(double low, double high) {
    boolean alike = Figures.unitOf(low) == Figures.unitOf(high) && high < Figures.LONGEST_DAYS;
    if (alike && Figures.count(low) == Figures.count(high)) {
      return span(low);
    }
    return range(alike ? String.valueOf(Figures.count(low)) : span(low), span(high));
  }

  private String range(Object low, Object high) {
    return say("range", low, high);
  }

  /** The advice in a few words. */
  String advice() {
    var say = forecast().advice().say();
    var given =
        forecast().afterInfusion().stream().filter(it -> it.given()).reduce((a, last) -> last);
    return say == Say.CONTINUE && given.isPresent()
        ? say("advice.continue.at", wording.number(given.get().dose()))
        : say("advice." + say.word());
  }

  /** Why; in the engine's own words where the reader has English. */
  List<String> because() {
    return forecast().advice().because().stream().map(this::because).toList();
  }

  private String because(Forecast.Reason reason) {
    var figures = new ArrayList<Object>();
    for (double figure : reason.figures()) {
      figures.add(percent(figure));
      figures.add(Figures.whole(figure * 100));
      figures.add(Figures.whole(figure));
    }
    return sentence("because." + reason.code(), figures.toArray());
  }

  String note(Forecast.Note note) {
    return say("note." + note.code(), String.join(", ", note.names()));
  }

  List<String> fromGroups() {
    return words.littleLearned().stream().map(it -> say("learned." + it)).toList();
  }

  String say(String key, Object... arguments) {
    return wording.say("forecast.say." + key, arguments);
  }

  /** As a sentence: it may begin with a figure in words. */
  private String sentence(String key, Object... arguments) {
    var words = say(key, arguments);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

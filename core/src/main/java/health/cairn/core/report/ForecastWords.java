package health.cairn.core.report;

import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.quantity.MgPerKg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A forecast in plain words, every number with its interval. */
public record ForecastWords(Forecast forecast, CourseDays days) {
  /** Below this a parameter still shows what published groups say: docs/forecast.md. */
  private static final double LEARNED_LITTLE = 0.2;

  /** Below this chance of response "enough" would promise what is not expected. */
  private static final double UNLIKELY = 0.10;

  /** Below this the duration needs an "if": most would have nothing to lose. */
  private static final double EVEN = 0.5;

  private static final Map<Say, String> ADVICE =
      Map.of(
          Say.START, "Start the series",
          Say.CONTINUE, "Continue the series",
          Say.RAISE, "Raise the dose at the next infusion",
          Say.DISCUSS_ALTERNATIVES, "Discuss alternatives; going on remains possible",
          Say.FINISH_EARLY, "The series may finish early",
          Say.MAINTENANCE, "Go over to maintenance",
          Say.EXTEND, "Extend the series",
          Say.STOP, "Stop the infusions and discuss alternatives",
          Say.REVIEW, "Review together before going on",
          Say.BOOSTER_NOW, "Offer a booster now");

  private static final Map<String, String> PARAMETERS = parameters();

  /**
   * One question, answered.
   *
   * @param range in what range the answer lies, without brackets; empty if there is none
   * @param why sentences that say what the answer rests on
   */
  public record Answer(String question, String answer, String range, List<String> why) {}

  /** The two answers and the booster, in the order in which they are asked. */
  public List<Answer> answers() {
    return List.of(infusions(), lasting(), booster());
  }

  public Answer infusions() {
    var enough = forecast.enough();
    var why =
        "%s chance of response after %d; %s would add %s."
            .formatted(
                Figures.percent(enough.response()),
                enough.infusions(),
                Figures.anOrdinal(enough.infusions() + 1),
                Figures.points(Math.max(0, enough.marginalGainOfNext())));
    var answer =
        enough.response() < UNLIKELY
            ? "more are unlikely to bring response"
            : enough.infusions() + (enough.infusions() == 1 ? " is" : " are") + " likely enough";
    var range = enough.response() < UNLIKELY ? "" : counts(enough.low(), enough.high());
    return new Answer("How many infusions?", answer, range, List.of(why));
  }

  private static String counts(int low, int high) {
    return low == high ? "" : low + " to " + high;
  }

  public Answer lasting() {
    var lasting = forecast.lasting();
    var question = "How long will it last?";
    var chance =
        Figures.percent(lasting.inResponse())
            + " chance of being in response the day after the last infusion"
            + (lasting.lastInfusionDay() > 0
                ? " (" + days.brief(lasting.lastInfusionDay()) + ")."
                : ".");
    if (lasting.days().isEmpty()) {
      return new Answer(question, "no response to lose is expected", "", List.of(chance));
    }
    var half = lasting.days().get();
    var answer = about(half.q50()) + (lasting.inResponse() < EVEN ? ", if response comes" : "");
    return new Answer(
        question,
        answer,
        Figures.span(half.q25(), half.q75()),
        List.of(
            "After the last infusion, without a booster. Half of such people lie in this range,"
                + " 8 in 10 within "
                + Figures.span(half.q10(), half.q90())
                + ".",
            chance));
  }

  private static String about(double days) {
    return days >= Figures.LONGEST_DAYS ? Figures.span(days) : "about " + Figures.span(days);
  }

  public Answer booster() {
    var question = "Next booster";
    return forecast
        .booster()
        .map(booster -> new Answer(question, when(booster), window(booster), why(booster)))
        .orElseGet(() -> new Answer(question, "none to book yet", "", List.of()));
  }

  private String when(Booster booster) {
    var after = booster.day() - forecast.lasting().lastInfusionDay();
    var day = days.full(booster.day());
    return after > 0 ? "by " + day + ", " + Figures.span(after) + " after the last infusion" : day;
  }

  private String window(Booster booster) {
    return days.full(booster.windowStart(), booster.windowEnd());
  }

  private List<String> why(Booster booster) {
    return List.of(
        "Keeps the chance of losing response before it under "
            + Figures.percent(booster.risk())
            + ".");
  }

  /** The advice in a few words; the reasons are the forecast's own. */
  public String advice() {
    var say = forecast.advice().say();
    var words = ADVICE.getOrDefault(say, say.word());
    return say == Say.CONTINUE ? words + atDose() + "." : words + ".";
  }

  private String atDose() {
    var given = forecast.afterInfusion().stream().filter(AfterInfusion::given).toList();
    return given.isEmpty()
        ? ""
        : " at " + MgPerKg.of(given.get(given.size() - 1).dose()).toString();
  }

  /** The numbers that the advice compared, each with what it is. */
  public List<String> compared() {
    var compared = new ArrayList<String>();
    forecast.advice().compared().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                compared.add(ComparedFigure.of(entry.getKey(), entry.getValue()).toString()));
    return compared;
  }

  /** What the patient's own scores have hardly told yet. */
  public List<String> fromPublishedGroups() {
    var little = new ArrayList<String>();
    PARAMETERS.forEach(
        (name, words) -> {
          var parameter = forecast.parameters().get(name);
          if (parameter != null && parameter.learned() < LEARNED_LITTLE) {
            little.add(words);
          }
        });
    return little;
  }

  /** The parameters' names in the order in which they are told. */
  public static List<String> parameterNames() {
    return List.copyOf(PARAMETERS.keySet());
  }

  private static Map<String, String> parameters() {
    var words = new LinkedHashMap<String, String>();
    words.put("ceiling", "how much of the symptoms can be lost");
    words.put("acuteGain", "the fast effect of one infusion");
    words.put("buildUp", "the lasting effect of one infusion");
    words.put("lnAcuteHalfLife", "how soon the fast effect fades");
    words.put("lnSustainedHalfLife", "how long the benefit lasts");
    words.put("lnD50", "what a higher dose would do");
    return words;
  }
}

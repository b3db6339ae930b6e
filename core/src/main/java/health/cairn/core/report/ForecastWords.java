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
  public static final double UNLIKELY = 0.10;

  /** Below this the duration needs an "if": most would have nothing to lose. */
  public static final double EVEN = 0.5;

  /** From here on "likely" may be left out. */
  public static final double NEARLY_SURE = 0.9;

  /** The reason that response was seen to be lost. */
  public static final String LOST = "loss-confirmed";

  private static final Map<Say, String> ADVICE =
      Map.of(
          Say.START, "Start the series",
          Say.CONTINUE, "Continue the series",
          Say.RAISE, "Raise the dose at the next infusion",
          Say.DISCUSS_ALTERNATIVES, "Discuss alternatives; going on remains possible",
          Say.FINISH_EARLY, "The series may finish early",
          Say.MAINTENANCE, "Maintenance: keep the response with boosters as needed",
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

  /** How many infusions are likely enough, and what one more would add. */
  public Answer infusions() {
    var enough = forecast.enough();
    var question = "How many infusions?";
    if (isKept()) {
      return new Answer(question, givenBroughtResponse(), "", List.of(lastChance()));
    }
    if (isOutOfReach()) {
      return new Answer(question, moreAreUnlikely(), "", List.of(chance()));
    }
    return new Answer(
        question, likelyEnough(), counts(enough.low(), enough.high()), List.of(chance(), reach()));
  }

  /** Response may come and go: what is unlikely is that it lasts. */
  private String moreAreUnlikely() {
    return forecast.enough().response() < UNLIKELY
        ? "more are unlikely to bring response"
        : "more are unlikely to bring a response that lasts";
  }

  /** What no number of infusions can promise: docs/forecast.md, "How many infusions". */
  private String reach() {
    return "At best, %s chance that it lasts four weeks."
        .formatted(Figures.percent(forecast.enough().reach()));
  }

  /** The series is over and it worked: the question now is how to keep it. */
  public boolean isKept() {
    var say = forecast.advice().say();
    return say == Say.MAINTENANCE || say == Say.BOOSTER_NOW;
  }

  private String givenBroughtResponse() {
    var given = forecast.advice().after();
    return (given == 1 ? "the one" : "the " + given) + " given " + brought() + " response";
  }

  private String brought() {
    if (lastResponse() < EVEN) {
      return "may have brought";
    }
    return lastResponse() < NEARLY_SURE ? "likely brought" : "brought";
  }

  /** Chance of response after the last infusion given. */
  public double lastResponse() {
    return forecast.afterInfusion().get(forecast.advice().after() - 1).response();
  }

  private String lastChance() {
    return "%s chance of response after %d."
        .formatted(Figures.percent(lastResponse()), forecast.advice().after());
  }

  private String likelyEnough() {
    var enough = forecast.enough();
    if (enough.response() < EVEN) {
      return enough.infusions() + ", if response comes";
    }
    return forecast.advice().after() >= enough.infusions() && enough.infusions() > 1
        ? "the " + enough.infusions() + " given are likely enough"
        : enough.infusions() + " is likely enough";
  }

  private String chance() {
    var enough = forecast.enough();
    var next = enough.infusions() + 1;
    var gain = enough.marginalGainOfNext();
    return "%s chance of response after %d%s."
        .formatted(
            Figures.percent(enough.response()),
            enough.infusions(),
            gain.orElse(0) > 0
                ? "; %s adds %s"
                    .formatted(Figures.anOrdinal(next), Figures.points(gain.getAsDouble()))
                : "");
  }

  private static String counts(int low, int high) {
    return low == high ? "" : low + " to " + high;
  }

  /** How long the benefit lasts after the last infusion, for those who have it. */
  public Answer lasting() {
    var lasting = forecast.lasting();
    var question = "How long will it last?";
    if (isNothingToKeep()) {
      return new Answer(question, "no response to keep is expected", "", List.of(inResponse()));
    }
    var half = lasting.days().get();
    var wide = Figures.apart(half.q10(), half.q90());
    return new Answer(
        question,
        about(half.q50()) + ifResponse(),
        Figures.apart(half.q25(), half.q75()),
        List.of(
            "From the last infusion, without a booster; 8 in 10 within " + wide + ".",
            inResponse()));
  }

  /** Whether no response is expected that could last. */
  public boolean isNothingToKeep() {
    return forecast.lasting().days().isEmpty() || forecast.lasting().inResponse() < UNLIKELY;
  }

  /** Whether more infusions are unlikely to bring response. */
  public boolean isOutOfReach() {
    return forecast.enough().reach() < UNLIKELY;
  }

  private String inResponse() {
    return "%s chance of response a day after the last infusion."
        .formatted(Figures.percent(forecast.lasting().inResponse()));
  }

  private String ifResponse() {
    return forecast.lasting().inResponse() < EVEN ? ", if response comes" : "";
  }

  private String about(double days) {
    var about = days >= Figures.LONGEST_DAYS ? Figures.span(days) : "about " + Figures.span(days);
    return because(LOST) ? "it lasted " + about : about;
  }

  /** Whether a reason with this code is among the advice's. */
  public boolean because(String code) {
    return forecast.advice().because().stream().anyMatch(reason -> reason.code().equals(code));
  }

  /** When to book the next booster. */
  public Answer booster() {
    var question = "Next booster";
    if (forecast.advice().say() == Say.BOOSTER_NOW) {
      return new Answer(question, "now", "", List.of(whyNow()));
    }
    if (forecast.lasting().inResponse() < UNLIKELY) {
      return new Answer(question, "none: no response to keep", "", List.of());
    }
    if (forecast.advice().say() == Say.STOP) {
      return new Answer(question, "none: see the advice below", "", List.of());
    }
    if (forecast.advice().say() == Say.REVIEW) {
      return new Answer(question, "open: see the advice below", "", List.of());
    }
    return forecast
        .booster()
        .map(booster -> new Answer(question, when(booster), "", List.of(why(booster))))
        .orElseGet(() -> new Answer(question, "none: no response to keep", "", List.of()));
  }

  private String when(Booster booster) {
    var last = forecast.lasting().lastInfusionDay();
    var window = days.full(booster.windowStart(), booster.windowEnd());
    var after = Figures.span(booster.windowStart() - last, booster.windowEnd() - last);
    if (says("booster-overdue")) {
      return "was due " + window;
    }
    return window + ", " + after + " after the last infusion" + ifResponse();
  }

  /** Whether a note with this code is among the forecast's. */
  public boolean says(String code) {
    return forecast.notes().stream().anyMatch(note -> note.code().equals(code));
  }

  private static String why(Booster booster) {
    return booster.keepsRisk()
        ? "Keeps the chance of loss before it under %s.".formatted(Figures.percent(booster.risk()))
        : "The soonest that the protocol allows; %s chance of loss before it."
            .formatted(Figures.percent(booster.lossBefore()));
  }

  /** Not that response fades: the last score may still be falling. */
  private String whyNow() {
    if (because(LOST)) {
      return "Response was lost; see the advice below.";
    }
    return because("booster-due")
        ? "The day for it has come; see the advice below."
        : "Response may be lost already; see the advice below.";
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

  /** The numbers that the advice compared, each with what it is, in reading order. */
  public List<String> compared() {
    var figures = forecast.advice().compared();
    return figures.entrySet().stream()
        .filter(figure -> isTold(figure.getKey(), figure.getValue(), figures))
        .map(
            figure ->
                Figures.percent(figure.getValue()) + " " + ComparedFigure.words(figure.getKey()))
        .toList();
  }

  /** Once response is to be kept, the end of the series no longer matters; equal twins never do. */
  private static boolean isTold(String name, Double chance, Map<String, Double> figures) {
    if (figures.containsKey(ComparedFigure.IN_RESPONSE_NOW)) {
      return !ComparedFigure.isAfterInfusion(name);
    }
    var twin = figures.get(name.replace(ComparedFigure.AT_NEXT_DOSE, ""));
    return !name.endsWith(ComparedFigure.AT_NEXT_DOSE) || !chance.equals(twin);
  }

  /** What the patient's own scores have hardly told yet. */
  public List<String> fromPublishedGroups() {
    return littleLearned().stream().map(PARAMETERS::get).toList();
  }

  /** The names of those parameters. */
  public List<String> littleLearned() {
    var little = new ArrayList<String>();
    for (var name : parameterNames()) {
      var parameter = forecast.parameters().get(name);
      if (parameter != null && parameter.learned() < LEARNED_LITTLE) {
        little.add(name);
      }
    }
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

package health.cairn.core.report;

import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.words.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A forecast in plain words, every number with its interval, in the language of its days. */
public record ForecastWords(Forecast forecast, CourseDays days) {
  /** Below this a parameter still shows what published groups say: docs/forecast.md. */
  private static final double LEARNED_LITTLE = 0.2;

  /** Below this chance of response "enough" would promise what is not expected. */
  private static final double UNLIKELY = 0.10;

  /** Below this the duration needs an "if": most would have nothing to lose. */
  private static final double EVEN = 0.5;

  /** From here on "likely" may be left out. */
  private static final double NEARLY_SURE = 0.9;

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

  /** How many infusions are likely enough, and what one more would add. */
  public Answer infusions() {
    var enough = forecast.enough();
    var question = say("How many infusions?");
    if (isKept()) {
      return new Answer(question, givenBroughtResponse(), "", List.of(lastChance()));
    }
    if (enough.reach() < UNLIKELY) {
      return new Answer(
          question, say("more are unlikely to bring response"), "", List.of(chance()));
    }
    var reach = say("Lasting response within reach: %s.", Figures.percent(enough.reach()));
    return new Answer(
        question, likelyEnough(), counts(enough.low(), enough.high()), List.of(chance(), reach));
  }

  /** The series is over and it worked: the question now is how to keep it. */
  private boolean isKept() {
    var say = forecast.advice().say();
    return say == Say.MAINTENANCE || say == Say.BOOSTER_NOW;
  }

  private String givenBroughtResponse() {
    var given = forecast.advice().after();
    if (lastResponse() < NEARLY_SURE) {
      return given == 1
          ? say("the one given likely brought response")
          : say("the %d given likely brought response", given);
    }
    return given == 1
        ? say("the one given brought response")
        : say("the %d given brought response", given);
  }

  private double lastResponse() {
    return forecast.afterInfusion().get(forecast.advice().after() - 1).response();
  }

  private String lastChance() {
    return say(
        "%s chance of response after %d.",
        Figures.percent(lastResponse()), forecast.advice().after());
  }

  private String likelyEnough() {
    var enough = forecast.enough();
    if (enough.response() < EVEN) {
      return say("%d, if response comes", enough.infusions());
    }
    return forecast.advice().after() >= enough.infusions() && enough.infusions() > 1
        ? say("the %d given are likely enough", enough.infusions())
        : say("%d is likely enough", enough.infusions());
  }

  private String chance() {
    var enough = forecast.enough();
    var chance = Figures.percent(enough.response());
    var gain = enough.marginalGainOfNext();
    if (gain <= 0) {
      return say("%s chance of response after %d.", chance, enough.infusions());
    }
    return say(
        "%s chance of response after %d; %s adds %s.",
        chance,
        enough.infusions(),
        Figures.anOrdinal(enough.infusions() + 1),
        Figures.points(gain));
  }

  private String counts(int low, int high) {
    return low == high ? "" : say("%s to %s", low, high);
  }

  /** How long the benefit lasts after the last infusion, for those who have it. */
  public Answer lasting() {
    var lasting = forecast.lasting();
    var question = say("How long will it last?");
    if (lasting.days().isEmpty() || lasting.inResponse() < UNLIKELY) {
      return new Answer(
          question, say("no response to keep is expected"), "", List.of(inResponse()));
    }
    var half = lasting.days().get();
    var wide = Figures.span(half.q10(), half.q90());
    return new Answer(
        question,
        about(half.q50()) + ifResponse(),
        say(Figures.span(half.q25(), half.q75())),
        List.of(say("Without a booster; 8 in 10 within %s.", wide), inResponse()));
  }

  private String inResponse() {
    return say(
        "%s chance of response a day after the last infusion.",
        Figures.percent(forecast.lasting().inResponse()));
  }

  private String ifResponse() {
    return forecast.lasting().inResponse() < EVEN ? say(", if response comes") : "";
  }

  private String about(double days) {
    var span = Figures.span(days);
    return days >= Figures.LONGEST_DAYS ? say(span) : say("about %s", span);
  }

  /** When to book the next booster. */
  public Answer booster() {
    var question = say("Next booster");
    if (forecast.advice().say() == Say.BOOSTER_NOW) {
      return new Answer(question, say("now"), "", List.of(say("Response is fading; see below.")));
    }
    if (forecast.lasting().inResponse() < UNLIKELY) {
      return new Answer(question, say("none: no response to keep"), "", List.of());
    }
    if (forecast.advice().say() == Say.STOP) {
      return new Answer(question, say("none: see the advice below"), "", List.of());
    }
    return forecast
        .booster()
        .map(booster -> new Answer(question, when(booster), "", List.of(why(booster))))
        .orElseGet(() -> new Answer(question, say("none: no response to keep"), "", List.of()));
  }

  private String when(Booster booster) {
    var last = forecast.lasting().lastInfusionDay();
    var window = days.full(booster.windowStart(), booster.windowEnd());
    var after = Figures.span(booster.windowStart() - last, booster.windowEnd() - last);
    if (says("booster-overdue")) {
      return say("was due %s", window);
    }
    return say("%s, %s after the last infusion", window, after) + ifResponse();
  }

  /** Whether a note with this code is among the forecast's. */
  public boolean says(String code) {
    return forecast.notes().stream().anyMatch(note -> note.code().equals(code));
  }

  private String why(Booster booster) {
    return say("Keeps the chance of loss before it under %s.", Figures.percent(booster.risk()));
  }

  /** The advice in a few words; the reasons are the forecast's own. */
  public String advice() {
    var say = forecast.advice().say();
    var words = say(ADVICE.getOrDefault(say, say.word()));
    var given = forecast.afterInfusion().stream().filter(AfterInfusion::given).toList();
    if (say != Say.CONTINUE || given.isEmpty()) {
      return words + ".";
    }
    return say("%s at %s.", words, MgPerKg.of(given.get(given.size() - 1).dose()));
  }

  private String say(String english, Object... values) {
    return days.tongue().say(english, values);
  }

  private String say(Sentence sentence) {
    return days.tongue().say(sentence);
  }

  /** The numbers that the advice compared, each with what it is, in reading order. */
  public List<String> compared() {
    var figures = forecast.advice().compared();
    return figures.entrySet().stream()
        .filter(figure -> isTold(figure.getKey(), figure.getValue(), figures))
        .map(
            figure ->
                Figures.percent(figure.getValue())
                    + " "
                    + say(ComparedFigure.words(figure.getKey())))
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
    var little = new ArrayList<String>();
    PARAMETERS.forEach(
        (name, words) -> {
          var parameter = forecast.parameters().get(name);
          if (parameter != null && parameter.learned() < LEARNED_LITTLE) {
            little.add(say(words));
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

package health.cairn.core.report;

import static health.cairn.core.forecast.Figure.chance;
import static health.cairn.core.forecast.Figure.count;

import health.cairn.core.forecast.Figure;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.Goes;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.forecast.Forecast.Way;
import health.cairn.core.report.ForecastAnswers.Card;
import health.cairn.core.report.ForecastAnswers.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The three questions that everybody asks first. No word is stronger than its chance. */
record Cards(Forecast forecast, Past past) {
  /** Below this chance of response "enough" would promise what is not expected. */
  static final double UNLIKELY = 0.10;

  /** Below this an answer needs an "if": most would have nothing to lose. */
  static final double EVEN = 0.5;

  /** From here on "likely" may be left out. */
  static final double NEARLY_SURE = 0.9;

  /** An infusion later than this after the one before is a booster already. */
  private static final double BOOSTER_DAYS = 7.5;

  private static final Set<String> OF_A_BOOSTER =
      Set.of("booster-without-effect", "booster-unlikely", "booster-adds-little");

  List<Card> all() {
    return List.of(infusions(), lasting(), booster());
  }

  private Say say() {
    return forecast.advice().say();
  }

  /** How many infusions are likely enough, or whether those given were. */
  private Card infusions() {
    int given = number(forecast.advice().after());
    var question = Sentence.of("infusions");
    if (isUnseen(forecast)) {
      return alone(question, Sentence.of("unseen"));
    }
    if (isKept(forecast)) {
      return card(question, Sentence.of("count", count(given)), brought(), chanceAfterGiven());
    }
    if (isOver(forecast)) {
      return afterSeries(question, given);
    }
    if (forecast.enough().reach() < UNLIKELY && say() == Say.DISCUSS_ALTERNATIVES) {
      return new Card(question, Optional.empty(), List.of(outOfReach()), List.of(chanceOfEnough()));
    }
    return forecast.enough().response() < EVEN ? expected(question) : enough(question);
  }

  /** The first score is in the remission range: no later one can show a response. */
  static boolean isUnseen(Forecast forecast) {
    return forecast.notes().stream().anyMatch(it -> it.code().equals("nothing-to-lose"));
  }

  /** The series is over and it worked, or it is about keeping it: what did those given bring? */
  static boolean isKept(Forecast forecast) {
    var advice = forecast.advice();
    return advice.say() == Say.MAINTENANCE
        || advice.say() == Say.BOOSTER_NOW
        || (advice.say() == Say.REVIEW && OF_A_BOOSTER.stream().anyMatch(advice::because));
  }

  /** Nothing of the series is to come. */
  static boolean isOver(Forecast forecast) {
    var advice = forecast.advice();
    return isKept(forecast)
        || advice.say() == Say.EXTEND
        || advice.say() == Say.STOP
        || advice.say() == Say.REVIEW;
  }

  private Sentence brought() {
    double response = responseAfter(forecast.advice().after());
    if (response < EVEN) {
      return Sentence.of("kept.perhaps");
    }
    return Sentence.of(response < NEARLY_SURE ? "kept.likely" : "kept");
  }

  private double responseAfter(int k) {
    return forecast.afterInfusion().get(k - 1).response();
  }

  private Sentence chanceAfterGiven() {
    int after = forecast.advice().after();
    return Sentence.of("chance", chance(responseAfter(after)), count(number(after)));
  }

  /** As the series in progress counts. */
  private int number(int k) {
    return k - forecast.enough().earlier();
  }

  private Card afterSeries(Sentence question, int given) {
    var extended = forecast.advice().way().filter(it -> say() == Say.EXTEND);
    if (extended.isPresent()) {
      return card(question, figure(extended.get()), of(extended.get()), chanceAfterGiven());
    }
    var says = Sentence.of(say() == Say.STOP ? "given.stop" : "given.open");
    return card(question, Sentence.of("count", count(given)), says, chanceAfterGiven());
  }

  /** Response may come and go: what is unlikely may be only that it lasts. */
  private Sentence outOfReach() {
    return Sentence.of(
        forecast.enough().response() < UNLIKELY ? "out-of-reach" : "out-of-reach.lasting");
  }

  /** Less than even: the chance is the answer, and what would be enough stands below it. */
  private Card expected(Sentence question) {
    var enough = forecast.enough();
    var ways = forecast.advice().ways();
    var way = forecast.advice().way().or(() -> ways.find(Goes.AS_PLANNED));
    var says =
        way.filter(it -> it.goes() != Goes.STOP)
            .map(it -> List.of(figure(it), of(it)))
            .orElseGet(
                () ->
                    List.of(
                        Sentence.of("figure.chance", chance(enough.response())),
                        Sentence.of("chance.after", count(enough.infusions()))));
    var why = new ArrayList<Sentence>();
    if (enough.reach() >= UNLIKELY) {
      var range = new Figure.Counts(enough.low(), enough.high());
      why.add(Sentence.of("enough.if", count(enough.infusions()), range));
    }
    why.add(reach());
    return new Card(question, Optional.of(says.get(0)), List.of(says.get(1)), why);
  }

  private static Sentence figure(Way way) {
    return Sentence.of("figure.chance", chance(way.response()));
  }

  private Sentence of(Way way) {
    return Sentence.of("chance.of", count(number(way.infusions())), Figure.dose(way.dose()));
  }

  private Card enough(Sentence question) {
    var enough = forecast.enough();
    boolean given =
        number(forecast.advice().after()) >= enough.infusions() && enough.infusions() > 1;
    var says = new ArrayList<Sentence>();
    says.add(Sentence.of(given ? "given-enough" : "enough"));
    if (enough.low() != enough.high()) {
      says.add(Sentence.of("range", new Figure.Counts(enough.low(), enough.high())));
    }
    var figure = Optional.of(Sentence.of("count", count(enough.infusions())));
    return new Card(question, figure, says, List.of(chanceOfEnough(), reach()));
  }

  /** What no number of infusions can promise: docs/forecast.md, "How many infusions". */
  private Sentence reach() {
    return Sentence.of("reach", chance(forecast.enough().reach()));
  }

  private Sentence chanceOfEnough() {
    var enough = forecast.enough();
    var gain = enough.marginalGainOfNext().orElse(0);
    return Figures.whole(gain * 100) > 0
        ? Sentence.of(
            "chance.more",
            chance(enough.response()),
            count(enough.infusions()),
            count(enough.infusions() + 1),
            Figure.points(gain))
        : Sentence.of("chance", chance(enough.response()), count(enough.infusions()));
  }

  /** How long the benefit lasts after the last infusion, for those who have it. */
  private Card lasting() {
    var question = Sentence.of("lasting");
    if (isUnseen(forecast)) {
      return alone(question, Sentence.of("lasting.unseen"));
    }
    var lasting = forecast.lasting();
    var inResponse = Sentence.of("in-response", chance(lasting.inResponse()));
    if (isNothingToKeep(forecast)) {
      return alone(question, Sentence.of("nothing-to-keep"), inResponse);
    }
    if (isOver(forecast) && !isKept(forecast)) {
      return alone(question, Sentence.of("lasting.open"), inResponse);
    }
    var half = lasting.days().orElseThrow();
    var says = new ArrayList<Sentence>();
    ifResponse().ifPresent(says::add);
    if (forecast.advice().because("loss-confirmed")) {
      says.add(Sentence.of("lasted"));
    }
    says.add(Sentence.of("range", new Figure.Times(half.q25(), half.q75())));
    return new Card(
        question,
        Optional.of(Sentence.of("time", Figure.days(half.q50()))),
        says,
        List.of(Sentence.of("lasting.why", new Figure.Times(half.q10(), half.q90())), inResponse));
  }

  static boolean isNothingToKeep(Forecast forecast) {
    return forecast.lasting().days().isEmpty() || forecast.lasting().inResponse() < UNLIKELY;
  }

  private Optional<Sentence> ifResponse() {
    if (forecast.lasting().inResponse() >= EVEN) {
      return Optional.empty();
    }
    return Optional.of(Sentence.of(isOver(forecast) ? "if-it-came" : "if-response"));
  }

  /** When to book the next booster. */
  private Card booster() {
    var question = Sentence.of(isFirst() ? "booster.first" : "booster");
    if (say() == Say.BOOSTER_NOW) {
      return card(question, Sentence.of("booster.now"), Optional.empty(), whyNow());
    }
    if (say() == Say.STOP) {
      return alone(question, Sentence.of("booster.see-advice"));
    }
    if (isUnseen(forecast)) {
      return alone(question, Sentence.of("booster.unseen"));
    }
    if (isNothingToKeep(forecast) || forecast.booster().isEmpty()) {
      return alone(question, Sentence.of("booster.none"));
    }
    var booster = forecast.booster().get();
    if (!isPlain(forecast) || (say() != Say.MAINTENANCE && past.is(booster.windowEnd()))) {
      return alone(question, Sentence.of("booster.open"));
    }
    return isOverdue(booster) ? overdue(question, booster) : booked(question, booster);
  }

  /** Whether a day for a booster can be named: not while it is open what the infusions brought. */
  static boolean isPlain(Forecast forecast) {
    if (isUnseen(forecast)) {
      return false;
    }
    return !isOver(forecast)
        ? forecast.advice().say() != Say.DISCUSS_ALTERNATIVES
        : forecast.advice().say() == Say.MAINTENANCE || forecast.advice().say() == Say.BOOSTER_NOW;
  }

  private boolean isFirst() {
    var rows = forecast.afterInfusion();
    return rows.stream()
        .filter(it -> it.given() && it.k() > 1)
        .allMatch(it -> it.day() - rows.get(it.k() - 2).day() < BOOSTER_DAYS);
  }

  /** Not that response fades: the last score may still be falling. */
  private Sentence whyNow() {
    if (forecast.advice().because("loss-confirmed")) {
      return Sentence.of("booster.now.lost");
    }
    var due = forecast.advice().because("booster-due");
    return Sentence.of(due ? "booster.now.due" : "booster.now.perhaps");
  }

  private boolean isOverdue(Booster booster) {
    return past.is(booster.windowEnd())
        || forecast.notes().stream().anyMatch(it -> it.code().equals("booster-overdue"));
  }

  private static Card overdue(Sentence question, Booster booster) {
    var was = Sentence.of("booster.was", window(booster));
    return new Card(question, Optional.of(Sentence.of("booster.overdue")), List.of(was), List.of());
  }

  private Card booked(Sentence question, Booster booster) {
    double last = forecast.lasting().lastInfusionDay();
    var after = new Figure.Times(booster.windowStart() - last, booster.windowEnd() - last);
    var says = new ArrayList<Sentence>();
    ifResponse().ifPresent(says::add);
    says.add(Sentence.of("booster.after", after));
    var why =
        booster.keepsRisk()
            ? Sentence.of("booster.why", chance(booster.risk()))
            : Sentence.of("booster.soonest", chance(booster.lossBefore()));
    var when = Sentence.of("window", window(booster));
    return new Card(question, Optional.of(when), says, List.of(why));
  }

  private static Figure window(Booster booster) {
    return new Figure.Window(booster.windowStart(), booster.windowEnd());
  }

  private static Card card(Sentence question, Sentence figure, Sentence says, Sentence why) {
    return card(question, figure, Optional.of(says), why);
  }

  private static Card card(
      Sentence question, Sentence figure, Optional<Sentence> says, Sentence why) {
    return new Card(question, Optional.of(figure), says.stream().toList(), List.of(why));
  }

  private static Card alone(Sentence question, Sentence says, Sentence... why) {
    return new Card(question, Optional.empty(), List.of(says), List.of(why));
  }
}

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

  /** Below this it is not likely. */
  static final double EVEN = 0.5;

  /** From here on "likely" and "if response comes" may be left out. */
  static final double NEARLY_SURE = 0.9;

  private static final Set<String> OF_A_BOOSTER =
      Set.of("booster-without-effect", "booster-unlikely", "booster-adds-little");

  List<Card> all() {
    return List.of(infusions(), lasting(), booster());
  }

  private Say say() {
    return forecast.advice().say();
  }

  /** What the infusions to come can bring, or those given did. */
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
      var enough = forecast.enough();
      return alone(
          question,
          outOfReach(),
          Sentence.of("chance", chance(enough.response()), count(enough.infusions())));
    }
    return expected(question);
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
      return Sentence.of(response < UNLIKELY ? "kept.hardly" : "kept.perhaps");
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
    var open = isSeenAndLost() ? "given.lost" : "given.open";
    var says = Sentence.of(say() == Say.STOP ? "given.stop" : open);
    return card(question, Sentence.of("count", count(given)), says, chanceAfterGiven());
  }

  private boolean isSeenAndLost() {
    return forecast.advice().because("seen-and-lost");
  }

  /** Response may come and go: what is unlikely may be only that it lasts. */
  private Sentence outOfReach() {
    return Sentence.of(
        forecast.enough().response() < UNLIKELY ? "out-of-reach" : "out-of-reach.lasting");
  }

  /** The chance is the answer, the one that the advice speaks of; a number alone sounds sure. */
  private Card expected(Sentence question) {
    var advice = forecast.advice();
    var way = advice.way().or(() -> advice.ways().find(Goes.AS_PLANNED));
    var onward = way.filter(it -> it.goes() != Goes.STOP);
    if (onward.isPresent()) {
      return card(question, figure(onward.get()), of(onward.get()), enough());
    }
    int after = Math.max(1, advice.after());
    var figure = Sentence.of("figure.chance", chance(responseAfter(after)));
    return card(question, figure, Sentence.of("chance.after", count(number(after))), enough());
  }

  private static Sentence figure(Way way) {
    return Sentence.of("figure.chance", chance(way.response()));
  }

  private Sentence of(Way way) {
    var infusions = count(number(way.infusions()));
    return ForecastAnswers.isVaried(forecast, way)
        ? Sentence.of("chance.after", infusions)
        : Sentence.of("chance.of", infusions, Figure.dose(way.dose()));
  }

  /** What no number of infusions can promise: docs/forecast.md, "How many infusions". */
  private Sentence enough() {
    var enough = forecast.enough();
    var reach = chance(enough.reach());
    if (enough.reach() < UNLIKELY) {
      return Sentence.of("reach", reach);
    }
    var infusions = count(enough.infusions());
    return number(forecast.advice().after()) >= enough.infusions()
        ? Sentence.of("enough.given", reach, infusions)
        : Sentence.of("enough", reach, infusions, new Figure.Counts(enough.low(), enough.high()));
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
      var open = Sentence.of(isSeenAndLost() ? "lasting.lost" : "lasting.open");
      return alone(question, open, inResponse);
    }
    var half = lasting.days().orElseThrow();
    var lost = forecast.advice().because("loss-confirmed");
    return new Card(
        question,
        lost ? Optional.empty() : ifResponse(),
        Optional.of(Sentence.of("time", Figure.days(half.q50()))),
        List.of(
            Sentence.of(lost ? "lasted" : "half"),
            Sentence.of("range", new Figure.Times(half.q25(), half.q75()))),
        List.of(Sentence.of("lasting.why", new Figure.Times(half.q10(), half.q90())), inResponse));
  }

  static boolean isNothingToKeep(Forecast forecast) {
    return forecast.lasting().days().isEmpty() || forecast.lasting().inResponse() < UNLIKELY;
  }

  private Optional<Sentence> ifResponse() {
    if (forecast.lasting().inResponse() >= NEARLY_SURE) {
      return Optional.empty();
    }
    return Optional.of(Sentence.of(isOver(forecast) ? "if-it-came" : "if-response"));
  }

  /** When to book the next booster. */
  private Card booster() {
    // Where there is none to come, nothing tells whether one was given.
    var named = forecast.booster().map(it -> it.first() ? "booster.first" : "booster");
    var question = Sentence.of(named.orElse("booster.any"));
    if (isUnseen(forecast)) {
      return alone(question, Sentence.of("booster.unseen"));
    }
    if (say() == Say.BOOSTER_NOW) {
      return card(question, Sentence.of("booster.now"), Optional.empty(), whyNow());
    }
    if (say() == Say.STOP) {
      return alone(question, Sentence.of("booster.stop"));
    }
    if (isNothingToKeep(forecast) || forecast.booster().isEmpty()) {
      return alone(question, Sentence.of("booster.none"));
    }
    if (!isPlain(forecast)) {
      return alone(question, open());
    }
    var booster = forecast.booster().get();
    if (say() != Say.MAINTENANCE && (past.is(booster.windowEnd()) || isBehind())) {
      return alone(question, Sentence.of("booster.missed"));
    }
    return isOverdue() ? overdue(question, booster) : booked(question, booster);
  }

  /** What must be settled before a booster is. */
  private Sentence open() {
    return switch (say()) {
      case EXTEND -> Sentence.of("booster.after-series");
      case DISCUSS_ALTERNATIVES -> Sentence.of("booster.undecided");
      default -> Sentence.of(isKept(forecast) ? "booster.open" : unclear());
    };
  }

  private String unclear() {
    return isSeenAndLost() ? "booster.lost" : "booster.unclear";
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

  /** Not that response fades: the last score may still be falling. */
  private Sentence whyNow() {
    if (forecast.advice().because("loss-confirmed")) {
      return Sentence.of("booster.now.lost");
    }
    var due = forecast.advice().because("booster-due");
    return Sentence.of(due ? "booster.now.due" : "booster.now.perhaps");
  }

  /** The day of the booster that is planned and can still be given. */
  Optional<Figure> planned() {
    return forecast.afterInfusion().stream()
        .filter(it -> !it.given() && it.day() > forecast.lasting().lastInfusionDay())
        .filter(it -> !past.is(it.day()))
        .findFirst()
        .map(it -> new Figure.OnDay(it.day()));
  }

  /**
   * The day of a booster to keep response is over: one that is planned for later comes too late.
   */
  boolean isOverdue() {
    return say() == Say.MAINTENANCE
        && forecast.booster().filter(it -> past.is(it.windowEnd())).isPresent();
  }

  /** The day of an infusion of the series is over, and it was not given. */
  private boolean isBehind() {
    return forecast.afterInfusion().stream()
        .filter(it -> !it.given() && it.day() <= forecast.lasting().lastInfusionDay())
        .anyMatch(it -> past.is(it.day()));
  }

  private static Card overdue(Sentence question, Booster booster) {
    var was = Sentence.of("booster.was", window(booster));
    return new Card(
        question,
        Optional.empty(),
        Optional.of(Sentence.of("booster.overdue")),
        List.of(was),
        List.of());
  }

  private Card booked(Sentence question, Booster booster) {
    double last = forecast.lasting().lastInfusionDay();
    var after = new Figure.Times(booster.windowStart() - last, booster.windowEnd() - last);
    var planned = planned();
    var why = new ArrayList<Sentence>();
    planned.ifPresent(it -> why.add(Sentence.of("booster.best", window(booster))));
    why.add(Sentence.of("booster.after", after));
    why.add(
        booster.keepsRisk()
            ? Sentence.of("booster.why", chance(booster.risk()))
            : Sentence.of("booster.soonest", chance(booster.lossBefore())));
    var when = Sentence.of("window", planned.orElseGet(() -> window(booster)));
    var says = planned.map(it -> Sentence.of("booster.planned")).stream().toList();
    return new Card(question, ifResponse(), Optional.of(when), says, why);
  }

  static Figure window(Booster booster) {
    return new Figure.Window(booster.windowStart(), booster.windowEnd());
  }

  private static Card card(Sentence question, Sentence figure, Sentence says, Sentence why) {
    return card(question, figure, Optional.of(says), why);
  }

  private static Card card(
      Sentence question, Sentence figure, Optional<Sentence> says, Sentence why) {
    return new Card(
        question, Optional.empty(), Optional.of(figure), says.stream().toList(), List.of(why));
  }

  private static Card alone(Sentence question, Sentence says, Sentence... why) {
    return new Card(question, Optional.empty(), Optional.empty(), List.of(says), List.of(why));
  }
}

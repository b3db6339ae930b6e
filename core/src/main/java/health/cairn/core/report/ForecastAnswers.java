package health.cairn.core.report;

import health.cairn.core.forecast.Figure;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.forecast.Forecast.Goes;
import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.forecast.Forecast.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is said of a forecast, decided once for every door: the cards, the advice with its
 * reasons, the ways on with the one that is suggested, and what must be known beside them.
 *
 * @param cards how many infusions, how long it lasts, the next booster
 * @param say the kind of advice; a talk where response cannot be seen or a day has gone by,
 *     whatever the figures say
 * @param waysOn on which day the ways are looked at
 * @param overdue what should have happened by today
 * @param loud notes that must not be overlooked
 * @param fromGroups what the patient's own scores have hardly told yet
 */
public record ForecastAnswers(
    List<Card> cards,
    Say say,
    Sentence advice,
    List<Sentence> because,
    Sentence waysOn,
    List<WayOn> ways,
    List<Sentence> overdue,
    List<Sentence> loud,
    List<Sentence> notes,
    List<Sentence> fromGroups) {
  /** Below this a parameter still shows what published groups say: docs/forecast.md. */
  private static final double LEARNED_LITTLE = 0.2;

  private static final List<String> PARAMETERS =
      List.of("ceiling", "acuteGain", "buildUp", "lnAcuteHalfLife", "lnSustainedHalfLife", "lnD50");

  private static final Set<String> LOUD =
      Set.of(
          "not-enough-data",
          "no-baseline",
          "baseline-elsewhere",
          "nothing-to-lose",
          "given-otherwise",
          "grade-d",
          "retrial",
          "never-delay",
          "confirm-score",
          "contradictory",
          "got-worse",
          "approximate");

  private static final Set<String> NAMES_A_BOOSTER = Set.of("window", "booster.now", "booster.was");

  /**
   * One question, answered.
   *
   * @param condition said before the figure, where the answer holds only under it
   * @param figure said large; empty where there is no figure to give
   * @param says beside it; alone where there is no figure
   * @param why what the answer rests on
   */
  public record Card(
      Sentence question,
      Optional<Sentence> condition,
      Optional<Sentence> figure,
      List<Sentence> says,
      List<Sentence> why) {

    /** The answer as one says it, from condition to end. */
    public List<Sentence> said() {
      return Stream.of(condition.stream(), figure.stream(), says.stream())
          .flatMap(it -> it)
          .toList();
    }
  }

  /** One way on; suggested or not. */
  public record WayOn(Sentence says, Way way, boolean suggested) {}

  /**
   * @param today the reader's day, so that no day that is past is told as one to come; empty where
   *     the course has no dates
   */
  public static ForecastAnswers of(Forecast forecast, CourseDays days, Optional<LocalDate> today) {
    var past = new Past(days, today);
    var cards = new Cards(forecast, past);
    var say = say(forecast, cards);
    return new ForecastAnswers(
        cards.all(),
        say,
        cards.isOverdue() ? Sentence.of("advice.booster-overdue") : advice(forecast, say),
        because(forecast, cards),
        waysOn(forecast, past),
        ways(forecast, say),
        overdue(forecast, past, cards),
        notes(forecast, true).toList(),
        notes(forecast, false).toList(),
        littleLearned(forecast));
  }

  private static Say say(Forecast forecast, Cards cards) {
    var say = forecast.advice().say();
    boolean asPlanned = say == Say.START || say == Say.CONTINUE;
    return cards.isOverdue() || (Cards.isUnseen(forecast) && !asPlanned) ? Say.REVIEW : say;
  }

  private static List<Sentence> because(Forecast forecast, Cards cards) {
    if (Cards.isUnseen(forecast)) {
      return List.of(Sentence.of("because.unseen"));
    }
    return forecast.advice().because().stream()
        .map(
            it ->
                it.code().equals("maintenance")
                    ? maintenance(forecast, cards, it.figures())
                    : said("because.", it.code(), it.figures()))
        .toList();
  }

  /** Why none is given now, and when the next one is. */
  private static Sentence maintenance(Forecast forecast, Cards cards, List<Figure> kept) {
    var ways = forecast.advice().ways();
    var figures = new ArrayList<>(kept);
    if (cards.isOverdue()) {
      figures.add(new Figure.OnDay(ways.day()));
      return said("because.maintenance.", "overdue", figures);
    }
    if (cards.planned().isPresent()) {
      figures.add(cards.planned().get());
      return said("because.maintenance.", "planned", figures);
    }
    var more = ways.find(Goes.ONE_MORE);
    if (more.isEmpty() || forecast.booster().isEmpty()) {
      return said("because.", "maintenance", figures);
    }
    var booster = forecast.booster().get();
    figures.add(Figure.chance(more.get().response()));
    figures.add(Cards.window(booster));
    return said("because.maintenance.", booster.keepsRisk() ? "later" : "soonest", figures);
  }

  private static Sentence said(String kind, String code, List<Figure> figures) {
    return new Sentence(kind + code, figures);
  }

  private static Sentence advice(Forecast forecast, Say say) {
    var way = forecast.advice().way();
    var word = "advice." + say.word();
    if (way.isEmpty()) {
      return Sentence.of(word);
    }
    return switch (say) {
      case CONTINUE ->
          isVaried(forecast, way.get())
              ? Sentence.of(word + ".varied")
              : Sentence.of(word + ".at", Figure.dose(way.get().dose()));
      case RAISE -> Sentence.of(word + ".at", Figure.dose(way.get().dose()));
      case EXTEND ->
          Sentence.of(word + ".at", number(way.get(), forecast), Figure.dose(way.get().dose()));
      default -> Sentence.of(word);
    };
  }

  /** A plan of several doses is not told as one of them. */
  static boolean isVaried(Forecast forecast, Way way) {
    if (way.goes() != Goes.AS_PLANNED) {
      return false;
    }
    var doses = new LinkedHashSet<Double>();
    forecast.afterInfusion().stream()
        .filter(it -> !it.given() && it.k() <= way.infusions())
        .map(AfterInfusion::dose)
        .forEach(doses::add);
    return doses.size() > 1;
  }

  private static Sentence waysOn(Forecast forecast, Past past) {
    double day = forecast.advice().ways().day();
    return Sentence.of(past.is(day) ? "ways.was" : "ways.at", new Figure.OnDay(day));
  }

  /** None where response cannot be seen: nobody could tell whether its chance came true. */
  private static List<WayOn> ways(Forecast forecast, Say say) {
    if (Cards.isUnseen(forecast)) {
      return List.of();
    }
    return forecast.advice().ways().ways().stream().map(it -> way(it, forecast, say)).toList();
  }

  private static WayOn way(Way way, Forecast forecast, Say say) {
    var advice = forecast.advice();
    boolean one = advice.ways().find(Goes.ONE_MORE).isPresent();
    var key = way.goes() == Goes.STOP && one ? "none-now" : way.goes().word();
    if (isVaried(forecast, way)) {
      key += ".varied";
    }
    return new WayOn(
        Sentence.of("way." + key, number(way, forecast), Figure.dose(way.dose())),
        way,
        say == advice.say() && advice.suggested().filter(it -> it == way.goes()).isPresent());
  }

  /** Infusions as the series in progress counts them. */
  private static Figure number(Way way, Forecast forecast) {
    return Figure.count(way.infusions() - forecast.enough().earlier());
  }

  private static Stream<Sentence> notes(Forecast forecast, boolean loud) {
    return forecast.notes().stream()
        .filter(it -> LOUD.contains(it.code()) == loud)
        .map(ForecastAnswers::note);
  }

  /** Whether a day for a booster is named: no picture and no list may name one otherwise. */
  public boolean namesBooster() {
    return cards.get(2).said().stream().anyMatch(it -> NAMES_A_BOOSTER.contains(it.code()));
  }

  /** The same where somebody decided that no booster is given: none is asked for, no day named. */
  public ForecastAnswers withoutBoosters() {
    var says = List.of(Sentence.of("booster.decided"));
    var card =
        new Card(cards.get(2).question(), Optional.empty(), Optional.empty(), says, List.of());
    return new ForecastAnswers(
        List.of(cards.get(0), cards.get(1), card),
        say,
        advice,
        because,
        waysOn,
        ways,
        overdue,
        loud,
        notes,
        fromGroups);
  }

  /** What a note of the engine says. */
  public static Sentence note(Note note) {
    return said("note.", note.code(), note.figures());
  }

  /**
   * What should have happened by today, and stands neither as done nor as moved. The forecast stops
   * at the last fact: it cannot know that a day is over.
   */
  private static List<Sentence> overdue(Forecast forecast, Past past, Cards cards) {
    var missed =
        forecast.afterInfusion().stream()
            .filter(it -> it.planned().isPresent())
            .flatMap(it -> missed(it, past).stream());
    var booster =
        forecast.booster().stream()
            .filter(it -> cards.isOverdue())
            .filter(it -> forecast.afterInfusion().stream().allMatch(AfterInfusion::given))
            .map(it -> Sentence.of("overdue.booster", new Figure.OnDay(it.windowEnd())));
    return Stream.concat(missed, booster).toList();
  }

  /** One that only the protocol foresees was never promised to anybody. */
  private static Optional<Sentence> missed(AfterInfusion infusion, Past past) {
    double planned = infusion.planned().orElseThrow();
    var was = new Figure.OnDay(planned);
    if (planned < infusion.day()) {
      return Optional.of(
          Sentence.of("overdue.infusion.laid", was, new Figure.OnDay(infusion.day())));
    }
    return past.is(planned) ? Optional.of(Sentence.of("overdue.infusion", was)) : Optional.empty();
  }

  private static List<Sentence> littleLearned(Forecast forecast) {
    return PARAMETERS.stream()
        .filter(forecast.parameters()::containsKey)
        .filter(it -> forecast.parameter(it).learned() < LEARNED_LITTLE)
        .map(it -> Sentence.of("learned." + it))
        .toList();
  }

  /** The parameters' names in the order in which they are told. */
  public static List<String> parameterNames() {
    return PARAMETERS;
  }

  /** Whether no response is expected that could last. */
  public static boolean isNothingToKeep(Forecast forecast) {
    return Cards.isNothingToKeep(forecast);
  }

  /**
   * When a booster is to be given that stands in no plan yet: as the card of it says, once nothing
   * else of the course is to come. Whether these days are over is the reader's to tell.
   *
   * @param from first day to book it, days from the first infusion
   * @param by last day to book it, days from the first infusion
   * @param now whether it is advised now; both days are then that of the advice
   */
  public record ToBook(double from, double by, boolean now) {}

  /** Empty where there is no booster to book, or it is open whether one is to be given. */
  public static Optional<ToBook> toBook(Forecast forecast) {
    var say = forecast.advice().say();
    boolean toCome = !forecast.afterInfusion().stream().allMatch(AfterInfusion::given);
    if (toCome || !Cards.isPlain(forecast)) {
      return Optional.empty();
    }
    if (say == Say.BOOSTER_NOW) {
      double day = forecast.advice().ways().day();
      return Optional.of(new ToBook(day, day, true));
    }
    return forecast
        .booster()
        .filter(it -> say == Say.MAINTENANCE && !isNothingToKeep(forecast))
        .map(it -> new ToBook(it.windowStart(), it.windowEnd(), false));
  }

  /** Which days are over. */
  record Past(CourseDays days, Optional<LocalDate> today) {
    boolean is(double day) {
      return today.flatMap(now -> days.date(day).map(it -> it.isBefore(now))).orElse(false);
    }
  }
}

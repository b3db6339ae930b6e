package health.cairn.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.forecast.Figure;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.Enough;
import health.cairn.core.forecast.Forecast.Goes;
import health.cairn.core.forecast.Forecast.Lasting;
import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.report.ForecastAnswers.Card;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastAnswersTest {
  private static final LocalDate DURING = LocalDate.of(2026, 12, 4);
  private static final LocalDate LATER = LocalDate.of(2027, 3, 1);

  @Nested
  class WhenResponseIsLikely {
    private final ForecastAnswers answers = answers(Samples.forecast());

    @Test
    void saysTheChanceThatTheAdviceSpeaksOfAndBelowItHowManyThatTakes() {
      var card = answers(Samples.suggesting(Say.CONTINUE, Goes.AS_PLANNED)).cards().get(0);
      assertThat(card.figure()).hasValue(Sentence.of("figure.chance", Figure.chance(0.4)));
      assertThat(card.says())
          .containsExactly(Sentence.of("chance.of", Figure.count(6), Figure.dose(0.5)));
      assertThat(card.why())
          .containsExactly(
              Sentence.of("enough", Figure.chance(0.68), Figure.count(6), new Figure.Counts(5, 8)));
    }

    @Test
    void saysHowLongWithBothRangesAndTheIfFirst() {
      var card = answers.cards().get(1);
      assertThat(card.said())
          .containsExactly(
              Sentence.of("if-response"),
              Sentence.of("time", Figure.days(46)),
              Sentence.of("half"),
              Sentence.of("range", new Figure.Times(15.8, 158)));
      assertThat(card.figure()).hasValue(Sentence.of("time", Figure.days(46)));
      assertThat(card.why().get(0).figures()).containsExactly(new Figure.Times(6.9, 667));
    }

    @Test
    void saysWhenToBookTheBooster() {
      var card = answers.cards().get(2);
      assertThat(card.condition()).hasValue(Sentence.of("if-response"));
      assertThat(card.figure()).hasValue(Sentence.of("window", new Figure.Window(45, 51)));
      assertThat(why(card)).containsExactly("booster.after", "booster.why");
    }

    @Test
    void leavesOutTheIfWhereResponseIsNearlySure() {
      var sure = new Lasting(0.95, 17.5, Samples.LASTING.days(), List.of());
      var cards = answers(forecast(Say.CONTINUE, Samples.ENOUGH, sure)).cards();
      assertThat(codes(cards.get(1))).containsExactly("time", "half", "range");
      assertThat(codes(cards.get(2))).containsExactly("window");
    }

    @Test
    void doesNotPromiseWhatTheLeastIntervalBreaks() {
      var booster = Optional.of(new Booster(0.2, 31.5, 31.5, 31.5, 0.347, true));
      var soon =
          Samples.forecast(Say.CONTINUE, Samples.ENOUGH, Samples.LASTING, booster, List.of());
      assertThat(answers(soon).cards().get(2).why())
          .contains(Sentence.of("booster.soonest", Figure.chance(0.347)));
    }

    @Test
    void saysTheDoseToGoOnWithAndSuggestsThatRow() {
      var onward = Samples.suggesting(Say.CONTINUE, Goes.AS_PLANNED);
      assertThat(answers(onward).advice())
          .isEqualTo(Sentence.of("advice.continue.at", Figure.dose(0.5)));
      assertThat(answers(onward).ways())
          .filteredOn(ForecastAnswers.WayOn::suggested)
          .extracting(it -> it.way().goes())
          .containsExactly(Goes.AS_PLANNED);
    }

    @Test
    void tellsWhatIsNotFromThisPatient() {
      assertThat(answers.fromGroups())
          .extracting(Sentence::code)
          .containsExactly("learned.lnSustainedHalfLife", "learned.lnD50");
    }
  }

  @Nested
  class WhenResponseIsUnlikely {
    private final Lasting hardly =
        new Lasting(0.04, 17.5, Optional.of(new Quantiles(1, 1, 2, 3, 4)), List.of());
    private final Enough never = new Enough(12, 9, 12, 0.03, 0.02, OptionalDouble.empty());

    @Test
    void promisesNothing() {
      var cards = answers(forecast(Say.DISCUSS_ALTERNATIVES, never, hardly)).cards();
      assertThat(codes(cards.get(0))).containsExactly("out-of-reach");
      assertThat(cards.get(0).why())
          .containsExactly(Sentence.of("chance", Figure.chance(0.03), Figure.count(12)));
      assertThat(codes(cards.get(1))).containsExactly("nothing-to-keep");
      assertThat(codes(cards.get(2))).containsExactly("booster.none");
    }

    @Test
    void doesNotCallUnlikelyWhatMayComeAndGo() {
      var enough = new Enough(8, 6, 8, 0.18, 0.06, OptionalDouble.of(0.03));
      var cards = answers(forecast(Say.DISCUSS_ALTERNATIVES, enough, Samples.LASTING)).cards();
      assertThat(codes(cards.get(0))).containsExactly("out-of-reach.lasting");
    }

    @Test
    void saysTheChanceAndNotThatMoreAreUnlikelyWhereItAdvisesToGoOn() {
      var cards = answers(forecast(Say.CONTINUE, never, hardly)).cards();
      assertThat(codes(cards.get(0))).containsExactly("figure.chance", "chance.after");
    }

    @Test
    void saysTheIfBeforeTheDurationAndTheDay() {
      var less = new Lasting(0.3, 17.5, Samples.LASTING.days(), List.of());
      var enough = new Enough(8, 6, 8, 0.32, 0.15, OptionalDouble.of(0.02));
      var cards = answers(forecast(Say.CONTINUE, enough, less)).cards();
      assertThat(codes(cards.get(0))).containsExactly("figure.chance", "chance.after");
      assertThat(why(cards.get(0))).containsExactly("enough");
      assertThat(codes(cards.get(1))).containsExactly("if-response", "time", "half", "range");
      assertThat(codes(cards.get(2))).containsExactly("if-response", "window");
    }

    @Test
    void knowsNoDurationWithoutResponse() {
      var none = new Lasting(0, 17.5, Optional.empty(), List.of());
      var forecast = Samples.forecast(Say.STOP, Samples.ENOUGH, none, Optional.empty(), List.of());
      assertThat(codes(answers(forecast).cards().get(1))).containsExactly("nothing-to-keep");
    }
  }

  @Nested
  class WhenTheFirstScoreIsInTheRemissionRange {
    @ParameterizedTest
    @CsvSource({
      "START, START",
      "CONTINUE, CONTINUE",
      "RAISE, REVIEW",
      "MAINTENANCE, REVIEW",
      "STOP, REVIEW",
      "BOOSTER_NOW, REVIEW"
    })
    void promisesNoResponseThatCouldNotBeSeenAndAdvisesNothingOnItsChance(Say say, Say said) {
      var answers = answers(unseen(say));
      assertThat(answers.say()).isEqualTo(said);
      assertThat(answers.advice().code()).startsWith("advice." + said.word());
      assertThat(answers.because()).containsExactly(Sentence.of("because.unseen"));
      assertThat(answers.ways()).isEmpty();
      var cards = answers.cards();
      assertThat(codes(cards.get(0))).containsExactly("unseen");
      assertThat(why(cards.get(0))).isEmpty();
      assertThat(codes(cards.get(1))).containsExactly("lasting.unseen");
      assertThat(codes(cards.get(2))).containsExactly("booster.unseen");
    }

    @Test
    void namesNoDayForABooster() {
      assertThat(Cards.isPlain(Samples.forecast())).isTrue();
      assertThat(Cards.isPlain(unseen(Say.CONTINUE))).isFalse();
    }

    private Forecast unseen(Say say) {
      return Samples.forecast(
          say,
          Samples.ENOUGH,
          Samples.LASTING,
          Samples.BOOSTER,
          List.of(),
          Note.of("nothing-to-lose"));
    }
  }

  @Nested
  class WhenTheSeriesIsOver {
    @ParameterizedTest
    @CsvSource({"0.05, kept.hardly", "0.34, kept.perhaps", "0.5, kept.likely", "0.95, kept"})
    void saysNoMoreThanTheChanceAllows(double response, String brought) {
      var cards = answers(Samples.kept(Say.BOOSTER_NOW, response)).cards();
      assertThat(codes(cards.get(0))).containsExactly("count", brought);
    }

    @Test
    void saysThatTheGivenOnesAreEnough() {
      var enough = new Enough(3, 3, 4, 0.9, 0.8, OptionalDouble.of(0.01));
      var cards = answers(forecast(Say.FINISH_EARLY, enough, Samples.LASTING)).cards();
      assertThat(codes(cards.get(0))).containsExactly("figure.chance", "chance.after");
      assertThat(why(cards.get(0))).containsExactly("enough.given");
    }

    @ParameterizedTest
    @CsvSource({"STOP, given.stop, booster.stop", "REVIEW, given.open, booster.unclear"})
    void namesNoDurationAndNoBoosterWhereNoResponseWasSeen(Say say, String given, String booster) {
      var cards = answers(forecast(say, Samples.ENOUGH, Samples.LASTING)).cards();
      assertThat(codes(cards.get(0))).containsExactly("count", given);
      assertThat(codes(cards.get(1))).containsExactly("lasting.open");
      assertThat(codes(cards.get(2))).containsExactly(booster);
    }

    @Test
    void saysThatResponseWasSeenAndLost() {
      var cards = answers(Samples.advised(Say.REVIEW, "seen-and-lost")).cards();
      assertThat(codes(cards.get(0))).containsExactly("count", "given.lost");
      assertThat(codes(cards.get(1))).containsExactly("lasting.lost");
      assertThat(codes(cards.get(2))).containsExactly("booster.lost");
    }

    @Test
    void saysWhatAnExtensionWouldBring() {
      var cards = answers(Samples.suggesting(Say.EXTEND, Goes.EXTEND)).cards();
      assertThat(cards.get(0).figure()).hasValue(Sentence.of("figure.chance", Figure.chance(0.4)));
      assertThat(codes(cards.get(2))).containsExactly("booster.after-series");
    }

    @ParameterizedTest
    @CsvSource({
      "loss-confirmed, booster.now.lost",
      "early-booster, booster.now.perhaps",
      "booster-due, booster.now.due"
    })
    void wantsTheBoosterNowAndSaysWhy(String code, String why) {
      var card = answers(Samples.advised(Say.BOOSTER_NOW, code)).cards().get(2);
      assertThat(codes(card)).containsExactly("booster.now");
      assertThat(why(card)).containsExactly(why);
    }

    @Test
    void saysHowLongItLastedOnceItIsOver() {
      var over = answers(Samples.advised(Say.BOOSTER_NOW, "loss-confirmed"));
      assertThat(codes(over.cards().get(1))).containsExactly("time", "lasted", "range");
    }

    @Test
    void saysWhenTheBoosterIsThatIsPlannedAndNotToPlanOne() {
      var answers = answers(Samples.withBoosterPlanned(60));
      var card = answers.cards().get(2);
      assertThat(card.figure()).hasValue(Sentence.of("window", new Figure.OnDay(60)));
      assertThat(card.says()).containsExactly(Sentence.of("booster.planned"));
      assertThat(why(card)).containsExactly("booster.best", "booster.after", "booster.why");
      assertThat(answers.because())
          .containsExactly(
              Sentence.of(
                  "because.maintenance.planned", Figure.chance(0.72), new Figure.OnDay(60)));
    }

    @ParameterizedTest
    @CsvSource({"0.2, because.maintenance.later", "0.347, because.maintenance.soonest"})
    void saysWhyNoneIsGivenNowThoughItWouldAdd(double lossBefore, String why) {
      var because = answers(Samples.keeping(lossBefore)).because();
      assertThat(because)
          .containsExactly(
              Sentence.of(why, Figure.chance(0.72), Figure.chance(0.9), new Figure.Window(45, 51)));
    }

    @Test
    void callsNoneTheNextWhereNobodyKnowsOfAFirst() {
      var none =
          Samples.forecast(Say.STOP, Samples.ENOUGH, Samples.LASTING, Optional.empty(), List.of());
      assertThat(answers(none).cards().get(2).question().code()).isEqualTo("booster.any");
    }

    @Test
    void callsItTheFirstBoosterUntilOneWasGiven() {
      var after = Optional.of(new Booster(0.2, 51, 45, 51, 0.2, false));
      var forecast =
          Samples.forecast(Say.MAINTENANCE, Samples.ENOUGH, Samples.LASTING, after, List.of());
      assertThat(answers(forecast).cards().get(2).question().code()).isEqualTo("booster");
      assertThat(answers(Samples.keeping(0.2)).cards().get(2).question().code())
          .isEqualTo("booster.first");
    }
  }

  @Nested
  class OnALaterDay {
    @Test
    void expectsNothingThatIsPast() {
      var forecast = Samples.suggesting(Say.CONTINUE, Goes.AS_PLANNED);
      assertThat(answers(forecast).waysOn().code()).isEqualTo("ways.at");
      assertThat(answers(forecast, LATER).waysOn().code()).isEqualTo("ways.was");
      assertThat(codes(answers(forecast, LATER).cards().get(2))).containsExactly("booster.missed");
    }

    @Test
    void namesWhatWasNeitherGivenNorMoved() {
      assertThat(answers(Samples.forecast()).overdue()).isEmpty();
      assertThat(answers(Samples.forecast(), LATER).overdue())
          .hasSize(3)
          .extracting(Sentence::code)
          .containsOnly("overdue.infusion");
    }

    @Test
    void doesNotCallMissedWhatOnlyTheProtocolForesees() {
      assertThat(answers(Samples.unplanned(), LATER).overdue()).isEmpty();
    }

    @Test
    void saysToWhichDayAMissedOneIsLaid() {
      assertThat(answers(Samples.laid(52, 50)).overdue())
          .containsExactly(
              Sentence.of("overdue.infusion.laid", new Figure.OnDay(50), new Figure.OnDay(52)));
    }

    @Test
    void callsABoosterOverdueThatIsPlannedForAfterItsWindow() {
      var answers = answers(Samples.withBoosterPlanned(200), LATER);
      assertThat(codes(answers.cards().get(2))).containsExactly("booster.overdue", "booster.was");
      assertThat(answers.say()).isEqualTo(Say.REVIEW);
      assertThat(answers.because())
          .extracting(Sentence::code)
          .containsExactly("because.maintenance.overdue");
    }

    @Test
    void drawsNoBoosterWhoseDayIsOpen() {
      var answers = answers(Samples.forecast(), LATER);
      assertThat(answers.namesBooster()).isFalse();
      assertThat(Samples.chart().boosterIfShown()).isNotEmpty();
      assertThat(Samples.chart().beside(answers).boosterIfShown()).isEmpty();
      assertThat(answers(Samples.forecast()).namesBooster()).isTrue();
    }

    @Test
    void saysThatTheDayOfTheBoosterIsOver() {
      var kept = answers(Samples.keeping(0.2), LATER);
      assertThat(codes(kept.cards().get(2))).containsExactly("booster.overdue", "booster.was");
      assertThat(kept.advice().code()).isEqualTo("advice.booster-overdue");
      assertThat(kept.say()).isEqualTo(Say.REVIEW);
      assertThat(kept.because())
          .extracting(Sentence::code)
          .containsExactly("because.maintenance.overdue");
      assertThat(kept.ways()).noneMatch(ForecastAnswers.WayOn::suggested);
    }
  }

  private static Forecast forecast(Say say, Enough enough, Lasting lasting) {
    return Samples.forecast(
        say, enough, lasting, Optional.of(new Booster(0.2, 51, 45, 51, 0.2, true)), List.of());
  }

  private static ForecastAnswers answers(Forecast forecast) {
    return answers(forecast, DURING);
  }

  private static ForecastAnswers answers(Forecast forecast, LocalDate today) {
    return ForecastAnswers.of(forecast, Samples.DATED, Optional.of(today));
  }

  private static List<String> codes(Card card) {
    return card.said().stream().map(Sentence::code).toList();
  }

  private static List<String> why(Card card) {
    return card.why().stream().map(Sentence::code).toList();
  }
}

package health.cairn.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.Enough;
import health.cairn.core.forecast.Forecast.Lasting;
import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.forecast.Forecast.Say;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ForecastWordsTest {
  @Nested
  class WhenResponseIsLikely {
    private final ForecastWords words = words(Samples.forecast());

    @Test
    void saysHowManyWithItsRange() {
      var answer = words.infusions();
      assertThat(answer.answer()).isEqualTo("6 is likely enough");
      assertThat(answer.range()).isEqualTo("5 to 8");
      assertThat(answer.why())
          .containsExactly(
              "71 % chance of response after 6; a 7th adds 3 points.",
              "At best, 68 % chance that it lasts four weeks.");
    }

    @Test
    void saysHowLongWithBothRanges() {
      var answer = words.lasting();
      assertThat(answer.answer()).isEqualTo("about 7 weeks");
      assertThat(answer.range()).isEqualTo("2 to 23 weeks");
      assertThat(answer.why().get(0))
          .isEqualTo(
              "From the last infusion, without a booster; 8 in 10 within 7 days to 22 months.");
    }

    @Test
    void saysWhenToBookTheBooster() {
      assertThat(words.booster().answer())
          .isEqualTo("8 to 14 Jan 2027, 4 to 5 weeks after the last infusion");
      assertThat(words.booster().why())
          .containsExactly("Keeps the chance of loss before it under 20 %.");
    }

    @Test
    void doesNotPromiseWhatTheLeastIntervalBreaks() {
      var booster = Optional.of(new Booster(0.2, 31.5, 31.5, 31.5, 0.347));
      var soon =
          Samples.forecast(Say.CONTINUE, Samples.ENOUGH, Samples.LASTING, booster, List.of());
      assertThat(words(soon).booster().why())
          .containsExactly("The soonest that the protocol allows; 35 % chance of loss before it.");
    }

    @Test
    void saysTheDoseToGoOnWith() {
      assertThat(words.advice()).isEqualTo("Continue the series at 0.5 mg/kg.");
    }

    @Test
    void tellsTheComparedNumbersInReadingOrder() {
      assertThat(words.compared())
          .containsExactly("71 % response after 6", "73 % after 6 at the next dose");
    }

    @Test
    void tellsWhatIsNotFromThisPatient() {
      assertThat(words.fromPublishedGroups())
          .containsExactly("how long the benefit lasts", "what a higher dose would do");
    }
  }

  @Nested
  class WhenResponseIsUnlikely {
    private final Lasting hardly =
        new Lasting(0.04, 17.5, Optional.of(new Quantiles(1, 1, 2, 3, 4)), List.of());

    @Test
    void promisesNothing() {
      var forecast =
          forecast(Say.STOP, new Enough(12, 9, 12, 0.03, 0.02, OptionalDouble.empty()), hardly);
      assertThat(words(forecast).infusions().answer())
          .isEqualTo("more are unlikely to bring response");
      assertThat(words(forecast).infusions().why())
          .containsExactly("3 % chance of response after 12.");
      assertThat(words(forecast).lasting().answer()).isEqualTo("no response to keep is expected");
      assertThat(words(forecast).booster().answer()).isEqualTo("none: no response to keep");
    }

    @Test
    void doesNotCallUnlikelyWhatMayComeAndGo() {
      var forecast =
          forecast(
              Say.CONTINUE,
              new Enough(8, 6, 8, 0.18, 0.06, OptionalDouble.of(0.03)),
              Samples.LASTING);
      assertThat(words(forecast).infusions().answer())
          .isEqualTo("more are unlikely to bring a response that lasts");
    }

    @Test
    void saysIfWhenItIsLessThanEven() {
      var less = new Lasting(0.3, 17.5, Samples.LASTING.days(), List.of());
      var forecast =
          forecast(Say.CONTINUE, new Enough(8, 6, 8, 0.32, 0.15, OptionalDouble.of(0.02)), less);
      assertThat(words(forecast).infusions().answer()).isEqualTo("8, if response comes");
      assertThat(words(forecast).lasting().answer()).endsWith("weeks, if response comes");
      assertThat(words(forecast).booster().answer()).endsWith("infusion, if response comes");
    }

    @Test
    void knowsNoDurationWithoutResponse() {
      var none = new Lasting(0, 17.5, Optional.empty(), List.of());
      var forecast = Samples.forecast(Say.STOP, Samples.ENOUGH, none, Optional.empty(), List.of());
      assertThat(words(forecast).lasting().answer()).isEqualTo("no response to keep is expected");
    }
  }

  @Nested
  class WhenTheSeriesIsOver {
    @ParameterizedTest
    @CsvSource({"0.34, may have brought", "0.5, likely brought", "0.95, brought"})
    void saysNoMoreThanTheChanceAllows(double response, String brought) {
      var forecast = Samples.kept(Say.BOOSTER_NOW, response);
      assertThat(words(forecast).infusions().answer())
          .isEqualTo("the 3 given " + brought + " response");
    }

    @Test
    void tellsTheEndsOfANarrowRangeApart() {
      var narrow =
          new Lasting(0.9, 17.5, Optional.of(new Quantiles(11, 13.6, 15, 16.4, 20)), List.of());
      var answer = words(forecast(Say.MAINTENANCE, Samples.ENOUGH, narrow)).lasting();
      assertThat(answer.answer()).isEqualTo("about 2 weeks");
      assertThat(answer.range()).isEqualTo("14 to 16 days");
    }

    @Test
    void saysThatTheGivenOnesAreEnough() {
      var forecast =
          forecast(
              Say.FINISH_EARLY,
              new Enough(3, 3, 4, 0.9, 0.8, OptionalDouble.of(0.01)),
              Samples.LASTING);
      assertThat(words(forecast).infusions().answer()).isEqualTo("the 3 given are likely enough");
    }

    @Test
    void plansNoBoosterWhenItAdvisesToStop() {
      var forecast = forecast(Say.STOP, Samples.ENOUGH, Samples.LASTING);
      assertThat(words(forecast).booster().answer()).isEqualTo("none: see the advice below");
    }

    @ParameterizedTest
    @CsvSource({
      "loss-confirmed, Response was lost",
      "early-booster, Response may be lost already",
      "booster-due, The day for it has come"
    })
    void wantsTheBoosterNowAndSaysWhy(String code, String why) {
      var answer = words(Samples.advised(Say.BOOSTER_NOW, code)).booster();
      assertThat(answer.answer()).isEqualTo("now");
      assertThat(answer.why()).containsExactly(why + "; see the advice below.");
    }

    @Test
    void saysHowLongItLastedOnceItIsOver() {
      var over = words(Samples.advised(Say.BOOSTER_NOW, "loss-confirmed"));
      assertThat(over.lasting().answer()).isEqualTo("it lasted about 7 weeks");
    }

    @Test
    void leavesTheBoosterOpenUntilItWasReviewed() {
      assertThat(words(Samples.advised(Say.REVIEW, "review")).booster().answer())
          .isEqualTo("open: see the advice below");
    }

    @Test
    void saysThatTheBoosterIsOverdue() {
      var forecast =
          Samples.forecast(
              Say.MAINTENANCE,
              Samples.ENOUGH,
              Samples.LASTING,
              Samples.BOOSTER,
              List.of(),
              new Note("booster-overdue", "The day has passed."));
      assertThat(words(forecast).booster().answer()).isEqualTo("was due 8 to 14 Jan 2027");
    }

    @Test
    void canLastMoreThanTwoYears() {
      var years =
          new Lasting(0.9, 17.5, Optional.of(new Quantiles(60, 200, 730, 730, 730)), List.of());
      var answer = words(forecast(Say.CONTINUE, Samples.ENOUGH, years)).lasting();
      assertThat(answer.answer()).isEqualTo("more than two years");
      assertThat(answer.range()).isEqualTo("29 weeks to more than two years");
    }
  }

  @ParameterizedTest
  @EnumSource(Say.class)
  void hasWordsForEveryAdvice(Say say) {
    var words = words(forecast(say, Samples.ENOUGH, Samples.LASTING)).advice();
    assertThat(words).matches("[A-Z].* .*\\.");
  }

  @Test
  void namesTheFiguresOfMaintenanceAlone() {
    assertThat(ComparedFigure.words("inResponseNow")).isEqualTo("in response now");
    assertThat(ComparedFigure.words("afterBooster")).isEqualTo("a day after one more infusion");
    assertThat(ComparedFigure.words("P12AtNextDose")).isEqualTo("after 12 at the next dose");
    assertThat(ComparedFigure.words("Peak")).isEqualTo("Peak");
  }

  private static Forecast forecast(Say say, Enough enough, Lasting lasting) {
    return Samples.forecast(
        say, enough, lasting, Optional.of(new Booster(0.2, 51, 45, 51, 0.2)), List.of());
  }

  private static ForecastWords words(Forecast forecast) {
    return new ForecastWords(forecast, Samples.DATED);
  }
}

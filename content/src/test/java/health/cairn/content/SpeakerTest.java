package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.EvidenceGrade;
import health.cairn.core.forecast.Figure;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.Advice;
import health.cairn.core.forecast.Forecast.AfterInfusion;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.Enough;
import health.cairn.core.forecast.Forecast.Goes;
import health.cairn.core.forecast.Forecast.Lasting;
import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.Forecast.Parameter;
import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.forecast.Forecast.Reason;
import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.forecast.Forecast.Way;
import health.cairn.core.forecast.Forecast.Ways;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.report.CourseDays;
import health.cairn.core.report.ForecastAnswers;
import health.cairn.core.report.ForecastAnswers.Card;
import health.cairn.core.report.Sentence;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpeakerTest {
  private static final CourseDays DATED =
      CourseDays.from(OffsetDateTime.parse("2026-11-24T09:30:00-05:00"));
  private static final Speaker ENGLISH = Speaker.english(DATED);
  private static final Speaker SPANISH = Speaker.of("es", DATED);
  private static final Pattern LIKELY = Pattern.compile("\\b(likely|probablemente)\\b");
  private static final Pattern UNLIKELY = Pattern.compile("\\b(unlikely|[Ii]mprobable)\\b");

  /** Which way each advice means, and the reasons that may stand beside it. */
  private static final Map<Say, Optional<Goes>> SUGGESTED =
      Map.of(
          Say.START, Optional.of(Goes.AS_PLANNED),
          Say.CONTINUE, Optional.of(Goes.AS_PLANNED),
          Say.RAISE, Optional.of(Goes.AT_NEXT_DOSE),
          Say.DISCUSS_ALTERNATIVES, Optional.empty(),
          Say.FINISH_EARLY, Optional.of(Goes.STOP),
          Say.MAINTENANCE, Optional.of(Goes.STOP),
          Say.EXTEND, Optional.of(Goes.EXTEND),
          Say.STOP, Optional.of(Goes.STOP),
          Say.REVIEW, Optional.empty(),
          Say.BOOSTER_NOW, Optional.of(Goes.ONE_MORE));

  static Stream<Say> everyAdvice() {
    return Arrays.stream(Say.values());
  }

  @ParameterizedTest
  @MethodSource("everyAdvice")
  void saysNoWordStrongerThanItsChanceInAnyLanguage(Say say) {
    for (int hundredth = 1; hundredth < 100; hundredth++) {
      var answers = answers(forecast(say, hundredth / 100.0));
      for (var speaker : List.of(ENGLISH, SPANISH)) {
        for (var line : lines(answers, speaker)) {
          if (hundredth < 50) {
            assertThat(line).as("%s, 0.%02d", say, hundredth).doesNotContainPattern(LIKELY);
            assertThat(line)
                .as("%s, 0.%02d", say, hundredth)
                .doesNotContain("and response came", "y hubo respuesta");
          } else {
            assertThat(line).as("%s, 0.%02d", say, hundredth).doesNotContainPattern(UNLIKELY);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Say.class)
  void saysEveryAdviceAndSuggestsNoRowWithoutIt(Say say) {
    var answers = answers(forecast(say, 0.6));
    assertThat(ENGLISH.say(answers.advice())).matches("[A-Z].* .*\\.");
    assertThat(SPANISH.say(answers.advice())).matches("[A-Z].* .*\\.");
    assertThat(answers.ways().stream().filter(ForecastAnswers.WayOn::suggested).count())
        .isEqualTo(SUGGESTED.getOrDefault(say, Optional.empty()).isPresent() ? 1 : 0);
  }

  @Test
  void hasTheSameKeysInBothLanguages() {
    assertThat(Speaker.words("es").keySet()).isEqualTo(Speaker.words("en").keySet());
  }

  @Test
  void usesTheSameFiguresInBothLanguages() {
    var place = Pattern.compile("\\{\\d}");
    Speaker.words("en")
        .forEach(
            (key, words) ->
                assertThat(place.matcher(Speaker.words("es").getProperty(key.toString())).results())
                    .extracting(it -> it.group())
                    .as(key.toString())
                    .containsExactlyInAnyOrderElementsOf(
                        place.matcher(words.toString()).results().map(it -> it.group()).toList()));
  }

  @Test
  void saysThatNoScoreShowsIt() {
    assertThat(ENGLISH.say(Sentence.of("because.review-unseen", Figure.chance(0.7))))
        .isEqualTo("70 % chance of response, and no score to see it by: look again.");
    assertThat(SPANISH.say(Sentence.of("because.review-unseen", Figure.chance(0.7))))
        .contains("ninguna puntuación");
  }

  @Test
  void namesTheInstrumentsThatWereNotUsed() {
    var ids = List.of(InstrumentId.of("gad-7"), InstrumentId.of("our-own"));
    var note = ForecastAnswers.note(Note.of("not-used", new Figure.Scales(ids)));
    assertThat(ENGLISH.say(note))
        .isEqualTo("Kept in the record but not used by this forecast: GAD-7, our-own.");
    assertThat(SPANISH.say(note)).contains("GAD-7", "our-own");
  }

  @Test
  void saysHowManyWereGivenAnotherWayAndAreNotCounted() {
    var note = ForecastAnswers.note(Note.of("given-otherwise", Figure.count(2)));
    assertThat(ENGLISH.say(note)).startsWith("Not counted: 2 given another way");
    assertThat(SPANISH.say(note)).startsWith("No se cuentan: 2 por otra vía");
  }

  @Test
  void saysThatResponseCannotBeSeenFromTheRemissionRange() {
    assertThat(ENGLISH.say(ForecastAnswers.note(Note.of("nothing-to-lose"))))
        .contains("in the remission range already");
    for (var card : List.of("unseen", "lasting.unseen", "booster.unseen")) {
      assertThat(ENGLISH.say(Sentence.of(card))).contains("esponse cannot be seen on this score");
      assertThat(SPANISH.say(Sentence.of(card))).contains("no puede verse respuesta");
    }
  }

  @Nested
  class Figures {
    @ParameterizedTest
    @CsvSource({
      "0, under 1 %, menos de 1 %",
      "0.004, under 1 %, menos de 1 %",
      "0.71, 71 %, 71 %",
      "0.996, over 99 %, más de 99 %",
      "1, over 99 %, más de 99 %"
    })
    void areNeverCertain(double chance, String english, String spanish) {
      assertThat(ENGLISH.say(Figure.chance(chance))).isEqualTo(english);
      assertThat(SPANISH.say(Figure.chance(chance))).isEqualTo(spanish);
    }

    @ParameterizedTest
    @CsvSource({
      "15.8, 158, 2 to 23 weeks, 2 a 23 semanas",
      "6.9, 667, 7 days to 22 months, 7 días a 22 meses",
      "13.6, 16.4, 14 to 16 days, 14 a 16 días",
      "200, 730, 29 weeks to more than two years, 29 semanas a más de dos años",
      "1, 1, 1 day, 1 día"
    })
    void tellTheEndsOfATimeApart(double low, double high, String english, String spanish) {
      assertThat(ENGLISH.say(new Figure.Times(low, high))).isEqualTo(english);
      assertThat(SPANISH.say(new Figure.Times(low, high))).isEqualTo(spanish);
    }

    @Test
    void areDaysWithTheirYear() {
      assertThat(ENGLISH.say(new Figure.Window(45, 51))).isEqualTo("8 to 14 Jan 2027");
      assertThat(SPANISH.say(new Figure.Window(34, 41))).isEqualTo("28 dic 2026 a 4 ene 2027");
      assertThat(Speaker.english(CourseDays.counted()).say(new Figure.Window(45, 51)))
          .isEqualTo("day 45 to 51");
    }

    @Test
    void haveTheReadersDecimals() {
      assertThat(ENGLISH.say(Figure.dose(0.5))).isEqualTo("0.5 mg/kg");
      assertThat(SPANISH.say(Figure.dose(0.5))).isEqualTo("0,5 mg/kg");
    }

    @Test
    void areOneOrMany() {
      assertThat(ENGLISH.say(Sentence.of("because.too-early", Figure.count(1))))
          .startsWith("After one infusion");
    }
  }

  private static ForecastAnswers answers(Forecast forecast) {
    return ForecastAnswers.of(forecast, DATED, Optional.empty());
  }

  private static List<String> lines(ForecastAnswers answers, Speaker speaker) {
    var said = new ArrayList<>(answers.because());
    answers.cards().stream().map(Card::why).forEach(said::addAll);
    var lines = new ArrayList<>(said.stream().map(speaker::say).toList());
    for (var card : answers.cards()) {
      lines.add(speaker.say(card.said()));
    }
    answers.ways().forEach(it -> lines.add(speaker.say(it.says())));
    lines.add(speaker.say(answers.advice()));
    return lines;
  }

  private static List<Reason> because(double chance) {
    var same = Figure.chance(chance);
    return List.of(
        Reason.of("start", same, Figure.count(6)),
        Reason.of("continue", same, Figure.count(6), same),
        Reason.of("raise", Figure.dose(0.75), Figure.count(6), same, same),
        Reason.of("extend", Figure.count(8), Figure.dose(0.5), same, same, Figure.count(6)),
        Reason.of("ended-early", Figure.count(8), Figure.dose(0.5), same, same, Figure.count(6)),
        Reason.of("stop", same, Figure.count(6), same, Figure.count(8)),
        Reason.of("stop-longest", same, Figure.count(8)),
        Reason.of("review", same),
        Reason.of("review-unseen", same),
        Reason.of("early-booster", same, same),
        Reason.of("booster-due", same, same),
        Reason.of("booster-adds-little", same, same),
        Reason.of("maintenance", same));
  }

  /** A course whose every chance is the same. */
  private static Forecast forecast(Say say, double chance) {
    int given = say == Say.START ? 0 : 4;
    var goes = SUGGESTED.getOrDefault(say, Optional.empty());
    var ways = new ArrayList<Way>();
    ways.add(new Way(Goes.STOP, given, 0, chance, chance));
    goes.filter(it -> it != Goes.STOP)
        .ifPresent(it -> ways.add(new Way(it, 6, 0.5, chance, chance)));
    return new Forecast(
        new Forecast.Model("cairn-response", "2"),
        Condition.DEPRESSION,
        EvidenceGrade.B,
        "several trials",
        InstrumentId.of("phq-9"),
        Stream.of(1, 2, 3, 4, 5, 6).map(k -> after(k, given, chance)).toList(),
        new Enough(6, 5, 8, chance, chance, OptionalDouble.of(0.03)),
        new Lasting(chance, 17.5, Optional.of(new Quantiles(7, 16, 46, 158, 667)), List.of()),
        Optional.of(new Booster(0.2, 51, 45, 51, 0.2, true)),
        Map.of("ceiling", new Parameter(0.69, 0.14, 0.51, 0.69, 0.87, 0.11)),
        new Advice(given, say, because(chance), Map.of(), new Ways(18.5, ways), goes),
        List.of(),
        19,
        List.of(Note.of("under-treatment")),
        1210,
        256);
  }

  private static AfterInfusion after(int k, int given, double chance) {
    var score = new Quantiles(4, 6, 8, 10, 12);
    return new AfterInfusion(
        k,
        (k - 1) * 3.5,
        k <= given,
        OptionalDouble.of((k - 1) * 3.5),
        0.5,
        chance,
        chance,
        0.01,
        0.01,
        score);
  }
}

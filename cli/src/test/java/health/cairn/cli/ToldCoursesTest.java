package health.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.cairn.content.CourseFile;
import health.cairn.content.CourseFiles;
import health.cairn.content.Document;
import health.cairn.content.Populations;
import health.cairn.content.Protocols;
import health.cairn.content.Remark;
import health.cairn.core.forecast.Figure;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.Forecaster;
import health.cairn.core.forecast.Settings;
import health.cairn.core.instrument.InstrumentId;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Courses as clinics and papers tell them: what was given, not what should have been. */
class ToldCoursesTest {
  private static final String TOLD = "src/test/resources/courses/told/";
  private final Screen screen = new Screen();

  private static CourseFile file(String name) {
    return CourseFiles.read(Document.of(Path.of(TOLD + name + ".json")), now()).orThrow();
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(Screen.NOW);
  }

  private static Forecast forecast(CourseFile file) {
    return Forecaster.forecast(
        Populations.of(file.condition()),
        Protocols.find(file.protocol()).orElseThrow(),
        file.history(),
        Settings.INTERACTIVE);
  }

  private static List<String> codes(CourseFile file) {
    return file.remarks().stream().map(Remark::code).toList();
  }

  private static List<String> codes(String infusions, String assessments) {
    var json =
        """
        {"cairn": "course/1", "condition": "depression", "protocol": "depression-induction",
         %s "infusions": [%s], "assessments": [%s]}
        """
            .formatted("", infusions, assessments);
    return codes(CourseFiles.read(Document.of("course.json", json), now()).orThrow());
  }

  @Nested
  class NothingGiven {
    @Test
    void asABoosterLeavesTheClockAndTheBooster() {
      var file = file("nothing-given-booster");
      var forecast = forecast(file);
      assertThat(forecast.advice().after()).isEqualTo(6);
      assertThat(forecast.lasting().lastInfusionDay()).isEqualTo(17);
      assertThat(forecast.booster().orElseThrow().day()).isLessThan(45);
      assertThat(forecast.advice().say()).isEqualTo(Forecast.Say.BOOSTER_NOW);
      assertThat(forecast.advice().compared().get("inResponseNow")).isCloseTo(0.65, within(0.01));
      assertThat(forecast.advice().compared().get("afterBooster")).isCloseTo(0.88, within(0.01));
      assertThat(codes(file)).contains("nothing-given");
    }

    @Test
    void asTheFirstLeavesTheSeriesToCome() {
      var forecast = forecast(file("nothing-given-first"));
      assertThat(forecast.advice().after()).isZero();
      assertThat(forecast.afterInfusion().get(5).response()).isBetween(0.5, 0.7);
      assertThat(forecast.afterInfusion().get(5).dose()).isEqualTo(0.5);
      assertThat(forecast.booster()).isPresent();
    }

    @Test
    void asTheThirdLeavesWhatTwoShowed() {
      var forecast = forecast(file("nothing-given-third"));
      assertThat(forecast.advice().after()).isEqualTo(2);
      assertThat(forecast.advice().say()).isEqualTo(Forecast.Say.CONTINUE);
      assertThat(forecast.afterInfusion().get(5).response()).isCloseTo(0.06, within(0.02));
    }

    @Test
    void anotherWayIsNamedAndCountedNowhere() {
      var file = file("another-way");
      var forecast = forecast(file);
      assertThat(forecast.advice().after()).isEqualTo(2);
      assertThat(forecast.notes()).anyMatch(it -> it.code().equals("given-otherwise"));
      assertThat(codes(file)).contains("another-way");
      assertThat(screen.run("forecast", TOLD + "another-way.json")).isZero();
      assertThat(screen.out().replaceAll("\\s+", " ")).contains("Not counted: 2 given another way");
    }

    @Test
    void onDaysOfSalineIsNoInfusion() {
      var forecast = forecast(file("saline-days-between"));
      assertThat(forecast.advice().after()).isEqualTo(2);
      assertThat(forecast.lasting().lastInfusionDay()).isEqualTo(6);
      assertThat(forecast.booster().orElseThrow().day()).isGreaterThanOrEqualTo(13);
    }
  }

  @Nested
  class Amounts {
    @Test
    void aboveTheLimitWereGivenAndAreSaid() {
      var file = file("given-above-the-limit");
      assertThat(file.history().given()).hasSize(6);
      assertThat(codes(file)).contains("dose-above-limit");
      assertThat(screen.run("forecast", TOLD + "given-above-the-limit.json")).isZero();
      assertThat(screen.out().replaceAll("\\s+", " "))
          .contains("(1 mg/kg in ptsd-induction): 2.4 mg/kg is the highest");
    }

    @Test
    void severalTimesTheOneBeforeWereGivenAndAreSaid() {
      var file = file("given-tenfold-no-limit");
      assertThat(file.history().given().get(1).dose().value()).isEqualTo(14);
      assertThat(codes(file)).contains("dose-far").doesNotContain("dose-above-limit");
      assertThat(forecast(file).afterInfusion().get(2).dose()).isEqualTo(1.4);
    }

    @Test
    void aboveTheLimitAreRefusedInAPlan() {
      var problems =
          CourseFiles.read(
                  Document.of(
                      "course.json",
                      """
                      {"cairn": "course/1", "condition": "ptsd", "protocol": "ptsd-induction",
                       "planned": [{"at": {"day": 0}, "doseMgPerKg": 1.5, "minutes": 40}]}
                      """),
                  now())
              .problems();
      assertThat(problems).singleElement().asString().contains("exceeds the hard limit");
    }

    @Test
    void inMgThatDoNotFitAreSaid() {
      assertThat(codes(file("given-mg-tenfold"))).filteredOn("amount"::equals).hasSize(6);
      screen.run("forecast", TOLD + "given-mg-tenfold.json");
      assertThat(screen.out()).contains("5 mg/kg");
    }

    @ParameterizedTest
    @CsvSource({"35, 0", "0, 1", "70, 1", "7, 1", "38, 0", "5, 1", "180, 1"})
    void inMgWithoutAWeightMustMakeAPossibleOne(double mg, int remarks) {
      var infusion =
          "{\"at\": {\"day\": 0}, \"doseMgPerKg\": 0.5, \"minutes\": 40, \"givenMg\": %s}"
              .formatted(mg);
      boolean possible = mg / 0.5 >= 20 && mg / 0.5 <= 350;
      assertThat(codes(infusion, "")).hasSize(possible ? 0 : 1);
    }
  }

  @Nested
  class Scores {
    @Test
    void ofOneMomentCountOnce() {
      var file = file("same-score-twice");
      assertThat(file.history().readings()).hasSize(2);
      assertThat(codes(file)).contains("score-twice");
    }

    @Test
    void thatDifferAtOneMomentBothCount() {
      var two =
          """
          {"at": {"day": -1}, "instrument": "phq-9", "score": 20},
          {"at": {"day": -1}, "instrument": "phq-9", "score": 18}
          """;
      assertThat(codes("{\"at\": {\"day\": 0}, \"doseMgPerKg\": 0.5, \"minutes\": 40}", two))
          .contains("two-scores-at-once");
    }

    @Test
    void ofTheDayOfAnInfusionMayHaveNoOrder() {
      assertThat(codes(file("infusion-date-score-time"))).contains("order-not-known");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-02, 2026-11-02, true",
      "2026-11-02T09:00:00-05:00, 2026-11-02, true",
      "2026-11-02, 2026-11-02T09:00:00-05:00, true",
      "2026-11-02T10:00:00-05:00, 2026-11-02T09:00:00-05:00, false",
      "2026-11-02, 2026-11-03T09:00:00-05:00, false",
    })
    void andAnInfusionOfOneDayAreSaidWhereTheirOrderIsOpen(
        String infusion, String score, boolean said) {
      var scores =
          "{\"at\": \"2026-11-01\", \"instrument\": \"phq-9\", \"score\": 20},"
              + "{\"at\": \"%s\", \"instrument\": \"phq-9\", \"score\": 8}".formatted(score);
      var given = "{\"at\": \"%s\", \"doseMgPerKg\": 0.5, \"minutes\": 40}".formatted(infusion);
      assertThat(codes(given, scores).contains("order-not-known")).isEqualTo(said);
    }

    @Test
    void thatAreAloneOnTheDayOfTheFirstInfusionAreABaseline() {
      var given = "{\"at\": \"2026-11-02\", \"doseMgPerKg\": 0.5, \"minutes\": 40}";
      var score = "{\"at\": \"2026-11-02\", \"instrument\": \"phq-9\", \"score\": 20}";
      assertThat(codes(given, score)).doesNotContain("order-not-known");
    }

    @Test
    void withDecimalsAreNotedLikeOthers() {
      var notes = forecast(file("peg-decimal")).notes();
      var peg = new Figure.Scales(List.of(InstrumentId.of("peg")));
      assertThat(notes).contains(Note.of("not-used", peg));
    }
  }

  @Nested
  class SafetyAnswers {
    @ParameterizedTest
    @ValueSource(strings = {"phq-9-total-27", "madrs-total-60", "screen-high"})
    void areFlagged(String name) {
      assertThat(screen.run("forecast", TOLD + name + ".json")).isZero();
      assertThat(screen.out()).contains("NEEDS A PERSON");
    }

    @Test
    void thatAreNotKnownAreAskedFor() {
      var low = "{\"at\": {\"day\": -1}, \"instrument\": \"phq-9\", \"score\": 24}";
      assertThat(codes("", low)).contains("safety-not-known");
      var answers =
          "{\"at\": {\"day\": -1}, \"instrument\": \"phq-9\", \"answers\": [2,2,2,2,2,2,2,2,0]}";
      assertThat(codes("", answers)).doesNotContain("safety-not-known");
      assertThat(codes(file("phq-9-total-27"))).doesNotContain("safety-not-known");
    }

    @Test
    void areNamedFirstWhateverIsRefused() {
      assertThat(screen.run("forecast", TOLD + "three-blank-item-9-positive.json")).isEqualTo(1);
      assertThat(screen.err().lines().findFirst().orElseThrow())
          .contains("PHQ-9 item 9 is positive");
      assertThat(screen.err()).contains("blank");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"at\": {\"day\": 1}, \"instrument\": \"phq-9\", \"answers\": [2,2,2,2,2,2,2,2,1]}",
          "{\"at\": {\"day\": 1}, \"instrument\": \"phq-9\", \"answers\": [9,2,2,2,2,2,2,2,1]}",
          "{\"at\": {\"day\": 1}, \"instrument\": \"phq-9\", \"answers\": [2,2,2,2,2,2,2,2,1,0,0,0]}",
          "{\"at\": {\"day\": 1}, \"instrument\": \"c-ssrs\", \"answers\": [1,1,0,1,0,0,7]}",
          "{\"at\": {\"day\": 1}, \"instrument\": \"madrs\", \"score\": 59}",
          "{\"at\": \"someday\", \"instrument\": \"phq-9\", \"score\": 27}",
        })
    void areNamedBeforeAFaultElsewhere(String assessment) {
      var json =
          """
          {"cairn": "course/1", "condition": "depresion", "protocol": "depression-induction",
           "assessments": [%s]}
          """
              .formatted(assessment);
      var problems = CourseFiles.read(Document.of("course.json", json), now()).problems();
      assertThat(problems).hasSizeGreaterThan(1);
      assertThat(problems.get(0).urgent()).isTrue();
    }

    @Test
    void areNamedFirstByScoreToo() {
      assertThat(screen.run("score", "phq-9", "--answers", "9,2,2,2,2,2,2,2,2")).isEqualTo(1);
      assertThat(screen.err()).startsWith("NEEDS A PERSON TODAY");
      var json = new Screen();
      json.run("score", "phq-9", "--answers", "9,2,2,2,2,2,2,2,2", "--json");
      assertThat(json.out().indexOf("item 9 is positive")).isPositive();
      assertThat(json.out().indexOf("item 9 is positive"))
          .isLessThan(json.out().indexOf("item 1 (9)"));
    }
  }

  @Nested
  class LongSeries {
    @Test
    void ofEightIsFollowedByABoosterAtTheLossAllowed() {
      var booster = forecast(file("eight-infusions-then-booster")).booster().orElseThrow();
      assertThat(booster.day() - 24).isGreaterThan(14);
      assertThat(booster.lossBefore()).isEqualTo(0.2);
    }

    @Test
    void givenAgainIsCountedAsItsOwn() {
      var forecast = forecast(file("second-series-later"));
      assertThat(forecast.enough().earlier()).isEqualTo(8);
      assertThat(forecast.enough().infusions()).isGreaterThanOrEqualTo(8);
      assertThat(forecast.booster().orElseThrow().day() - 224).isGreaterThan(14);
    }
  }

  @Test
  void aFirstScoreInTheRemissionRangeIsSaid() {
    assertThat(forecast(file("nothing-to-lose")).notes())
        .anyMatch(it -> it.code().equals("nothing-to-lose"));
    assertThat(forecast(file("given-mg-tenfold")).notes())
        .noneMatch(it -> it.code().equals("nothing-to-lose"));
    assertThat(screen.run("forecast", TOLD + "nothing-to-lose.json")).isZero();
    assertThat(screen.out())
        .contains("Response cannot be seen on this score")
        .doesNotContain("% chance of response", "after the last infusion.");
  }

  /** A date alone is a day that has begun wherever the clinic is. */
  @Nested
  class Today {
    private int at(String date, String... more) {
      var json =
          """
          {"cairn": "course/1", "condition": "depression", "protocol": "depression-induction",
           "infusions": [{"at": "%s", "doseMgPerKg": 0.5, "minutes": 40}],
           "assessments": [{"at": "%s", "instrument": "phq-9", "score": 27}]}
          """
              .formatted(date, date);
      var arguments = new java.util.ArrayList<>(List.of("forecast", "-"));
      arguments.addAll(List.of(more));
      return screen.typing(json).run(arguments.toArray(String[]::new));
    }

    /** The clock of the screen stands at noon of 20 December in UTC: the 21st has begun in +13. */
    @ParameterizedTest
    @CsvSource({"2026-12-20, 0", "2026-12-21, 0", "2026-12-22, 1"})
    void isNotInTheFuture(String date, int code) {
      assertThat(at(date)).isEqualTo(code);
      if (code == 0) {
        assertThat(screen.out()).contains("NEEDS A PERSON");
      }
    }

    @Test
    void canBeAskedAbout() {
      assertThat(at("2026-12-21", "--at", "2026-12-21")).isZero();
      assertThat(screen.out()).contains("NEEDS A PERSON");
    }
  }
}

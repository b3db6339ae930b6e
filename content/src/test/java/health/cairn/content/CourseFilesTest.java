package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.History;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.Kilograms;
import health.cairn.core.quantity.MgPerKg;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseFilesTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T12:00:00-05:00");
  private static final InstrumentId PHQ9 = InstrumentId.of("phq-9");

  private static Read<CourseFile> read(String json) {
    return CourseFiles.read(Document.of("course.json", json), NOW);
  }

  private static String depression(String rest) {
    return "{\"cairn\": \"course/1\", \"condition\": \"depression\","
        + " \"protocol\": \"depression-induction\", "
        + rest
        + "}";
  }

  private static final String ISSUE =
      """
      {"cairn": "course/1",
       "patient": {"birthYear": 1985, "sex": "female", "weightKg": 72.4, "onAntidepressant": true},
       "condition": "depression", "protocol": "depression-induction",
       "infusions":   [{"at": "2026-11-02T09:30:00-05:00", "doseMgPerKg": 0.5, "minutes": 40}],
       "planned":     [{"at": "2026-11-05T09:30:00-05:00", "doseMgPerKg": 0.5, "minutes": 40}],
       "assessments": [{"at": "2026-11-02T09:00:00-05:00", "instrument": "phq-9", "answers": [2,2,3,2,1,2,2,1,0]},
                       {"at": "2026-11-03T09:00:00-05:00", "instrument": "phq-9", "score": 14}]}
      """;

  @Nested
  class AFineFile {
    private final CourseFile file = read(ISSUE).orThrow();

    @Test
    void carriesThePatient() {
      assertThat(file.patient().birthYear()).isEqualTo(OptionalInt.of(1985));
      assertThat(file.patient().sex()).contains(CourseFile.Sex.FEMALE);
      assertThat(file.patient().weight()).contains(Kilograms.of(72.4));
      assertThat(file.course().antidepressant()).contains(true);
    }

    @Test
    void namesConditionAndProtocol() {
      assertThat(file.condition()).isEqualTo(Condition.DEPRESSION);
      assertThat(file.protocol()).isEqualTo(ProtocolId.of("depression-induction"));
      assertThat(file.course().opened().orElseThrow().at())
          .isEqualTo(Instant.parse("2026-11-02T14:00:00Z"));
    }

    @Test
    void scoresTheAnswers() {
      var baseline = file.course().baseline(PHQ9).orElseThrow();
      assertThat(baseline.score().total()).isEqualTo(15);
      assertThat(baseline.answers()).isPresent();
      assertThat(file.course().latest(PHQ9).orElseThrow().answers()).isEmpty();
    }

    @Test
    void becomesAHistoryInDays() {
      var history = file.history();
      assertThat(history.antidepressant()).isEqualTo(History.Antidepressant.YES);
      assertThat(history.given()).containsExactly(new History.Dose(0, MgPerKg.of(0.5), 40));
      assertThat(history.planned()).containsExactly(new History.Dose(3, MgPerKg.of(0.5), 40));
      assertThat(history.readings())
          .containsExactly(
              new History.Reading(-30 / 1440.0, PHQ9, 15),
              new History.Reading(1 - 30 / 1440.0, PHQ9, 14));
    }

    @Test
    void keepsTheOffsetOfItsDates() {
      assertThat(file.startDate()).contains(OffsetDateTime.parse("2026-11-02T09:30:00-05:00"));
    }
  }

  @Nested
  class Times {
    @Test
    void aPlainDateIsItsFirstMomentInTheOffsetOfTheFile() {
      var file =
          read(depression(
                  """
                      "infusions": [{"at": "2026-11-02T00:00:00+01:00", "doseMgPerKg": 0.5, "minutes": 40}],
                      "assessments": [{"at": "2026-11-02", "instrument": "phq-9", "score": 14}]
                      """))
              .orThrow();
      assertThat(file.history().readings()).containsExactly(new History.Reading(0, PHQ9, 14));
    }

    @Test
    void daysCountFromTheFirstInfusionEvenBeforeIt() {
      var file =
          read(depression(
                  """
                      "infusions": [{"at": {"day": 0}, "doseMgPerKg": 0.5, "minutes": 40}],
                      "assessments": [{"at": {"day": -0.5}, "instrument": "phq-9", "score": 14},
                                      {"at": {"day": 3.5}, "instrument": "phq-9", "score": 9}]
                      """))
              .orThrow();
      assertThat(file.startDate()).isEmpty();
      assertThat(file.history().readings())
          .extracting(History.Reading::day)
          .containsExactly(-0.5, 3.5);
    }

    @Test
    void daysMayStandAmongDatesWhenTheFirstInfusionHasOne() {
      var file =
          read(depression(
                  """
                      "infusions": [{"at": "2026-11-02", "doseMgPerKg": 0.5, "minutes": 40}],
                      "planned": [{"at": {"day": 20}, "doseMgPerKg": 0.5, "minutes": 40}],
                      "assessments": [{"at": {"day": 1}, "instrument": "phq-9", "score": 14}]
                      """))
              .orThrow();
      assertThat(file.startDate().orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 2));
      assertThat(file.history().planned()).extracting(History.Dose::day).containsExactly(20.0);
    }

    @Test
    void withoutInfusionsDaysCountFromTheFirstPlannedOne() {
      var file =
          read(depression(
                  """
                      "infusions": [],
                      "planned": [{"at": "2026-11-25", "doseMgPerKg": 0.5, "minutes": 40}],
                      "assessments": [{"at": "2026-11-18", "instrument": "phq-9", "score": 14}]
                      """))
              .orThrow();
      assertThat(file.course().planned())
          .extracting(PlannedInfusion::dose)
          .containsExactly(MgPerKg.of(0.5));
      assertThat(file.history().readings()).extracting(History.Reading::day).containsExactly(-7.0);
    }

    @Test
    void withoutAnyInfusionDaysCountFromNow() {
      var file =
          read(depression(
                  "\"assessments\": [{\"at\": \"2026-11-18\", \"instrument\": \"phq-9\", \"score\": 14}]"))
              .orThrow();
      assertThat(file.start()).isEqualTo(NOW.toInstant());
      assertThat(read(depression("\"infusions\": []")).orThrow().startDate()).contains(NOW);
    }
  }

  @Test
  void anInfusionWithoutADoseIsAFactToo() {
    var file =
        read(
            depression(
                "\"infusions\": [{\"at\": \"2026-11-02\", \"doseMgPerKg\": 0, \"minutes\": 5}]"));
    assertThat(file.orThrow().course().begun()).singleElement().matches(it -> !it.counts());
    assertThat(file.orThrow().history().given()).isEmpty();
  }

  @Nested
  class AnotherDrugOrWay {
    private static final String ONE = "{\"at\": \"2026-11-02\", \"minutes\": 40, %s}";

    private static String infusions(String... how) {
      var all = java.util.Arrays.stream(how).map(ONE::formatted).toList();
      return "\"infusions\": [%s]".formatted(String.join(", ", all));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"drug\": \"esketamine\", \"route\": \"intranasal\", \"givenMg\": 84",
          "\"route\": \"oral\", \"doseMgPerKg\": 2",
          "\"drug\": \"placebo\"",
          "\"drug\": \"placebo\", \"doseMgPerKg\": 0"
        })
    void isReadRemarkedAndNotCounted(String how) {
      var json = depression(infusions(how));
      assertThat(ShippedFiles.violations("course", json)).isEmpty();
      var file = read(json).orThrow();
      assertThat(file.course().begun()).hasSize(1);
      assertThat(file.course().infusions()).isEmpty();
      assertThat(file.history().given()).isEmpty();
      assertThat(file.remarks()).extracting(Remark::code).contains("another-way");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"drug\": \"esketamine\"",
          "\"givenMg\": 35",
          "\"drug\": \"midazolam\", \"doseMgPerKg\": 0.1",
          "\"route\": \"rectal\", \"doseMgPerKg\": 0.5",
          "\"doseMgPerKg\": 0.2, \"stopped\": \"rain\""
        })
    void isRefusedWhereItCannotBe(String how) {
      var json = depression(infusions(how));
      assertThat(ShippedFiles.violations("course", json)).isNotEmpty();
      assertThat(read(json).problems()).isNotEmpty();
    }

    @Test
    void aDoseAboveTheSoftLimitIsRemarked() {
      var file = read(depression(infusions("\"doseMgPerKg\": 0.9"))).orThrow();
      assertThat(file.remarks()).extracting(Remark::code).contains("dose-above-soft-limit");
      assertThat(file.course().infusions()).hasSize(1);
    }
  }

  @Test
  void aBlankItemIsFilledInByTheInstrumentsRule() {
    var file =
        read(
            depression(
                """
                "assessments": [{"at": "2026-11-18", "instrument": "phq-9",
                                 "answers": [2,2,2,2,null,2,2,2,1], "score": 17}]
                """));
    assertThat(file.orThrow().course().latest(PHQ9).orElseThrow().score().imputation()).isPresent();
  }

  @Test
  void aListLongerThanTheLimitIsNotRead() {
    var item = "{\"at\": {\"day\": 1}, \"instrument\": \"x\", \"score\": 1}";
    var json = depression("\"assessments\": [" + (item + ",").repeat(5000) + item + "]");
    assertThat(read(json).problems()).singleElement().asString().contains("5001 entries");
  }

  @ParameterizedTest
  @EnumSource(Condition.class)
  void theForecastAndTheInstrumentAgreeOnTheHighestScore(Condition condition) {
    var population = Populations.of(condition);
    assertThat(population.instruments())
        .allSatisfy(
            id ->
                assertThat(Instruments.find(id).orElseThrow().scale().highest())
                    .as(id.value())
                    .isEqualTo(population.measure(id).orElseThrow().max()));
  }

  /** Files with everything that is wrong with them beside them: line, path, message, remedy. */
  @Nested
  class Bad {
    @ParameterizedTest
    @MethodSource("health.cairn.content.CourseFilesTest#bad")
    void everyProblemIsReportedAtOnceWithItsPlaceAndARemedy(Path file) throws IOException {
      var problems = CourseFiles.read(Document.of(file), NOW).problems();
      var expected =
          Files.readAllLines(
              file.resolveSibling(file.getFileName().toString().replace(".json", ".expected")));
      assertThat(problems).as("%s", problems).hasSameSizeAs(expected);
      var left = new ArrayList<>(problems);
      for (var line : expected) {
        assertThat(left.removeIf(problem -> isMeant(problem, line)))
            .as("%s in %s", line, problems)
            .isTrue();
      }
    }

    private static boolean isMeant(Problem problem, String expected) {
      var parts = expected.split(" \\| ?", -1);
      var path = problem.path().isEmpty() ? "-" : problem.path();
      return parts[0].equals(problem.line() + " " + path)
          && problem.message().contains(parts[1])
          && problem.remedy().contains(parts[2]);
    }
  }

  static List<Path> bad() throws IOException, URISyntaxException {
    var folder = Path.of(CourseFilesTest.class.getResource("/bad").toURI());
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}

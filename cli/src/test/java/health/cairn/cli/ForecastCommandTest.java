package health.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastCommandTest {
  private static final String COURSES = "src/test/resources/courses";
  private static final String THREE = COURSES + "/three-given.json";
  private static final String IN_DAYS = COURSES + "/in-days.json";
  private static final String BAD = COURSES + "/bad/dose.json";

  /** Well after six infusions, and nothing entered since. */
  private static final String KEPT =
      """
      {"cairn": "course/1", "condition": "depression", "protocol": "depression-induction",
       "infusions": [{"at": "2026-11-02", "doseMgPerKg": 0.5, "minutes": 40},
                     {"at": "2026-11-05", "doseMgPerKg": 0.5, "minutes": 40},
                     {"at": "2026-11-09", "doseMgPerKg": 0.5, "minutes": 40},
                     {"at": "2026-11-12", "doseMgPerKg": 0.5, "minutes": 40},
                     {"at": "2026-11-16", "doseMgPerKg": 0.5, "minutes": 40},
                     {"at": "2026-11-19", "doseMgPerKg": 0.5, "minutes": 40}],
       "assessments": [{"at": "2026-11-01", "instrument": "phq-9", "score": 20},
                       {"at": "2026-11-10", "instrument": "phq-9", "score": 8},
                       {"at": "2026-11-17", "instrument": "phq-9", "score": 4},
                       {"at": "2026-11-20", "instrument": "phq-9", "score": 3}]}
      """;

  /** The second infusion was neither given nor moved. */
  private static final String PLANNED =
      """
      {"cairn": "course/1", "condition": "depression", "protocol": "depression-induction",
       "infusions": [{"at": "2026-12-07", "doseMgPerKg": 0.5, "minutes": 40}],
       "planned": [{"at": "2026-12-10", "doseMgPerKg": 0.5, "minutes": 40},
                   {"at": "2026-12-28", "doseMgPerKg": 0.5, "minutes": 40}]}
      """;

  private final Screen screen = new Screen();

  @Test
  void answersBothQuestions() {
    assertThat(screen.run("forecast", THREE)).isZero();
    assertThat(screen.out())
        .contains(
            "Depression · PHQ-9 · 3 of 6 infusions given",
            "How many infusions?",
            "How long will it last?",
            "First booster",
            "The clinician decides.")
        .contains("NEEDS A PERSON since 7 Dec 2026");
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void isPlainLettersOnAScreenThatKnowsNoOthers() {
    screen.asciiOnly().run("forecast", THREE);
    assertThat(screen.out().chars()).allMatch(letter -> letter < 128);
    var asked = new Screen();
    asked.run("forecast", THREE, "--ascii");
    assertThat(asked.out()).isEqualTo(screen.out());
  }

  @Test
  void isColouredOnATerminal() {
    screen.inColour().run("forecast", THREE);
    assertThat(screen.out()).contains("\u001b[");
  }

  @Test
  void givesTheSameJsonTwice() {
    var again = new Screen();
    assertThat(screen.run("forecast", THREE, "--json")).isZero();
    again.run("forecast", THREE, "--json");
    assertThat(screen.out()).isEqualTo(again.out()).startsWith("{\n \"cairn\": \"forecast/1\",\n");
    assertThat(screen.out()).endsWith("}\n").contains("\"method\": {\"points\": 256}");
  }

  @Test
  void readsStandardInput() throws IOException {
    assertThat(screen.typing(Files.readString(Path.of(THREE))).run("forecast", "-")).isZero();
    assertThat(screen.out()).contains("standard input");
  }

  @Test
  void takesTheRiskTheHorizonAndThePoints() {
    screen.run("forecast", THREE, "--json", "--risk", "0.1", "--points", "512", "--horizon", "1y");
    assertThat(screen.out()).contains("{\"risk\": 0.1, ", "\"points\": 512");
  }

  @Nested
  class AsKnownOnADay {
    @Test
    void leavesLaterFactsOutAndSaysSo() {
      assertThat(screen.run("forecast", THREE, "--at", "2026-12-10")).isZero();
      assertThat(screen.out())
          .contains("2 of 6 infusions given")
          .contains("As it was known at the end of 10 Dec 2026: 3 later facts are left out.");
    }

    @Test
    void isNotPossibleWithoutDates() {
      assertThat(screen.run("forecast", IN_DAYS, "--at", "2026-12-10")).isZero();
      assertThat(screen.out()).contains("--at was not used");
    }
  }

  @Nested
  class WhatIsOverdue {
    private static final String MISSED = "is neither given nor moved";

    @Test
    void isToldToAPerson() {
      screen.typing(PLANNED).run("forecast", "-");
      assertThat(screen.out()).contains(MISSED);
    }

    @Test
    void isToldToAMachineOnlyOnTheDayItNames() {
      screen.typing(PLANNED).run("forecast", "-", "--json");
      assertThat(screen.out()).contains("\"remarks\": []");
      var asked = new Screen().typing(PLANNED);
      asked.run("forecast", "-", "--json", "--at", "2026-12-20");
      assertThat(asked.out()).contains(MISSED, "\"overdue-infusion\"");
    }

    @Test
    void mayBeABooster() {
      screen.typing(KEPT).run("forecast", "-", "--at", "2026-12-19");
      assertThat(screen.out()).contains("The booster's day (", ") has passed");
      var sooner = new Screen().typing(KEPT);
      sooner.run("forecast", "-", "--at", "2026-11-20");
      assertThat(sooner.out()).doesNotContain("has passed");
    }
  }

  @Nested
  class ManyCourses {
    @Test
    void giveOneLineEachInTheOrderAsked() {
      assertThat(screen.run("forecast", "--json", THREE, BAD, IN_DAYS)).isEqualTo(1);
      var lines = screen.out().lines().toList();
      assertThat(lines).hasSize(3);
      assertThat(lines.get(0)).startsWith("{\"cairn\":\"forecast/1\",\"file\":\"" + THREE);
      assertThat(lines.get(1)).startsWith("{\"cairn\":\"problems/1\"");
      assertThat(lines.get(2)).contains("\"condition\":\"ptsd\"");
    }

    @Test
    void comeFromAFolderByName() {
      assertThat(screen.run("forecast", COURSES)).isZero();
      assertThat(screen.out().indexOf("in-days.json"))
          .isBetween(0, screen.out().indexOf("three-given.json"));
      assertThat(screen.err()).isEmpty();
    }

    @Test
    void showProgressToWhoWatches() {
      screen.watched().run("forecast", COURSES);
      assertThat(screen.err()).contains("\r2 of 2 courses");
    }
  }

  @Nested
  class TheChart {
    @Test
    void goesIntoAFile(@TempDir Path folder) throws IOException {
      var file = folder.resolve("chart.svg");
      assertThat(screen.run("forecast", THREE, "--svg", file.toString())).isZero();
      assertThat(Files.readString(file)).startsWith("<svg ").endsWith("</svg>\n");
    }

    @Test
    void isRefusedForMoreThanOneCourse() {
      assertThat(screen.run("forecast", COURSES, "--svg", "chart.svg")).isEqualTo(2);
      assertThat(screen.err()).contains("--svg chart.svg", "there are 2");
    }

    @Test
    void saysWhereItCannotBeWritten() {
      assertThat(screen.run("forecast", THREE, "--svg", "no/such/folder/c.svg")).isEqualTo(1);
      assertThat(screen.err()).contains("no/such/folder/c.svg");
    }
  }

  @Nested
  class Refusals {
    @Test
    void nameEveryProblemOfTheFile() {
      assertThat(screen.run("forecast", BAD)).isEqualTo(1);
      assertThat(screen.err())
          .contains(BAD + ":2:", "The dose (50 mg/kg)", "infusions[0].doseMgPerKg")
          .contains(BAD + ":3:", "41")
          .doesNotContain("\tat ");
      assertThat(screen.out()).isEmpty();
    }

    @Test
    void areJsonToo() {
      assertThat(screen.run("forecast", BAD, "--json")).isEqualTo(1);
      assertThat(screen.out()).contains("\"path\": \"infusions[0].doseMgPerKg\"", "\"remedy\"");
    }

    @ParameterizedTest
    @CsvSource({
      "--risk, 20, Maybe you mean 0.2",
      "--risk, 0, For instance 0.20",
      "--risk, NaN, For instance 0.20",
      "--risk, high, For instance 0.20",
      "--horizon, 3y, For instance 26w",
      "--horizon, 0d, For instance 26w",
      "--horizon, soon, For instance 26w",
      "--horizon, 26, For instance 26w",
      "--at, 12.11.2026, year-month-day",
      "--points, 300, 256 or 512"
    })
    void nameTheOptionItsValueAndTheRemedy(String option, String value, String remedy) {
      assertThat(screen.run("forecast", THREE, option, value)).isEqualTo(2);
      assertThat(screen.err()).contains(option + " " + value, remedy);
    }
  }
}

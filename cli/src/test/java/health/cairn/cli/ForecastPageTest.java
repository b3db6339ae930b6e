package health.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.content.Remark;
import health.cairn.core.forecast.Forecast.Band;
import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.report.CourseChart;
import health.cairn.core.report.CourseDays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ForecastPageTest {
  private static final Look PLAIN = new Look(true, new Paint(false), 80);
  private static final Look ASCII = new Look(false, new Paint(false), 80);
  private static final Look COLOUR = new Look(true, new Paint(true), 80);

  @Nested
  class AfterThreeOfSix {
    @Test
    void answersFirstThenAdviceThenChart() {
      Golden.assertSame("three-of-six.txt", page(Samples.chart(), PLAIN));
    }

    @Test
    void isReadableWithoutUnicode() {
      var page = page(Samples.chart(), ASCII);
      assertThat(page.chars()).allMatch(letter -> letter < 128);
      Golden.assertSame("three-of-six-ascii.txt", page);
    }

    @Test
    void neverExceedsEightyColumns() {
      assertThat(page(Samples.chart(), PLAIN).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void saysTheSameInColour() {
      var colour = page(Samples.chart(), COLOUR);
      assertThat(colour).contains("\u001b[1m");
      assertThat(colour.replaceAll("\u001b\\[[0-9;]*m", ""))
          .isEqualTo(page(Samples.chart(), PLAIN));
    }

    @Test
    void givesMachinesTheNamesOfTheFormat() {
      Golden.assertSame(
          "three-of-six.json", ForecastJson.of(Samples.course(Samples.chart()), false));
    }

    @Test
    void countsDaysWhenTheCourseHasNoDates() {
      var chart = Samples.chart();
      var undated =
          new CourseChart(chart.forecast(), chart.history(), chart.scale(), CourseDays.counted());
      assertThat(page(undated, PLAIN)).contains("If response comes: day 45 to 51\n");
      assertThat(ForecastJson.of(Samples.course(undated), true))
          .contains("\"day\":51.0,\"date\":null,\"window\":null,\"windowDays\":[45.0,51.0]")
          .endsWith("}\n");
    }
  }

  @Test
  void saysAtOnceThatThereIsNotEnoughToGoOn() {
    var chart = Samples.noted(Note.of("not-enough-data"));
    var page = page(chart, PLAIN);
    assertThat(page.indexOf("Not enough data yet")).isBetween(0, page.indexOf("How many"));
    assertThat(page).contains("nothing yet from this patient");
  }

  @Test
  void showsWhatNeedsAPersonBeforeAnythingElse() {
    var flag = new CourseForecast.Flagged(Samples.PHQ_9, "item-9", 7, "Item 9 is positive.");
    var plain = Samples.course(Samples.chart());
    var course =
        new CourseForecast(
            plain.file(),
            plain.protocol(),
            plain.protocolTitle(),
            plain.chart(),
            plain.answers(),
            List.of(flag),
            List.of(new Remark("a-code", "A remark.")));
    var page = ForecastPage.of(course, PLAIN);
    assertThat(page).contains("NEEDS A PERSON since 1 Dec 2026\n  Item 9 is positive.");
    assertThat(page.indexOf("NEEDS")).isLessThan(page.indexOf("How many"));
    assertThat(page).contains("About the file\n  · A remark.");
    assertThat(ForecastJson.of(course, true))
        .contains("\"safetyFlags\":[{\"instrument\":\"phq-9\",\"rule\":\"item-9\",\"day\":7.0")
        .contains("\"remarks\":[\"A remark.\"],\"remarkCodes\":[\"a-code\"]");
  }

  @Nested
  class ACourseAtTheEdges {
    @Test
    void hasNoScore() {
      var chart = Samples.chart(Samples.history(new Reading[0]), Samples.forecast());
      assertThat(marks(chart, '●')).isZero();
    }

    @Test
    void hasOneScore() {
      assertThat(marks(with(Samples.reading(-1, 19)), '●')).isEqualTo(1);
    }

    @Test
    void hasAScoreAtZeroAndOneAtTheMaximum() {
      var lines = lines(with(Samples.reading(-1, 27), Samples.reading(9, 0)));
      assertThat(lines.get(0)).startsWith("  27 ┤●");
      assertThat(lines.get(12)).startsWith("   0 ┤").contains("●");
    }

    @Test
    void hasTwoHundredScoresOverThreeYears() {
      var readings = new Reading[200];
      for (var i = 0; i < 200; i++) {
        readings[i] = Samples.reading(i * 5.5, 5 + i % 9);
      }
      var chart = Samples.chart(Samples.history(readings), Samples.forecast(1095, 1277));
      assertThat(lines(chart)).allMatch(line -> line.length() <= 80);
      assertThat(chart.to()).isBetween(1095.0, 1160.0);
      assertThat(marks(chart, '●')).isGreaterThan(50);
    }

    @Test
    void changedItsInstrument() {
      var chart = with(Samples.other(-1, 34), Samples.reading(3, 16), Samples.reading(9, 11));
      assertThat(marks(chart, '●')).isEqualTo(2);
      assertThat(page(chart, PLAIN))
          .contains("1 score on another instrument is used but not drawn.");
    }

    @Test
    void hasNoForecastToDraw() {
      var chart =
          Samples.chart(
              Samples.history(Samples.reading(-1, 19)), Samples.withBands(List.<Band>of()));
      assertThat(lines(chart)).anyMatch(line -> line.contains("● score  ╌ response 9"));
    }

    private CourseChart with(Reading... readings) {
      return Samples.chart(Samples.history(readings), Samples.forecast());
    }

    private List<String> lines(CourseChart chart) {
      return TerminalChart.draw(chart, PLAIN).lines().toList();
    }

    /** In the picture itself: the legend below it is left out. */
    private long marks(CourseChart chart, char mark) {
      var picture = String.join("", lines(chart).subList(0, 13));
      return picture.chars().filter(letter -> letter == mark).count();
    }
  }

  private static String page(CourseChart chart, Look look) {
    return ForecastPage.of(Samples.course(chart), look);
  }
}

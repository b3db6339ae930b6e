package health.cairn.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.forecast.History.Reading;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgChartTest {
  private final CourseChart chart = Samples.chart();

  @ParameterizedTest
  @EnumSource(SvgChart.Size.class)
  void isWellFormedAndNeedsNothingElse(SvgChart.Size size) throws Exception {
    var svg = draw(chart, size);
    assertThat(parsed(svg).getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg).doesNotContain("<script", "href=", "url(");
  }

  @Test
  void drawsADotForEachScoreAndAStoneForEachInfusion() throws Exception {
    var document = parsed(draw(chart, SvgChart.Size.WIDE));
    // One more dot in the legend; three given, three planned and the booster.
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(4 + 1);
    assertThat(document.getElementsByTagName("ellipse").getLength()).isEqualTo(3 + 3 + 1);
  }

  @Test
  void labelsLimitsAndDates() {
    assertThat(draw(chart, SvgChart.Size.WIDE))
        .contains(">response at most 9.5<", ">remission at most 4.0<", ">24 Nov<")
        .contains(">booster, 14 Jan<", ">last_planned, 11 Dec<");
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(draw(chart, SvgChart.Size.WIDE))
        .isEqualTo(draw(Samples.chart(), SvgChart.Size.WIDE));
  }

  @Test
  void escapesWhatItIsGiven() throws Exception {
    var odd = new CourseChart.Scale("A<B & \"C\"", 27, 9.5, 4);
    var svg =
        draw(
            new CourseChart(chart.forecast(), chart.history(), odd, chart.days()),
            SvgChart.Size.WIDE);
    assertThat(parsed(svg).getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Chart of A<B & \"C\"");
  }

  @Nested
  class AtTheEdges {
    @Test
    void drawsACourseWithoutForecast() throws Exception {
      var bare =
          Samples.chart(Samples.history(Samples.reading(-1, 19)), Samples.withBands(List.of()));
      var svg = draw(bare, SvgChart.Size.WIDE);
      assertThat(parsed(svg).getElementsByTagName("path").getLength()).isZero();
      assertThat(svg).doesNotContain(">expected<");
    }

    @Test
    void keepsScoresAtTheEndsOfTheScaleInside() {
      var svg = draw(with(Samples.reading(-1, 27), Samples.reading(5, 0)), SvgChart.Size.WIDE);
      assertThat(svg).contains("cy=\"28\" r=\"4\"", "cy=\"250\" r=\"4\"");
    }

    @Test
    void makesManyDotsSmall() {
      var many = new Reading[200];
      for (var i = 0; i < many.length; i++) {
        many[i] = Samples.reading(i * 5.5, i % 20);
      }
      var svg =
          draw(
              Samples.chart(Samples.history(many), Samples.forecast(1095, 1200)),
              SvgChart.Size.NARROW);
      assertThat(svg).contains("r=\"2\"").doesNotContain("NaN", "Infinity");
    }

    @Test
    void countsScoresOfOtherInstruments() {
      assertThat(with(Samples.other(-1, 34), Samples.reading(5, 9)).otherScores()).isEqualTo(1);
    }

    @Test
    void cutsTheBandsAtItsRightEdge() {
      var bands = chart.bands();
      assertThat(bands.get(bands.size() - 1).day()).isEqualTo(chart.to());
      assertThat(Samples.chart(Samples.history(), Samples.forecast(9, 20)).to()).isEqualTo(20);
    }

    @Test
    void dividesAnyScaleIntoWholeNumbers() {
      assertThat(SvgChart.ticks(27)).containsExactly(0, 9, 18, 27);
      assertThat(SvgChart.ticks(52)).containsExactly(0, 13, 26, 39, 52);
      assertThat(SvgChart.ticks(10)).containsExactly(0, 3, 7, 10);
      assertThat(SvgChart.ticks(1)).containsExactly(0, 1);
    }
  }

  private static String draw(CourseChart chart, SvgChart.Size size) {
    return SvgChart.draw(chart.picture(), new PlainChartWords(chart.days()), size);
  }

  private static CourseChart with(Reading... readings) {
    return Samples.chart(Samples.history(readings), Samples.forecast());
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}

package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.forecast.Forecast.Band;
import health.cairn.core.report.ChartWords;
import health.cairn.core.report.ChartWords.Legend;
import health.cairn.core.report.ChartWords.Under;
import health.cairn.core.report.CourseDays;
import health.cairn.core.report.Picture;
import health.cairn.core.report.Picture.Axis;
import health.cairn.core.report.Picture.Limit;
import health.cairn.core.report.Picture.Means;
import health.cairn.core.report.Picture.Point;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpokenChartTest {
  private static final CourseDays DATED =
      CourseDays.from(OffsetDateTime.parse("2026-11-24T09:30:00-05:00"));
  private static final ChartWords ENGLISH = Speaker.english(DATED).chart();
  private static final ChartWords SPANISH = Speaker.of("es", DATED).chart();
  private static final List<Band> BANDS = List.of(new Band(9, 2, 8, 12, 16, 22));

  private static Picture picture(List<Band> bands, Point... scores) {
    return new Picture(
        "PHQ-9", new Axis(0, 27), List.of(scores), bands, List.of(), List.of(), List.of(), -1, 9);
  }

  @Test
  void saysWhatHappenedAndWhatToExpect() {
    var picture = picture(BANDS, new Point(0, 19), new Point(7, 11.5));
    assertThat(ENGLISH.title(picture)).isEqualTo("PHQ-9 and forecast");
    assertThat(ENGLISH.description(picture))
        .isEqualTo(
            "PHQ-9 went from 19 on 24 Nov to 11.5 on 1 Dec."
                + " Forecast: about 12 by 3 Dec, 8 in 10 between 2 and 22.");
    assertThat(SPANISH.description(picture)).contains("de 19 el 24 nov a 11,5 el 1 dic");
  }

  @Test
  void saysNothingOfAForecastThatIsNotThere() {
    assertThat(ENGLISH.title(picture(List.of()))).isEqualTo("PHQ-9");
    assertThat(ENGLISH.description(picture(List.of()))).isEqualTo("No PHQ-9 score yet.");
    assertThat(ENGLISH.description(picture(List.of(), new Point(0, 19))))
        .isEqualTo("PHQ-9 was 19 on 24 Nov.");
  }

  @Test
  void saysLimitsAndDays() {
    assertThat(ENGLISH.limit(new Limit(Means.RESPONSE, 9.5, true))).isEqualTo("response ≤ 9");
    assertThat(SPANISH.limit(new Limit(Means.REMISSION, 4.5, false))).isEqualTo("remisión ≥ 5");
    assertThat(ENGLISH.stone(Under.BOOSTER, 51)).isEqualTo("booster, 14 Jan");
    assertThat(ENGLISH.fullDay(51)).isEqualTo("14 Jan 2027");
    assertThat(Speaker.english(CourseDays.counted()).chart().day(51)).isEqualTo("day 51");
  }

  @ParameterizedTest
  @EnumSource(Legend.class)
  void namesEveryMarkInBothLanguages(Legend mark) {
    assertThat(ENGLISH.legend(mark)).isNotEqualTo(SPANISH.legend(mark));
  }
}

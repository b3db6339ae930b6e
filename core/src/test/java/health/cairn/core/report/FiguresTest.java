package health.cairn.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "0.004, under 1 %",
    "0.005, 1 %",
    "0.714, 71 %",
    "0.995, over 99 %",
    "1, 100 %"
  })
  void writesAChanceWithoutFalseCertainty(double chance, String words) {
    assertThat(Figures.percent(chance)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2, 1 day",
    "9, 9 days",
    "13.4, 13 days",
    "13.6, 2 weeks",
    "14, 2 weeks",
    "46, 7 weeks",
    "365, 12 months",
    "667, 22 months",
    "730, more than two years"
  })
  void writesDaysWhenShortAndWeeksWhenLong(double days, String words) {
    assertThat(Figures.span(days)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "21, 112, 3 to 16 weeks",
    "6, 158, 6 days to 23 weeks",
    "15.8, 730, 2 weeks to more than two years",
    "730, 730, more than two years",
    "7, 7.3, 7 days",
    "1, 2, 1 to 2 days"
  })
  void namesTheUnitOfAnIntervalOnce(double low, double high, String words) {
    assertThat(Figures.span(low, high)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "21, 112, 3 to 16 weeks",
    "13.6, 16.4, 14 to 16 days",
    "15, 15.2, 2 weeks",
    "700, 706, 23 months",
    "730, 730, more than two years"
  })
  void tellsTheEndsOfAnIntervalApart(double low, double high, String words) {
    assertThat(Figures.apart(low, high)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "1, a 1st",
    "2, a 2nd",
    "3, a 3rd",
    "7, a 7th",
    "8, an 8th",
    "11, an 11th",
    "12, a 12th",
    "13, a 13th",
    "18, an 18th",
    "21, a 21st",
    "22, a 22nd",
    "83, an 83rd",
    "111, a 111th"
  })
  void countsInfusionsInWords(int number, String words) {
    assertThat(Figures.anOrdinal(number)).isEqualTo(words);
  }

  @Test
  void roundsHalfUpAndKnowsNoNegativeZero() {
    assertThat(Figures.rounded(0.25, 1)).hasToString("0.3");
    assertThat(Figures.rounded(-0.04, 1)).hasToString("0.0");
    assertThat(Figures.plain(40.0)).isEqualTo("40");
  }
}

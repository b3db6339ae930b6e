package health.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HorizonTest {
  @ParameterizedTest
  @CsvSource({"26w, 182", "180d, 180", "6m, 182.625", "1y, 365", "2y, 730", "1d, 1"})
  void isReadInDays(String word, double days) {
    assertThat(Horizon.days(word)).contains(days);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "w", "26", "0d", "731d", "3y", "-1w", "1.5y", "26x", "99999w"})
  void isRefused(String word) {
    assertThat(Horizon.days(word)).isEmpty();
  }
}

package health.cairn.app.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdaysTest {
  /** 20 December 2026 is a Sunday. */
  @ParameterizedTest(name = "from {0} by {1}, not before {2}: {3}")
  @CsvSource({
    "2026-12-16, 2026-12-20, 2026-12-01, 2026-12-16",
    "2026-12-19, 2026-12-22, 2026-12-01, 2026-12-21",
    "2026-12-19, 2026-12-20, 2026-12-01, 2026-12-18",
    "2026-12-20, 2026-12-20, 2026-12-01, 2026-12-18",
    "2026-12-20, 2026-12-20, 2026-12-18, 2026-12-18",
    "2026-12-20, 2026-12-20, 2026-12-19, 2026-12-21",
    "2026-12-16, 2026-12-10, 2026-12-16, 2026-12-16",
  })
  void findTheFirstOfAWindow(LocalDate from, LocalDate by, LocalDate earliest, LocalDate day) {
    assertThat(Workdays.within(from, by, earliest)).isEqualTo(day);
  }
}

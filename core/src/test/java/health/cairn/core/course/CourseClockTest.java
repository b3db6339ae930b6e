package health.cairn.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseClockTest {
  private static final Instant START = Instant.parse("2026-11-24T14:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 2026-11-24T14:30:00Z",
    "3.5, 2026-11-28T02:30:00Z",
    "-1.25, 2026-11-23T08:30:00Z"
  })
  void countsDaysAndFindsTheirMoments(double day, Instant at) {
    assertThat(CourseClock.day(START, at)).isEqualTo(day);
    assertThat(CourseClock.at(START, day)).isEqualTo(at);
  }
}

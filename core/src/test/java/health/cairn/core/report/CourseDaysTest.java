package health.cairn.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CourseDaysTest {
  @Nested
  class OfADatedCourse {
    private final CourseDays days =
        CourseDays.from(OffsetDateTime.parse("2026-11-24T21:30:00-05:00"));

    @Test
    void areDatesInTheOffsetOfTheCourse() {
      assertThat(days.date(0)).contains(LocalDate.of(2026, 11, 24));
      assertThat(days.date(0.2)).contains(LocalDate.of(2026, 11, 25));
      assertThat(days.brief(51)).isEqualTo("14 Jan");
      assertThat(days.full(51)).isEqualTo("14 Jan 2027");
    }

    @Test
    void nameMonthAndYearOnce() {
      assertThat(days.full(45, 51)).isEqualTo("8 to 14 Jan 2027");
      assertThat(days.full(0, 10)).isEqualTo("24 Nov to 4 Dec 2026");
      assertThat(days.full(34, 45)).isEqualTo("28 Dec 2026 to 8 Jan 2027");
      assertThat(days.full(51, 51)).isEqualTo("14 Jan 2027");
    }
  }

  @Nested
  class OfACourseTypedInDays {
    private final CourseDays days = CourseDays.counted();

    @Test
    void areCounted() {
      assertThat(days.date(3)).isEmpty();
      assertThat(days.brief(3.4)).isEqualTo("day 3");
      assertThat(days.full(45, 51)).isEqualTo("day 45 to 51");
      assertThat(days.full(45, 45.2)).isEqualTo("day 45");
    }
  }
}

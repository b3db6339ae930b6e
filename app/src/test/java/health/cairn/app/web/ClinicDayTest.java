package health.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

/** How old somebody is follows the clinic's day, whatever day it is elsewhere. */
class ClinicDayTest {
  @ParameterizedTest
  @CsvSource({
    "Pacific/Auckland, 2026-11-30T10:59:00Z, 17",
    "Pacific/Auckland, 2026-11-30T11:00:00Z, 18",
    "Pacific/Auckland, 2026-11-30T23:59:00Z, 18",
    "America/New_York, 2026-12-01T04:59:00Z, 17",
    "America/New_York, 2026-12-01T05:00:00Z, 18"
  })
  void isTheDayOfABirthday(String zone, Instant now, int age) {
    var clinic = new ClinicSettings("A clinic", ZoneId.of(zone), "", "");
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    var today = new Wording(clinic, clock, new StaticMessageSource()).today();
    var born = LocalDate.of(2008, 12, 1);
    var who = new Demographics("", "Ada", "Born", "", born, Gender.OTHER, "", "", "");
    assertThat(who.age(today)).isEqualTo(age);
  }
}

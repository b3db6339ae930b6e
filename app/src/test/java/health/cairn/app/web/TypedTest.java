package health.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.clinic.ClinicSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class TypedTest {
  private static Typed typed(Map<String, String> form, ZoneId zone) {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    var clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    return new Typed(
        form, new Wording(new ClinicSettings("A clinic", zone, "", ""), clock, messages));
  }

  @Nested
  class AMoment {
    private Typed at(String day, String time, String turn, String zone) {
      var form = Map.of("day", day, "time", time, "turn-time", turn);
      return typed(form, ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-29, 02:30, Europe/Madrid, 01:59 and 03:00",
      "2026-03-29, 02:00, Europe/Madrid, 01:59 and 03:00",
      "2026-03-08, 02:30, America/New_York, 01:59 and 03:00"
    })
    void thatTheClockSkipsIsRefused(String day, String time, String zone, String nearest) {
      var typed = at(day, time, "", zone);
      assertThat(typed.moment("day", "time", ZoneId.of(zone))).isEmpty();
      assertThat(typed.problems().at("time")).singleElement().asString().contains(time, nearest);
      assertThat(typed.form()).containsEntry("time", time);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-10-25, 02:30, Europe/Madrid, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
      "2026-11-01, 01:30, America/New_York, 2026-11-01T05:30:00Z, 2026-11-01T06:30:00Z"
    })
    void thatTheClockShowsTwiceIsAskedAbout(
        String day, String time, String zone, Instant before, Instant after) {
      var open = at(day, time, "", zone);
      assertThat(open.moment("day", "time", ZoneId.of(zone))).isEmpty();
      assertThat(open.problems().isAt("turn-time")).isTrue();
      assertThat(at(day, time, "before", zone).moment("day", "time", ZoneId.of(zone)))
          .contains(before);
      assertThat(at(day, time, "after", zone).moment("day", "time", ZoneId.of(zone)))
          .contains(after);
      assertThat(ClockTurn.asForm("time", before, ZoneId.of(zone)))
          .containsEntry("turn-time", "before");
      assertThat(ClockTurn.asForm("time", after, ZoneId.of(zone)))
          .containsEntry("turn-time", "after");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-29, 01:59, 2026-03-29T00:59:00Z",
      "2026-03-29, 03:00, 2026-03-29T01:00:00Z",
      "2026-10-25, 01:59, 2026-10-24T23:59:00Z",
      "2026-10-25, 03:00, 2026-10-25T02:00:00Z"
    })
    void besideTheChangeIsItself(String day, String time, Instant moment) {
      var madrid = ZoneId.of("Europe/Madrid");
      assertThat(at(day, time, "", "Europe/Madrid").moment("day", "time", madrid)).contains(moment);
      assertThat(ClockTurn.asForm("time", moment, madrid)).isEmpty();
    }
  }

  @Nested
  class ANumber {
    private Typed number(String text) {
      return typed(Map.of("mg", text), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,050", "12,500", "999,999", "2,000"})
    void thatReadsTwoWaysIsAskedAbout(String text) {
      var typed = number(text);
      assertThat(typed.number("mg")).isEmpty();
      assertThat(typed.problems().at("mg"))
          .singleElement()
          .asString()
          .contains(text, text.replace(',', '.'), text.replace(",", ""));
      assertThat(typed.form()).containsEntry("mg", text);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {"0,375;0.375", "1,05;1.05", "1.050;1.05", "1,5;1.5", "0,050;0.05", "1050;1050"})
    void thatReadsOneWayIsTaken(String text, double value) {
      assertThat(number(text).number("mg")).hasValue(value);
    }

    @Test
    void thatIsMissingIsSaidToBe() {
      var typed = number("");
      assertThat(typed.number("mg")).isEmpty();
      assertThat(typed.problems().at("mg")).containsExactly("This is missing.");
    }
  }
}

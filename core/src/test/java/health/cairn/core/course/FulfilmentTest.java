package health.cairn.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.PlaceSheet.Said;
import health.cairn.core.protocol.Examples;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which planned infusion one that was given carries out, and what is left of the plan. */
class FulfilmentTest {
  private static final LocalTime HOUR = LocalTime.of(15, 30);
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "America/New_York",
          "Europe/Madrid",
          "Pacific/Auckland",
          "Asia/Kathmandu",
          "Australia/Lord_Howe");

  /** An ordinary week, and a week over each of the zone's clock changes of 2026. */
  private static List<LocalDate> days(ZoneId zone) {
    var days = new ArrayList<LocalDate>();
    days.add(LocalDate.of(2026, 6, 10));
    var at = Instant.parse("2026-01-01T00:00:00Z");
    for (var change = zone.getRules().nextTransition(at);
        change != null && days.size() < 3;
        change = zone.getRules().nextTransition(change.getInstant())) {
      days.add(LocalDate.ofInstant(change.getInstant(), zone));
    }
    return days;
  }

  static Stream<Arguments> everywhere() {
    return ZONES.stream()
        .map(ZoneId::of)
        .flatMap(zone -> days(zone).stream().map(day -> Arguments.of(zone, day)));
  }

  /** A course of three planned infusions, a clinic in its zone, and somebody who charts. */
  private static final class Clinic {
    final ZoneId zone;
    final List<CourseEvent> facts = new ArrayList<>();
    Instant now;

    Clinic(ZoneId zone, LocalDateTime... planned) {
      this.zone = zone;
      now = at(planned[0].minusDays(2));
      plan(planned);
    }

    Instant at(LocalDateTime local) {
      return local.atZone(zone).toInstant();
    }

    void plan(LocalDateTime... planned) {
      now = now.plusSeconds(60);
      facts.add(
          new SeriesPlanned(
              now, Arrays.stream(planned).map(it -> Clinic.planned(at(it))).toList()));
    }

    static PlannedInfusion planned(Instant at) {
      return new PlannedInfusion(at, MgPerKg.of(0.5), 40);
    }

    Course course() {
      return Course.from(facts);
    }

    Ruling<Infused> chart(Instant begun, double dose, Said said, Optional<Instant> place) {
      now = now.isAfter(begun) ? now.plusSeconds(60) : begun.plusSeconds(3600);
      var ruling =
          course()
              .infuse(
                  new InfusionSheet(
                      Optional.of(begun),
                      Optional.of(MgPerKg.of(dose)),
                      OptionalDouble.of(40),
                      Optional.empty(),
                      Charted.USUAL,
                      Optional.of(new PlaceSheet(zone, said, place, Optional.empty())),
                      Examples.charting()),
                  Optional.empty(),
                  now);
      ruling.made().ifPresent(facts::add);
      return ruling;
    }

    void give(Instant begun) {
      assertThat(chart(begun, 0.5, Said.NEAREST, Optional.empty()).made()).isPresent();
    }

    /** The law: each is counted once, given or to come, and nothing of a day given is to come. */
    void holds(int all) {
      var course = course();
      var given = course.infusions();
      assertThat(given.size() + course.planned().size()).as("in all").isEqualTo(all);
      assertThat(course.planned())
          .noneMatch(it -> course.begun().stream().anyMatch(done -> sameDay(done.given(), it)));
      var carriedOut = course.begun().stream().flatMap(it -> it.ordered().stream()).toList();
      assertThat(course.planned()).noneMatch(carriedOut::contains);
      if (!course.planned().isEmpty()) {
        assertThat(course.places().stream().map(PlannedPlace::number))
            .as("the number in header and form")
            .contains(given.size() + 1);
      }
    }

    private boolean sameDay(Infused given, PlannedInfusion planned) {
      return LocalDate.ofInstant(given.at(), zone).equals(LocalDate.ofInstant(planned.at(), zone));
    }
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void oneGivenAtAnyTimeOfItsDayIsThePlannedOne(ZoneId zone, LocalDate day) {
    var end = day.plusDays(1).atStartOfDay(zone).toInstant();
    for (var at = day.atStartOfDay(zone).toInstant();
        at.isBefore(end);
        at = at.plus(Duration.ofMinutes(30))) {
      var clinic = new Clinic(zone, day.atTime(HOUR), day.plusDays(3).atTime(HOUR));
      clinic.give(at);
      assertThat(clinic.course().planned())
          .as("given %s", at)
          .extracting(PlannedInfusion::at)
          .containsExactly(clinic.at(day.plusDays(3).atTime(HOUR)));
      assertThat(clinic.course().begun().get(0).ordered())
          .contains(Clinic.planned(clinic.at(day.atTime(HOUR))));
      clinic.holds(2);
    }
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void oneGivenFrom26HoursBeforeTo26HoursAfterIsCountedOnce(ZoneId zone, LocalDate day) {
    for (int minutes = -26 * 60; minutes <= 26 * 60; minutes += 15) {
      var clinic = new Clinic(zone, day.atTime(HOUR), day.plusDays(3).atTime(HOUR));
      var place = clinic.at(day.atTime(HOUR));
      var begun = place.plus(Duration.ofMinutes(minutes));
      assertThat(clinic.chart(begun, 0.5, Said.PLANNED, Optional.of(place)).made())
          .as("%d min", minutes)
          .isPresent();
      assertThat(clinic.course().begun().get(0).ordered()).contains(Clinic.planned(place));
      clinic.holds(2);
    }
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void inDailySeriesNoOtherDayIsTaken(ZoneId zone, LocalDate day) {
    for (int hour = 0; hour < 24; hour++) {
      var clinic =
          new Clinic(
              zone, day.minusDays(1).atTime(HOUR), day.atTime(HOUR), day.plusDays(1).atTime(HOUR));
      clinic.give(clinic.at(day.minusDays(1).atTime(HOUR)));
      clinic.chart(clinic.at(day.atTime(hour, 10)), 0.5, Said.NEAREST, Optional.empty());
      assertThat(clinic.course().planned())
          .as("%d o'clock", hour)
          .extracting(PlannedInfusion::at)
          .containsExactly(clinic.at(day.plusDays(1).atTime(HOUR)));
      clinic.holds(3);
    }
  }

  @Nested
  class InMadrid {
    private final ZoneId madrid = ZoneId.of("Europe/Madrid");
    private final LocalDate day = LocalDate.of(2026, 10, 26);
    private final Clinic clinic =
        new Clinic(
            madrid, day.atTime(HOUR), day.plusDays(3).atTime(HOUR), day.plusDays(7).atTime(HOUR));

    private Instant at(int days, int hour) {
      return clinic.at(day.plusDays(days).atTime(hour, 0));
    }

    private Instant place(int days) {
      return clinic.at(day.plusDays(days).atTime(HOUR));
    }

    private List<String> cautions(Ruling<?> ruling) {
      return ruling.cautions().stream().map(it -> it.field() + " " + it.ground().word()).toList();
    }

    @Test
    void theDayBeforeItIsNobodysUntilSomebodySaysSo() {
      clinic.give(at(-1, 10));
      assertThat(clinic.course().begun().get(0).ordered()).isEmpty();
      clinic.holds(4);
    }

    @Test
    void anotherDayIsAskedAbout() {
      var ruling = clinic.chart(at(-1, 10), 0.5, Said.PLANNED, Optional.of(place(0)));
      assertThat(cautions(ruling)).containsExactly("place place-of-another-day");
      clinic.holds(3);
    }

    @Test
    void pastMidnightIsTheSameVisit() {
      var late = new Clinic(madrid, day.atTime(23, 30), day.plusDays(3).atTime(HOUR));
      late.give(late.at(day.plusDays(1).atTime(0, 20)));
      late.holds(2);
    }

    @Test
    void theDayAfterTakesWhatWasMissed() {
      clinic.chart(at(1, 10), 0.5, Said.PLANNED, Optional.of(place(0)));
      assertThat(clinic.course().begun().get(0).ordered()).contains(Clinic.planned(place(0)));
      clinic.holds(3);
    }

    @Test
    void aLaterOneBroughtForwardIsTakenWhereverItLay() {
      clinic.give(place(0));
      clinic.chart(at(1, 10), 0.5, Said.PLANNED, Optional.of(place(7)));
      assertThat(clinic.course().planned())
          .extracting(PlannedInfusion::at)
          .containsExactly(place(3));
      clinic.give(place(3));
      assertThat(clinic.course().planned()).isEmpty();
      clinic.holds(3);
    }

    @Test
    void twiceInADayAreTwo() {
      clinic.give(at(0, 9));
      clinic.give(at(0, 16));
      assertThat(clinic.course().infusions()).hasSize(2);
      assertThat(clinic.course().begun().get(1).ordered()).isEmpty();
      clinic.holds(4);
    }

    @Test
    void unplannedUsesUpItsDay() {
      clinic.chart(at(0, 9), 0.5, Said.UNPLANNED, Optional.empty());
      assertThat(clinic.course().begun().get(0).ordered()).isEmpty();
      assertThat(clinic.course().planned())
          .extracting(PlannedInfusion::at)
          .containsExactly(place(3), place(7));
      clinic.holds(3);
    }

    @Test
    void splitInTwoIsOneAndARest() {
      clinic.chart(place(0), 0.3, Said.NEAREST, Optional.empty());
      clinic.chart(at(0, 17), 0.2, Said.UNPLANNED, Optional.empty());
      assertThat(clinic.course().planned()).hasSize(2);
      assertThat(clinic.course().doseToCome(Optional.empty())).contains(MgPerKg.of(0.5));
      clinic.holds(4);
    }

    @Test
    void withoutDrugUsesUpItsPlaceAndCanBePlannedAgainThatDay() {
      clinic.chart(at(0, 9), 0, Said.NEAREST, Optional.empty());
      assertThat(clinic.course().planned()).hasSize(2);
      assertThat(clinic.course().notGiven()).hasSize(1);
      clinic.plan(day.atTime(17, 0), day.plusDays(3).atTime(HOUR), day.plusDays(7).atTime(HOUR));
      assertThat(clinic.course().planned()).hasSize(3);
      clinic.give(at(0, 17));
      clinic.holds(3);
    }

    @Test
    void writtenLateItIsStillThePlanOfThatDay() {
      clinic.now = at(0, 17);
      clinic.plan(day.atTime(HOUR), day.plusDays(4).atTime(HOUR));
      clinic.now = at(0, 18);
      clinic.give(at(0, 15));
      assertThat(clinic.course().planned())
          .extracting(PlannedInfusion::at)
          .containsExactly(place(4));
    }

    @Test
    void chartedOutOfOrderEachTakesItsOwn() {
      clinic.give(place(3));
      clinic.give(place(0));
      assertThat(clinic.course().begun())
          .extracting(it -> it.ordered().orElseThrow().at())
          .containsExactly(place(0), place(3));
      clinic.holds(3);
    }

    @Test
    void whatIsNotInThePlanIsNotOffered() {
      clinic.give(place(0));
      for (var gone : List.of(place(0), at(2, 9))) {
        assertThat(clinic.chart(at(3, 12), 0.5, Said.PLANNED, Optional.of(gone)).refusals())
            .extracting(it -> it.field() + " " + it.ground().word())
            .containsExactly("place not-offered");
      }
    }

    @Test
    void leftOpenIsRefusedWhileAnyCanBeChosen() {
      assertThat(clinic.chart(at(1, 10), 0.5, Said.OPEN, Optional.empty()).made()).isEmpty();
      clinic.plan();
      assertThat(clinic.chart(at(1, 10), 0.5, Said.OPEN, Optional.empty()).made()).isPresent();
    }

    @Test
    void aLaterPlanMeansNewPlaces() {
      clinic.chart(at(-1, 10), 0.5, Said.PLANNED, Optional.of(place(0)));
      clinic.plan(day.atTime(HOUR));
      assertThat(clinic.course().planned()).hasSize(1);
    }
  }
}

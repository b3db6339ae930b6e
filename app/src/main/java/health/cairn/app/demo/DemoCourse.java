package health.cairn.app.demo;

import health.cairn.app.clinic.Workdays;
import health.cairn.app.library.Library;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts of one make-believe course that stands at some stage now. */
record DemoCourse(Library library, MakeBelieve chance, Instant now, ZoneId zone) {
  private static final Duration OLD = Duration.ofHours(20);
  private static final InstrumentId PHQ9 = InstrumentId.of("phq-9");

  /** As often as they come to such clinics, about. */
  private static final List<Condition> CONDITIONS =
      List.of(
          Condition.DEPRESSION,
          Condition.DEPRESSION,
          Condition.DEPRESSION,
          Condition.DEPRESSION,
          Condition.DEPRESSION,
          Condition.PTSD,
          Condition.BIPOLAR_DEPRESSION,
          Condition.ANXIETY,
          Condition.NEUROPATHIC_PAIN,
          Condition.CRPS);

  List<CourseEvent> at(Stage stage, int place) {
    var condition =
        stage == Stage.TODAY ? Condition.DEPRESSION : CONDITIONS.get(place % CONDITIONS.size());
    var protocol = library.protocols(condition).get(0);
    var visits = visits(protocol, stage, place);
    var primary = library.instrument(protocol.measures().primary().value()).orElseThrow();
    var course =
        new VirtualCourse(
            protocol, library.population(condition), primary, visits.get(0), chance.seed());
    var facts = new ArrayList<>(course.until(now, visits, stage == Stage.MAINTENANCE));
    if (stage == Stage.DECISION) {
      var last = visits.get(visits.size() - 1);
      facts.removeIf(fact -> fact instanceof Decided && fact.at().isAfter(last));
    }
    if (stage == Stage.CLOSED) {
      facts.add(new Closed(now.minus(Duration.ofDays(3)), "Moved to another town."));
    }
    acknowledged(facts);
    if (stage == Stage.TODAY && place % 4 == 1) {
      flagged(facts, place);
    }
    return facts;
  }

  /** The infusions of the series, such that the stage is now. */
  private List<Instant> visits(Protocol protocol, Stage stage, int place) {
    var offsets = protocol.offsets();
    int last = offsets.size() - 1;
    double end = offsets.get(last);
    // Half hours round now: whenever somebody looks, it is mid-morning in the clinic.
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var slot = hour.plus(Duration.ofMinutes(30L * (place % 9) - 60));
    var start =
        switch (stage) {
          case EVALUATION -> slot.plus(Duration.ofDays(8 + place % 10));
          case PLANNED -> slot.plus(Duration.ofDays(1 + place % 4));
          case TODAY -> days(slot.plus(Duration.ofMinutes(90)), -offsets.get(place % last));
          case SERIES -> days(slot, 1 - offsets.get(1 + place % last));
          case DECISION -> days(hour.minus(Duration.ofMinutes(120 - 15 * (place % 4))), -1 - end);
          case LASTING -> days(slot, -end - 9 - 5.0 * (place % 10));
          case MAINTENANCE -> days(slot, -end - 60 - 20.0 * (place % 11));
          case CLOSED -> days(slot, -end - 70);
        };
    return onWorkdays(protocol.planned(start), protocol.series().minInterval().value());
  }

  /** What was given moves back from a weekend, what is to come moves on; that of today stays. */
  private List<Instant> onWorkdays(List<Instant> visits, Duration least) {
    var moved = new ArrayList<>(visits);
    int given = (int) visits.stream().filter(it -> it.isBefore(now.plus(OLD))).count();
    for (int k = given - 1; k >= 0; k--) {
      var latest = k == given - 1 ? moved.get(k) : moved.get(k + 1).minus(least);
      moved.set(k, workday(latest.isBefore(moved.get(k)) ? latest : moved.get(k), -1));
    }
    for (int k = given; k < moved.size(); k++) {
      var soonest = k == 0 ? moved.get(k) : moved.get(k - 1).plus(least);
      moved.set(k, workday(soonest.isAfter(moved.get(k)) ? soonest : moved.get(k), 1));
    }
    return moved;
  }

  private Instant workday(Instant at, int step) {
    boolean today = Duration.between(at, now).abs().compareTo(Duration.ofHours(12)) < 0;
    var day = LocalDate.ofInstant(at, zone);
    return today || Workdays.from(day).equals(day) ? at : workday(days(at, step), step);
  }

  private static Instant days(Instant at, double days) {
    return at.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
  }

  /** Every flag of yesterday and before was somebody's business. */
  private void acknowledged(List<CourseEvent> facts) {
    for (var open : Course.from(facts).openSafetyFlags()) {
      if (open.raised().isBefore(now.minus(OLD))) {
        facts.add(
            open.acknowledge(
                "Risk assessed on the phone, safety plan reviewed.",
                open.raised().plus(Duration.ofMinutes(35))));
      }
    }
  }

  /** Item 9 was ticked this morning, and nobody has looked yet. */
  private void flagged(List<CourseEvent> facts, int place) {
    var phq9 = library.instrument(PHQ9).orElseThrow();
    var words = List.of("2", "2", "3", "2", "1", "2", "2", "1", place % 8 == 1 ? "1" : "2", "");
    var at = now.minus(Duration.ofMinutes(place % 8 == 1 ? 25 : 95));
    Optional.of(phq9.readAnswers(words).orThrow())
        .flatMap(
            answers ->
                phq9.score(answers)
                    .scoreIfAny()
                    .map(score -> new CourseEvent.Assessed(at, score, Optional.of(answers))))
        .ifPresent(facts::add);
  }
}

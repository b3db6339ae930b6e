package health.cairn.app.demo;

import health.cairn.core.course.CourseClock;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.AntidepressantRecorded;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.Decision;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.Population;
import health.cairn.core.forecast.ResponseModel;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.simulation.VirtualPatient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The facts of one course as a virtual patient and an orderly clinic would leave them. */
final class VirtualCourse {
  private static final Duration BEFORE = Duration.ofMinutes(25);
  private static final int WEEKS_AFTER = 52;

  private final Protocol protocol;
  private final TickedTotal asked;
  private final VirtualPatient patient;
  private final boolean antidepressant;
  private final SplittableRandom chance;
  private final Instant start;
  private final List<CourseEvent> facts = new ArrayList<>();
  private double baseline;
  private double latest;

  /**
   * @param start the first infusion
   */
  VirtualCourse(
      Protocol protocol, Population population, Instrument primary, Instant start, long seed) {
    this.protocol = protocol;
    this.asked = new TickedTotal(primary);
    this.start = start;
    chance = new SplittableRandom(seed);
    antidepressant = chance.nextInt(10) < 7;
    var model =
        ResponseModel.of(
            population,
            antidepressant ? Antidepressant.YES : Antidepressant.NO,
            List.of(primary.id()));
    patient = VirtualPatient.drawn(model, seed);
  }

  /**
   * What is known at a moment, in the order of time.
   *
   * @param visits the infusions of the series
   * @param boosters whether the clinic keeps a response by boosters
   */
  List<CourseEvent> until(Instant now, List<Instant> visits, boolean boosters) {
    workUp(visits);
    series(visits, now);
    afterwards(visits.get(visits.size() - 1), now, boosters);
    return facts.stream()
        .filter(fact -> !fact.at().isAfter(now))
        .sorted(Comparator.comparing(CourseEvent::at))
        .toList();
  }

  /** A referral that has come as far as so many days: opened, asked, perhaps planned. */
  private void workUp(List<Instant> visits) {
    Condition condition = protocol.condition();
    facts.add(new Opened(days(-21), condition, protocol.id()));
    facts.add(new AntidepressantRecorded(days(-14), antidepressant));
    score(days(-7));
    baseline = latest;
    facts.add(new ProtocolChosen(days(-6), protocol.id(), protocol.version()));
    facts.add(plan(days(-5.9), visits));
  }

  private SeriesPlanned plan(Instant at, List<Instant> visits) {
    return new SeriesPlanned(at, visits.stream().map(this::planned).toList());
  }

  private PlannedInfusion planned(Instant visit) {
    return new PlannedInfusion(visit, protocol.dose().perSession(), protocol.dose().minutes());
  }

  private void series(List<Instant> visits, Instant now) {
    for (int k = 1; k <= visits.size(); k++) {
      var visit = visits.get(k - 1);
      if (visit.isAfter(now)) {
        return;
      }
      if (k == 1 || chance.nextInt(10) < 8) {
        score(visit.minus(BEFORE));
      }
      baseline = k == 1 ? latest : baseline;
      infuse(visit);
      boolean last = k == visits.size();
      var dayAfter = visit.plus(Duration.ofMinutes(22 * 60 + chance.nextInt(90)));
      if (!last && dayAfter.isAfter(visits.get(k).minus(BEFORE))) {
        continue;
      }
      if (last || chance.nextInt(10) < 9) {
        score(dayAfter);
        decide(k, last, dayAfter.plus(Duration.ofMinutes(20 + chance.nextInt(120))));
      }
    }
  }

  private void decide(int given, boolean last, Instant at) {
    if (last) {
      facts.add(decided(at, ending()));
    } else if (protocol.checkpoint(given).isPresent()) {
      facts.add(decided(at, Decision.CONTINUE));
    }
  }

  private Decided decided(Instant at, Decision decision) {
    return new Decided(at, decision, "", Optional.empty());
  }

  private Decision ending() {
    return responded() ? Decision.MAINTENANCE : Decision.FINISH;
  }

  private boolean responded() {
    return latest <= baseline / 2;
  }

  /** Weekly check-ins; for those in response a booster every four to six weeks. */
  private void afterwards(Instant lastVisit, Instant now, boolean boosters) {
    boolean keeps = boosters && responded();
    var next = lastVisit.plus(Duration.ofDays(28));
    for (int week = 1; week <= WEEKS_AFTER; week++) {
      var checkIn = lastVisit.plus(Duration.ofDays(7L * week)).plus(Duration.ofHours(1));
      if (checkIn.isAfter(now)) {
        return;
      }
      if (keeps && next.isBefore(checkIn)) {
        facts.add(plan(next.minus(Duration.ofDays(6)), List.of(next)));
        infuse(next);
        next = next.plus(Duration.ofDays(28 + 7L * chance.nextInt(3)));
      }
      if (chance.nextInt(10) < 8) {
        score(checkIn);
      }
    }
  }

  private void infuse(Instant at) {
    var dose = protocol.dose().perSession();
    double minutes = protocol.dose().minutes();
    patient.infuse(new Dose(day(at), dose, minutes));
    facts.add(new Infused(at, dose, minutes, Optional.empty()));
  }

  private void score(Instant at) {
    var reading = patient.score(day(at), asked.instrument().id());
    latest = reading.score();
    facts.add(assessed(at, reading.score()));
  }

  private Assessed assessed(Instant at, int total) {
    return asked.assessed(at, total);
  }

  private double day(Instant at) {
    return CourseClock.day(start, at);
  }

  private Instant days(double days) {
    return start.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
  }
}

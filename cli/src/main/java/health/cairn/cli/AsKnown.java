package health.cairn.cli;

import health.cairn.content.CourseFile;
import health.cairn.content.Remark;
import health.cairn.core.course.Course.OpenFlag;
import health.cairn.core.forecast.History;
import health.cairn.core.report.CourseDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A course as it was known at the end of some day: later facts are left out, and that is said.
 *
 * @param flags answers that need a person, the latest of each kind
 * @param today the day asked about; empty where the course has no dates
 */
record AsKnown(
    History history,
    List<CourseForecast.Flagged> flags,
    List<Remark> remarks,
    Optional<LocalDate> today) {
  private static final double MINUTES_IN_DAY = 24 * 60;

  static AsKnown of(CourseFile course, Optional<LocalDate> at, OffsetDateTime now) {
    var remarks = new ArrayList<Remark>();
    var offset = course.offset();
    if (offset.isEmpty()) {
      if (at.isPresent()) {
        remarks.add(
            new Remark(
                "at-not-used", "The course counts days, it has no dates: --at was not used."));
      }
      return new AsKnown(
          course.history(), flags(course, Instant.MAX, remarks), remarks, Optional.empty());
    }
    var end =
        at.map(day -> day.plusDays(1).atStartOfDay().toInstant(offset.get()))
            .orElse(now.toInstant());
    var history = at.isPresent() ? before(end, course, remarks) : course.history();
    // A date alone can lie ahead of this machine's clock: what the file tells has happened.
    var flags = flags(course, at.isPresent() ? end : Instant.MAX, remarks);
    var today = at.orElseGet(() -> LocalDate.ofInstant(now.toInstant(), offset.get()));
    return new AsKnown(history, flags, remarks, Optional.of(today));
  }

  private static History before(Instant end, CourseFile course, List<Remark> remarks) {
    var all = course.history();
    var day = day(course, end);
    var given = all.given().stream().filter(dose -> dose.day() < day).toList();
    var readings = all.readings().stream().filter(score -> score.day() < day).toList();
    var infusionsLater = all.given().size() - given.size();
    var later = infusionsLater + all.readings().size() - readings.size();
    if (later > 0) {
      var until = new CourseDays(course.startDate()).full(day - 1 / MINUTES_IN_DAY);
      var left = later == 1 ? "1 later fact is" : later + " later facts are";
      remarks.add(
          new Remark(
              "left-out", "As it was known at the end of %s: %s left out.".formatted(until, left)));
    }
    // The file's plan begins after its last infusion: it was made later than the day asked about.
    var planned = infusionsLater > 0 ? List.<History.Dose>of() : all.planned();
    return new History(
        all.antidepressant(),
        given,
        planned,
        readings,
        later == 0 && all.finished(),
        all.begun(),
        all.otherwise());
  }

  private static double day(CourseFile course, Instant moment) {
    return Duration.between(course.start(), moment).toMinutes() / MINUTES_IN_DAY;
  }

  private static List<CourseForecast.Flagged> flags(
      CourseFile course, Instant end, List<Remark> remarks) {
    var latest = new LinkedHashMap<String, OpenFlag>();
    for (var open : course.course().openSafetyFlags()) {
      if (open.raised().isBefore(end)) {
        latest.put(open.instrument() + open.flag().rule(), open);
      }
    }
    if (!latest.isEmpty()) {
      remarks.add(
          new Remark(
              "look-not-known",
              "A course file does not say whether a clinician has looked at an answer since."));
    }
    return latest.values().stream()
        .map(
            open ->
                new CourseForecast.Flagged(
                    open.instrument(),
                    open.flag().rule(),
                    day(course, open.raised()),
                    open.flag().says()))
        .toList();
  }
}

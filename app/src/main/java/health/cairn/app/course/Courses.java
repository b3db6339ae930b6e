package health.cairn.app.course;

import static java.util.stream.Collectors.groupingBy;

import health.cairn.app.record.Draft;
import health.cairn.app.record.Folder;
import health.cairn.app.record.Keeping;
import health.cairn.app.record.Records;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.Retracted;
import health.cairn.core.course.StandingDecision;
import health.cairn.core.record.Entry;
import health.cairn.core.record.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** All courses. */
@Service
public class Courses {
  private static final Comparator<CourseRecord> NEWEST_FIRST =
      Comparator.comparing(
              (CourseRecord it) -> it.course().opened().map(Opened::at).orElse(Instant.MAX))
          .reversed();

  private final Records records;
  private final CourseRows rows;
  private final Foresight foresight;
  private final Clock clock;

  Courses(Records records, CourseRows rows, Foresight foresight, Clock clock) {
    this.records = records;
    this.rows = rows;
    this.foresight = foresight;
    this.clock = clock;
  }

  /** A new course with all that is known of it from the start, which is kept at once. */
  public CourseRecord open(UUID patient, List<? extends CourseEvent> facts, UUID by) {
    var none = Folder.empty(CourseFacts.STREAM, UUID.randomUUID(), Optional.of(patient));
    return CourseRecord.of(records.keep(none, by, journal -> Draft.keep(facts)).folder());
  }

  /** A course with a past from elsewhere, as it was written there. */
  public CourseRecord bring(UUID patient, Journal<CourseEvent> journal) {
    var record = new CourseRecord(UUID.randomUUID(), patient, journal);
    records.bring(record.folder());
    foresight.foresee(record);
    return record;
  }

  /** A course, if the patient has it: a course is never reached through another patient. */
  public Optional<CourseRecord> find(UUID patient, UUID course) {
    var folder = records.read(CourseFacts.STREAM, course);
    return folder.isOf(patient) ? Optional.of(CourseRecord.of(folder)) : Optional.empty();
  }

  /** Those of many that there are, in one statement. */
  public List<CourseRecord> all(Collection<UUID> ids) {
    return records.read(CourseFacts.STREAM, ids).values().stream()
        .filter(it -> it.subject().isPresent())
        .map(CourseRecord::of)
        .toList();
  }

  /** The patient's courses, the newest first. */
  public List<CourseRecord> of(UUID patient) {
    return ofEach(List.of(patient)).getOrDefault(patient, List.of());
  }

  /** The same of many patients, with as many reads as of one. */
  public Map<UUID, List<CourseRecord>> ofEach(Collection<UUID> patients) {
    return all(rows.ids(patients)).stream()
        .sorted(NEWEST_FIRST)
        .collect(groupingBy(CourseRecord::patient));
  }

  /** Whether the last score lies above what the forecast expected before it; as lists say it. */
  public boolean drifts(CourseRecord record) {
    return foresight.drifts(record);
  }

  /**
   * Decides on the course as it stands, and keeps what was decided: all of it or nothing. When
   * others write at the same moment, it is decided again with theirs in it.
   *
   * @param act from the course to facts, {@link Draft#keep}, or to why not, {@link Draft#refuse}
   */
  public <R> Keeping<CourseEvent, R> keep(
      CourseRecord record, UUID by, Function<CourseRecord, Draft<CourseEvent, R>> act) {
    return records.keep(record.folder(), by, journal -> act.apply(record.with(journal)));
  }

  /** Puts a fact in place of what an entry says. */
  public Keeping<CourseEvent, ?> amend(CourseRecord record, int number, CourseEvent fact, UUID by) {
    return records.keep(record.folder(), by, journal -> Draft.amend(number, fact));
  }

  /** Withdraws what an entry says; it stays readable. */
  public Keeping<CourseEvent, ?> retract(CourseRecord record, int number, String reason, UUID by) {
    var withdrawal = Retracted.because(reason, clock.instant());
    return records.keep(
        record.folder(),
        by,
        journal ->
            new Draft.Keep<>(
                Stream.concat(Stream.of(number), ordersOf(journal, number))
                    .map(it -> new Draft.Line<CourseEvent>(withdrawal, Optional.of(it)))
                    .toList()));
  }

  /** A decision is withdrawn with the plan that it ordered. */
  private static Stream<Integer> ordersOf(Journal<CourseEvent> journal, int number) {
    return journal.standing(number).flatMap(it -> StandingDecision.orders(journal, it)).stream()
        .map(Entry::number);
  }
}

package health.cairn.app.course;

import static java.util.Objects.requireNonNull;

import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.Entry;
import health.cairn.core.course.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All courses, and the only writer of their facts. */
@Service
@Transactional
public class Courses {
  private final CourseJournal journals;
  private final CourseRows rows;
  private final ApplicationEventPublisher news;
  private final Clock clock;

  Courses(CourseJournal journals, CourseRows rows, ApplicationEventPublisher news, Clock clock) {
    this.journals = journals;
    this.rows = rows;
    this.news = news;
    this.clock = clock;
  }

  /** A new course of the patient. */
  public CourseRecord open(UUID patient, Opened fact, UUID by) {
    var journal = Journal.empty().append(fact, by.toString(), now());
    var record = new CourseRecord(UUID.randomUUID(), patient, journal);
    rows.insert(record);
    journals.append(record);
    news.publishEvent(new CourseChanged(record.id()));
    return record;
  }

  /** A course with a past from elsewhere, as it was written there. */
  public CourseRecord bring(UUID patient, Journal journal) {
    var record = new CourseRecord(UUID.randomUUID(), patient, journal);
    rows.insert(record);
    journals.bring(record);
    news.publishEvent(new CourseChanged(record.id()));
    return record;
  }

  /** A course, if the patient has it: a course is never reached through another patient. */
  public Optional<CourseRecord> find(UUID patient, UUID course) {
    return rows.isOf(course, patient)
        ? Optional.of(new CourseRecord(course, patient, journals.read(course)))
        : Optional.empty();
  }

  /** The patient's courses, the newest first. */
  public List<CourseRecord> of(UUID patient) {
    var ids = rows.of(patient);
    var all = journals.read(ids);
    return ids.stream()
        .map(id -> new CourseRecord(id, patient, requireNonNull(all.get(id))))
        .toList();
  }

  /** Whether the last score lies above what the forecast expected before it; as lists say it. */
  public boolean drifts(UUID course) {
    return rows.drifts(course);
  }

  /**
   * Adds a fact. When others wrote since, both facts stand and the writer is told.
   *
   * @param seen the number of entries that the writer saw
   */
  public Written.Kept append(CourseRecord record, int seen, CourseEvent fact, UUID by) {
    var kept = write(record, journal -> journal.append(fact, by.toString(), now()));
    return new Written.Kept(kept, meanwhile(kept, seen));
  }

  /** Puts a fact in place of what an entry says. */
  public Written amend(CourseRecord record, int number, CourseEvent fact, UUID by) {
    return correct(record, number, journal -> journal.amend(number, fact, by.toString(), now()));
  }

  /** Withdraws what an entry says; it stays readable. */
  public Written retract(CourseRecord record, int number, String reason, UUID by) {
    return correct(
        record, number, journal -> journal.retract(number, reason, by.toString(), now()));
  }

  private Written correct(CourseRecord record, int number, UnaryOperator<Journal> correction) {
    rows.hold(record.id());
    var now = record.with(journals.read(record.id()));
    var earlier =
        now.journal().entries().stream()
            .filter(entry -> entry.amends().equals(Optional.of(number)))
            .findFirst();
    if (earlier.isPresent()) {
      return new Written.AlreadyAmended(now, earlier.get().number());
    }
    return new Written.Kept(write(now, correction), List.of());
  }

  /**
   * One writer of a course at a time; who was overtaken meanwhile decides again on what is there.
   */
  private CourseRecord write(CourseRecord record, UnaryOperator<Journal> change) {
    rows.hold(record.id());
    var changed = record.with(change.apply(record.journal()));
    if (!journals.append(changed)) {
      changed = record.with(change.apply(journals.read(record.id())));
      if (!journals.append(changed)) {
        throw new IllegalStateException("Somebody writes to a course without holding it.");
      }
    }
    rows.update(changed);
    news.publishEvent(new CourseChanged(record.id()));
    return changed;
  }

  /** What others wrote between what was seen and the entry just added. */
  private static List<Entry> meanwhile(CourseRecord kept, int seen) {
    var entries = kept.journal().entries();
    return seen >= entries.size() - 1 ? List.of() : entries.subList(seen, entries.size() - 1);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

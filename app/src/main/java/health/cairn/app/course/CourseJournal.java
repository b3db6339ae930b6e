package health.cairn.app.course;

import health.cairn.app.storage.Appending;
import health.cairn.app.storage.JournalRow;
import health.cairn.app.storage.Journals;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.Entry;
import health.cairn.core.course.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The journal of a course between its stored rows and core's entries. */
@Component
class CourseJournal {
  private final Journals journals;

  CourseJournal(Journals journals) {
    this.journals = journals;
  }

  Journal read(UUID course) {
    return journal(journals.read(course));
  }

  Map<UUID, Journal> read(List<UUID> courses) {
    var read = journals.read(courses);
    return courses.stream()
        .collect(Collectors.toMap(it -> it, it -> journal(read.getOrDefault(it, List.of()))));
  }

  /** Whether the journal's last entry could be added; not when somebody else was faster. */
  boolean append(CourseRecord record) {
    int before = record.journal().entries().size() - 1;
    var row = row(record.journal().entries().get(before), record.patient());
    return journals.append(record.id(), before, List.of(row)) instanceof Appending.Appended;
  }

  /** Writes a whole journal under a new id. */
  void bring(CourseRecord record) {
    var rows =
        record.journal().entries().stream().map(entry -> row(entry, record.patient())).toList();
    journals.append(record.id(), 0, rows);
  }

  /** A course from its stored rows alone; nothing where they are of something else. */
  static Optional<CourseRecord> record(UUID stream, List<JournalRow> rows) {
    if (rows.isEmpty() || !rows.get(0).kind().equals(CourseFacts.OPENED)) {
      return Optional.empty();
    }
    var patient = CourseFacts.patient(rows.get(0).body());
    return Optional.of(new CourseRecord(stream, patient, journal(rows)));
  }

  private static Journal journal(List<JournalRow> rows) {
    return new Journal(rows.stream().map(CourseJournal::entry).toList());
  }

  static Entry entry(JournalRow row) {
    return new Entry(
        row.number(),
        CourseFacts.read(row.kind(), row.body()),
        row.recordedBy().toString(),
        row.recordedAt(),
        row.amends());
  }

  private static JournalRow row(Entry entry, UUID patient) {
    return new JournalRow(
        entry.number(),
        CourseFacts.kind(entry.fact()),
        entry.fact().at(),
        entry.recordedAt(),
        UUID.fromString(entry.by()),
        entry.amends(),
        entry.fact() instanceof Opened opened
            ? CourseFacts.write(opened, patient)
            : CourseFacts.write(entry.fact()));
  }
}

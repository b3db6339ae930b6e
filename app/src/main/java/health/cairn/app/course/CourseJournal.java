package health.cairn.app.course;

import health.cairn.app.storage.Appending;
import health.cairn.app.storage.JournalRow;
import health.cairn.app.storage.Journals;
import health.cairn.core.course.Entry;
import health.cairn.core.course.Journal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The journal of a course between its stored rows and core's entries. */
@Component
class CourseJournal {
  private final Journals journals;

  CourseJournal(Journals journals) {
    this.journals = journals;
  }

  Journal read(UUID course) {
    return new Journal(journals.read(course).stream().map(CourseJournal::entry).toList());
  }

  /** Whether the journal's last entry could be added; not when somebody else was faster. */
  boolean append(UUID course, Journal journal) {
    int before = journal.entries().size() - 1;
    var row = row(journal.entries().get(before));
    return journals.append(course, before, List.of(row)) instanceof Appending.Appended;
  }

  /** Writes a whole journal under a new id. */
  void bring(UUID course, Journal journal) {
    journals.append(course, 0, journal.entries().stream().map(CourseJournal::row).toList());
  }

  static Entry entry(JournalRow row) {
    return new Entry(
        row.number(),
        CourseFacts.read(row.kind(), row.body()),
        row.recordedBy().toString(),
        row.recordedAt(),
        row.amends());
  }

  private static JournalRow row(Entry entry) {
    return new JournalRow(
        entry.number(),
        CourseFacts.kind(entry.fact()),
        entry.fact().at(),
        entry.recordedAt(),
        UUID.fromString(entry.by()),
        entry.amends(),
        CourseFacts.write(entry.fact()));
  }
}

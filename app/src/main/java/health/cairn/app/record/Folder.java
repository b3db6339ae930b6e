package health.cairn.app.record;

import health.cairn.core.record.Entry;
import health.cairn.core.record.Fact;
import health.cairn.core.record.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One journal of a stream as it was read, and whose it is.
 *
 * @param subject the patient whom it is about; empty for what the clinic as such owns
 */
public record Folder<F extends Fact>(
    Stream<F> stream, UUID id, Optional<UUID> subject, Journal<F> journal) {

  /** One that nobody has written to. */
  public static <F extends Fact> Folder<F> empty(
      Stream<F> stream, UUID id, Optional<UUID> subject) {
    return new Folder<>(stream, id, subject, Journal.empty());
  }

  static <F extends Fact> Folder<F> of(Stream<F> stream, UUID id, List<JournalRow> rows) {
    var subject = rows.isEmpty() ? Optional.<UUID>empty() : rows.get(0).subject();
    var entries = rows.stream().map(row -> entry(stream, row)).toList();
    return new Folder<>(stream, id, subject, new Journal<>(entries));
  }

  /**
   * With what was written since; empty where the first row is not the last entry here, for instance
   * because the transaction failed that wrote it.
   */
  Optional<Folder<F>> and(List<JournalRow> rows) {
    var known = journal.entries();
    var more = rows.stream().map(row -> entry(stream, row)).toList();
    if (more.isEmpty() || !more.get(0).equals(known.get(known.size() - 1))) return Optional.empty();
    if (more.size() == 1) return Optional.of(this);
    var all = new ArrayList<>(known);
    all.addAll(more.subList(1, more.size()));
    return Optional.of(with(new Journal<>(all)));
  }

  public Folder<F> with(Journal<F> other) {
    return new Folder<>(stream, id, subject, other);
  }

  /** The same for the patient whom it is about, also where nothing is written yet. */
  public Folder<F> about(UUID patient) {
    return new Folder<>(stream, id, Optional.of(patient), journal);
  }

  public boolean isOf(UUID patient) {
    return subject.equals(Optional.of(patient));
  }

  /** What was written after the first entries. */
  List<JournalRow> rowsAfter(int entries) {
    return journal.entries().subList(entries, journal.size()).stream().map(this::row).toList();
  }

  private static <F extends Fact> Entry<F> entry(Stream<F> stream, JournalRow row) {
    return new Entry<>(
        row.number(),
        stream.read(row.kind(), row.body()),
        row.recordedBy(),
        row.recordedAt(),
        row.amends());
  }

  private JournalRow row(Entry<F> entry) {
    return new JournalRow(
        entry.number(),
        stream.kind(entry.fact()),
        entry.fact().at(),
        entry.recordedAt(),
        entry.by(),
        entry.amends(),
        stream.write(entry.fact()),
        subject);
  }
}

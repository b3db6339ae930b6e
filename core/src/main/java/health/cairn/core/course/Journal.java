package health.cairn.core.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** All entries of one course in the order of writing; nothing is ever lost. */
public record Journal(List<Entry> entries) {
  public Journal {
    entries = List.copyOf(entries);
    var amended = new HashSet<Integer>();
    for (int i = 0; i < entries.size(); i++) {
      check(entries.get(i), i + 1, amended);
    }
  }

  private static void check(Entry entry, int expected, HashSet<Integer> amended) {
    if (entry.number() != expected) {
      throw new IllegalArgumentException(
          "Entry %d stands where entry %d belongs.\nMaybe the journal was read in part."
              .formatted(entry.number(), expected));
    }
    if (entry.amends().isPresent() && !amended.add(entry.amends().get())) {
      throw new IllegalArgumentException(
          "Entry %d amends entry %d, which was already amended.\nAmend the later entry."
              .formatted(entry.number(), entry.amends().get()));
    }
  }

  public static Journal empty() {
    return new Journal(List.of());
  }

  /** The journal with one more fact. */
  public Journal append(CourseEvent fact, String by, Instant recordedAt) {
    return with(new Entry(entries.size() + 1, fact, by, recordedAt, Optional.empty()));
  }

  /** The journal with a fact in place of what an earlier entry said. */
  public Journal amend(int number, CourseEvent fact, String by, Instant recordedAt) {
    return with(new Entry(entries.size() + 1, fact, by, recordedAt, Optional.of(number)));
  }

  /** The journal without what an earlier entry said. */
  public Journal retract(int number, String reason, String by, Instant recordedAt) {
    return amend(number, new CourseEvent.Retracted(recordedAt, reason), by, recordedAt);
  }

  /** What stands: without amended entries, in the order in which it happened. */
  public List<CourseEvent> facts() {
    var amended = new HashSet<Integer>();
    entries.forEach(entry -> entry.amends().ifPresent(amended::add));
    return entries.stream()
        .filter(entry -> !amended.contains(entry.number()))
        .map(Entry::fact)
        .filter(fact -> !(fact instanceof CourseEvent.Retracted))
        .sorted(Comparator.comparing(CourseEvent::at))
        .toList();
  }

  public Course course() {
    return Course.from(facts());
  }

  private Journal with(Entry entry) {
    var more = new ArrayList<>(entries);
    more.add(entry);
    return new Journal(more);
  }
}

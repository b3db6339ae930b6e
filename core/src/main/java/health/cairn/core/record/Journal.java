package health.cairn.core.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All entries of one record in the order of writing; nothing is ever lost. */
public record Journal<F extends Fact>(List<Entry<F>> entries) {
  public Journal {
    entries = List.copyOf(entries);
    var amended = new HashSet<Integer>();
    for (int i = 0; i < entries.size(); i++) {
      check(entries.get(i), i + 1, amended);
    }
  }

  private static void check(Entry<?> entry, int expected, HashSet<Integer> amended) {
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

  public static <F extends Fact> Journal<F> empty() {
    return new Journal<>(List.of());
  }

  public int size() {
    return entries.size();
  }

  /** The journal with one more fact. */
  public Journal<F> append(F fact, UUID by, Instant recordedAt) {
    return with(new Entry<>(size() + 1, fact, by, recordedAt, Optional.empty()));
  }

  /**
   * The journal with a fact in place of what an earlier entry said; one that {@link Fact#withdraws}
   * leaves nothing there.
   */
  public Journal<F> amend(int number, F fact, UUID by, Instant recordedAt) {
    return with(new Entry<>(size() + 1, fact, by, recordedAt, Optional.of(number)));
  }

  /** The entry that took the place of another, if one did. */
  public Optional<Entry<F>> amendmentOf(int number) {
    return entries.stream().filter(it -> it.amends().equals(Optional.of(number))).findFirst();
  }

  /**
   * Entries that stand: neither amended nor a withdrawal, in the order in which they happened;
   * those of one moment in the order of writing.
   */
  public List<Entry<F>> standing() {
    var amended = new HashSet<Integer>();
    entries.forEach(entry -> entry.amends().ifPresent(amended::add));
    return entries.stream()
        .filter(entry -> !amended.contains(entry.number()) && !entry.fact().withdraws())
        .sorted(Comparator.comparing(entry -> entry.fact().at()))
        .toList();
  }

  /** An entry, if it stands. */
  public Optional<Entry<F>> standing(int number) {
    return standing().stream().filter(entry -> entry.number() == number).findFirst();
  }

  /** What stands, in the order in which it happened. */
  public List<F> facts() {
    return standing().stream().map(Entry::fact).toList();
  }

  private Journal<F> with(Entry<F> entry) {
    var more = new ArrayList<>(entries);
    more.add(entry);
    return new Journal<>(more);
  }
}

package health.cairn.app.library;

import health.cairn.app.library.ShelfFact.Approved;
import health.cairn.app.library.ShelfFact.Retired;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All versions of one piece of content, the shipped one first. A draft that was written again is
 * here once, as last written.
 *
 * @param from what the clinic copied it from; empty text where it ships or began from nothing
 * @param entries how many facts it was made of
 */
record Shelf<T>(
    String id, String from, List<Version<T>> versions, Optional<Retired> retirement, int entries) {
  Shelf {
    versions = List.copyOf(versions);
  }

  /**
   * One version.
   *
   * @param number of the entry that drafted it; 0 for the shipped one
   * @param by who drafted it; null for the shipped one
   * @param approved when it was put in force; null for a draft and for the shipped one
   */
  record Version<T>(
      int number,
      String version,
      String text,
      T content,
      @Nullable UUID by,
      @Nullable Instant at,
      @Nullable Instant approved,
      String signature) {
    static <T> Version<T> shipped(String version, Piece<T> piece) {
      return new Version<>(0, version, piece.text(), piece.content(), null, null, null, "");
    }

    Version<T> approved(Approved fact) {
      return new Version<>(number, version, text, content, by, at, fact.at(), fact.signature());
    }

    public boolean isShipped() {
      return number == 0;
    }

    public boolean isSigned() {
      return approved != null;
    }

    /** Nobody has put it in force by name: a draft, or as it ships. */
    public boolean isUnsigned() {
      return !isSigned();
    }

    public boolean isDraft() {
      return !isShipped() && !isSigned();
    }
  }

  /** A text and what was read from it. */
  record Piece<T>(String text, T content) {}

  public boolean isRetired() {
    return retirement.isPresent();
  }

  /** The version that was approved last, else the shipped one; none of a copy nobody signed. */
  public Optional<Version<T>> inForce() {
    return versions.stream()
        .filter(Version::isSigned)
        .reduce((one, other) -> isLater(one, other) ? one : other)
        .or(() -> versions.stream().filter(Version::isShipped).findFirst());
  }

  private static boolean isLater(Version<?> one, Version<?> other) {
    var first = one.approved();
    var second = other.approved();
    return first != null && second != null && first.isAfter(second);
  }

  /** What a reader sees first: the version in force, or the newest draft where none is. */
  public Version<T> front() {
    return inForce().orElseGet(() -> versions.get(versions.size() - 1));
  }

  public boolean isInForce(Version<T> version) {
    return inForce().filter(it -> it.number() == version.number()).isPresent();
  }

  /** A version that is or was in force. */
  Optional<Version<T>> version(String version) {
    return versions.stream()
        .filter(it -> it.version().equals(version) && !it.isDraft())
        .findFirst();
  }

  Optional<Version<T>> entry(int number) {
    return versions.stream().filter(it -> it.number() == number).findFirst();
  }

  /** Whether a version of that name may be written by whoever began from an entry. */
  boolean takes(String version, int from) {
    return versions.stream()
        .filter(it -> it.version().equals(version))
        .allMatch(it -> it.isDraft() && it.number() == from);
  }

  /** With one more version, in place of the draft that it writes anew. */
  static <T> void put(List<Version<T>> versions, Version<T> next) {
    versions.removeIf(it -> it.isDraft() && it.version().equals(next.version()));
    versions.add(next);
  }

  /** The name after this one: 1.4 after 1.3, 2 after 1. */
  static String after(String version) {
    var parts = new ArrayList<>(List.of(version.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)")));
    var last = parts.get(parts.size() - 1);
    if (!last.matches("[0-9]{1,9}")) {
      return version + ".1";
    }
    parts.set(parts.size() - 1, String.valueOf(Integer.parseInt(last) + 1));
    return String.join("", parts);
  }

  /** The first name after this one that nobody took. */
  String next(String version) {
    var next = after(version);
    while (!takes(next, -1)) {
      next = after(next);
    }
    return next;
  }
}

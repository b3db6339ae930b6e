package health.cairn.app.library;

import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All versions of one protocol, the shipped one first. */
record ProtocolShelf(ProtocolId id, List<Version> versions) {
  ProtocolShelf {
    versions = List.copyOf(versions);
  }

  /**
   * One version.
   *
   * @param number of the entry that drafted it; 0 for the shipped one
   * @param by who drafted it; null for the shipped one
   * @param approved when it was put in force; null for a draft and for the shipped one
   */
  record Version(
      int number,
      String version,
      String text,
      Protocol protocol,
      @Nullable UUID by,
      @Nullable Instant at,
      @Nullable Instant approved,
      String signature) {
    public boolean shipped() {
      return number == 0;
    }

    public boolean signed() {
      return approved != null;
    }
  }

  /** The shipped version alone. */
  static ProtocolShelf shipped(ProtocolId id, Protocol protocol) {
    return new ProtocolShelf(
        id, List.of(new Version(0, protocol.version(), "", protocol, null, null, null, "")));
  }

  /** The version that was approved last; the shipped one until a director approves one. */
  public Version inForce() {
    return versions.stream()
        .filter(Version::signed)
        .reduce((one, other) -> later(one, other) ? one : other)
        .orElse(versions.get(0));
  }

  private static boolean later(Version one, Version other) {
    var first = one.approved();
    var second = other.approved();
    return first != null && second != null && first.isAfter(second);
  }

  /** A version that is or was in force. */
  Optional<Version> version(String version) {
    return versions.stream()
        .filter(it -> it.version().equals(version) && (it.shipped() || it.signed()))
        .findFirst();
  }

  Optional<Version> entry(int number) {
    return versions.stream().filter(it -> it.number() == number).findFirst();
  }

  boolean has(String version) {
    return versions.stream().anyMatch(it -> it.version().equals(version));
  }
}

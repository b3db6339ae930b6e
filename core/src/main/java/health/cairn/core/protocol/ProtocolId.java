package health.cairn.core.protocol;

/** Names one protocol: {@code depression-induction}. Lower-case letters, digits and hyphens. */
public record ProtocolId(String value) implements Comparable<ProtocolId> {
  public ProtocolId {
    if (!value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "The protocol id (%s) must be lower-case words joined by hyphens.".formatted(value));
    }
  }

  public static ProtocolId of(String value) {
    return new ProtocolId(value);
  }

  @Override
  public int compareTo(ProtocolId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

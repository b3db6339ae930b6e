package health.cairn.core.instrument;

/**
 * Names one instrument for good: {@code phq-9}, {@code madrs}. Lower-case letters, digits and
 * hyphens.
 */
public record InstrumentId(String value) implements Comparable<InstrumentId> {
  public InstrumentId {
    if (!value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "The instrument id (%s) must be lower-case words joined by hyphens.".formatted(value));
    }
  }

  public static InstrumentId of(String value) {
    return new InstrumentId(value);
  }

  @Override
  public int compareTo(InstrumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package health.cairn.core.protocol;

/** Names one monitoring plan: {@code standard}. Lower-case letters, digits and hyphens. */
public record MonitoringId(String value) implements Comparable<MonitoringId> {
  public MonitoringId {
    if (!value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "The monitoring id (%s) must be lower-case words joined by hyphens.".formatted(value));
    }
  }

  public static MonitoringId of(String value) {
    return new MonitoringId(value);
  }

  @Override
  public int compareTo(MonitoringId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

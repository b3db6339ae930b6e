package health.cairn.core.eligibility;

/** Names one question of the intake, for instance {@code aneurysm-or-malformation}. */
public record Code(String value) implements Comparable<Code> {
  public Code {
    if (!value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "The code (%s) is not lower-case words joined by hyphens.\nWrite it like current-psychosis."
              .formatted(value));
    }
  }

  public static Code of(String value) {
    return new Code(value);
  }

  @Override
  public int compareTo(Code other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package health.cairn.core.evidence;

/** Names one source in the source register ({@code S16}, {@code I06}) or one study. */
public record SourceId(String value) implements Comparable<SourceId> {
  public SourceId {
    if (!value.matches("[A-Z][A-Za-z0-9_.-]*")) {
      throw new IllegalArgumentException(
          "The source id (%s) must begin with a capital letter.\nWrite it like S16, of letters, digits, '_', '.' and '-'."
              .formatted(value));
    }
  }

  public static SourceId of(String value) {
    return new SourceId(value);
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

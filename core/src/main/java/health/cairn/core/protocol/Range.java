package health.cairn.core.protocol;

/** A closed range of a number whose unit its owner names. */
public record Range(double least, double most) {
  public Range {
    if (!(least <= most)) {
      throw new IllegalArgumentException(
          "The range begins (%s) above its end (%s).".formatted(least, most));
    }
  }

  public boolean holds(double value) {
    return least <= value && value <= most;
  }
}

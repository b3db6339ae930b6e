package health.cairn.core.protocol;

/**
 * A closed range of a number whose unit its owner names.
 *
 * @param least in the owner's unit, at most {@code most}; itself in the range
 * @param most in the owner's unit, at least {@code least}; itself in the range
 */
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

package health.cairn.core.instrument;

import java.util.List;
import java.util.Optional;

/** Finds the band of a total. */
final class Bands {
  private Bands() {}

  /** The last band that starts at or below the total, so that a mean never falls between two. */
  static Optional<Band> find(List<Band> bands, double total) {
    return bands.stream().filter(band -> band.from() <= total).reduce((first, second) -> second);
  }
}

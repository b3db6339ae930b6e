package health.cairn.bench.load;

import health.cairn.bench.load.Kind.End;
import health.cairn.bench.load.Kind.Took;
import java.util.Collection;

/** How long requests took, in milliseconds and in order. */
final class Figures {
  private final double[] sorted;

  private Figures(double... sorted) {
    this.sorted = sorted;
  }

  static Figures of(Collection<Took> all, End end) {
    return new Figures(
        all.stream().filter(it -> it.end() == end).mapToDouble(Took::millis).sorted().toArray());
  }

  int times() {
    return sorted.length;
  }

  double at(double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}

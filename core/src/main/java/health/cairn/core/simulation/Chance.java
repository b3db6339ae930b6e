package health.cairn.core.simulation;

import health.cairn.core.numeric.Normal;
import java.util.SplittableRandom;

/** Chance from a seed: the same numbers on every machine. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Seeds for so many independent streams. */
  static long[] seeds(long seed, int count) {
    return new SplittableRandom(seed).longs(count).toArray();
  }

  /** Between 0 and 1, neither included. */
  double uniform() {
    return ((random.nextLong() >>> 11) + 0.5) * 0x1p-53;
  }

  double normal() {
    return Normal.quantile(uniform());
  }

  double[] normals(int count) {
    var normals = new double[count];
    for (int i = 0; i < count; i++) {
      normals[i] = normal();
    }
    return normals;
  }
}

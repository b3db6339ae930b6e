package health.cairn.bench.validation;

import health.cairn.core.forecast.Population;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One seeded run of the validation.
 *
 * @param points draws a block
 */
record Run(int patients, long seed, int points) {
  /** On all cores; the same whatever their number. */
  Summary summary(Population population) {
    var designs = Design.all();
    long[] seeds = new SplittableRandom(seed).longs(patients).toArray();
    return new Summary(
        IntStream.range(0, patients)
            .parallel()
            .mapToObj(
                i ->
                    new Patient(population, designs.get(i % designs.size()), seeds[i], points)
                        .found())
            .toList());
  }
}

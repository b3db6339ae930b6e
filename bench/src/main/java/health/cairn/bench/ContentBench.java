package health.cairn.bench;

import health.cairn.content.Populations;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.Population;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Reading content files: what every command does before it can answer. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ContentBench {
  /** From the class path to the priors that a forecast starts from. */
  @Benchmark
  public Population population() {
    return Populations.of(Condition.DEPRESSION);
  }
}

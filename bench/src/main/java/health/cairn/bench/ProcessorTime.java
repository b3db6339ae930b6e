package health.cairn.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Milliseconds of processor an operation takes, of all threads together: on a machine that does
 * other things too, this says more than the clock. {@code -prof health.cairn.bench.ProcessorTime}.
 */
public final class ProcessorTime implements InternalProfiler {
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private long started;

  @Override
  public String getDescription() {
    return "Processor time an operation, all threads together";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    started = system.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double nanos = system.getProcessCpuTime() - started;
    double each = nanos / 1e6 / Math.max(1, result.getMetadata().getAllOps());
    return List.of(new ScalarResult("processor", each, "ms/op", AggregationPolicy.AVG));
  }
}

package health.cairn.bench.load;

import java.time.Duration;

/** The processor time of the server, and of PostgreSQL below it. */
record Processor(double server, double database) {

  static Processor of(ProcessHandle server) {
    return new Processor(millis(server), server.descendants().mapToDouble(Processor::millis).sum());
  }

  private static double millis(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
  }

  Processor since(Processor before) {
    return new Processor(server - before.server, database - before.database);
  }
}

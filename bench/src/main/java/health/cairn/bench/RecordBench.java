package health.cairn.bench;

import health.cairn.app.CairnServer;
import health.cairn.app.record.JournalRow;
import health.cairn.app.record.Journals;
import health.cairn.app.storage.AuditEntry;
import health.cairn.app.storage.AuditEntry.Outcome;
import health.cairn.app.storage.AuditEntry.Subject;
import health.cairn.app.storage.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * How many acts on the record a second: each its own transaction, on the disk before it returns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class RecordBench {
  private static final AuditEntry READ =
      new AuditEntry(
          Optional.of(new UUID(0, 1)),
          "nurse",
          "read",
          new Subject("course", new UUID(0, 2).toString()),
          Optional.of(new UUID(0, 3)),
          Outcome.DONE,
          "",
          "127.0.0.1");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  private static final List<JournalRow> FACT =
      List.of(
          new JournalRow(
              1,
              "bench.noted.v1",
              TEN,
              TEN,
              new UUID(0, 1),
              Optional.empty(),
              "{\"n\": 1}",
              Optional.empty()));

  private final Path home = makeHome();
  private final ConfigurableApplicationContext clinic =
      new SpringApplicationBuilder(CairnServer.class)
          .run("--server.port=-1", "--cairn.home=" + home);
  private final AuditTrail trail = clinic.getBean(AuditTrail.class);
  private final Journals journals = clinic.getBean(Journals.class);
  private final TransactionTemplate transaction =
      new TransactionTemplate(clinic.getBean(PlatformTransactionManager.class));

  private static Path makeHome() {
    try {
      return Files.createTempDirectory("cairn-bench");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Setup
  public void warm() {
    trail.record(READ);
  }

  @TearDown
  public void close() throws IOException {
    clinic.close();
    FileSystemUtils.deleteRecursively(home);
  }

  @Benchmark
  @Threads(1)
  public void tracesByOne() {
    trail.record(READ);
  }

  @Benchmark
  @Threads(8)
  public void tracesByEight() {
    trail.record(READ);
  }

  @Benchmark
  @Threads(8)
  public Boolean factsWithTracesByEight() {
    var added =
        transaction.execute(
            all -> {
              trail.record(READ);
              return journals.append(UUID.randomUUID(), 0, FACT, Optional.empty());
            });
    return java.util.Objects.requireNonNull(added);
  }
}

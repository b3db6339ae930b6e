package health.cairn.bench;

import health.cairn.content.Populations;
import health.cairn.content.Protocols;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecaster;
import health.cairn.core.forecast.History;
import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.forecast.Population;
import health.cairn.core.forecast.Settings;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One forecast with all its answers, on a usual course and on a long one; and many at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ForecastBench {
  private static final InstrumentId PHQ_9 = InstrumentId.of("phq-9");
  private static final int MANY = 1000;

  @Param({"256", "512"})
  public int points;

  private final Population population = Populations.of(Condition.DEPRESSION);
  private final Protocol protocol = Protocols.usual(Condition.DEPRESSION);

  /** Six infusions twice a week and six boosters; every score on a day of its own. */
  private final History usual = course(12, 30);

  /** Three years of boosters. */
  private final History threeYears = course(44, 200);

  /** Days carry odd fractions, as clock times do: no two gaps are equal. */
  private static History course(int infusions, int scores) {
    var random = new SplittableRandom(1);
    var given = new ArrayList<Dose>();
    double day = 0;
    for (int k = 0; k < infusions; k++) {
      given.add(new Dose(day, MgPerKg.of(0.5), 40));
      day += (k < 5 ? 3.5 : 24) + random.nextDouble(-0.1, 0.1);
    }
    var readings = new ArrayList<Reading>();
    for (int i = 0; i < scores; i++) {
      double at = -1 + i * (day + 1) / scores + random.nextDouble(0, 0.2);
      int expected = (int) Math.max(20 - 2.2 * i, 6);
      readings.add(new Reading(at, PHQ_9, expected + random.nextInt(-2, 3)));
    }
    return new History(Antidepressant.YES, given, List.of(), readings);
  }

  @Benchmark
  public Forecast twelveInfusionsThirtyScores() {
    return forecast(usual);
  }

  @Benchmark
  public Forecast twoHundredScoresInThreeYears() {
    return forecast(threeYears);
  }

  /** Time for all of {@link #MANY}, on all cores. */
  @Benchmark
  public double thousandCourses() {
    return IntStream.range(0, MANY).parallel().mapToDouble(i -> forecast(usual).ess()).sum();
  }

  private Forecast forecast(History history) {
    return Forecaster.forecast(
        population, protocol, history, new Settings(points, 182, OptionalDouble.empty()));
  }
}

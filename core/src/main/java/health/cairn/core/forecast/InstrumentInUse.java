package health.cairn.core.forecast;

import health.cairn.core.forecast.History.Reading;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Protocol;
import java.util.Comparator;
import java.util.List;

/** The instrument that the answers are given on. */
final class InstrumentInUse {
  private InstrumentInUse() {}

  /** The one asked for if it has been scored. */
  static InstrumentId of(
      List<Reading> readings, Population population, Protocol protocol, Settings settings) {
    return settings
        .instrument()
        .filter(asked -> count(readings, asked) > 0)
        .orElseGet(() -> of(readings, population, protocol));
  }

  /**
   * That of the latest score, of several the one scored most often; before the first score the
   * protocol's, or the population's where it does not know that one.
   */
  static InstrumentId of(List<Reading> readings, Population population, Protocol protocol) {
    if (readings.isEmpty()) {
      var measured = protocol.measures().primary().value();
      return population.measure(measured).isPresent() ? measured : population.primaryInstrument();
    }
    double last = readings.get(readings.size() - 1).day();
    return readings.stream()
        .filter(r -> r.day() == last)
        .map(Reading::instrument)
        .max(
            Comparator.<InstrumentId>comparingLong(i -> count(readings, i))
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static long count(List<Reading> readings, InstrumentId instrument) {
    return readings.stream().filter(r -> r.instrument().equals(instrument)).count();
  }
}

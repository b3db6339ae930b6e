package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The make-believe protocols for tests outside this package. */
public final class ExampleProtocols {
  private ExampleProtocols() {}

  public static Protocol depression() {
    return Examples.depression();
  }

  /** Six infusions every 3.5 days, two more possible, with every checkpoint. */
  public static Protocol everyThreeAndAHalfDays() {
    var series =
        new Series(
            cited(List.of(0.0, 3.5, 7.0, 10.5, 14.0, 17.5)),
            cited(List.of(21.0, 24.5)),
            cited(Duration.ofHours(24)),
            Optional.empty(),
            cited(8),
            cited(8));
    var checkpoints =
        List.of(
            new Checkpoint(2, List.of(Checkpoint.Asks.CONTINUE)),
            new Checkpoint(3, List.of(Checkpoint.Asks.RAISE, Checkpoint.Asks.FUTILITY)),
            new Checkpoint(4, List.of(Checkpoint.Asks.FUTILITY, Checkpoint.Asks.FINISH_EARLY)),
            new Checkpoint(6, List.of(Checkpoint.Asks.END_OF_SERIES)));
    var example = Examples.depression();
    return new Protocol(
        ProtocolId.of("depression-even"),
        "1",
        "An example with even spacing",
        example.condition(),
        example.summary(),
        series,
        example.dose(),
        example.measures(),
        new Decisions(
            cited(checkpoints),
            example.decisions().thresholds(),
            example.decisions().stopRules(),
            example.decisions().categories()),
        example.maintenance(),
        example.monitoring());
  }

  private static <T> Cited<T> cited(T value) {
    return Examples.cited(value);
  }
}

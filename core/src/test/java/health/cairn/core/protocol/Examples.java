package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.Mark;
import health.cairn.core.instrument.InstrumentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Make-believe protocols. */
public final class Examples {
  private Examples() {}

  static <T> Cited<T> cited(T value) {
    return Cited.of(value, Mark.PROPOSED);
  }

  /** As they ship. */
  public static ChartingLimits charting() {
    return new ChartingLimits(
        "1",
        cited(0.1),
        cited(0.1),
        cited(2.0),
        cited(0.5),
        cited(Duration.ofHours(12)),
        cited(Duration.ofHours(3)),
        List.of(
            new ChartingLimits.Stop("vomiting", "Nausea or vomiting"),
            new ChartingLimits.Stop("other", "Another reason")));
  }

  static Series twiceWeekly() {
    return new Series(
        cited(List.of(0.0, 3.0, 7.0, 10.0, 14.0, 17.0)),
        cited(List.of(21.0, 24.0)),
        cited(Duration.ofHours(24)),
        Optional.of(cited(new Range(14, 21))),
        cited(8),
        cited(8));
  }

  static DoseRule mood() {
    return new DoseRule(
        DoseUnit.MG_PER_KG,
        cited(0.5),
        Optional.of(cited(new DoseStep(DoseStep.Kind.ADD, new Range(0.1, 0.25)))),
        cited(0.75),
        Optional.of(cited(1.0)),
        cited(Duration.ofMinutes(40)),
        Optional.empty(),
        titration());
  }

  /** 0.35 mg/kg/h over four hours: 1.4 mg/kg an infusion; no hard maximum. */
  static DoseRule pain() {
    return new DoseRule(
        DoseUnit.MG_PER_KG_PER_HOUR,
        cited(0.35),
        Optional.of(cited(new DoseStep(DoseStep.Kind.SHARE, new Range(0.1, 0.2)))),
        cited(0.5),
        Optional.empty(),
        cited(Duration.ofHours(4)),
        Optional.empty(),
        titration());
  }

  public static Protocol depression() {
    return new Protocol(
        ProtocolId.of("depression-example"),
        "1",
        "An example",
        Condition.DEPRESSION,
        "Make-believe.",
        twiceWeekly(),
        mood(),
        measures(),
        decisions(),
        maintenance(),
        MonitoringId.of("standard"));
  }

  static Titration titration() {
    return new Titration(cited(0.2), List.of(), cited(new Range(0.2, 0.3)));
  }

  private static Measures measures() {
    return new Measures(
        cited(InstrumentId.of("phq-9")),
        List.of(),
        cited(new Range(4, 24)),
        cited(true),
        cited(List.of(7, 14, 28)),
        cited(7),
        cited("Two weeks."));
  }

  private static Decisions decisions() {
    return new Decisions(
        cited(
            List.of(
                new Checkpoint(2, List.of(Checkpoint.Asks.CONTINUE)),
                new Checkpoint(3, List.of(Checkpoint.Asks.RAISE, Checkpoint.Asks.FUTILITY)),
                new Checkpoint(4, List.of(Checkpoint.Asks.FUTILITY, Checkpoint.Asks.FINISH_EARLY)),
                new Checkpoint(6, List.of(Checkpoint.Asks.END_OF_SERIES)))),
        cited(new DecisionThresholds(0.6, 0.08, 0.05, 0.1, 0.9, 14, 0.1, 0.5, 0.2)),
        List.of(),
        new Categories(cited(0.2), Optional.of(cited(0.3)), cited(0.5)));
  }

  private static Maintenance maintenance() {
    return new Maintenance(
        cited(List.of(new Maintenance.TaperStep(new Range(7, 7), Optional.of(4)))),
        cited(new BoosterLimits(0.2, 7, 84, 1.5, 14, 7, 0.5, 0.3)),
        cited(new Maintenance.RelapseTrigger(0.5, 2, 3, Optional.empty())),
        cited(7),
        cited(60),
        List.of(),
        Optional.empty());
  }
}

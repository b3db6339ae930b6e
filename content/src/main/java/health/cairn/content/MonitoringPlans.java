package health.cairn.content;

import health.cairn.core.protocol.MonitoringId;
import health.cairn.core.protocol.MonitoringPlan;
import java.util.Optional;

/** The monitoring plans that ship with Cairn, and the reader for a clinic's own. */
public final class MonitoringPlans {
  private MonitoringPlans() {}

  /** A shipped plan. Opens its own file alone. */
  public static Optional<MonitoringPlan> find(MonitoringId id) {
    return Optional.of(id)
        .filter(Known.shipped().monitoring())
        .map(known -> Document.resource("monitoring/" + known + ".json"))
        .map(document -> read(document, Known.trusting()).orThrow());
  }

  /** A clinic's own plan. */
  public static Read<MonitoringPlan> read(Document document) {
    return read(document, Known.shipped());
  }

  private static Read<MonitoringPlan> read(Document document, Known known) {
    return document.read(new MonitoringReader(new Citing(known))::read);
  }
}

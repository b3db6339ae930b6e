package health.cairn.app.library;

import health.cairn.content.Populations;
import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.report.Figures;
import health.cairn.core.simulation.Boosters;
import health.cairn.core.simulation.Trial;
import health.cairn.core.simulation.TrialResult;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the model expects of two versions of a protocol, for the same virtual patients. */
@Component
class VersionTrials {
  private static final int PATIENTS = 2000;
  private static final long SEED = 7;
  private static final int WEEKS = 26;

  /** One line of the comparison. */
  record Line(String key, String inForce, String version) {}

  /** The comparison; empty where the forecast does not know the protocol's instrument. */
  Optional<List<Line>> compare(Protocol inForce, Protocol version) {
    return run(inForce).flatMap(old -> run(version).map(now -> lines(old, now)));
  }

  static int patients() {
    return PATIENTS;
  }

  private static List<Line> lines(TrialResult old, TrialResult now) {
    return List.of(
        new Line("response", response(old), response(now)),
        new Line("remission", remission(old), remission(now)),
        new Line(
            "infusions",
            number(old.infusionsPerPatient().mean()),
            number(now.infusionsPerPatient().mean())),
        new Line("days", number(old.daysInResponse().mean()), number(now.daysInResponse().mean())));
  }

  private static Optional<TrialResult> run(Protocol protocol) {
    var population = Populations.of(protocol.condition());
    var instrument = protocol.measures().primary().value();
    if (population.measure(instrument).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Trial(
                population,
                Antidepressant.UNKNOWN,
                protocol,
                instrument,
                PATIENTS,
                SEED,
                WEEKS,
                new Boosters.None())
            .run());
  }

  private static TrialResult.AfterInfusion last(TrialResult result) {
    return result.afterInfusion().get(result.afterInfusion().size() - 1);
  }

  private static String response(TrialResult result) {
    return Figures.percent(last(result).response());
  }

  private static String remission(TrialResult result) {
    return Figures.percent(last(result).remission());
  }

  private static String number(double value) {
    return Figures.rounded(value, 1).toPlainString();
  }
}

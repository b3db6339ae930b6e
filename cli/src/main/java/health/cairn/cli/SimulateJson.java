package health.cairn.cli;

import health.cairn.content.JsonText;
import health.cairn.core.simulation.Boosters;
import health.cairn.core.simulation.Trial;
import health.cairn.core.simulation.TrialResult;

/** A virtual trial for machines: {@code simulation/1}. */
final class SimulateJson {
  private static final int SHARE = 4;
  private static final int MEAN = 2;

  private SimulateJson() {}

  static String of(Trial trial, TrialResult result) {
    var json = JsonText.readable().text("cairn", "simulation/1");
    json.text("condition", trial.population().condition().id());
    json.text("protocol", trial.protocol().id().value());
    json.text("instrument", trial.instrument().value());
    json.text("boosters", policy(trial.boosters()));
    json.whole("patients", result.patients()).whole("seed", result.seed());
    json.whole("weeks", result.weeks()).list("afterInfusion");
    result.afterInfusion().forEach(row -> after(json, row));
    json.endList().list("durability");
    result.durability().forEach(row -> durability(json, row));
    json.endList();
    json.number("infusionsPerPatient", result.infusionsPerPatient().mean(), MEAN);
    json.number("infusionsPerPatientSd", result.infusionsPerPatient().sd(), MEAN);
    json.number("daysInResponse", result.daysInResponse().mean(), MEAN);
    json.number("daysInResponseSd", result.daysInResponse().sd(), MEAN);
    return json.done();
  }

  private static void after(JsonText json, TrialResult.AfterInfusion row) {
    json.object().whole("k", row.k()).number("day", row.day(), MEAN).whole("given", row.given());
    json.number("response", row.response(), SHARE);
    json.number("remission", row.remission(), SHARE).whole("of", row.of()).end();
  }

  private static void durability(JsonText json, TrialResult.Durability row) {
    json.object().whole("day", row.day()).number("inResponse", row.inResponse(), SHARE);
    json.whole("atRisk", row.atRisk()).whole("followed", row.followed()).end();
  }

  /** The policy as the option writes it. */
  static String policy(Boosters boosters) {
    return boosters.as(
        new Boosters.Cases<>() {
          @Override
          public String none(Boosters.None none) {
            return "none";
          }

          @Override
          public String every(Boosters.Every every) {
            return "every=" + every.days();
          }

          @Override
          public String adaptive(Boosters.Adaptive adaptive) {
            return "adaptive=" + adaptive.risk();
          }
        });
  }
}

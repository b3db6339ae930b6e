package health.cairn.cli;

import health.cairn.core.simulation.TrialResult;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code cairn simulate}: a virtual trial of one protocol in one population. */
final class SimulateCommand implements Command {
  private static final int BAR = 40;

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this);
    spec.usageMessage()
        .description(
            "A virtual trial: response and remission after each infusion, and how long response"
                + " lasts. It shows what the model says of groups; it is no evidence.",
            "")
        .footer(
            "",
            "Examples:",
            "  cairn simulate --condition depression --patients 10000",
            "  cairn simulate --condition depression --boosters every=28 --weeks 52",
            "  cairn simulate --condition crps --boosters adaptive --patients 200 --json");
    return SimulateOptions.addTo(spec);
  }

  @Override
  public int run(ParseResult asked, Terminal terminal) {
    var trial = new SimulateOptions(asked).trial();
    var result = run(trial.patients(), terminal, trial::run);
    if (asked.hasMatchedOption(Options.JSON)) {
      terminal.raw(SimulateJson.of(trial, result));
    } else {
      terminal.out(SimulatePage.of(trial, result, Look.of(terminal, false)));
    }
    return Main.FINE;
  }

  /** A trial tells how many patients are done. */
  private interface Running {
    TrialResult run(IntConsumer progress);
  }

  private static TrialResult run(int patients, Terminal terminal, Running trial) {
    var shown = new AtomicInteger();
    var result =
        trial.run(
            done -> {
              var step = (int) ((long) done * BAR / patients);
              if (shown.getAndAccumulate(step, Math::max) < step) {
                terminal.progress(bar(step) + " " + done + " of " + patients + " patients");
              }
            });
    terminal.progress("");
    return result;
  }

  private static String bar(int step) {
    return "[" + "#".repeat(step) + " ".repeat(BAR - step) + "]";
  }
}

package health.cairn.cli;

import health.cairn.core.report.Figures;
import health.cairn.core.simulation.Trial;
import health.cairn.core.simulation.TrialResult;
import health.cairn.core.simulation.TrialResult.Durability;
import java.util.List;

/** A virtual trial as two tables. */
final class SimulatePage {
  /** Days after the series that are worth a line; the JSON has every week. */
  private static final List<Integer> DAYS =
      List.of(1, 7, 14, 28, 56, 84, 112, 140, 182, 273, 364, 546, 728);

  private static final int BAR = 30;

  private final Trial trial;
  private final TrialResult result;
  private final Look look;
  private final StringBuilder page = new StringBuilder();

  private SimulatePage(Trial trial, TrialResult result, Look look) {
    this.trial = trial;
    this.result = result;
    this.look = look;
  }

  static String of(Trial trial, TrialResult result, Look look) {
    return new SimulatePage(trial, result, look).written();
  }

  private String written() {
    title();
    heading("After infusion      day     given   response  remission");
    result.afterInfusion().forEach(this::after);
    heading("Days after series   in response            followed  never seen to lose it");
    result.durability().stream()
        .filter(row -> DAYS.contains(row.day()) && row.followed() > 0)
        .forEach(this::durability);
    line("");
    means();
    line("");
    for (var words :
        Paragraph.lines(
            "Virtual patients of the forecast's own model, who keep every visit: what the model"
                + " says of groups, no evidence about real ones.",
            look.width())) {
      line(words);
    }
    return page.toString();
  }

  private void title() {
    line(
        look.paint()
            .bold(
                "%s · %s · %s"
                    .formatted(
                        trial.population().condition().title(),
                        trial.protocol().title(),
                        trial.instrument())));
    line(
        "%d virtual patients, %d weeks, boosters %s, seed %d"
            .formatted(
                result.patients(),
                result.weeks(),
                SimulateJson.policy(trial.boosters()),
                result.seed()));
  }

  private void after(TrialResult.AfterInfusion row) {
    line(
        left("  " + row.k(), 18)
            + right(Figures.rounded(row.day(), 1).toString(), 5)
            + right(Integer.toString(row.given()), 10)
            + right(Figures.percent(row.response()), 11)
            + right(Figures.percent(row.remission()), 11));
  }

  private void durability(Durability row) {
    var filled = (int) Figures.whole(row.inResponse() * (BAR - 15));
    line(
        left("  " + row.day(), 20)
            + right(Figures.percent(row.inResponse()), 6)
            + "  "
            + look.paint().moss(left("#".repeat(filled), BAR - 15))
            + right(Integer.toString(row.followed()), 8)
            + right(Integer.toString(row.atRisk()), 10));
  }

  private void means() {
    line("Infusions per patient  " + spread(result.infusionsPerPatient()));
    line("Days in response       " + spread(result.daysInResponse()) + " of " + result.weeks() * 7);
  }

  private static String spread(TrialResult.Spread spread) {
    return "%s (SD %s)"
        .formatted(Figures.rounded(spread.mean(), 1), Figures.rounded(spread.sd(), 1));
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private void heading(String text) {
    line("");
    line(look.paint().bold(text));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}

package health.cairn.bench.validation;

import health.cairn.content.Populations;
import health.cairn.core.evidence.Condition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the validation in full: {@code bench/validate [forecast|policies|document]}, all of it
 * without an argument. Writes docs/forecast-validation.md from what it finds.
 */
public final class Validate {
  private static final List<Long> SEEDS = List.of(101L, 202L, 404L, 505L);
  private static final int PATIENTS = 600;
  private static final int POINTS = 512;
  private static final int POLICY_PATIENTS = 200;
  private static final long POLICY_SEED = 7;

  private final Path parts;

  private Validate(Path parts) {
    this.parts = parts;
  }

  /**
   * Takes the part to run, the folder for parts already run, and the folder of the documents.
   *
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    var docs = Path.of(args[1]);
    var validate = new Validate(Files.createDirectories(Path.of(args[0])));
    Files.createDirectories(docs.resolve("img"));
    var which = args.length > 2 ? args[2] : "all";
    if (List.of("all", "forecast").contains(which)) {
      validate.forecast(docs);
    }
    if (List.of("all", "policies").contains(which)) {
      validate.policies();
    }
    validate.write(docs);
  }

  private void forecast(Path docs) throws IOException {
    var population = Populations.of(Condition.DEPRESSION);
    var runs = new ArrayList<Run>();
    var summaries = new ArrayList<Summary>();
    for (long seed : SEEDS) {
      var run = new Run(PATIENTS, seed, POINTS);
      runs.add(run);
      summaries.add(run.summary(population));
      System.err.println("Seed " + seed + " is done.");
    }
    var report = new Report(runs, summaries);
    keep("forecast.md", report.text(LocalDate.now(ZoneOffset.UTC)));
    Files.writeString(docs.resolve("img/reliability.svg"), report.reliabilityFigure());
    Files.writeString(docs.resolve("img/coverage.svg"), report.coverageFigure());
  }

  private void policies() throws IOException {
    keep("policies.md", new Policies(POLICY_PATIENTS, POLICY_SEED).table());
  }

  private void keep(String name, String text) throws IOException {
    Files.writeString(parts.resolve(name), text);
  }

  private void write(Path docs) throws IOException {
    var text = resource("before.md") + part("forecast.md") + resource("policies.md");
    Files.writeString(
        docs.resolve("forecast-validation.md"), text + part("policies.md") + resource("after.md"));
  }

  private String part(String name) throws IOException {
    var file = parts.resolve(name);
    return Files.exists(file) ? Files.readString(file) : "Not run yet.\n";
  }

  private static String resource(String name) throws IOException {
    try (var in = Validate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not beside its class.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

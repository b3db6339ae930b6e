package health.cairn.cli;

import health.cairn.cli.InputFiles.InputFile;
import health.cairn.content.JsonText;
import health.cairn.content.Problem;
import health.cairn.content.Speaker;
import health.cairn.core.report.CourseChart;
import health.cairn.core.report.SvgChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code cairn forecast COURSE.json}: both answers, the advice and the booster of a course. */
final class ForecastCommand implements Command {
  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this);
    spec.usageMessage()
        .description(
            "How many infusions, how long the benefit lasts, what to do now, when the booster is"
                + " due: with intervals and reasons, for one course or many.",
            "")
        .footer(
            "",
            "Examples:",
            "  cairn forecast examples/clear-responder.json",
            "  cairn forecast course.json --risk 0.10 --svg chart.svg",
            "  cairn forecast courses/ --json > forecasts.jsonl",
            "  cairn forecast course.json --at 2026-11-12      as it was known that evening",
            "",
            "One course gives one JSON object, several give one a line. Problems go to standard",
            "error and, with --json, to standard output too.");
    return ForecastOptions.addTo(spec)
        .addPositional(
            Options.files(
                "Course files; a folder stands for the .json files in it, - for standard input."));
  }

  @Override
  public int run(ParseResult asked, Terminal terminal) {
    var options = ForecastOptions.of(asked);
    var files = InputFiles.of(asked.matchedPositionalValue(0, new String[0]), terminal);
    if (options.svg().isPresent() && files.size() != 1) {
      throw Options.refused(
          asked,
          "The chart (--svg %s) shows one course, and there are %d.\nName one file, or leave --svg out."
              .formatted(options.svg().get(), files.size()));
    }
    return new Run(options, files, terminal).run();
  }

  /** One answer of the command, course after course. */
  private static final class Run {
    private final ForecastOptions options;
    private final List<InputFile> files;
    private final Terminal terminal;
    private int code = Main.FINE;
    private int done;

    Run(ForecastOptions options, List<InputFile> files, Terminal terminal) {
      this.options = options;
      this.files = files;
      this.terminal = terminal;
    }

    int run() {
      var forecaster = new CourseForecaster(options, OffsetDateTime.now(terminal.clock()));
      InOrder.each(
          files, file -> forecaster.forecast(file).as(this::told, this::refused), Runnable::run);
      if (files.size() > 1) {
        terminal.progress("");
      }
      return code;
    }

    private boolean many() {
      return files.size() > 1;
    }

    /** Words are found on any core, and said in order. */
    private Runnable told(CourseForecast course) {
      var text =
          options.json()
              ? ForecastJson.of(course, many())
              : ForecastPage.of(course, Look.of(terminal, options.ascii()));
      var svg = options.svg().map(file -> drawn(course.chart()));
      return () -> {
        svg.ifPresent(picture -> write(options.svg().orElseThrow(), picture));
        said(text);
      };
    }

    private static String drawn(CourseChart chart) {
      var words = Speaker.english(chart.days()).chart();
      return SvgChart.draw(chart.picture(), words, SvgChart.Size.WIDE);
    }

    private void said(String text) {
      if (options.json()) {
        terminal.raw(text);
      } else {
        terminal.out(done > 0 ? "\n" + "=".repeat(Look.WIDTH) + "\n\n" + text : text);
      }
      done();
    }

    private void done() {
      done++;
      if (many()) {
        terminal.progress(done + " of " + files.size() + " courses");
      }
    }

    private Runnable refused(List<Problem> problems) {
      return () -> {
        problems.forEach(problem -> terminal.err(problem + "\n"));
        if (options.json()) {
          var layout = many() ? JsonText.line() : JsonText.readable();
          terminal.raw(ProblemList.json(problems, layout));
        }
        code = Main.PROBLEMS;
        done();
      };
    }

    private void write(Path file, String picture) {
      try {
        Files.writeString(file, picture);
      } catch (IOException e) {
        terminal.err(
            "The chart cannot be written to %s (%s).\n  Name another place after --svg.\n"
                .formatted(file, e.getMessage()));
        code = Main.PROBLEMS;
      }
    }
  }
}

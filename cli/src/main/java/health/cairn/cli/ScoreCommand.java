package health.cairn.cli;

import health.cairn.content.Instruments;
import health.cairn.content.JsonText;
import health.cairn.content.Problem;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.instrument.Sex;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code cairn score INSTRUMENT --answers 2,1,…}: scores one questionnaire. */
final class ScoreCommand implements Command {
  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this);
    spec.usageMessage()
        .description(
            "Score a questionnaire: total, band, the rule for blank items, safety flags.", "")
        .footer(
            "",
            "Examples:",
            "  cairn score phq-9 --answers 2,2,3,2,1,2,2,1,0",
            "  cairn score phq-9 --answers 2,2,,2,1,2,2,1,0      item 3 left blank",
            "  cairn score audit-c --answers 2,1,0 --sex female",
            "  cairn score --list");
    return spec.addOption(
            Options.value(
                "--answers",
                "A,B,…",
                "The answers in the order of the items; leave a blank one empty."))
        .addOption(Options.value("--sex", "SEX", "female or male, where a cut-off depends on it."))
        .addOption(Options.flag("--list", "List the instruments."))
        .addOption(Options.json())
        .addPositional(
            PositionalParamSpec.builder()
                .paramLabel("INSTRUMENT")
                .arity("0..1")
                .type(String.class)
                .description("Which one, for instance phq-9; see --list.")
                .build());
  }

  @Override
  public int run(ParseResult asked, Terminal terminal) {
    if (asked.hasMatchedOption("--list")) {
      return list(asked.hasMatchedOption(Options.JSON), terminal);
    }
    var instrument = instrument(asked);
    String answers = asked.matchedOptionValue("--answers", "");
    if (!asked.hasMatchedOption("--answers")) {
      throw Options.refused(
          asked, "The answers are missing.\nGive them with --answers " + sample(instrument) + ".");
    }
    var sex = sex(asked);
    return instrument
        .readAnswers(Arrays.asList(answers.split(",", -1)))
        .as(
            checked -> told(instrument, instrument.score(checked), sex, asked, terminal),
            problems -> refused(problems, asked, terminal));
  }

  private static Instrument instrument(ParseResult asked) {
    String name = asked.matchedPositionalValue(0, "");
    if (name.isEmpty()) {
      throw Options.refused(
          asked, "The instrument is missing.\nName one of: " + names() + "; --list explains them.");
    }
    return Instruments.named(name)
        .as(
            found -> found,
            problems -> {
              throw Options.refused(asked, String.join("\n", problems));
            });
  }

  private static String names() {
    return String.join(", ", Instruments.ids().stream().map(Object::toString).toList());
  }

  private static String sample(Instrument instrument) {
    var values = instrument.items().stream().map(item -> Integer.toString(item.lowest())).toList();
    return String.join(",", values);
  }

  private static Optional<Sex> sex(ParseResult asked) {
    if (!asked.hasMatchedOption("--sex")) {
      return Optional.empty();
    }
    String word = asked.matchedOptionValue("--sex", "");
    var sex = Arrays.stream(Sex.values()).filter(it -> it.id().equals(word)).findFirst();
    if (sex.isEmpty()) {
      throw Options.refused(
          asked, "The sex (%s) is not known.\nGive --sex female or --sex male.".formatted(word));
    }
    return sex;
  }

  private static int told(
      Instrument instrument,
      ScoreOutcome outcome,
      Optional<Sex> sex,
      ParseResult asked,
      Terminal terminal) {
    if (asked.hasMatchedOption(Options.JSON)) {
      terminal.raw(ScoreJson.of(instrument, outcome, sex));
    } else {
      terminal.out(ScorePage.of(instrument, outcome, sex, Look.of(terminal, false)));
    }
    return outcome instanceof ScoreOutcome.NotScored ? Main.PROBLEMS : Main.FINE;
  }

  /** The answers cannot be read: the place is the option, there is no line. */
  private static int refused(List<String> problems, ParseResult asked, Terminal terminal) {
    if (!asked.hasMatchedOption(Options.JSON)) {
      problems.forEach(problem -> terminal.err(problem.replace("\n", "\n  ") + "\n"));
      return Main.PROBLEMS;
    }
    var found = problems.stream().map(ScoreCommand::problem).toList();
    return ProblemList.report(found, true, terminal);
  }

  private static Problem problem(String words) {
    var parts = words.split("\n", 2);
    return new Problem("--answers", 1, 1, "", parts[0], parts.length > 1 ? parts[1] : "");
  }

  private static int list(boolean json, Terminal terminal) {
    var instruments = Instruments.ids().stream().map(id -> Instruments.find(id).orElseThrow());
    if (json) {
      var text = JsonText.readable().text("cairn", "instruments/1").list("instruments");
      instruments.forEach(
          it ->
              text.object()
                  .text("id", it.id().value())
                  .text("title", it.title())
                  .text("rater", it.rater().word())
                  .whole("items", it.items().size())
                  .text("licence", it.licence().text().title())
                  .end());
      terminal.raw(text.endList().done());
    } else {
      instruments.forEach(it -> terminal.out(line(it)));
    }
    return Main.FINE;
  }

  private static String line(Instrument instrument) {
    var id = instrument.id().value();
    var items = instrument.items().size();
    return "%s%s%s, %s, %s\n"
        .formatted(
            id,
            " ".repeat(Math.max(2, 16 - id.length())),
            instrument.title(),
            items == 0 ? "total only" : items == 1 ? "1 item" : items + " items",
            instrument.rater().word());
  }
}

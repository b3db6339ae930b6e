package health.cairn.cli;

import health.cairn.content.Document;
import health.cairn.content.Instruments;
import health.cairn.content.JsonText;
import health.cairn.content.Problem;
import health.cairn.content.Read;
import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Score.SafetyFlag;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.instrument.Sex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code cairn score INSTRUMENT --answers 2,1,…}: scores one questionnaire. */
final class ScoreCommand implements Command {
  private static final String LOAD = "--load";

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
            "  cairn score madrs --answers 3,3,2,3,1,2,3,2,2,1 --load our-madrs.json",
            "  cairn score --list");
    return spec.addOption(
            Options.value(
                "--answers",
                "A,B,…",
                "The answers in the order of the items; leave a blank one empty."))
        .addOption(Options.value("--sex", "SEX", "female or male, where a cut-off depends on it."))
        .addOption(
            Options.values(
                LOAD,
                "FILE",
                "The clinic's licensed text or T-score tables of this instrument; once for each"
                    + " file."))
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
    var words = Arrays.asList(answers.split(",", -1));
    return supplied(instrument, asked)
        .as(
            supplied -> scored(supplied, words, sex, asked, terminal),
            problems ->
                ProblemList.report(problems, asked.hasMatchedOption(Options.JSON), terminal));
  }

  /** The instrument with what the clinic's licence brings. */
  private static Read<Instrument> supplied(Instrument instrument, ParseResult asked) {
    var problems = new ArrayList<Problem>();
    var supplied = instrument;
    for (var file : asked.matchedOptionValue(LOAD, new String[0])) {
      var before = supplied;
      var read = Instruments.supplied(before, Document.of(Path.of(file)));
      problems.addAll(read.problems());
      supplied = read.as(it -> it, wrong -> before);
    }
    return problems.isEmpty() ? new Read.Fine<>(supplied) : new Read.Faulty<>(problems);
  }

  private static int scored(
      Instrument instrument,
      List<String> words,
      Optional<Sex> sex,
      ParseResult asked,
      Terminal terminal) {
    return instrument
        .readAnswers(words)
        .as(
            answers -> told(instrument, answers, sex, asked, terminal),
            problems -> refused(instrument, words, problems, asked, terminal));
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
      Answers answers,
      Optional<Sex> sex,
      ParseResult asked,
      Terminal terminal) {
    var outcome = instrument.score(answers);
    if (asked.hasMatchedOption(Options.JSON)) {
      terminal.raw(ScoreJson.of(instrument, outcome, sex));
    } else {
      var look = Look.of(terminal, false);
      terminal.out(
          ScorePage.of(instrument, outcome, sex, look) + AnswerLines.of(instrument, answers, look));
    }
    return outcome instanceof ScoreOutcome.NotScored ? Main.PROBLEMS : Main.FINE;
  }

  /** The answers cannot be read: the place is the option, there is no line. */
  private static int refused(
      Instrument instrument,
      List<String> words,
      List<String> problems,
      ParseResult asked,
      Terminal terminal) {
    var flags = instrument.safetyFlagsInWords(words);
    if (!asked.hasMatchedOption(Options.JSON)) {
      terminal.err(ScorePage.flags(instrument, flags, Look.of(terminal, false)));
      problems.forEach(problem -> terminal.err(problem.replace("\n", "\n  ") + "\n"));
      return Main.PROBLEMS;
    }
    var found = new ArrayList<>(flags.stream().map(ScoreCommand::urgent).toList());
    problems.stream().map(ScoreCommand::problem).forEach(found::add);
    return ProblemList.report(found, true, terminal);
  }

  private static Problem urgent(SafetyFlag flag) {
    return new Problem("--answers", 1, 1, "", flag.says(), "Nothing was scored.", true);
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

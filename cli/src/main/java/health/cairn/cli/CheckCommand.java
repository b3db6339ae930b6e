package health.cairn.cli;

import health.cairn.cli.InputFiles.InputFile;
import health.cairn.content.AnyFile;
import health.cairn.content.Problem;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code cairn check FILE…}: every problem of protocols, instruments, courses, with its line. */
final class CheckCommand implements Command {
  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this);
    spec.usageMessage()
        .description(
            "Check protocols, instruments, populations and courses: every problem at once, with"
                + " its line and a remedy.",
            "")
        .footer(
            "",
            "Examples:",
            "  cairn check clinic/protocols/our-induction.json",
            "  cairn check --json clinic/protocols");
    return spec.addOption(Options.json())
        .addPositional(
            Options.files(
                "What to check; a folder stands for the .json files in it, - for"
                    + " standard input."));
  }

  @Override
  public int run(ParseResult asked, Terminal terminal) {
    var files = InputFiles.of(asked.matchedPositionalValue(0, new String[0]), terminal);
    var json = asked.hasMatchedOption(Options.JSON);
    var problems = new ArrayList<Problem>();
    var faulty = 0;
    for (var file : files) {
      var found = check(file, json, terminal);
      problems.addAll(found);
      faulty += found.isEmpty() ? 0 : 1;
    }
    var code = ProblemList.report(problems, json, terminal);
    if (!json) {
      terminal.out(summary(files.size(), faulty, problems.size()));
    }
    return code;
  }

  private static List<Problem> check(InputFile file, boolean json, Terminal terminal) {
    return AnyFile.check(file.document(), OffsetDateTime.now(terminal.clock()))
        .as(
            what -> {
              if (!json) {
                terminal.out(file.name() + ": fine (" + what + ")\n");
              }
              return List.of();
            },
            problems -> problems);
  }

  private static String summary(int files, int faulty, int problems) {
    var checked = files == 1 ? "1 file" : files + " files";
    if (problems == 0) {
      return checked + " checked, no problem.\n";
    }
    return "%s checked, %s in %s.\n"
        .formatted(
            checked,
            problems == 1 ? "1 problem" : problems + " problems",
            faulty == 1 ? "1 of them" : faulty + " of them");
  }
}

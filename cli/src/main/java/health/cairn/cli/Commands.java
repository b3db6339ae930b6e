package health.cairn.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** All commands, each built only when it is asked for. */
final class Commands {
  private static final Map<String, Supplier<Command>> ALL = all();

  private Commands() {}

  private static Map<String, Supplier<Command>> all() {
    var all = new LinkedHashMap<String, Supplier<Command>>();
    all.put("forecast", ForecastCommand::new);
    all.put("simulate", SimulateCommand::new);
    all.put("score", ScoreCommand::new);
    all.put("check", CheckCommand::new);
    all.putAll(ClinicCommand.all());
    all.put("completion", CompletionCommand::new);
    all.put("help", HelpCommand::new);
    return all;
  }

  /** Just the command that the words begin with; every command when they begin otherwise. */
  static CommandLine line(String... words) {
    var named = words.length > 0 ? ALL.get(words[0]) : null;
    return named == null
        ? everything()
        : new CommandLine(root().addSubcommand(words[0], spec(words[0], named)));
  }

  static CommandLine everything() {
    var root = root();
    ALL.forEach((name, command) -> root.addSubcommand(name, spec(name, command)));
    return new CommandLine(root);
  }

  private static CommandSpec root() {
    var root = CommandSpec.create().name("cairn");
    root.usageMessage()
        .description(
            "Cairn runs ketamine infusion treatment in a clinic, and forecasts it honestly.", "")
        .commandListHeading("%nCommands:%n")
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "Examples:",
            "  cairn forecast examples/clear-responder.json",
            "  cairn score phq-9 --answers 2,2,3,2,1,2,2,1,0",
            "  cairn check clinic/protocols/*.json",
            "",
            "Exit codes: 0 fine, 1 problems in the input, 2 wrong usage, 3 Cairn broke.");
    return root.addOption(helpOption()).addOption(versionOption());
  }

  private static CommandSpec spec(String name, Supplier<Command> command) {
    return command.get().spec().name(name).addOption(helpOption());
  }

  private static OptionSpec helpOption() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this and exit.")
        .build();
  }

  private static OptionSpec versionOption() {
    return OptionSpec.builder("-V", "--version")
        .versionHelp(true)
        .description("Show the version and exit.")
        .build();
  }
}

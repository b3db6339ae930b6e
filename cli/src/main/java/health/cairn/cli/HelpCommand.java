package health.cairn.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code cairn help COMMAND}: the same as {@code cairn COMMAND --help}. */
final class HelpCommand implements Command {
  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this);
    spec.usageMessage().description("Show how a command is used.");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("COMMAND")
            .arity("0..1")
            .type(String.class)
            .description("The command; every command without it.")
            .build());
  }

  @Override
  public int run(ParseResult asked, Terminal terminal) {
    var all = Commands.everything();
    var name = asked.matchedPositionalValue(0, "");
    if (name.isEmpty()) {
      terminal.out(Main.help(all.getCommandSpec()));
      return Main.FINE;
    }
    var command = all.getSubcommands().get(name);
    if (command == null) {
      throw new ParameterException(
          asked.commandSpec().commandLine(),
          "There is no command \"%s\".\nThe commands are %s."
              .formatted(name, String.join(", ", all.getSubcommands().keySet())));
    }
    terminal.out(Main.help(command.getCommandSpec()));
    return Main.FINE;
  }
}

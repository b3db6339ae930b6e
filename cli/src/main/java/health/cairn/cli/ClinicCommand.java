package health.cairn.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command of the clinic: explained here with all others, run by the clinic's own program, to
 * which the launcher hands it.
 */
final class ClinicCommand implements Command {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private ClinicCommand(String... description) {
    spec.usageMessage().description(description);
  }

  static Map<String, Supplier<Command>> all() {
    var all = new LinkedHashMap<String, Supplier<Command>>();
    all.put("serve", ClinicCommand::serve);
    return all;
  }

  private static ClinicCommand serve() {
    return new ClinicCommand(
            "Run the clinic on this machine, with a database of its own in CAIRN_HOME.")
        .option("--demo", "", "A make-believe clinic, apart from the real one.")
        .option("--port", "NUMBER", "Where it listens; 8080 without it.");
  }

  private ClinicCommand option(String name, String value, String description) {
    var option = OptionSpec.builder(name).description(description);
    if (!value.isEmpty()) option.paramLabel(value).arity("1").type(String.class);
    spec.addOption(option.build());
    return this;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(ParseResult asked, Terminal terminal) {
    terminal.err("Run it with the launcher: ./cairn " + spec.name() + ".\n");
    return Main.USAGE;
  }
}

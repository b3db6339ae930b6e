package health.cairn.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command of the clinic: explained here with all others, run by the clinic's own program, to
 * which the launcher hands it.
 */
final class ClinicCommand implements Command {
  private static final String DEMO = "The make-believe clinic, not the real one.";

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private ClinicCommand(String... description) {
    spec.usageMessage().description(description);
  }

  static Map<String, Supplier<Command>> all() {
    var all = new LinkedHashMap<String, Supplier<Command>>();
    all.put("serve", ClinicCommand::serve);
    all.put("backup", ClinicCommand::backup);
    all.put("restore", ClinicCommand::restore);
    all.put("rebuild", ClinicCommand::rebuild);
    all.put("audit", ClinicCommand::audit);
    return all;
  }

  private static ClinicCommand backup() {
    return new ClinicCommand(
            "Write the whole clinic, as it is now, into one file; the server may go on.")
        .word("FILE", "1", "The file to make. It is readable by you alone, and not encrypted.")
        .option("--demo", "", DEMO);
  }

  private static ClinicCommand restore() {
    return new ClinicCommand("Bring a backup back, into an empty home or database.")
        .word("FILE", "1", "What cairn backup wrote.")
        .option("--verify", "", "Bring it back into a database that is thrown away, and say so.")
        .option("--demo", "", DEMO);
  }

  private static ClinicCommand rebuild() {
    return new ClinicCommand(
            "Make all lists anew from the journals, while the server does not run.")
        .option("--demo", "", DEMO);
  }

  private static ClinicCommand audit() {
    return new ClinicCommand("Look at every seal of the audit trail: cairn audit verify.")
        .word("verify", "1", "The word itself.")
        .word("NUMBER:SEAL", "0..1", "What an earlier look said; the trail must hold it still.")
        .option("--demo", "", DEMO);
  }

  private static ClinicCommand serve() {
    return new ClinicCommand(
            "Run the clinic on this machine, with a database of its own in CAIRN_HOME.")
        .option("--demo", "", "A make-believe clinic, apart from the real one.")
        .option("--port", "NUMBER", "Where it listens; 8080 without it.")
        .option(
            "--settings", "", "Name every setting, with what it means and its default, and exit.");
  }

  private ClinicCommand option(String name, String value, String description) {
    var option = OptionSpec.builder(name).description(description);
    if (!value.isEmpty()) option.paramLabel(value).arity("1").type(Integer.class);
    spec.addOption(option.build());
    return this;
  }

  private ClinicCommand word(String label, String arity, String description) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(label)
            .index(String.valueOf(spec.positionalParameters().size()))
            .arity(arity)
            .required(!arity.startsWith("0"))
            .type(String.class)
            .description(description)
            .build());
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

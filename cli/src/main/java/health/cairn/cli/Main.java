package health.cairn.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * {@code cairn COMMAND}: finds the command, runs it, and turns what came of it into an exit code.
 */
public final class Main {
  /** All is well. */
  static final int FINE = 0;

  /** Something is wrong in the input. */
  static final int PROBLEMS = 1;

  /** The command was called wrongly. */
  static final int USAGE = 2;

  /** Cairn itself broke. */
  static final int BREAKAGE = 3;

  private Main() {}

  public static void main(String[] args) {
    var terminal = Terminal.ofProcess();
    var code = run(terminal, args);
    terminal.flush();
    System.exit(code);
  }

  static int run(Terminal terminal, String... args) {
    try {
      return dispatch(terminal, args);
    } catch (ParameterException e) {
      return usage(terminal, e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return breakage(terminal, e);
    }
  }

  private static int dispatch(Terminal terminal, String... args) {
    var parsed = Commands.line(args).parseArgs(args);
    var asked = innermost(parsed);
    if (asked.isUsageHelpRequested()) {
      terminal.out(help(asked.commandSpec()));
      return FINE;
    }
    if (asked.isVersionHelpRequested()) {
      terminal.out(Version.line());
      return FINE;
    }
    var command = asked.commandSpec().userObject();
    if (command instanceof Command it) {
      return it.run(asked, terminal);
    }
    terminal.err(help(asked.commandSpec()));
    return USAGE;
  }

  static ParseResult innermost(ParseResult parsed) {
    return parsed.hasSubcommand() ? innermost(parsed.subcommand()) : parsed;
  }

  static String help(CommandSpec spec) {
    return spec.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  static int usage(Terminal terminal, ParameterException e) {
    terminal.err(e.getMessage() + "\n");
    if (e instanceof UnmatchedArgumentException unmatched) {
      suggest(terminal, unmatched.getSuggestions());
    }
    var name = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    terminal.err("Run " + name + " --help for what it takes.\n");
    return USAGE;
  }

  private static void suggest(Terminal terminal, List<String> suggestions) {
    if (!suggestions.isEmpty()) {
      terminal.err("Maybe you meant " + String.join(" or ", suggestions) + ".\n");
    }
  }

  private static int breakage(Terminal terminal, Throwable e) {
    if (terminal.debug()) {
      e.printStackTrace(terminal.errors());
    }
    var what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    terminal.err("Cairn broke: " + what.lines().findFirst().orElse("") + "\n");
    if (!terminal.debug()) {
      terminal.err("Run with CAIRN_DEBUG=1 for the details.\n");
    }
    return BREAKAGE;
  }
}

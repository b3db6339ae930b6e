package health.cairn.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One word after {@code cairn}. */
interface Command {
  /** Its name, options and help. Built by hand: reading annotations costs a tenth of a second. */
  CommandSpec spec();

  /** Does it and returns the exit code. */
  int run(ParseResult asked, Terminal terminal);
}

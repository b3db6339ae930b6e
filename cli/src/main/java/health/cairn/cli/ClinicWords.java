package health.cairn.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What somebody asked of the clinic's own program, in the words that {@code cairn --help} explains:
 * declared once, here, and obeyed there.
 */
public final class ClinicWords {
  private final ParseResult asked;

  private ClinicWords(ParseResult asked) {
    this.asked = asked;
  }

  /** What the words ask; empty once it was said what is wrong with them. */
  public static Optional<ClinicWords> of(String... words) {
    return of(Terminal.ofProcess(), words);
  }

  static Optional<ClinicWords> of(Terminal terminal, String... words) {
    try {
      var asked = Commands.line(words).parseArgs(words);
      return Optional.of(new ClinicWords(Main.innermost(asked)));
    } catch (ParameterException e) {
      Main.usage(terminal, e);
      terminal.flush();
      return Optional.empty();
    }
  }

  /** For instance {@code serve}. */
  public String command() {
    return asked.commandSpec().name();
  }

  public boolean has(String option) {
    return asked.hasMatchedOption(option);
  }

  public Optional<Integer> number(String option) {
    return Optional.ofNullable(asked.matchedOptionValue(option, null));
  }

  /** Those that are no options, in their order. */
  public List<String> words() {
    return asked.matchedPositionals().stream()
        .map(it -> Objects.toString(it.getValue()))
        .collect(Collectors.toList());
  }
}

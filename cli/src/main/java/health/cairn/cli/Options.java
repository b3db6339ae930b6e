package health.cairn.cli;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options that several commands take, and how a wrong value is refused. */
final class Options {
  static final String JSON = "--json";

  private Options() {}

  static OptionSpec json() {
    return flag(JSON, "Answer in JSON.");
  }

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  static OptionSpec value(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** One value for each time the option is given. */
  static OptionSpec values(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .type(String[].class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static PositionalParamSpec files(String description) {
    return PositionalParamSpec.builder()
        .paramLabel("FILE")
        .arity("1..*")
        .required(true)
        .type(String[].class)
        .description(description)
        .build();
  }

  /** Wrong usage: a message that names the value and the option, and a remedy on its own line. */
  static ParameterException refused(ParseResult asked, String message) {
    return new ParameterException(asked.commandSpec().commandLine(), message);
  }
}

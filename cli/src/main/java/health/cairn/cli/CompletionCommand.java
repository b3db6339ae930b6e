package health.cairn.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code cairn completion bash|zsh}: a script that completes commands and options. */
final class CompletionCommand implements Command {
  /** Shells that read the script; zsh does so by its bashcompinit. */
  enum Shell {
    bash,
    zsh
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this);
    spec.usageMessage()
        .description("Print a script that makes the shell complete commands and options.")
        .footer(
            "",
            "Examples:",
            "  source <(cairn completion bash)",
            "  cairn completion zsh >> ~/.zshrc");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SHELL")
            .type(Shell.class)
            .required(true)
            .description("bash or zsh.")
            .build());
  }

  @Override
  public int run(ParseResult asked, Terminal terminal) {
    terminal.out(AutoComplete.bash("cairn", Commands.everything()));
    return Main.FINE;
  }
}

package health.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MainTest {
  private final Screen screen = new Screen();

  @Test
  void versionNamesTheReleaseAndTheJava() {
    assertThat(screen.run("--version")).isZero();
    assertThat(screen.out()).matches("cairn \\d+\\.\\d+\\.\\d+\\S* \\(Java \\S+\\)\n");
  }

  @Test
  void helpShowsEveryCommandAndExamples() {
    assertThat(screen.run("--help")).isZero();
    assertThat(screen.out())
        .contains("forecast", "score", "check", "completion", "Examples:", "Exit codes");
  }

  @Test
  void helpOfOneCommandIsTheSameEitherWay() {
    var other = new Screen();
    assertThat(screen.run("help", "forecast")).isZero();
    assertThat(other.run("forecast", "--help")).isZero();
    assertThat(screen.out()).isEqualTo(other.out()).contains("--horizon", "--risk", "Examples:");
  }

  @Test
  void helpStaysWithinEightyColumns() {
    for (var command : new String[] {"forecast", "score", "check", "completion", "help"}) {
      var one = new Screen();
      one.run(command, "--help");
      assertThat(one.out().lines()).allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void completionIsAScriptThatKnowsTheOptions() {
    assertThat(screen.run("completion", "bash")).isZero();
    assertThat(screen.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("--horizon", "bashcompinit");
  }

  @Nested
  class WrongUsage {
    @Test
    void withoutACommandShowsTheHelp() {
      assertThat(screen.run()).isEqualTo(2);
      assertThat(screen.err()).startsWith("Usage: cairn");
    }

    @Test
    void namesTheUnknownCommandAndTheKnownOnes() {
      assertThat(screen.run("forcast", "x.json")).isEqualTo(2);
      assertThat(screen.err()).contains("forcast").contains("Maybe you meant forecast");
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
      assertThat(screen.run("forecast", "x.json", "--jsn")).isEqualTo(2);
      assertThat(screen.err()).contains("--jsn", "Maybe you meant --json", "cairn forecast --help");
    }

    @Test
    void namesTheUnknownCommandOfHelp() {
      assertThat(screen.run("help", "nix")).isEqualTo(2);
      assertThat(screen.err()).contains("no command \"nix\"");
    }

    @Test
    void namesTheShellsThatAreKnown() {
      assertThat(screen.run("completion", "fish")).isEqualTo(2);
      assertThat(screen.err()).contains("bash", "zsh", "fish");
    }
  }

  @Nested
  class Breakage {
    private final InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the pipe is broken");
          }

          @Override
          public int read(byte[] bytes, int from, int count) throws IOException {
            throw new IOException("the pipe is broken");
          }
        };

    @Test
    void isOneSentenceAndAWayToKnowMore() {
      assertThat(screen.typing(broken).run("check", "-")).isEqualTo(3);
      assertThat(screen.err())
          .contains("the pipe is broken", "CAIRN_DEBUG=1")
          .doesNotContain("\tat ");
    }

    @Test
    void showsItsTraceWhenAsked() {
      assertThat(screen.typing(broken).debugging().run("check", "-")).isEqualTo(3);
      assertThat(screen.err()).contains("\tat ").doesNotContain("CAIRN_DEBUG");
    }
  }
}

package health.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void speaksUtf8WhenTheLocaleDoes() {
    assertThat(Terminal.isUtf8(Map.of("LANG", "en_US.UTF-8"))).isTrue();
    assertThat(Terminal.isUtf8(Map.of("LC_CTYPE", "de_DE.utf8"))).isTrue();
    assertThat(Terminal.isUtf8(Map.of("LANG", "C"))).isFalse();
    assertThat(Terminal.isUtf8(Map.of())).isFalse();
  }

  @Test
  void letsTheFirstVariableThatIsSetDecide() {
    assertThat(Terminal.isUtf8(Map.of("LC_ALL", "C", "LANG", "en_US.UTF-8"))).isFalse();
    assertThat(Terminal.isUtf8(Map.of("LC_ALL", "", "LANG", "en_US.UTF-8"))).isTrue();
  }

  @Test
  void honoursTheWishForNoColour() {
    assertThat(Terminal.wantsColour(Map.of("TERM", "xterm"))).isTrue();
    assertThat(Terminal.wantsColour(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Terminal.wantsColour(Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void writesAsciiForWhatItCannotShow() {
    assertThat(Ascii.of("“≤ 9” · ‘3–5’ … é")).isEqualTo("\"<= 9\" - '3-5' ... ?");
  }

  @Test
  void keepsThePercentSignWithItsNumber() {
    assertThat(Paragraph.lines("a chance of 20 % now", 14))
        .containsExactly("a chance of", "20 % now");
  }
}

package health.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.ruling.Ground;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever core objects to has words in every language of the pages. */
class RefusalWordsTest {
  @ParameterizedTest
  @EnumSource(Ground.class)
  void areThereForEveryGround(Ground ground) {
    for (var locale : new Locale[] {Locale.ROOT, Locale.forLanguageTag("es")}) {
      var words =
          ResourceBundle.getBundle("messages", locale).getString("refusal." + ground.word());
      assertThat(MessageFormat.format(words, "one", "two", "three", "four", "five", "six"))
          .as("%s in %s", ground, locale)
          .isNotBlank()
          .doesNotContain("{");
    }
  }
}

package health.cairn.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class AnswersInWordsTest {
  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  AnswersInWordsTest() {
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void saysNoWordStrongerThanItsChance(String language) {
    for (int hundredth = 1; hundredth < 50; hundredth++) {
      var key = "forecast.say." + AnswersInWords.kept(hundredth / 100.0);
      assertThat(messages.getMessage(key, null, Locale.forLanguageTag(language)))
          .doesNotContain("likely", "probablemente", "response came", "y hubo");
    }
  }
}

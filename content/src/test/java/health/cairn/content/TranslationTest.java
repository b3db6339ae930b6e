package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Question;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.Population;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Interpretation.SafetyRule;
import health.cairn.core.protocol.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TranslationTest {
  private static final UnaryOperator<String> SPANISH =
      Translation.into(Locale.forLanguageTag("es-MX"));
  private static final Translation FILE =
      Translation.read(Document.resource("words/es.json")).orThrow();

  @Nested
  class Spanish {
    @Test
    void saysEverySentenceOfTheIntake() {
      assertThat(untranslated(EligibilityRules.intake().sections().stream().flatMap(this::words)))
          .isEmpty();
    }

    private Stream<String> words(Intake.Section section) {
      return Stream.concat(
          Stream.of(section.title()), section.questions().stream().flatMap(this::words));
    }

    private Stream<String> words(Question question) {
      return Stream.concat(
          Stream.of(question.text(), question.help(), question.unit()),
          question.choices().stream().map(Question.Option::text));
    }

    @Test
    void saysEveryCriterionAndRequiredItem() {
      var criteria =
          EligibilityRules.criteriaSets().stream()
              .flatMap(set -> set.items().stream())
              .flatMap(it -> Stream.of(it.title(), it.says()));
      var required = EligibilityRules.requiredSet().items().stream().map(it -> it.title());
      assertThat(untranslated(Stream.concat(criteria, required))).isEmpty();
    }

    @Test
    void saysEveryProtocolConditionAndGrade() {
      var protocols =
          Protocols.ids().stream()
              .map(id -> Protocols.find(id).orElseThrow())
              .flatMap((Protocol it) -> Stream.of(it.title(), it.summary()));
      var conditions = Arrays.stream(Condition.values()).map(Condition::title);
      var grades =
          Arrays.stream(Condition.values()).map(Populations::of).map(Population::gradeReason);
      assertThat(untranslated(Stream.of(protocols, conditions, grades).flatMap(it -> it)))
          .isEmpty();
    }

    @Test
    void saysEveryBandAndSafetyFlag() {
      var instruments =
          Instruments.ids().stream().map(id -> Instruments.find(id).orElseThrow()).toList();
      var words = new ArrayList<String>();
      for (Instrument it : instruments) {
        words.add(it.title());
        it.interpretation().bands().forEach(band -> words.add(band.title()));
        it.interpretation().safety().stream().map(SafetyRule::says).forEach(words::add);
      }
      assertThat(untranslated(words.stream())).isEmpty();
    }

    private static List<String> untranslated(Stream<String> words) {
      return words
          .filter(it -> !it.isBlank() && !it.matches("[A-Z0-9/%µ-]+|kg|cm|ms|mmHg|/min|normal"))
          .filter(it -> !FILE.words().containsKey(it))
          .distinct()
          .toList();
    }
  }

  @Test
  void whatNobodyTranslatedStaysAsItIsWritten() {
    assertThat(SPANISH.apply("Our own slow series")).isEqualTo("Our own slow series");
  }

  @Test
  void aLanguageThatIsNotShippedIsEnglish() {
    assertThat(Translation.into(Locale.FRENCH).apply("Weight")).isEqualTo("Weight");
  }

  @Test
  void refusesATextThatStandsThereTwice() {
    var pair = "{\"english\": \"Weight\", \"says\": \"Peso\"}";
    var file =
        "{\"cairn\": \"words/1\", \"language\": \"es\", \"words\": [" + pair + ", " + pair + "]}";
    assertThat(Translation.read(Document.of("es.json", file)).problems())
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo("words[1].english"));
  }
}

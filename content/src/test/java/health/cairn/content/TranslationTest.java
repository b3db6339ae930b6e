package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Question;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.Population;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Interpretation.SafetyRule;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.report.CourseDays;
import health.cairn.core.report.Figures;
import health.cairn.core.words.Sentence;
import health.cairn.core.words.Tongue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {
  private static final Tongue SPANISH = Translation.into(Locale.forLanguageTag("es-MX"));
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

    /** What the engine says stands in its sources; codes and names have no space. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "report/ForecastWords",
          "report/CourseChart",
          "report/ComparedFigure",
          "report/CourseDays",
          "report/Figures",
          "forecast/Adviser",
          "forecast/Notes"
        })
    void saysEverySentenceOfTheEngine(String source) throws IOException {
      var path = Path.of("../core/src/main/java/health/cairn/core/" + source + ".java");
      var sentences =
          literals(Files.readString(path)).filter(it -> it.matches(".*[a-z]{2} ?.* .*"));
      assertThat(untranslated(sentences)).isEmpty();
    }

    private static Stream<String> literals(String java) {
      var code = java.replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*|new Illegal\\w+Exception\\([^;]*;", "");
      return Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
          .matcher(code)
          .results()
          .map(it -> it.group(1))
          .filter(it -> !it.contains("population (%s)") && !it.endsWith(" %d"));
    }

    private static List<String> untranslated(Stream<String> words) {
      return words
          .filter(it -> !it.isBlank() && !it.matches("[A-Z0-9/%µ-]+|kg|cm|ms|mmHg|/min|normal"))
          .filter(it -> !FILE.words().containsKey(it))
          .distinct()
          .toList();
    }

    @Test
    void countsInfusionsAndDays() {
      for (int n = 1; n < 130; n++) {
        assertThat(SPANISH.say(Figures.anOrdinal(n))).isEqualTo("una " + n + ".ª");
        assertThat(SPANISH.say(Figures.span(6 * n))).matches("\\d+ (días|semanas|meses)|más de .*");
      }
    }

    @Test
    void namesTheMonths() {
      var days = CourseDays.from(OffsetDateTime.parse("2026-01-15T12:00:00Z")).in(SPANISH);
      var months = IntStream.range(0, 12).mapToObj(it -> days.brief(it * 30.5)).toList();
      assertThat(months)
          .extracting(it -> it.replaceAll("\\d+ ", ""))
          .containsExactly(
              "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");
    }

    @Test
    void ordersValuesAndWritesThemItsWay() {
      assertThat(SPANISH.say("%s at %s.", "Continue the series", "0.5 mg/kg"))
          .isEqualTo(
              "Continue the series con 0,5 mg/kg."
                  .replace("Continue the series", "Continuar la serie"));
      assertThat(SPANISH.say(Figures.span(21, 112))).isEqualTo("3 a 16 semanas");
      assertThat(SPANISH.say("Keeps the chance of loss before it under %s.", "20 %"))
          .contains("del 20 %");
    }
  }

  @Test
  void whatNobodyTranslatedStaysAsItIsWritten() {
    assertThat(SPANISH.say("Our own slow series")).isEqualTo("Our own slow series");
  }

  @Test
  void aLanguageThatIsNotShippedIsEnglish() {
    assertThat(Translation.into(Locale.FRENCH).say(Sentence.of("%d weeks", 3)))
        .isEqualTo("3 weeks");
  }

  @Test
  void refusesWordsThatNameOtherValues() {
    var file =
        "{\"cairn\": \"words/1\", \"language\": \"es\", \"words\":"
            + " [{\"english\": \"%s to %s\", \"says\": \"%s a %d\"}]}";
    assertThat(Translation.read(Document.of("es.json", file)).problems())
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo("words[0].says"));
  }
}

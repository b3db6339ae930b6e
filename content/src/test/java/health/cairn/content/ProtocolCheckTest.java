package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolCheckTest {
  private static final String SHIPPED = ShippedFiles.text("protocols/depression-induction.json");

  private static List<Problem> problems(String text) {
    return Protocols.read(Document.of("own.json", text)).problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'value': 0.75, | 'value': 1.2, | dose.hardMax | hard maximum (1) is below the soft one (1.2)",
        "'start': {'value': 0.5, | 'start': {'value': 0.8, | dose.start | start dose (0.8) exceeds the soft maximum (0.75)",
        "[0, 3, 7, 10, 14, 17] | [0, 3, 3, 10, 14, 17] | series.offsets.value[2] | Day 3 does not follow day 3",
        "[0, 3, 7, 10, 14, 17] | [0, 0.5, 7, 10, 14, 17] | series.offsets.value[1] | closer to day 0 than the least interval (1 days)",
        "[0, 3, 7, 10, 14, 17] | [1, 3, 7, 10, 14, 17] | series.offsets.value | do not begin with day 0",
        "[0, 3, 7, 10, 14, 17] | [0, 3, 7, 10, 14, 17, 20.5] | series.most | the offsets name (13)",
        "[21, 24, 28, 31, 35, 38] | [17, 24, 28, 31, 35, 38] | series.furtherOffsets.value[0] | Day 17 does not follow day 17",
        "'least': 14, 'most': 21 | 'least': 7, 'most': 14 | series.windowDays | takes 17 days, outside its window of 7 to 14 days",
        "'least': 14, 'most': 21 | 'least': 21, 'most': 14 | series.windowDays.value | range begins (21) above its end (14)",
        "'value': 8, | 'value': 5, | series.extendTo | (5 infusions) is not between",
        "'value': 'phq-9', | 'value': 'phq-10', | measures.primary.value | The instrument (phq-10) is not known",
        "'S43', 'S39' | 'S43', 'S93' | series.offsets.sources[1] | The source (S93) is not in the source register",
        "'S43', 'S39' | 's43', 'S39' | series.offsets.sources[0] | The source id (s43) must begin",
        "'raiseBelow': 0.6 | 'raiseBelow': 60 | decisions.thresholds.value.raiseBelow | (60) is not between 0 and 1",
        "'risk': 0.2 | 'risk': 1.2 | maintenance.booster.value.risk | (1.2) is not between",
        "'minDays': 7 | 'minDays': 90 | maintenance.booster.value | least interval (90 days) exceeds the most (84 days)",
        "'after': 3, 'asks' | 'after': 2, 'asks' | decisions.checkpoints.value[1] | after 2 follows the one after 2",
        "'after': 6, 'asks' | 'after': 7, 'asks' | decisions.checkpoints.value | planned number of infusions (6)",
        "'least': 0.1, 'most': 0.25 | 'least': 0.3, 'most': 0.25 | dose.step.value | least step (0.3) exceeds",
        "'monitoring': 'standard' | 'monitoring': 'none' | monitoring | monitoring plan (none) is not known",
        "'unit': 'mg/kg' | 'unit': 'mg' | dose.unit | 'mg' is not known",
        "'condition': 'depression' | 'condition': 'sadness' | condition | 'sadness' is not known",
        "'cairn': 'protocol/1' | 'cairn': 'course/1' | cairn | of kind 'course/1'",
        "'instrument': 'phq-9' | 'instrument': 'phq-0' | maintenance.relapse.value.scoreReturn.instrument | (phq-0) is not known",
      })
  void saysWhereAndWhatIsWrong(String find, String put, String path, String words) {
    var from = find.replace('\'', '"');
    assertThat(SHIPPED).contains(from);
    var wrong = problems(SHIPPED.replaceFirst(Pattern.quote(from), put.replace('\'', '"')));
    assertThat(wrong)
        .anySatisfy(
            problem -> {
              assertThat(problem.path()).isEqualTo(path);
              assertThat(problem.message()).contains(words.replace('\'', '"'));
              assertThat(problem.remedy()).isNotBlank();
            });
  }

  @Test
  void aTextOfTenThousandCharactersIsReported() {
    var tooLong = SHIPPED.replaceFirst("\"title\": \"", "\"title\": \"" + "Long ".repeat(2000));
    assertThat(problems(tooLong))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("title");
              assertThat(problem.message()).contains("5000 are the most");
            });
  }

  @Test
  void aNumberWithoutItsMarkIsReported() {
    var unmarked =
        SHIPPED.replaceFirst(
            "\"minutes\": \\{\"value\": 40.*?}",
            "\"minutes\": {\"value\": 40, \"sources\": [\"S16\"]}");
    assertThat(problems(unmarked))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("dose.minutes.mark");
              assertThat(problem.message()).isEqualTo("The key \"mark\" is missing.");
            });
  }

  @Test
  void aSeenNumberWithoutItsSourceIsReported() {
    var unsourced =
        SHIPPED.replaceFirst(
            "\"minutes\": \\{\"value\": 40, \"sources\": \\[\"S16\"]",
            "\"minutes\": {\"value\": 40, \"sources\": []");
    assertThat(problems(unsourced))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("The value is marked SEEN and names no source.");
  }

  @Test
  void categoriesRiseFromImprovementToResponse() {
    var text =
        SHIPPED.replaceFirst(
            "\"improvement\": \\{\"value\": 0.2", "\"improvement\": {\"value\": 0.9");
    assertThat(problems(text))
        .singleElement()
        .extracting(Problem::path)
        .isEqualTo("decisions.categories");
  }

  @Test
  void aSeriesOfSeveralInfusionsHasAWindow() {
    var text = SHIPPED.replaceFirst("\"windowDays\": .*\n", "");
    assertThat(problems(text))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("The series has no window.");
  }

  @Test
  void aDurationOutsideItsRangeIsReported() {
    var text =
        ShippedFiles.text("protocols/crps-outpatient.json")
            .replaceFirst("\"minutes\": \\{\"value\": 240", "\"minutes\": {\"value\": 40");
    assertThat(problems(text))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("The infusion (40 min) is not within its range (240 to 240 min).");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    var text =
        SHIPPED
            .replace("\"condition\": \"depression\"", "\"condition\": \"depresion\"")
            .replace("[0, 3, 7, 10, 14, 17]", "[0, 3, 2, 10, 14, 17]")
            .replace("\"raiseGain\": 0.08", "\"raiseGain\": 8")
            .replace("\"monitoring\": \"standard\"", "\"monitor\": \"standard\"");
    assertThat(problems(text))
        .extracting(Problem::path)
        .contains(
            "condition",
            "series.offsets.value[2]",
            "decisions.thresholds.value.raiseGain",
            "monitor",
            "monitoring");
  }

  @Test
  void theSchemaRefusesAMissingMarkToo() {
    var text = SHIPPED.replaceFirst(", \"mark\": \"SEEN\"}", "}");
    assertThat(ShippedFiles.violations("protocol", text)).isNotEmpty();
  }
}

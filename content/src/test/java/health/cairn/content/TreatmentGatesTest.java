package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.course.TreatmentCheck;
import health.cairn.core.course.TreatmentRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreatmentGatesTest {
  private static final String FILE = "treatment/may-be-treated.json";

  @Test
  void theShippedChecksFitTheirSchemaAndTheFullCheck() {
    var text = ShippedFiles.text(FILE);
    assertThat(ShippedFiles.violations("treatment", text)).isEmpty();
    assertThat(TreatmentGates.read(Document.of("own.json", text)).problems()).isEmpty();
  }

  @Test
  void everyCheckHasItsRule() {
    assertThat(TreatmentGates.shipped().rules())
        .extracting(TreatmentRule::check)
        .containsExactlyInAnyOrder(TreatmentCheck.values());
  }

  @Test
  void whatForbidsComesFirst() {
    assertThat(TreatmentGates.shipped().rules())
        .extracting(TreatmentRule::forbids)
        .isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
  }

  @Test
  void somebodySettlesEveryCheck() {
    assertThat(TreatmentGates.shipped().rules())
        .allSatisfy(it -> assertThat(it.settledBy()).isNotEmpty());
  }

  @Test
  void aCheckGivenTwiceAndARoleThatIsNoneAreReportedTogether() {
    var text =
        ShippedFiles.text(FILE)
            .replace("\"check\": \"weight\"", "\"check\": \"screen\"")
            .replaceFirst("\"settledBy\": \\[\"director\"]", "\"settledBy\": [\"porter\"]");
    var paths =
        Set.copyOf(
            TreatmentGates.read(Document.of("own.json", text)).problems().stream()
                .map(Problem::path)
                .toList());
    assertThat(paths).contains("checks[13].settledBy[0]").hasSize(2);
  }
}

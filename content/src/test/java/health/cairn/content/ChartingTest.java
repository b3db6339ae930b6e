package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.evidence.Mark;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartingTest {
  private static final String FILE = "charting/charting.json";

  @Test
  void theShippedLimitsFitTheirSchemaAndAreRead() {
    var text = ShippedFiles.text(FILE);
    assertThat(ShippedFiles.violations("charting", text)).isEmpty();
    assertThat(Charting.read(Document.of("charting.json", text)).problems()).isEmpty();
  }

  @Test
  void everyLimitSaysThatItIsProposed() {
    var limits = Charting.limits();
    assertThat(
            Stream.of(
                limits.amountShare(),
                limits.weightShare(),
                limits.farAbove(),
                limits.leastShare(),
                limits.sameVisit(),
                limits.twice()))
        .allMatch(it -> it.mark() == Mark.PROPOSED && it.note().isPresent());
    assertThat(limits.sameVisit().value()).hasHours(12);
    assertThat(limits.twice().value()).hasHours(3);
  }

  @Test
  void everyReasonToStopIsSaidInSpanishAndKnownToCourseFiles() {
    var spanish = Translation.into(Locale.forLanguageTag("es"));
    var schema = ShippedFiles.text("schema/course.json");
    for (var stop : Charting.limits().stops()) {
      assertThat(spanish.apply(stop.title())).isNotEqualTo(stop.title());
      assertThat(schema).contains("\"" + stop.id() + "\"");
    }
  }

  @Test
  void aShareAboveOneIsRefused() {
    var text = ShippedFiles.text(FILE).replaceFirst("\"value\": 0.1", "\"value\": 10");
    assertThat(ShippedFiles.violations("charting", text)).isNotEmpty();
    assertThat(Charting.read(Document.of("own.json", text)).problems()).isNotEmpty();
  }
}

package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.Mark;
import health.cairn.core.evidence.SourceId;
import health.cairn.core.protocol.BoosterLimits;
import health.cairn.core.protocol.DecisionThresholds;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolsTest {
  private static Protocol protocol(String id) {
    return Protocols.find(ProtocolId.of(id)).orElseThrow();
  }

  static List<Path> files() {
    return ShippedFiles.in("protocols").stream()
        .filter(file -> !file.endsWith("index.json"))
        .toList();
  }

  @Nested
  class TheShippedOnes {
    @ParameterizedTest
    @MethodSource("health.cairn.content.ProtocolsTest#files")
    void haveNoProblemUnderTheFullCheck(Path file) {
      assertThat(Protocols.read(Document.of(file)).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("health.cairn.content.ProtocolsTest#files")
    void fitTheirSchema(Path file) {
      assertThat(ShippedFiles.violations("protocol", ShippedFiles.text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("health.cairn.content.ProtocolsTest#files")
    void standInTheIndexUnderTheirNameAndCondition(Path file) {
      var id = ProtocolId.of(file.getFileName().toString().replace(".json", ""));
      var protocol = Protocols.find(id).orElseThrow();
      assertThat(protocol.id()).isEqualTo(id);
      assertThat(Protocols.ids(protocol.condition())).contains(id);
    }

    @ParameterizedTest
    @MethodSource("health.cairn.content.ProtocolsTest#files")
    void fallOnWorkdaysFromTheDayAskedForOn(Path file) {
      var series =
          Protocols.find(ProtocolId.of(file.getFileName().toString().replace(".json", "")))
              .orElseThrow()
              .series();
      var monday = LocalDate.of(2026, 11, 30);
      for (int weekday = 0; weekday < 7; weekday++) {
        var first = monday.plusDays(weekday);
        var days = series.workdays(first, 24);
        assertThat(days).hasSameSizeAs(series.allOffsets());
        assertThat(days.get(0)).isAfterOrEqualTo(first);
        assertThat(days).allMatch(day -> day.getDayOfWeek().getValue() <= 5);
        for (int k = 1; k < days.size(); k++) {
          assertThat(
                  ChronoUnit.HOURS.between(
                      days.get(k - 1).atTime(9, 30), days.get(k).atTime(9, 30)))
              .as("%s from %s", file, first)
              .isGreaterThanOrEqualTo(series.minInterval().value().toHours());
        }
      }
    }

    @Test
    void ofTenWeekdaysAreTenWeekdaysFromAnyDayOn() {
      var series = protocol("crps-outpatient").series();
      var thursday = LocalDate.of(2026, 12, 3);
      assertThat(series.workdays(thursday, 10))
          .extracting(LocalDate::getDayOfMonth)
          .containsExactly(3, 4, 7, 8, 9, 10, 11, 14, 15, 16);
      assertThat(series.workdays(LocalDate.of(2026, 12, 5), 3))
          .extracting(LocalDate::getDayOfMonth)
          .containsExactly(7, 8, 9);
    }

    @Test
    void areAllInTheIndex() {
      assertThat(Protocols.ids()).hasSameSizeAs(files());
      assertThat(
              ShippedFiles.violations("protocol-index", ShippedFiles.text("protocols/index.json")))
          .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void serveEveryCondition(Condition condition) {
      assertThat(Protocols.usual(condition).condition()).isEqualTo(condition);
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void measureWithAnInstrumentTheForecastKnows(Condition condition) {
      for (var id : Protocols.ids(condition)) {
        var primary = protocol(id.value()).measures().primary().value();
        assertThat(Populations.of(condition).measure(primary)).as(id.value()).isPresent();
      }
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void callResponseWhatTheForecastCallsResponse(Condition condition) {
      for (var id : Protocols.ids(condition)) {
        assertThat(protocol(id.value()).decisions().categories().response().value())
            .isEqualTo(Populations.of(condition).responseThreshold());
      }
    }

    @ParameterizedTest
    @MethodSource("health.cairn.content.ProtocolsTest#files")
    void nameAMonitoringPlanThatExists(Path file) {
      var protocol = Protocols.read(Document.of(file)).orThrow();
      assertThat(MonitoringPlans.find(protocol.monitoring())).isPresent();
    }
  }

  @Test
  void anUnknownNameFindsNothing() {
    assertThat(Protocols.find(ProtocolId.of("homeopathy"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "depression-induction         | 0,3,7,10,14,17      | 8  | 0.5 | 40  | 0.75 | 1.0",
        "depression-thrice-weekly     | 0,2,4,7,9,11        | 8  | 0.5 | 40  | 0.75 | 1.0",
        "bipolar-depression-induction | 0,3,7,10,14,17      | 8  | 0.5 | 40  | 0.75 | 1.0",
        "suicidality-induction        | 0,3,7,10,14,17      | 8  | 0.5 | 40  | 0.75 | 1.0",
        "anxiety-induction            | 0,3,7,10,14,17      | 8  | 0.5 | 40  | 0.75 | 1.0",
        "ptsd-induction               | 0,2,4,7,9,11        | 8  | 0.5 | 40  | 0.75 | 1.0",
        "ocd-trial                    | 0                   | 2  | 0.5 | 40  | 0.5  | 1.0",
        "neuropathic-pain-outpatient  | 0,3,7,10,14         | 5  | 2.0 | 240 | 4.0  | 8.0",
        "crps-outpatient              | 0,1,2,3,4,7,8,9,10,11 | 10 | 1.4 | 240 | 2.0 |",
      })
  void plansAndDosesAsItsTableSays(
      String id,
      String offsets,
      int extended,
      double start,
      double minutes,
      double softMax,
      Double hardMax) {
    var protocol = protocol(id);
    assertThat(protocol.offsets())
        .isEqualTo(List.of(offsets.split(",")).stream().map(Double::valueOf).toList());
    assertThat(protocol.series().extendTo().value()).isEqualTo(extended);
    assertThat(protocol.dose().perSession().value()).isCloseTo(start, within(1e-12));
    assertThat(protocol.dose().minutes()).isEqualTo(minutes);
    assertThat(protocol.dose().softMaxPerSession().value()).isCloseTo(softMax, within(1e-12));
    assertThat(protocol.dose().hardMaxPerSession().map(MgPerKg::value).orElse(null))
        .isEqualTo(hardMax);
  }

  @Nested
  class ForDepression {
    private final Protocol protocol = Protocols.usual(Condition.DEPRESSION);

    @Test
    void isTwiceWeeklyByDefault() {
      assertThat(Protocols.ids(Condition.DEPRESSION))
          .extracting(ProtocolId::value)
          .containsExactly("depression-induction", "depression-thrice-weekly");
      assertThat(protocol.id().value()).isEqualTo("depression-induction");
    }

    @Test
    void comparesWithTheLimitsOfTheForecast() {
      assertThat(protocol.thresholds())
          .isEqualTo(new DecisionThresholds(.60, .08, .05, .10, .90, 14, .10, .50, .20));
      assertThat(protocol.boosterLimits())
          .isEqualTo(new BoosterLimits(.20, 7, 84, 1.5, 14, 7, .50, .30));
    }

    @Test
    void keepsWhatHeldBeforeAFileSaidWhenAnInfusionIsABooster() {
      var shipped = files().stream().filter(it -> it.endsWith("depression-induction.json"));
      var signed = ShippedFiles.text(shipped.findFirst().orElseThrow());
      var older = signed.replaceFirst("\\s+\"closeDays\": 7,", "");
      assertThat(older).isNotEqualTo(signed);
      assertThat(Protocols.read(Document.of("older.json", older)).orThrow().boosterLimits())
          .isEqualTo(protocol.boosterLimits());
    }

    @Test
    void namesTheSourceOfItsStartDose() {
      var start = protocol.dose().start();
      assertThat(start.mark()).isEqualTo(Mark.SEEN);
      assertThat(start.sources()).contains(SourceId.of("S16"));
    }

    @Test
    void isLookedAtAfterTwoThreeFourAndSix() {
      assertThat(protocol.decisions().checkpoints().value())
          .extracting(checkpoint -> checkpoint.after())
          .containsExactly(2, 3, 4, 6);
    }

    @Test
    void raisesHalfAMilligramToThreeQuarters() {
      assertThat(protocol.nextDose(MgPerKg.of(0.5))).contains(MgPerKg.of(0.75));
      assertThat(protocol.nextDose(MgPerKg.of(1.0))).isEmpty();
    }
  }
}

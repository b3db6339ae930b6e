package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.protocol.Alert;
import health.cairn.core.protocol.MonitoringId;
import health.cairn.core.protocol.MonitoringPlan;
import health.cairn.core.protocol.Range;
import health.cairn.core.protocol.Vital;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringPlansTest {
  private final MonitoringPlan plan =
      MonitoringPlans.find(MonitoringId.of("standard")).orElseThrow();

  @Test
  void theShippedPlanFitsItsSchemaAndTheFullCheck() {
    var text = ShippedFiles.text("monitoring/standard.json");
    assertThat(ShippedFiles.violations("monitoring", text)).isEmpty();
    assertThat(MonitoringPlans.read(Document.of("standard.json", text)).problems()).isEmpty();
  }

  @Test
  void anUnknownPlanIsNotFound() {
    assertThat(MonitoringPlans.find(MonitoringId.of("none"))).isEmpty();
  }

  @Test
  void bloodPressureIsTakenEveryTenToFifteenMinutes() {
    assertThat(plan.observations().get(0).minutes().orElseThrow().value())
        .isEqualTo(new Range(10, 15));
  }

  @ParameterizedTest
  @CsvSource({
    "A-BP-1, DIASTOLIC, 91, YELLOW, true",
    "A-BP-1, SYSTOLIC, 140, YELLOW, false",
    "A-BP-3, SYSTOLIC, 180, RED, true",
    "A-BP-4a, SYSTOLIC_RISE, 39, ORANGE, false",
    "A-BP-5, DIASTOLIC, 120, RED_STOP, true",
    "A-BP-7, SYSTOLIC, 89, RED, true",
    "A-OX-2, RESPIRATORY_RATE, 7, RED_STOP, true",
    "A-SE-2, SEDATION, 3, RED_STOP, false",
  })
  void anAlertIsMetByItsNumbers(
      String id, Vital vital, double value, Alert.Level level, boolean met) {
    var alert = plan.alerts().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    assertThat(alert.level()).isEqualTo(level);
    assertThat(alert.met(Map.of(vital, value))).isEqualTo(met);
  }

  @Test
  void aPatientStaysAnHourAfterTheEndAndTwoFromTheStart() {
    assertThat(plan.discharge().readyAt(40)).isEqualTo(120);
    assertThat(plan.discharge().readyAt(240)).isEqualTo(300);
    assertThat(plan.discharge().recoveryScore().value()).isEqualTo(9);
  }

  @Test
  void aWrongWordIsReportedWithItsPlace() {
    var text =
        ShippedFiles.text("monitoring/standard.json")
            .replaceFirst("\"vital\": \"systolic\"", "\"vital\": \"systole\"");
    assertThat(MonitoringPlans.read(Document.of("own.json", text)).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("alerts[0].any[0].vital");
              assertThat(problem.remedy()).contains("systolic");
            });
  }
}

package health.cairn.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.quantity.MgPerKg;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is expected before anything is known of a patient, against the specification's tables: an
 * infusion every 3.5 days, 8,192 evenly spread patients.
 */
class PriorTableTest {
  private static final int PATIENTS = 8192;
  private static final double SPACING = 3.5;

  /** Two programs, the same points: what quadrature leaves. */
  private static final double PROBABILITY = 0.005;

  private static final double DAYS = 0.03;

  /** Half of the last printed digit. */
  private static final double PRINTED_SHARE = 0.005;

  private static double[][] points() {
    return NormalPoints.of(PATIENTS, 7, 0);
  }

  private static ResponseModel model(String instrument, Antidepressant onIt) {
    return ResponseModel.of(Reference.depression(), onIt, List.of(InstrumentId.of(instrument)));
  }

  private static KnownPatient patient(ResponseModel model, double[] z) {
    return new KnownPatient(model, model.traits(z), 0);
  }

  private static WeightedSample loss(ResponseModel model, int infusions) {
    var days = new WeightedSample(PATIENTS);
    for (double[] z : points()) {
      var patient = patient(model, z);
      for (int k = 0; k < infusions; k++) {
        patient.passTo(k * SPACING);
        patient.infuse(MgPerKg.of(0.5));
      }
      patient.daysToLoss(0).ifPresent(loss -> days.add(loss, 1));
    }
    return days;
  }

  private static double[] numbers(String words) {
    return Arrays.stream(words.trim().split(" +")).mapToDouble(Double::parseDouble).toArray();
  }

  @Nested
  class OneDayAfterEachInfusion {
    @ParameterizedTest(name = "{0} at {1} mg/kg")
    @CsvSource({
      "madrs, 0.50, 0.364 0.500 0.552 0.577 0.594 0.604 0.611 0.616,"
          + " 0.208 0.310 0.357 0.379 0.393 0.402 0.407 0.413",
      "madrs, 0.75, 0.396 0.525 0.572 0.596 0.608 0.615 0.621 0.624,"
          + " 0.232 0.331 0.373 0.393 0.405 0.413 0.418 0.424",
      "madrs, 1.00, 0.413 0.536 0.583 0.602 0.612 0.620 0.624 0.627,"
          + " 0.244 0.340 0.380 0.400 0.411 0.417 0.424 0.428",
      "phq-9, 0.50, 0.243 0.357 0.406 0.430 0.442 0.453 0.461 0.466,"
          + " 0.082 0.137 0.164 0.180 0.190 0.198 0.203 0.206",
      "phq-9, 0.75, 0.270 0.380 0.423 0.444 0.457 0.466 0.472 0.476,"
          + " 0.093 0.150 0.175 0.190 0.199 0.206 0.212 0.214",
      "phq-9, 1.00, 0.283 0.390 0.430 0.452 0.464 0.471 0.476 0.480,"
          + " 0.100 0.156 0.181 0.195 0.203 0.210 0.214 0.217",
    })
    void responseAndRemission(String instrument, double dose, String response, String remission) {
      var model = model(instrument, Antidepressant.YES);
      var responders = new double[8];
      var remitters = new double[8];
      for (double[] z : points()) {
        var patient = patient(model, z);
        for (int k = 0; k < 8; k++) {
          patient.passTo(k * SPACING);
          patient.infuse(MgPerKg.of(dose));
          patient.passTo(k * SPACING + 1);
          responders[k] += patient.inResponse(0) ? 1.0 / PATIENTS : 0;
          remitters[k] += patient.inRemission(0) ? 1.0 / PATIENTS : 0;
        }
      }
      assertThat(responders).containsExactly(numbers(response), within(PROBABILITY));
      assertThat(remitters).containsExactly(numbers(remission), within(PROBABILITY));
    }
  }

  @Nested
  class AfterOneInfusion {
    @ParameterizedTest(name = "day {0}")
    @CsvSource({
      "0.1667, 0.36, 0.21",
      "1, 0.36, 0.21",
      "3, 0.35, 0.19",
      "7, 0.28, 0.15",
      "14, 0.18, 0.09"
    })
    void responseAndRemissionOnMadrs(double day, double response, double remission) {
      var model = model("madrs", Antidepressant.YES);
      double responders = 0;
      double remitters = 0;
      for (double[] z : points()) {
        var patient = patient(model, z);
        patient.infuse(MgPerKg.of(0.5));
        patient.passTo(day);
        responders += patient.inResponse(0) ? 1.0 / PATIENTS : 0;
        remitters += patient.inRemission(0) ? 1.0 / PATIENTS : 0;
      }
      assertThat(responders).isCloseTo(response, within(PROBABILITY + PRINTED_SHARE));
      assertThat(remitters).isCloseTo(remission, within(PROBABILITY + PRINTED_SHARE));
    }
  }

  @Nested
  class DaysUntilResponseIsLost {
    @ParameterizedTest(name = "{0}, antidepressant {1}")
    @CsvSource({
      "madrs, YES, 7.9 18.7 53 172 699",
      "phq-9, YES, 6.9 15.8 46 158 667",
      "madrs, NO, 5.8 11.7 27 81 331"
    })
    void afterSix(String instrument, Antidepressant onIt, String expected) {
      var loss = loss(model(instrument, onIt), 6);
      double[] shares = {0.10, 0.25, 0.50, 0.75, 0.90};
      double[] days = numbers(expected);
      for (int i = 0; i < shares.length; i++) {
        double printed = days[i] < 20 ? 0.05 : 0.5;
        assertThat(loss.quantile(shares[i])).isCloseTo(days[i], within(DAYS * days[i] + printed));
      }
    }

    @ParameterizedTest(name = "{0}, antidepressant {1}")
    @CsvSource({
      "madrs, YES, .81 .66 .49 .39 .24 .16",
      "phq-9, YES, .78 .62 .46 .36 .23 .15",
      "madrs, NO, .70 .49 .32 .25 .15 .10"
    })
    void stillInResponse(String instrument, Antidepressant onIt, String expected) {
      var loss = loss(model(instrument, onIt), 6);
      double[] still =
          Arrays.stream(numbers("14 28 56 84 182 365"))
              .map(day -> 1 - loss.shareUpTo(day))
              .toArray();
      assertThat(still).containsExactly(numbers(expected), within(PROBABILITY + PRINTED_SHARE));
    }

    @ParameterizedTest(name = "{0} after {1}, antidepressant {2}")
    @CsvSource({
      "madrs, 1, YES, 12", "madrs, 3, YES, 32", "madrs, 4, YES, 41", "madrs, 6, YES, 53",
      "madrs, 8, YES, 60", "phq-9, 1, YES, 10", "phq-9, 3, YES, 26", "phq-9, 4, YES, 33",
      "phq-9, 6, YES, 46", "phq-9, 8, YES, 53", "phq-9, 6, NO, 24"
    })
    void median(String instrument, int infusions, Antidepressant onIt, double days) {
      assertThat(loss(model(instrument, onIt), infusions).quantile(0.5))
          .isCloseTo(days, within(DAYS * days + 0.5));
    }
  }
}

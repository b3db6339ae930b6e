package health.cairn.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.protocol.ExampleProtocols;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.simulation.VirtualPatient;
import health.cairn.core.simulation.VirtualPatient.ScoreDue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that a forecast must never break, on virtual patients. */
class MonotoneRulesTest {
  private static final double[] DAYS = {0, 3.5, 7, 10.5, 14, 17.5};

  static LongStream seeds() {
    return new SplittableRandom(20261101).longs(12);
  }

  /** A course cut off after two to nine scores. */
  private static History course(long seed) {
    var random = new SplittableRandom(seed);
    var model = model();
    var patient = VirtualPatient.drawn(model, seed);
    var dues = new ArrayList<ScoreDue>();
    for (double day : DAYS) {
      dues.add(new ScoreDue(day, Reference.PHQ9));
    }
    for (int week = 1; week <= 3; week++) {
      dues.add(new ScoreDue(17.5 + 7 * week, Reference.PHQ9));
    }
    var doses = Reference.doses(0.5, DAYS);
    var readings = patient.through(doses, dues).subList(0, random.nextInt(2, 10));
    double now = readings.get(readings.size() - 1).day();
    return new History(
        Antidepressant.UNKNOWN,
        doses.stream().filter(dose -> dose.day() < now).toList(),
        doses.stream().filter(dose -> dose.day() >= now).toList(),
        readings);
  }

  private static ResponseModel model() {
    return ResponseModel.of(
        Reference.depression(), Antidepressant.UNKNOWN, List.of(Reference.PHQ9));
  }

  private static Forecast forecast(History history, OptionalDouble risk) {
    return Forecaster.forecast(
        Reference.depression(),
        ExampleProtocols.everyThreeAndAHalfDays(),
        history,
        new Settings(512, 1, risk));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBetterLastScoreNeverLowersTheChanceOfResponse(long seed) {
    var history = course(seed);
    var readings = new ArrayList<>(history.readings());
    var last = readings.remove(readings.size() - 1);
    assumeThat(last.score()).isGreaterThan(0);
    readings.add(new Reading(last.day(), last.instrument(), Math.max(last.score() - 3, 0)));
    var better =
        new History(history.antidepressant(), history.given(), history.planned(), readings);

    double before = response(forecast(history, OptionalDouble.empty()));
    double after = response(forecast(better, OptionalDouble.empty()));
    assertThat(after).isGreaterThan(before - 0.01);
  }

  private static double response(Forecast forecast) {
    return forecast.afterInfusion().get(5).response();
  }

  @RepeatedTest(50)
  void oneMoreInfusionOrAHigherDoseNeverTakesImprovementAway(RepetitionInfo repetition) {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    var model = model();
    var traits = model.traits(random.doubles(7, -2.5, 2.5).toArray());
    var doses = doses(random);
    var more = new ArrayList<>(doses);
    int changed = random.nextInt(doses.size());
    if (random.nextBoolean()) {
      more.add(new Dose(random.nextDouble(0, 60), MgPerKg.of(0.5), 40));
    } else {
      var dose = doses.get(changed);
      more.set(changed, new Dose(dose.day(), dose.dose().plus(MgPerKg.of(0.25)), 40));
    }
    for (double day = 0.5; day < 400; day *= 1.3) {
      assertThat(improvement(model, traits, more, day))
          .isGreaterThanOrEqualTo(improvement(model, traits, doses, day) - 1e-12);
    }
  }

  private static List<Dose> doses(SplittableRandom random) {
    var doses = new ArrayList<Dose>();
    for (int i = random.nextInt(1, 9); i > 0; i--) {
      doses.add(new Dose(random.nextDouble(0, 60), MgPerKg.of(random.nextDouble(0.1, 1)), 40));
    }
    return doses;
  }

  private static double improvement(
      ResponseModel model, Traits traits, List<Dose> doses, double day) {
    var patient = new KnownPatient(model, traits, 0);
    doses.stream()
        .sorted(Comparator.comparingDouble(Dose::day))
        .filter(dose -> dose.day() < day)
        .forEach(
            dose -> {
              patient.passTo(dose.day());
              patient.infuse(dose.dose());
            });
    patient.passTo(day);
    return patient.improvement();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lossOnlyBecomesLikelierWithTime(long seed) {
    var lasting = forecast(course(seed), OptionalDouble.empty()).lasting();
    assertThat(lasting.byDay())
        .isSortedAccordingTo(Comparator.comparingDouble(Forecast.StillInResponse::p).reversed());
    lasting
        .days()
        .ifPresent(
            q -> assertThat(List.of(q.q10(), q.q25(), q.q50(), q.q75(), q.q90())).isSorted());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void remissionIsResponseForAllWhoseBaselineIsTwiceTheRemissionLimit(long seed) {
    var patient = VirtualPatient.drawn(model(), seed);
    assumeThat(patient.traits().baseline(0)).isGreaterThan(9);
    for (double day : DAYS) {
      patient.infuse(new Dose(day, MgPerKg.of(0.5), 40));
      for (double later = 0; later < 3.5; later += 0.5) {
        patient.truth().passTo(day + later);
        assertThat(patient.truth().inResponse(0) || !patient.truth().inRemission(0)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aHigherRiskNeverMakesTheBoosterDueSooner(long seed) {
    var history = course(seed);
    var due =
        DoubleStream.of(0.05, 0.2, 0.35, 0.6)
            .mapToObj(risk -> forecast(history, OptionalDouble.of(risk)).booster())
            .flatMap(Optional::stream)
            .map(Forecast.Booster::day)
            .toList();
    assertThat(due).isSorted();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void scoresNeverLeaveMoreDoubtThanBefore(long seed) {
    var history = course(seed);
    var posterior = Posterior.of(model(), history.given(), history.readings(), 512);
    for (int j = 0; j < 7; j++) {
      double mean = 0;
      double square = 0;
      var draws = posterior.draws();
      for (int i = 0; i < draws.size; i++) {
        mean += draws.weight[i] * draws.z[j][i];
        square += draws.weight[i] * draws.z[j][i] * draws.z[j][i];
      }
      assertThat(square - mean * mean).isLessThan(1.5);
    }
  }
}

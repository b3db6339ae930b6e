package health.cairn.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sampler's last resort, when fewer than 100 draws count: three years of scores with only 64
 * draws a block bring that about.
 */
class RandomWalkTest {
  private static final List<ToDoubleFunction<Traits>> QUANTITIES =
      List.of(
          t -> t.ceiling,
          t -> t.acuteGain,
          t -> t.buildUp,
          t -> StrictMath.log(t.acuteHalfLife),
          t -> StrictMath.log(t.sustainedHalfLife),
          t -> t.baselines[0]);

  private static Posterior few;
  private static Posterior many;

  private static Posterior posterior(int points) {
    var history = LongCourse.history();
    var model =
        ResponseModel.of(Reference.depression(), history.antidepressant(), List.of(Reference.PHQ9));
    return Posterior.of(model, history.given(), history.readings(), points);
  }

  @BeforeAll
  static void sample() {
    few = posterior(64);
    many = posterior(2048);
  }

  @Test
  void isNeededHereAndSaysSo() {
    assertThat(few.ess()).isLessThan(100);
    assertThat(few.approximate()).isTrue();
    assertThat(many.approximate()).isFalse();
  }

  @Test
  void givesEquallyWeightedDraws() {
    assertThat(few.draws().weight).hasSize(64).containsOnly(1.0 / 64);
    assertThat(DoubleStream.of(few.draws().ceiling).distinct().count()).isGreaterThan(32);
  }

  /** 64 draws place a mean to SD/8; four such errors, and a third for the spread. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void agreesWithAManyTimesLargerSample(int quantity) {
    var of = QUANTITIES.get(quantity);
    assertThat(few.mean(of)).isCloseTo(many.mean(of), within(0.5 * many.sd(of)));
    assertThat(few.sd(of) / many.sd(of)).isBetween(0.6, 1.5);
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(posterior(64).mean(t -> t.ceiling)).isEqualTo(few.mean(t -> t.ceiling));
  }
}

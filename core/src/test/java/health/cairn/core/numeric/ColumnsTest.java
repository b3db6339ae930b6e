package health.cairn.core.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static double[] from(double least, double step, int n) {
    return IntStream.range(0, n).mapToDouble(i -> least + step * i).toArray();
  }

  @Test
  void powersOfTwoFollowTheFunction() {
    double[] x = from(-127.9, 0.0371, 6890);
    var out = new double[x.length];
    Columns.exp2(1, x, out, x.length);
    for (int i = 0; i < x.length; i++) {
      double exact = StrictMath.pow(2, x[i]);
      assertThat(out[i]).as("2^%s", x[i]).isCloseTo(exact, within(3e-13 * exact));
    }
  }

  @Test
  void powersOfTwoAreExactAtZeroAndStopAtTheirLimits() {
    double[] x = {0, -0.0, -1e9, 1e9};
    Columns.exp2(1, x, x, 4);
    assertThat(x[0]).isEqualTo(1);
    assertThat(x[1]).isEqualTo(1);
    assertThat(x[2]).isBetween(0.0, 3e-39);
    assertThat(x[3]).isBetween(3e38, 4e38);
  }

  @Test
  void sumsTakeEveryPlaceWhateverTheirNumber() {
    for (int n = 0; n < 11; n++) {
      double[] x = from(1, 1, n);
      assertThat(Columns.sum(x, n)).isEqualTo(n * (n + 1) / 2.0);
      assertThat(Columns.dot(x, x, n)).isEqualTo(n * (n + 1) * (2 * n + 1) / 6.0);
    }
  }

  @Test
  void aLimitIsReachedAtItselfAndNotJustBelow() {
    double limit = 0.3;
    double[] x = {0.2, Math.nextDown(limit), limit, Math.nextUp(limit), 1, 0};
    double[] limits = {limit, limit, limit, limit, limit, 0};
    var out = new double[6];
    Columns.reached(x, limits, out, 6);
    assertThat(out).containsExactly(0, 0, 1, 1, 1, 1);
  }

  @Test
  void chancesBelowFollowTheFunctionOneByOne() {
    double[] x = from(-12, 0.01, 2401);
    double[] below = x.clone();
    Normal.below(below, below.length);
    for (int i = 0; i < x.length; i++) {
      assertThat(below[i]).as("below %s", x[i]).isCloseTo(Normal.below(x[i]), within(1e-11));
    }
  }
}

package health.cairn.core.forecast;

import java.util.Arrays;

/** Values with weights, for quantiles. Values are kept to ten significant digits. */
final class WeightedSample {
  private static final int INDEX_BITS = 16;
  private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

  private double[] values;
  private double[] weights;
  private int size;
  private double total;
  private long[] order = new long[0];

  WeightedSample(int capacity) {
    values = new double[capacity];
    weights = new double[capacity];
  }

  void add(double value, double weight) {
    values[size] = value;
    weights[size++] = weight;
    total += weight;
  }

  double total() {
    return total;
  }

  boolean isEmpty() {
    return !(total > 0);
  }

  /** Share of the weight on values of at most the limit. */
  double shareUpTo(double limit) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i] <= limit ? weights[i] : 0;
    }
    return total > 0 ? sum / total : 0;
  }

  /** The value with share p of the weight below it, between two values by straight line. */
  double quantile(double p) {
    if (order.length != size) {
      sort();
    }
    double below = 0;
    double lastMiddle = 0;
    double lastValue = Double.NaN;
    for (long key : order) {
      int i = (int) (key & INDEX_MASK);
      double middle = (below + weights[i] / 2) / total;
      if (middle >= p) {
        return Double.isNaN(lastValue)
            ? values[i]
            : lastValue + (values[i] - lastValue) * (p - lastMiddle) / (middle - lastMiddle);
      }
      below += weights[i];
      lastMiddle = middle;
      lastValue = values[i];
    }
    return lastValue;
  }

  /**
   * Orders the indices by value: the value's leading bits and the index share one sortable long.
   */
  private void sort() {
    order = new long[size];
    for (int i = 0; i < size; i++) {
      long bits = Double.doubleToRawLongBits(values[i] + 0.0);
      long sortable = bits ^ ((bits >> 63) & Long.MAX_VALUE);
      order[i] = (sortable & ~INDEX_MASK) | i;
    }
    Arrays.sort(order);
  }
}

package health.cairn.core.forecast;

import java.util.Arrays;

/**
 * Values with weights, for shares and quantiles. For quantiles the values are thrown into equal
 * cells, and only the few around the one asked for are put in order.
 */
final class WeightedSample {
  private static final int CELLS = 256;

  private final double[] values;
  private final double[] weights;
  private final double[] cells = new double[CELLS];

  /** Where each cell's values begin in {@link #byCell}; one more for the end. */
  private final int[] starts = new int[CELLS + 1];

  /** Places of the values, cell by cell. */
  private int[] byCell = new int[0];

  private int size;
  private double total;

  WeightedSample(int capacity) {
    values = new double[capacity];
    weights = new double[capacity];
  }

  /** Does not change them. */
  WeightedSample(double[] values, double[] weights) {
    this.values = values;
    this.weights = weights;
    this.size = values.length;
    for (double weight : weights) {
      total += weight;
    }
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
    if (byCell.length != size) {
      throwIntoCells();
    }
    int cell = 0;
    double upTo = 0;
    while (cell < CELLS - 1 && upTo + cells[cell] < p * total) {
      upTo += cells[cell++];
    }
    int first = cell - 1;
    while (first >= 0 && cells[first] == 0) {
      first--;
    }
    int last = cell + 1;
    while (last < CELLS && cells[last] == 0) {
      last++;
    }
    return among(inOrder(first, last), upTo - (first < 0 ? 0 : cells[first]), p);
  }

  private double among(int[] order, double below, double p) {
    double lastMiddle = 0;
    double lastValue = Double.NaN;
    for (int i : order) {
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

  private void throwIntoCells() {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      least = values[i] < least ? values[i] : least;
      most = values[i] > most ? values[i] : most;
    }
    double scale = most > least ? (CELLS - 1) / (most - least) : 0;
    var cellOf = new int[size];
    for (int i = 0; i < size; i++) {
      cellOf[i] = (int) ((values[i] - least) * scale);
      cells[cellOf[i]] += weights[i];
      starts[cellOf[i] + 1]++;
    }
    groupByCell(cellOf);
  }

  private void groupByCell(int[] cellOf) {
    for (int cell = 0; cell < CELLS; cell++) {
      starts[cell + 1] += starts[cell];
    }
    byCell = new int[size];
    var next = starts.clone();
    for (int i = 0; i < size; i++) {
      byCell[next[cellOf[i]]++] = i;
    }
  }

  /** Places of the values in the cells from the first to the last, by value. */
  private int[] inOrder(int first, int last) {
    int from = starts[Math.max(first, 0)];
    int[] order = Arrays.copyOfRange(byCell, from, starts[Math.min(last + 1, CELLS)]);
    for (int i = 1; i < order.length; i++) {
      int place = order[i];
      int at = i;
      for (; at > 0 && values[order[at - 1]] > values[place]; at--) {
        order[at] = order[at - 1];
      }
      order[at] = place;
    }
    return order;
  }
}

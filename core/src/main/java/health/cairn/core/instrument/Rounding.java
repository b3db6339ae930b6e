package health.cairn.core.instrument;

/** Proration in whole numbers, so that a half is a half. */
final class Rounding {
  private Rounding() {}

  /** sum * items / answered, rounded to the nearest whole number, halves up; none is negative. */
  static int prorated(int sum, int items, int answered) {
    return Math.floorDiv(2 * sum * items + answered, 2 * answered);
  }
}

package health.cairn.app.storage;

/** What became of a look at every seal of the audit trail. */
public sealed interface Verified {
  /**
   * Every row is there and says what it said when it was written. That rows at the end were cut off
   * shows only against a number and a seal noted earlier.
   *
   * @param seal of the last row, in hexadecimal digits; empty text if there is no row
   */
  record Whole(long rows, String seal) implements Verified {}

  /** The first row that is not as it was written, or before which one is missing. */
  record Broken(long number, String why) implements Verified {}
}

package health.cairn.bench.validation;

/**
 * One limit and how it was met.
 *
 * @param value what was found; it must not exceed the limit
 */
record Verdict(String what, double value, double limit) {
  boolean met() {
    return value <= limit;
  }
}

package health.cairn.cli;

/** Colour for a terminal that wants it: the product's tokens, as near as 256 colours come. */
record Paint(boolean colour) {
  String bold(String text) {
    return painted("1", text);
  }

  /** Benefit: on track. */
  String moss(String text) {
    return painted("38;5;65", text);
  }

  /** Forecast and information. */
  String dusk(String text) {
    return painted("38;5;67", text);
  }

  /** Needs a look. */
  String amber(String text) {
    return painted("38;5;136", text);
  }

  /** Act now. */
  String clay(String text) {
    return painted("1;38;5;131", text);
  }

  String faint(String text) {
    return painted("2", text);
  }

  private String painted(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}

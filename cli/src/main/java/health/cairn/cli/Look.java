package health.cairn.cli;

/** How the screen is to be filled: characters, colour, columns. */
record Look(boolean unicode, Paint paint, int width) {
  static final int WIDTH = 80;

  static Look of(Terminal terminal, boolean ascii) {
    return new Look(terminal.unicode() && !ascii, new Paint(terminal.colour()), WIDTH);
  }
}

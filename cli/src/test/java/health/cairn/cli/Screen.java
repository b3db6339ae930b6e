package health.cairn.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A terminal to run commands in: what they said, and their exit code. */
final class Screen {
  static final Clock NOW = Clock.fixed(Instant.parse("2026-12-20T12:00:00Z"), ZoneOffset.UTC);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private InputStream in = InputStream.nullInputStream();
  private boolean unicode = true;
  private boolean colour;
  private boolean watched;
  private boolean debug;

  Screen typing(String text) {
    return typing(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  Screen typing(InputStream stream) {
    in = stream;
    return this;
  }

  Screen asciiOnly() {
    unicode = false;
    return this;
  }

  Screen inColour() {
    colour = true;
    return this;
  }

  Screen watched() {
    watched = true;
    return this;
  }

  Screen debugging() {
    debug = true;
    return this;
  }

  int run(String... args) {
    var terminal = new Terminal(in, stream(out), stream(err), NOW, unicode, colour, watched, debug);
    var code = Main.run(terminal, args);
    terminal.flush();
    return code;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}

package health.cairn.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * The outside world as a command sees it: streams, clock, and what the screen can show.
 *
 * @param unicode whether more than ASCII can be shown
 * @param colour whether standard output is a terminal that wants colour
 * @param watched whether standard error is a terminal, so that progress is worth showing
 * @param debug whether breakage shows its stack trace
 */
record Terminal(
    InputStream in,
    PrintStream output,
    PrintStream errors,
    Clock clock,
    boolean unicode,
    boolean colour,
    boolean watched,
    boolean debug) {

  /**
   * The launcher looks which streams are terminals, in cairn.tty (for instance {@code out,err}):
   * asking Java for its console takes longer than a forecast.
   */
  static Terminal ofProcess() {
    var environment = System.getenv();
    var terminals = System.getProperty("cairn.tty", "");
    return new Terminal(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Clock.system(ZoneId.systemDefault()),
        isUtf8(environment),
        terminals.contains("out") && wantsColour(environment),
        terminals.contains("err"),
        !environment.getOrDefault("CAIRN_DEBUG", "").isEmpty());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /** As POSIX has it: the first of the three that is set decides. */
  static boolean isUtf8(Map<String, String> environment) {
    for (var name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      var value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
      }
    }
    return false;
  }

  /** See no-color.org. */
  static boolean wantsColour(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  void out(String text) {
    output.print(unicode ? text : Ascii.of(text));
  }

  /** JSON, SVG and scripts are UTF-8 whatever the screen shows. */
  void raw(String text) {
    output.print(text);
  }

  void err(String text) {
    errors.print(unicode ? text : Ascii.of(text));
    errors.flush();
  }

  /** A line that overwrites the one before; only where someone watches. */
  void progress(String text) {
    if (watched) {
      errors.print("\r" + text + "\u001b[K");
      errors.flush();
    }
  }

  void flush() {
    output.flush();
    errors.flush();
  }
}

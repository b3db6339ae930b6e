package health.cairn.bench.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** Kills a clinic in the middle of writes, so many times, and stops at the first broken promise. */
public final class Kill {
  private static final int SHORTEST_MILLIS = 200;
  private static final int LONGEST_MILLIS = 1500;
  private static final String WHOLE = "looked: lost 0, half 0, trail ";

  private final Path folder;
  private final SplittableRandom random;
  private final Map<UUID, Integer> promised = new LinkedHashMap<>();

  private Kill(Path folder, long seed) {
    this.folder = folder;
    random = new SplittableRandom(seed);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var times = Integer.parseInt(args[0]);
    var seed = Long.parseLong(args[1]);
    var kill = new Kill(Files.createTempDirectory("cairn-kill"), seed);
    for (int i = 1; i <= times; i++) System.out.printf("%2d %s%n", i, kill.once(i % 2 == 0));
    System.out.println("end: " + kill.lastLook());
    FileSystemUtils.deleteRecursively(kill.folder);
  }

  /**
   * @param databaseToo whether PostgreSQL is killed before, so that it must recover from its log
   */
  private String once(boolean databaseToo) throws IOException, InterruptedException {
    var clinic = start();
    try (var out = clinic.inputReader(StandardCharsets.UTF_8)) {
      var looked = lookOf(out);
      var end = System.nanoTime() + random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS) * 1_000_000L;
      for (String line; System.nanoTime() < end && (line = out.readLine()) != null; ) note(line);
      if (databaseToo) clinic.descendants().forEach(ProcessHandle::destroyForcibly);
      // By its handle: the process itself would close our end of its words.
      clinic.toHandle().destroyForcibly();
      // What it had said before it died counts too.
      for (String line; (line = out.readLine()) != null; ) note(line);
      clinic.waitFor();
      return looked
          + (databaseToo ? "; both killed" : "; killed")
          + ", now "
          + facts()
          + " facts acknowledged";
    }
  }

  private String lastLook() throws IOException, InterruptedException {
    var clinic = start();
    try (var out = clinic.inputReader(StandardCharsets.UTF_8)) {
      return lookOf(out);
    } finally {
      clinic.destroyForcibly().waitFor();
    }
  }

  private Process start() throws IOException {
    var promises = folder.resolve("promises");
    Files.write(
        promises,
        promised.entrySet().stream()
            .map(p -> new Acknowledged(p.getKey(), p.getValue()).line())
            .toList());
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Clinic.class.getName(),
            promises.toString());
    builder.environment().put("CAIRN_HOME", folder.resolve("home").toString());
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String lookOf(BufferedReader out) throws IOException {
    for (String line; (line = out.readLine()) != null; ) {
      if (line.startsWith(WHOLE)) return line;
      if (line.startsWith("looked:")) throw new IllegalStateException("Broken promise: " + line);
    }
    throw new IllegalStateException("The clinic did not start again.");
  }

  /** The line that was being said at the kill may be cut. */
  private void note(String line) {
    try {
      Acknowledged.of(line).ifPresent(it -> promised.put(it.stream(), it.facts()));
    } catch (IllegalArgumentException cut) {
      // Half a promise was not given.
    }
  }

  private int facts() {
    return promised.values().stream().mapToInt(Integer::intValue).sum();
  }
}

package health.cairn.bench.load;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * {@code Load LINK RATE SECONDS}: reads course pages, the list of today and searches, and writes
 * assessments, at a steady rate; a request that starts late because the server is slow counts from
 * when it should have started. Half as long before that, and a minute at least, nothing is counted.
 * Ends with 1 if a target is missed or a request fails.
 */
public final class Load {
  private static final Pattern PATIENT = Pattern.compile("href=\"(/patients/[0-9a-f-]{36})\"");
  private static final List<String> NAMES =
      List.of("rowan", "lindq", "zoe", "núñez", "ibara", "00431", "1971", "quil", "ada", "okafor");
  private static final int WRITES_IN = 10;

  /** What a clinic may expect, in milliseconds, of 95 of 100 requests. */
  private static final Map<String, Double> TARGETS =
      Map.of("course page", 60.0, "today", 60.0, "search", 30.0, "assessment", 40.0);

  private final Visitor visitor;
  private final List<String> courses = new ArrayList<>();
  private final ConcurrentLinkedQueue<Took> took = new ConcurrentLinkedQueue<>();

  private record Took(String what, double millis, int status) {}

  private Load(Visitor visitor) {
    this.visitor = visitor;
  }

  public static void main(String[] arguments) throws Exception {
    var load = new Load(Visitor.signedIn(URI.create(arguments[0])));
    int rate = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    load.findCourses();
    load.run(rate, Math.max(60, seconds / 2));
    load.took.clear();
    load.run(rate, seconds);
    if (!load.tell(rate, seconds)) {
      System.exit(1);
    }
  }

  /** The courses of patients all over the alphabet. */
  private void findCourses() throws Exception {
    var random = new SplittableRandom(1);
    for (int page = 0; page < 12; page++) {
      var list = visitor.get("/patients?page=" + (1 + random.nextInt(200))).body();
      var found = PATIENT.matcher(list);
      while (found.find()) {
        var answer = visitor.get(found.group(1));
        answer
            .headers()
            .firstValue("location")
            .map(URI::create)
            .map(URI::getPath)
            .ifPresent(courses::add);
      }
    }
    System.out.printf("%d courses are read.%n", courses.size());
  }

  private void run(int rate, int seconds) throws Exception {
    var random = new SplittableRandom(7);
    var pool = Executors.newFixedThreadPool(32);
    long begin = System.nanoTime();
    for (int n = 0; n < rate * seconds; n++) {
      long due = begin + n * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      int kind = n % WRITES_IN;
      var course = courses.get(random.nextInt(courses.size()));
      var name = NAMES.get(random.nextInt(NAMES.size()));
      pool.execute(() -> ask(kind, course, name, due));
    }
    pool.shutdown();
    if (!pool.awaitTermination(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The server does not keep up.");
    }
  }

  private void ask(int kind, String course, String name, long due) {
    try {
      var what = kind < 4 ? "course page" : kind < 7 ? "today" : kind < 9 ? "search" : "assessment";
      var answer = ask(what, course, name);
      took.add(new Took(what, (System.nanoTime() - due) / 1e6, answer.statusCode()));
    } catch (Exception broken) {
      took.add(new Took("broken", 0, 0));
    }
  }

  private HttpResponse<String> ask(String what, String course, String name) throws Exception {
    return switch (what) {
      case "course page" -> visitor.get(course);
      case "today" -> visitor.get("/today");
      case "search" -> visitor.post("/patients/search", Map.of("q", name));
      default ->
          visitor.post(
              course + "/assessments/phq-9",
              Map.of(
                  "mode", "total",
                  "total", "11",
                  "day", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString(),
                  "time", "12:00"));
    };
  }

  /** Whether all is as it should be. */
  private boolean tell(int rate, int seconds) {
    System.out.printf("%d requests a second for %d s%n", rate, seconds);
    var kinds = new TreeMap<String, List<Took>>();
    took.forEach(it -> kinds.computeIfAbsent(it.what(), k -> new ArrayList<>()).add(it));
    return kinds.entrySet().stream().filter(it -> tell(it.getKey(), it.getValue())).count()
        == TARGETS.size();
  }

  private static boolean tell(String what, List<Took> all) {
    var sorted = all.stream().filter(Load::isFine).mapToDouble(Took::millis).sorted().toArray();
    int failed = all.size() - sorted.length;
    double p95 = at(sorted, 0.95);
    double target = TARGETS.getOrDefault(what, 0.0);
    System.out.printf(
        "%-12s %6d times  p50 %6.1f ms  p95 %6.1f ms (target %.0f)  p99 %6.1f ms  failed %d%n",
        what, sorted.length, at(sorted, 0.50), p95, target, at(sorted, 0.99), failed);
    return p95 <= target && failed == 0;
  }

  private static boolean isFine(Took took) {
    return took.status() >= 200 && took.status() < 400;
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}

package health.cairn.bench.load;

import health.cairn.bench.load.Kind.End;
import health.cairn.bench.load.Kind.Took;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code Load LINK PID PATIENTS RATE SECONDS}: reads course pages, the list of today and searches,
 * and writes scores, at a steady rate; a request that starts late because the server is slow counts
 * from when it should have started. Half as long before that, and a minute at least, nothing is
 * counted. Then each kind alone, by one client and by eight. Of the writes only those that were
 * kept count. Ends with 1 if a target is missed or a request fails or is refused.
 */
public final class Load {
  private static final int OF_TEN = 10;
  private static final int WARM_SECONDS = 60;
  private static final int ALONE_SECONDS = 10;
  private static final int CROWD = 8;

  private final Visitor visitor;
  private final Courses courses;
  private final ConcurrentLinkedQueue<Took> took = new ConcurrentLinkedQueue<>();

  private Load(Visitor visitor, Courses courses) {
    this.visitor = visitor;
    this.courses = courses;
  }

  public static void main(String[] arguments) throws Exception {
    var visitor = Visitor.signedIn(URI.create(arguments[0]));
    var server = ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow();
    var courses = Courses.found(visitor, Integer.parseInt(arguments[2]));
    int rate = Integer.parseInt(arguments[3]);
    int seconds = Integer.parseInt(arguments[4]);
    var load = new Load(visitor, courses);
    load.run(rate, Math.min(WARM_SECONDS, seconds));
    load.took.clear();
    load.run(rate, seconds);
    var fine = load.tell(rate, seconds);
    var crowd = new Crowd(visitor, courses, server);
    for (var kind : Kind.values()) crowd.ask(kind, 1, Math.min(ALONE_SECONDS, seconds));
    for (var kind : List.of(Kind.COURSE_PAGE, Kind.SCORE)) {
      crowd.ask(kind, CROWD, Math.min(ALONE_SECONDS, seconds));
    }
    if (!fine) System.exit(1);
  }

  private void run(int rate, int seconds) throws Exception {
    var pool = Executors.newFixedThreadPool(32);
    long begin = System.nanoTime();
    for (int n = 0; n < rate * seconds; n++) {
      long due = begin + n * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      var kind = kind(n % OF_TEN);
      var course = courses.any();
      int time = courses.time(kind, course);
      pool.execute(() -> took.add(kind.ask(visitor, course, time, due)));
    }
    pool.shutdown();
    if (!pool.awaitTermination(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The server does not keep up.");
    }
  }

  private static Kind kind(int n) {
    return n < 4 ? Kind.COURSE_PAGE : n < 7 ? Kind.TODAY : n < 9 ? Kind.SEARCH : Kind.SCORE;
  }

  /** Whether all is as it should be. */
  private boolean tell(int rate, int seconds) {
    System.out.printf("%d requests a second for %d s%n", rate, seconds);
    return Arrays.stream(Kind.values()).filter(this::tell).count() == Kind.values().length;
  }

  private boolean tell(Kind kind) {
    var all = took.stream().filter(it -> it.kind() == kind).toList();
    var done = Figures.of(all, End.DONE);
    System.out.printf(
        "%-12s %6d times  p50 %6.1f ms  p95 %6.1f ms (target %.0f)  p99 %6.1f ms  refused %d, "
            + "failed %d%n",
        kind.word,
        done.times(),
        done.at(0.50),
        done.at(0.95),
        kind.target,
        done.at(0.99),
        Figures.of(all, End.REFUSED).times(),
        Figures.of(all, End.FAILED).times());
    return done.at(0.95) <= kind.target && done.times() == all.size();
  }
}

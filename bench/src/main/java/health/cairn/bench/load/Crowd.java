package health.cairn.bench.load;

import health.cairn.bench.load.Kind.End;
import health.cairn.bench.load.Kind.Took;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Some who ask for one thing again and again, each as soon as it has its answer. */
record Crowd(Visitor visitor, Courses courses, ProcessHandle server) {

  /** Prints what a request costs the server, and how many it can. */
  void ask(Kind kind, int clients, int seconds) throws Exception {
    var before = Processor.of(server);
    long begin = System.nanoTime();
    var took = all(kind, clients, begin + seconds * 1_000_000_000L);
    double passed = (System.nanoTime() - begin) / 1e9;
    var cost = Processor.of(server).since(before);
    var done = Figures.of(took, End.DONE);
    System.out.printf(
        "%-12s %2d at once  %6.1f a second  p50 %6.1f ms  p95 %6.1f ms  server CPU %6.2f ms  "
            + "PostgreSQL %5.2f ms  refused %d, failed %d of %d%n",
        kind.word,
        clients,
        done.times() / passed,
        done.at(0.50),
        done.at(0.95),
        cost.server() / took.size(),
        cost.database() / took.size(),
        Figures.of(took, End.REFUSED).times(),
        Figures.of(took, End.FAILED).times(),
        took.size());
  }

  private List<Took> all(Kind kind, int clients, long end) throws Exception {
    var pool = Executors.newFixedThreadPool(clients);
    try {
      var each = new ArrayList<Callable<List<Took>>>();
      for (int i = 0; i < clients; i++) each.add(() -> one(kind, end));
      var all = new ArrayList<Took>();
      for (var took : pool.invokeAll(each)) all.addAll(took.get());
      return all;
    } finally {
      pool.shutdown();
    }
  }

  private List<Took> one(Kind kind, long end) {
    var all = new ArrayList<Took>();
    while (System.nanoTime() < end) {
      var course = courses.any();
      all.add(kind.ask(visitor, course, courses.time(kind, course), System.nanoTime()));
    }
    return all;
  }
}

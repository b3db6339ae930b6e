package health.cairn.bench.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Courses of patients all over the alphabet, and how often each was asked for. */
final class Courses {
  private static final Pattern PATIENT = Pattern.compile("href=\"(/patients/[0-9a-f-]{36})\"");
  private static final int PAGES = 12;

  private final List<String> all = new ArrayList<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final SplittableRandom random;

  private Courses(long seed) {
    random = new SplittableRandom(seed);
  }

  static Courses found(Visitor visitor, int patients) throws Exception {
    var courses = new Courses(1);
    for (int page = 0; page < PAGES; page++) {
      int number = 1 + courses.random.nextInt(Math.max(1, patients / 30));
      var found = PATIENT.matcher(visitor.get("/patients?page=" + number).body());
      while (found.find()) {
        visitor
            .get(found.group(1))
            .headers()
            .firstValue("location")
            .map(URI::create)
            .map(URI::getPath)
            .filter(it -> it.contains("/courses/") && !courses.all.contains(it))
            .ifPresent(courses.all::add);
      }
    }
    System.out.printf("%d courses are looked at.%n", courses.all.size());
    return courses;
  }

  synchronized String any() {
    return all.get(random.nextInt(all.size()));
  }

  /** How often this was asked before. */
  int time(Kind kind, String course) {
    return asked.computeIfAbsent(kind + course, k -> new AtomicInteger()).getAndIncrement();
  }
}

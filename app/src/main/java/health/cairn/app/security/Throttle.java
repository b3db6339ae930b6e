package health.cairn.app.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Slows down those who try words until one fits. Each node counts for itself. */
@Component
class Throttle {
  private static final Duration WHILE = Duration.ofMinutes(10);
  private static final int REMEMBERED = 20_000;

  /** What is tried, and how often within ten minutes. */
  enum Door {
    ACCOUNT(10),
    CODE(6),
    PIN(6),
    /** Many work behind one address. */
    ADDRESS(100);

    private final int tries;

    Door(int tries) {
      this.tries = tries;
    }
  }

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Counts a try; false if there were too many. */
  boolean lets(Door door, String who) {
    return bucket(door, who).tryConsume(1);
  }

  /** It was the right one after all. */
  void forget(Door door, String who) {
    synchronized (buckets) {
      buckets.remove(key(door, who));
    }
  }

  private Bucket bucket(Door door, String who) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          key(door, who),
          key ->
              Bucket.builder()
                  .addLimit(limit -> limit.capacity(door.tries).refillIntervally(door.tries, WHILE))
                  .build());
    }
  }

  private static String key(Door door, String who) {
    return door.name() + " " + who;
  }
}

package health.cairn.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
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

  /** Who was not seen for as long as a try counts has all of them again: no more to remember. */
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(WHILE).maximumSize(REMEMBERED).build();

  /** Counts a try; false if there were too many. */
  boolean lets(Door door, String who) {
    return buckets.get(key(door, who), key -> full(door)).tryConsume(1);
  }

  /** It was the right one after all. */
  void forget(Door door, String who) {
    buckets.invalidate(key(door, who));
  }

  private static Bucket full(Door door) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(door.tries).refillIntervally(door.tries, WHILE))
        .build();
  }

  private static String key(Door door, String who) {
    return door.name() + " " + who;
  }
}

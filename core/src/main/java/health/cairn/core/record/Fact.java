package health.cairn.core.record;

import java.time.Instant;

/** Something that happened. Facts are added or amended, never changed. */
public interface Fact {

  /** When it happened or was seen, not when it was written down. */
  Instant at();

  /** Whether it says nothing but that an earlier entry was withdrawn. */
  default boolean withdraws() {
    return false;
  }
}

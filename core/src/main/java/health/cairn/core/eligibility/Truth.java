package health.cairn.core.eligibility;

import java.util.Collection;

/** Kleene's three values: what is not known is neither true nor false. */
public enum Truth {
  NO,
  UNKNOWN,
  YES;

  static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  /** No as soon as one is no. */
  static Truth all(Collection<Truth> parts) {
    return parts.stream().min(Truth::compareTo).orElse(YES);
  }

  /** Yes as soon as one is yes. */
  static Truth any(Collection<Truth> parts) {
    return parts.stream().max(Truth::compareTo).orElse(NO);
  }

  Truth not() {
    return this == UNKNOWN ? UNKNOWN : of(this == NO);
  }
}

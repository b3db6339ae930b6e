package health.cairn.core.eligibility;

import health.cairn.core.evidence.Citation;
import java.util.Optional;

/**
 * One reason to look twice before treating.
 *
 * @param id as the clinical rules name it, for instance {@code E-CV-02}
 * @param actionDetail what the action is about, for instance a test; empty where the action says it
 * @param override who may set it aside; empty when nobody may
 * @param says what to do, for a clinician
 */
public record Criterion(
    String id,
    String version,
    String title,
    Clause when,
    Severity severity,
    Action action,
    String actionDetail,
    Optional<Approver> override,
    String says,
    InUse inUse,
    Citation citation) {
  public Criterion {
    if (severity == Severity.RELATIVE && override.isEmpty()) {
      throw new IllegalArgumentException(
          "The criterion (%s) is relative and names nobody who may set it aside.\nAdd \"override\", or make it absolute."
              .formatted(id));
    }
    if (action == Action.BLOCK && severity.compareTo(Severity.RELATIVE) > 0) {
      throw new IllegalArgumentException(
          "The criterion (%s) blocks and is only %s.\nMake it relative or absolute, or choose another action."
              .formatted(id, severity.word()));
    }
  }

  /** The same rule, used or looked after in another way. */
  public Criterion with(InUse other) {
    return new Criterion(
        id, version, title, when, severity, action, actionDetail, override, says, other, citation);
  }

  /** Whether it ends in "not eligible" when it holds and nobody has set it aside. */
  boolean blocks() {
    return severity == Severity.ABSOLUTE || action == Action.BLOCK;
  }

  /** Whether somebody must look before treating. */
  boolean needsReview() {
    return severity != Severity.INFO;
  }
}

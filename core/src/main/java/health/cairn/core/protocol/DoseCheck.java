package health.cairn.core.protocol;

/** Whether a protocol allows a dose. */
public sealed interface DoseCheck {

  /** May be ordered. */
  record Allowed() implements DoseCheck {}

  /** May be ordered once a physician has signed for it. */
  record NeedsPhysician(String reason) implements DoseCheck {}

  /** May not be ordered under this protocol. */
  record Blocked(String reason) implements DoseCheck {}

  /** One answer per kind of check. */
  interface Cases<R> {
    R allowed(Allowed check);

    R needsPhysician(NeedsPhysician check);

    R blocked(Blocked check);
  }

  default <R> R as(Cases<R> cases) {
    if (this instanceof Allowed check) {
      return cases.allowed(check);
    }
    if (this instanceof NeedsPhysician check) {
      return cases.needsPhysician(check);
    }
    if (this instanceof Blocked check) {
      return cases.blocked(check);
    }
    throw new AssertionError(this);
  }
}

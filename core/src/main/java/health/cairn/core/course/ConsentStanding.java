package health.cairn.core.course;

/** Where a consent stands. */
public enum ConsentStanding {
  /** Never signed; nobody has said no either. */
  MISSING,
  /** Signed, to a text that a newer one has replaced. */
  RENEW,
  WITHDRAWN,
  CURRENT
}

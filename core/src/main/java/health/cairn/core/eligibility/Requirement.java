package health.cairn.core.eligibility;

import health.cairn.core.evidence.Citation;

/**
 * Something that must be known before the first infusion.
 *
 * @param trigger for whom; the clinic's policy as data
 * @param done what must have been found
 */
public record Requirement(
    String id,
    String version,
    String title,
    Clause trigger,
    Clause done,
    InUse inUse,
    Citation citation) {

  /** The same rule, used or looked after in another way. */
  public Requirement with(InUse other) {
    return new Requirement(id, version, title, trigger, done, other, citation);
  }
}

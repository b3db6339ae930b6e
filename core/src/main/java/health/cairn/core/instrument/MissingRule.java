package health.cairn.core.instrument;

import health.cairn.core.evidence.Citation;
import health.cairn.core.evidence.Cited;
import java.util.List;
import java.util.Optional;

/** What may be done about blank items. */
public sealed interface MissingRule {
  Citation by();

  /** Every scored item must be answered. */
  record NoneAllowed(Citation by) implements MissingRule {}

  /**
   * The sum is scaled up by items / answered items and rounded, halves up.
   *
   * @param atMost how many items may be blank
   * @param never numbers of the items that must be answered, if any
   */
  record Prorate(int atMost, Optional<Cited<List<Integer>>> never, Citation by)
      implements MissingRule {
    /** Numbers of the items that are never filled in. */
    public List<Integer> neverFilledIn() {
      return never.map(Cited::value).orElse(List.of());
    }
  }

  /**
   * As {@link Prorate}, but within each part of the instrument, rounded per part.
   *
   * @param parts ids of the parts that together make the total
   * @param atMostEach how many items may be blank in one part
   * @param atMost how many items may be blank in all
   */
  record ProrateWithin(List<String> parts, int atMostEach, int atMost, Citation by)
      implements MissingRule {
    public ProrateWithin {
      parts = List.copyOf(parts);
    }
  }

  /** One answered item is enough for a domain of several items. */
  record AnyOfDomain(Citation by) implements MissingRule {}

  /** The way of scoring says itself how many items a mean needs. */
  record EnoughForMean(Citation by) implements MissingRule {}

  /** One answer per rule. */
  interface Cases<R> {
    R noneAllowed(NoneAllowed it);

    R prorate(Prorate it);

    R prorateWithin(ProrateWithin it);

    R anyOfDomain(AnyOfDomain it);

    R enoughForMean(EnoughForMean it);
  }

  default <R> R as(Cases<R> cases) {
    if (this instanceof NoneAllowed it) {
      return cases.noneAllowed(it);
    }
    if (this instanceof Prorate it) {
      return cases.prorate(it);
    }
    if (this instanceof ProrateWithin it) {
      return cases.prorateWithin(it);
    }
    if (this instanceof AnyOfDomain it) {
      return cases.anyOfDomain(it);
    }
    if (this instanceof EnoughForMean it) {
      return cases.enoughForMean(it);
    }
    throw new AssertionError(this);
  }
}

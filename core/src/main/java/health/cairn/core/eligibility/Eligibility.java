package health.cairn.core.eligibility;

import java.util.List;

/** What the criteria say. A prescriber decides. */
public sealed interface Eligibility {

  /** Nothing stands against it and nothing is missing; what was set aside is among the reasons. */
  record Eligible() implements Eligibility {
    @Override
    public <R> R as(Cases<R> cases) {
      return cases.eligible();
    }
  }

  /** A clinician must look at these, or something is not known yet. */
  record NeedsReview(List<Reason> reasons) implements Eligibility {
    public NeedsReview {
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R as(Cases<R> cases) {
      return cases.needsReview(reasons);
    }
  }

  /** These stand against it; other reasons may too. */
  record NotEligible(List<Reason> reasons) implements Eligibility {
    public NotEligible {
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R as(Cases<R> cases) {
      return cases.notEligible(reasons);
    }
  }

  <R> R as(Cases<R> cases);

  /** One answer for each kind of result. */
  interface Cases<R> {
    R eligible();

    R needsReview(List<Reason> reasons);

    R notEligible(List<Reason> reasons);
  }
}

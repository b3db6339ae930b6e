package health.cairn.core.instrument;

import java.util.List;
import java.util.Optional;

/** How answers become a result. Items are named by their numbers. */
public sealed interface Scoring {

  /** The sum of the scored items. */
  record Sum() implements Scoring {}

  /** The sum over domains of each domain's largest answer. */
  record MaxOfDomains(List<Domain> domains) implements Scoring {
    public MaxOfDomains {
      domains = List.copyOf(domains);
    }
  }

  /**
   * The mean of some items.
   *
   * @param items their numbers on the form, from 1
   * @param leastAnswered how many of the items must be answered, from 1
   */
  record Mean(List<Integer> items, int leastAnswered) implements Scoring {
    public Mean {
      items = List.copyOf(items);
    }
  }

  /** The one item's answer. */
  record Single() implements Scoring {}

  /** Only the total can be entered: the items are not shipped. */
  record TotalOnly() implements Scoring {}

  /** The screener triage of the C-SSRS: seven yes (1) or no (0) answers, {@link Screener}. */
  record ScreenerTriage() implements Scoring {}

  /** A raw sum per domain, read against the owner's T-score tables. */
  record DomainProfile(List<ProfileDomain> domains, List<TScoreTable> tables) implements Scoring {
    public DomainProfile {
      domains = List.copyOf(domains);
      tables = List.copyOf(tables);
    }
  }

  /**
   * Items that belong together.
   *
   * @param items their numbers on the form, from 1
   */
  record Domain(String id, String title, List<Integer> items) {
    public Domain {
      items = List.copyOf(items);
    }
  }

  /**
   * A domain with its T-score.
   *
   * @param bands on the T-score
   */
  record ProfileDomain(
      Domain domain, Scale.Direction direction, Optional<String> loinc, List<Band> bands) {
    public ProfileDomain {
      bands = List.copyOf(bands);
    }
  }

  /** One answer per way of scoring. */
  interface Cases<R> {
    R sum(Sum it);

    R maxOfDomains(MaxOfDomains it);

    R mean(Mean it);

    R single(Single it);

    R totalOnly(TotalOnly it);

    R screenerTriage(ScreenerTriage it);

    R domainProfile(DomainProfile it);
  }

  default <R> R as(Cases<R> cases) {
    if (this instanceof Sum it) {
      return cases.sum(it);
    }
    if (this instanceof MaxOfDomains it) {
      return cases.maxOfDomains(it);
    }
    if (this instanceof Mean it) {
      return cases.mean(it);
    }
    if (this instanceof Single it) {
      return cases.single(it);
    }
    if (this instanceof TotalOnly it) {
      return cases.totalOnly(it);
    }
    if (this instanceof ScreenerTriage it) {
      return cases.screenerTriage(it);
    }
    if (this instanceof DomainProfile it) {
      return cases.domainProfile(it);
    }
    throw new AssertionError(this);
  }
}

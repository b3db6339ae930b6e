package health.cairn.core.eligibility;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The clinic's criteria and required items; those that it does not use are left out.
 *
 * @param freshFor how long the answer to a question counts, in days as a rule; without a limit
 *     where it is not named
 */
public record Rules(
    List<Criterion> criteria, List<Requirement> requirements, Map<Code, Duration> freshFor) {
  private static final Comparator<Criterion> HEAVIEST_FIRST =
      Comparator.comparing(Criterion::severity).thenComparing(Criterion::id);

  public Rules {
    criteria = criteria.stream().filter(it -> it.inUse().active()).sorted(HEAVIEST_FIRST).toList();
    requirements = requirements.stream().filter(it -> it.inUse().active()).toList();
    freshFor = Map.copyOf(freshFor);
  }

  /** Every question that a criterion or a requirement depends on. */
  public Set<Code> questions() {
    var used =
        Stream.concat(
            criteria.stream().map(Criterion::when),
            requirements.stream().flatMap(it -> Stream.of(it.trigger(), it.done())));
    return used.flatMap(when -> when.questions().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The criteria alone that depend on a question: soon judged. */
  public Rules about(Code question) {
    var asking = criteria.stream().filter(it -> it.when().questions().contains(question)).toList();
    return new Rules(asking, List.of(), freshFor);
  }

  public Optional<Criterion> criterion(String id) {
    return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
  }

  /**
   * What the findings add up to at a moment, with what clinicians have set aside.
   *
   * @param now where the clinic is: years and days count by its calendar
   */
  public Verdict judge(Evaluation evaluation, Collection<SetAside> setAside, ZonedDateTime now) {
    var look = new Look(this, evaluation, now);
    var reasons =
        criteria.stream().filter(look::holds).map(it -> look.reason(it, setAside)).toList();
    var missing = look.missing();
    return new Verdict(result(reasons, missing), reasons, missing, look.stale());
  }

  private static Eligibility result(List<Reason> reasons, Collection<Missing> missing) {
    var standing = reasons.stream().filter(Reason::stands).toList();
    var blocking = standing.stream().filter(it -> it.criterion().blocks()).toList();
    var review = standing.stream().filter(it -> it.criterion().needsReview()).toList();
    if (!blocking.isEmpty()) {
      return new Eligibility.NotEligible(blocking);
    }
    return review.isEmpty() && missing.stream().noneMatch(Missing::holdsUp)
        ? new Eligibility.Eligible()
        : new Eligibility.NeedsReview(review);
  }
}

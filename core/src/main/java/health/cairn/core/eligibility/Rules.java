package health.cairn.core.eligibility;

import health.cairn.core.eligibility.Question.Terms;
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
 * @param terms how the answers to a question count; those of one that is not named always do
 */
public record Rules(
    List<Criterion> criteria, List<Requirement> requirements, Map<Code, Terms> terms) {
  private static final Comparator<Criterion> HEAVIEST_FIRST =
      Comparator.comparing(Criterion::severity).thenComparing(Criterion::id);

  public Rules {
    criteria = criteria.stream().filter(it -> it.inUse().active()).sorted(HEAVIEST_FIRST).toList();
    requirements = requirements.stream().filter(it -> it.inUse().active()).toList();
    terms = Map.copyOf(terms);
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
    return new Rules(asking, List.of(), terms);
  }

  Terms terms(Code question) {
    return terms.getOrDefault(question, Terms.PLAIN);
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
    var conflicts = evaluation.conflicts(terms, now.toInstant());
    var look = new Look(this, evaluation.settled(conflicts), now);
    var reasons =
        criteria.stream().filter(look::holds).map(it -> look.reason(it, setAside)).toList();
    var missing = look.missing();
    boolean isOpen = !conflicts.isEmpty() || missing.stream().anyMatch(Missing::holdsUp);
    return new Verdict(
        result(reasons, isOpen), reasons, missing, look.stale(), conflicts, look.unasked());
  }

  private static Eligibility result(List<Reason> reasons, boolean isOpen) {
    var standing = reasons.stream().filter(Reason::stands).toList();
    var blocking = standing.stream().filter(it -> it.criterion().blocks()).toList();
    var review = standing.stream().filter(it -> it.criterion().needsReview()).toList();
    if (!blocking.isEmpty()) {
      return new Eligibility.NotEligible(blocking);
    }
    return review.isEmpty() && !isOpen
        ? new Eligibility.Eligible()
        : new Eligibility.NeedsReview(review);
  }
}

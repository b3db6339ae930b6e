package health.cairn.core.eligibility;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One look at an evaluation: which criteria hold, and what is still to be asked. */
final class Look {
  private final Rules rules;
  private final Evaluation evaluation;
  private final Instant now;
  private final Judge judge;

  Look(Rules rules, Evaluation evaluation, ZonedDateTime now) {
    this.rules = rules;
    this.evaluation = evaluation;
    this.now = now.toInstant();
    this.judge = new Judge(evaluation, now.toLocalDate(), this::isNotAsked);
  }

  boolean holds(Criterion criterion) {
    return truth(criterion.when()) == Truth.YES;
  }

  /** It does not apply as far as is known, and nobody has answered it all the same. */
  private boolean isNotAsked(Code code) {
    return applies(code) == Truth.NO;
  }

  /** Whether a question is asked of the patient. What is answered is. */
  private Truth applies(Code code) {
    return evaluation.known(code).isPresent()
        ? Truth.YES
        : rules.terms(code).askedWhen().map(this::truth).orElse(Truth.YES);
  }

  Set<Code> unasked() {
    return rules.terms().keySet().stream()
        .filter(code -> applies(code) != Truth.YES)
        .collect(Collectors.toSet());
  }

  /** An old finding may still stand against treating, but it can no longer clear anybody. */
  private Truth truth(Clause when) {
    var truth = judge.truth(when);
    return truth == Truth.NO && when.questions().stream().anyMatch(this::isStale)
        ? Truth.UNKNOWN
        : truth;
  }

  Reason reason(Criterion criterion, Collection<SetAside> setAside) {
    var facts = evaluation.known(criterion.when().questions());
    var open = new Reason(criterion, facts, Optional.empty());
    var covering = setAside.stream().filter(it -> it.covers(open)).reduce((a, b) -> b);
    return new Reason(criterion, facts, covering);
  }

  List<Missing> missing() {
    return Stream.concat(
            rules.requirements().stream().flatMap(it -> missing(it).stream()),
            rules.criteria().stream().flatMap(it -> missing(it).stream()))
        .toList();
  }

  /** For whom it is not known whether it is required, it is asked too. */
  private Optional<Missing> missing(Requirement requirement) {
    var due = truth(requirement.trigger());
    if (due == Truth.NO || (due == Truth.YES && isDone(requirement))) {
      return Optional.empty();
    }
    var asked = due == Truth.UNKNOWN ? requirement.trigger() : requirement.done();
    return Optional.of(new Missing(requirement.id(), requirement.title(), open(asked), true));
  }

  private boolean isDone(Requirement requirement) {
    return judge.isDone(requirement.done()) == Truth.YES
        && requirement.done().questions().stream().noneMatch(this::isStale);
  }

  private Optional<Missing> missing(Criterion criterion) {
    return truth(criterion.when()) == Truth.UNKNOWN
        ? Optional.of(
            new Missing(
                criterion.id(), criterion.title(), open(criterion.when()), criterion.needsReview()))
        : Optional.empty();
  }

  /** Those not answered or too old; all of them where each has an answer that does not suffice. */
  private Set<Code> open(Clause when) {
    var open =
        when.questions().stream()
            .filter(code -> evaluation.known(code).isEmpty() || isStale(code))
            .flatMap(this::toAsk)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return open.isEmpty() ? when.questions() : open;
  }

  /** Instead of a question that may not apply, what decides whether it does. */
  private Stream<Code> toAsk(Code code) {
    return switch (applies(code)) {
      case YES -> Stream.of(code);
      case UNKNOWN -> open(rules.terms(code).askedWhen().orElseThrow()).stream();
      case NO -> Stream.empty();
    };
  }

  List<Finding> stale() {
    return rules.questions().stream()
        .filter(this::isStale)
        .flatMap(code -> evaluation.known(code).stream())
        .toList();
  }

  private boolean isStale(Code code) {
    return evaluation.known(code).filter(it -> rules.terms(code).isStale(it, now)).isPresent();
  }
}

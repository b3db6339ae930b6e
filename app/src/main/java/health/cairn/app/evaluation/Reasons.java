package health.cairn.app.evaluation;

import health.cairn.app.evaluation.EvaluationFact.Overridden;
import health.cairn.app.evaluation.Shown.Why;
import health.cairn.app.security.People;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Tone;
import health.cairn.content.Sources;
import health.cairn.core.eligibility.Approver;
import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Reason;
import health.cairn.core.eligibility.SetAside;
import java.util.Optional;

/** Criteria that hold, in words, for one reader. */
record Reasons(AnswerWords words, People people, SignedIn reader) {

  Why why(PatientEvaluation known, Reason reason) {
    var it = reason.criterion();
    var by = it.citation();
    return new Why(
        it.id(),
        words.wording().content(it.title()),
        words.wording().content(it.says()),
        it.severity().word(),
        reason.setAside().isPresent() ? "" : Tone.of(it.severity()),
        reason.facts().stream().map(words::fact).toList(),
        by.brief(),
        Sources.citations(by),
        by.note().orElse(""),
        reason.setAside().map(aside -> words(known, aside)).orElse(""),
        reason.setAside().isEmpty() && approver(it, reader).isPresent());
  }

  private String words(PatientEvaluation known, SetAside aside) {
    var writer =
        known.facts().stream()
            .filter(it -> it.fact() instanceof Overridden fact && fact.setAside().equals(aside))
            .map(it -> people.name(it.by()))
            .findFirst()
            .orElse("");
    return words
        .wording()
        .say("evaluation.aside.by", aside.reason(), writer, words.wording().day(aside.at()));
  }

  /** As what somebody may set a criterion aside; nobody may where the rule names nobody. */
  static Optional<Approver> approver(Criterion criterion, SignedIn by) {
    if (criterion.override().isEmpty()) {
      return Optional.empty();
    }
    if (by.isAny(Role.DIRECTOR)) {
      return Optional.of(Approver.DIRECTOR);
    }
    return criterion
        .override()
        .filter(it -> it == Approver.PRESCRIBER && by.isAny(Role.PRESCRIBER));
  }
}

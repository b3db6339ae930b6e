package health.cairn.app.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import health.cairn.core.eligibility.Approver;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.Intent;
import health.cairn.core.eligibility.Question;
import health.cairn.core.eligibility.Question.Kind;
import health.cairn.core.eligibility.SetAside;
import health.cairn.core.eligibility.Verdict;
import health.cairn.core.record.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A fact of a patient's evaluation. Facts are added, never changed. */
public sealed interface EvaluationFact extends Fact {
  UUID patient();

  /**
   * A question was answered.
   *
   * @param kind of the question when it was answered
   * @param values one as a rule; the names of medicines, or none
   */
  record Found(Instant at, UUID patient, String code, String kind, List<String> values)
      implements EvaluationFact {
    public Found {
      values = List.copyOf(values);
    }

    static Found of(UUID patient, Question.Kind kind, Finding finding) {
      var values = Written.values(finding.answer());
      return new Found(finding.at(), patient, finding.code().value(), kind.word(), values);
    }

    Finding finding() {
      return new Finding(Code.of(code), Written.answer(Kind.of(kind).orElseThrow(), values), at);
    }
  }

  /** Somebody treats in spite of a criterion. */
  record Overridden(
      Instant at, UUID patient, String criterion, String version, String as, String reason)
      implements EvaluationFact {
    static Overridden of(UUID patient, SetAside aside) {
      return new Overridden(
          aside.at(),
          patient,
          aside.criterion(),
          aside.version(),
          aside.by().word(),
          aside.reason());
    }

    SetAside setAside() {
      return new SetAside(criterion, version, Approver.of(as).orElseThrow(), reason, at);
    }
  }

  /**
   * The prescriber decided.
   *
   * @param verdict what the criteria said at that moment
   * @param note may be empty
   * @param rules by file of rules, the version in force; empty for what was decided before this was
   *     kept
   */
  record Decided(
      Instant at,
      UUID patient,
      Intent choice,
      String note,
      Verdict.Result verdict,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
          Map<String, String> rules)
      implements EvaluationFact {
    public Decided {
      rules = new TreeMap<>(rules);
    }
  }
}

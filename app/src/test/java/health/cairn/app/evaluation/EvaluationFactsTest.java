package health.cairn.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.app.evaluation.EvaluationFact.Decided;
import health.cairn.app.evaluation.EvaluationFact.Found;
import health.cairn.app.evaluation.EvaluationFact.Overridden;
import health.cairn.core.eligibility.Intent;
import health.cairn.core.eligibility.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvaluationFactsTest {
  private static final Instant AT = Instant.parse("2026-11-02T14:30:00Z");
  private static final UUID PATIENT = new UUID(1, 2);
  private static final String HEAD =
      "'at':'2026-11-02T14:30:00Z','patient':'00000000-0000-0001-0000-000000000002'";

  /** Each kind as it has been written since its first release. These strings never change. */
  private static final Map<String, EvaluationFact> WRITTEN =
      Map.of(
          "evaluation.found.v1 {"
              + HEAD
              + ",'code':'medicines','kind':'medicines','values':['A','B']}",
          new Found(AT, PATIENT, "medicines", "medicines", List.of("A", "B")),
          "evaluation.overridden.v1 {"
              + HEAD
              + ",'criterion':'E-PS-01','version':'1','as':'prescriber','reason':'Seen.'}",
          new Overridden(AT, PATIENT, "E-PS-01", "1", "prescriber", "Seen."),
          "evaluation.decided.v1 {"
              + HEAD
              + ",'choice':'WAIT','note':'ECG','verdict':'NEEDS_REVIEW'}",
          new Decided(AT, PATIENT, Intent.WAIT, "ECG", Verdict.Result.NEEDS_REVIEW, Map.of()));

  @Test
  void haveAnExampleOfEveryKind() {
    assertThat(WRITTEN.values().stream().map(Object::getClass).toArray())
        .containsExactlyInAnyOrder((Object[]) EvaluationFact.class.getPermittedSubclasses());
  }

  @Test
  void areWrittenAndReadAsTheyAlwaysWere() {
    WRITTEN.forEach(
        (words, fact) -> {
          var body = EvaluationFacts.STREAM.write(fact);
          assertThat((EvaluationFacts.STREAM.kind(fact) + " " + body).replace('"', '\''))
              .isEqualTo(words);
          assertThat(EvaluationFacts.STREAM.read(EvaluationFacts.STREAM.kind(fact), body))
              .isEqualTo(fact);
        });
  }

  @Test
  void ofADecisionRememberTheRules() {
    var rules = Map.of("eligibility", "2", "medicines", "1");
    var fact = new Decided(AT, PATIENT, Intent.WAIT, "ECG", Verdict.Result.NEEDS_REVIEW, rules);
    var body = EvaluationFacts.STREAM.write(fact);
    assertThat(body).endsWith(",\"rules\":{\"eligibility\":\"2\",\"medicines\":\"1\"}}");
    assertThat(EvaluationFacts.STREAM.read("evaluation.decided.v1", body)).isEqualTo(fact);
  }

  @Test
  void ofANewerCairnAreRefused() {
    assertThatThrownBy(() -> EvaluationFacts.STREAM.read("evaluation.found.v9", "{}"))
        .hasMessageContaining("unknown kind");
  }
}

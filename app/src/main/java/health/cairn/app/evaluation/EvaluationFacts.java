package health.cairn.app.evaluation;

import health.cairn.app.evaluation.EvaluationFact.Decided;
import health.cairn.app.evaluation.EvaluationFact.Found;
import health.cairn.app.evaluation.EvaluationFact.Overridden;
import health.cairn.app.record.Stream;

/** How the facts of an evaluation are written in the journal. */
final class EvaluationFacts {
  static final Stream<EvaluationFact> STREAM =
      Stream.of("evaluation", EvaluationFact.class)
          .kind("evaluation.found.v1", Found.class)
          .kind("evaluation.overridden.v1", Overridden.class)
          .kind("evaluation.decided.v1", Decided.class);

  private EvaluationFacts() {}
}

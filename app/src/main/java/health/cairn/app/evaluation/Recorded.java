package health.cairn.app.evaluation;

import java.util.UUID;

/** A fact and who wrote it. */
record Recorded(EvaluationFact fact, UUID by) {}

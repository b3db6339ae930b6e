package health.cairn.app.evaluation;

import health.cairn.app.evaluation.EvaluationFact.Decided;
import health.cairn.app.evaluation.EvaluationFact.Found;
import health.cairn.app.evaluation.EvaluationFact.Overridden;
import health.cairn.app.storage.JournalRow;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How a fact of an evaluation is written in the journal, for ever. */
final class EvaluationFacts {
  /** How the kinds of all its facts begin. */
  static final String FAMILY = "evaluation.";

  private static final Map<String, Class<? extends EvaluationFact>> KINDS =
      Map.of(
          "evaluation.found.v1", Found.class,
          "evaluation.overridden.v1", Overridden.class,
          "evaluation.decided.v1", Decided.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private EvaluationFacts() {}

  static String kind(EvaluationFact fact) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getValue() == fact.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No kind for " + fact.getClass()));
  }

  static String write(EvaluationFact fact) {
    return JSON.writeValueAsString(fact);
  }

  static EvaluationFact read(String kind, String body) {
    var type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException(
          "The journal holds a fact of an unknown kind (%s).\nMaybe a newer Cairn wrote it."
              .formatted(kind));
    }
    return JSON.readValue(body, type);
  }

  static Recorded recorded(JournalRow row) {
    return new Recorded(read(row.kind(), row.body()), row.recordedBy());
  }
}

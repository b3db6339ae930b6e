package health.cairn.content;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.SourceId;
import health.cairn.core.evidence.Study;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The published figures that ship with Cairn, one file for each condition. */
public final class Evidence {
  private Evidence() {}

  /** The studies of a condition, in the order of the file. Opens one file. */
  public static List<Study> of(Condition condition) {
    return read(Document.resource("evidence/" + condition.id() + ".json")).orThrow();
  }

  /** The study with an id, whatever its condition. May open every evidence file. */
  public static Optional<Study> study(SourceId id) {
    return Arrays.stream(Condition.values())
        .flatMap(condition -> of(condition).stream())
        .filter(study -> study.id().equals(id))
        .findFirst();
  }

  /** An evidence file of one's own. */
  public static Read<List<Study>> read(Document document) {
    return document.read(EvidenceReader::read);
  }
}

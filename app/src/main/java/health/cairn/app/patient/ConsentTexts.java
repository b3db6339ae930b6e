package health.cairn.app.patient;

import health.cairn.app.record.Draft;
import health.cairn.app.record.Records;
import health.cairn.app.record.Stream;
import health.cairn.core.record.Entry;
import health.cairn.core.record.Fact;
import health.cairn.core.record.Journal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The clinic's consent texts in all their versions: one journal a kind, found without a table. */
@Component
public class ConsentTexts {
  static final Stream<ConsentText> STREAM =
      Stream.of("consent-text", ConsentText.class)
          .kind("consent-text.published.v1", ConsentText.class);

  private final Records records;

  ConsentTexts(Records records) {
    this.records = records;
  }

  /**
   * One version of a text, in force until the next.
   *
   * @param signature the director's name as typed
   */
  public record ConsentText(
      Instant at, ConsentKind kind, String version, String text, String signature)
      implements Fact {}

  /** All versions, the oldest first. */
  List<ConsentText> of(ConsentKind kind) {
    return records.read(STREAM, stream(kind)).journal().entries().stream()
        .map(Entry::fact)
        .toList();
  }

  /** The version in force; none until a director has published one. */
  public Optional<ConsentText> current(ConsentKind kind) {
    return of(kind).stream().reduce((earlier, last) -> last);
  }

  Optional<ConsentText> version(ConsentKind kind, String version) {
    return of(kind).stream().filter(it -> it.version().equalsIgnoreCase(version)).findFirst();
  }

  /** False if that version is there already. */
  public boolean publish(ConsentText text, UUID by) {
    return records
        .keep(records.read(STREAM, stream(text.kind())), by, all -> published(all, text))
        .isKept();
  }

  private static Draft<ConsentText, String> published(Journal<ConsentText> all, ConsentText text) {
    return all.facts().stream().anyMatch(it -> it.version().equalsIgnoreCase(text.version()))
        ? Draft.refuse(text.version())
        : Draft.keep(text);
  }

  private static UUID stream(ConsentKind kind) {
    return UUID.nameUUIDFromBytes(("consent text " + kind.word()).getBytes(StandardCharsets.UTF_8));
  }
}

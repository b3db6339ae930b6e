package health.cairn.app.patient;

import health.cairn.app.storage.Appending.Appended;
import health.cairn.app.storage.JournalRow;
import health.cairn.app.storage.Journals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The clinic's consent texts in all their versions: one journal a kind, found without a table. */
@Component
public class ConsentTexts {
  private static final String PUBLISHED = "consent-text.published.v1";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Journals journals;
  private final Clock clock;

  ConsentTexts(Journals journals, Clock clock) {
    this.journals = journals;
    this.clock = clock;
  }

  /**
   * One version of a text, in force until the next.
   *
   * @param signature the director's name as typed
   */
  public record ConsentText(
      Instant at, ConsentKind kind, String version, String text, String signature) {}

  /** All versions, the oldest first. */
  List<ConsentText> of(ConsentKind kind) {
    return journals.read(stream(kind)).stream()
        .map(row -> JSON.readValue(row.body(), ConsentText.class))
        .toList();
  }

  /** The version in force; none until a director has published one. */
  public Optional<ConsentText> current(ConsentKind kind) {
    return of(kind).stream().reduce((earlier, last) -> last);
  }

  Optional<ConsentText> version(ConsentKind kind, String version) {
    return of(kind).stream().filter(it -> it.version().equalsIgnoreCase(version)).findFirst();
  }

  /** False if that version is there already, or somebody was faster. */
  @Transactional
  public boolean publish(ConsentText text, UUID by) {
    var all = of(text.kind());
    if (all.stream().anyMatch(it -> it.version().equalsIgnoreCase(text.version()))) {
      return false;
    }
    var row =
        new JournalRow(
            all.size() + 1,
            PUBLISHED,
            text.at(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            by,
            Optional.empty(),
            JSON.writeValueAsString(text));
    return journals.append(stream(text.kind()), all.size(), List.of(row)) instanceof Appended;
  }

  private static UUID stream(ConsentKind kind) {
    return UUID.nameUUIDFromBytes(("consent text " + kind.word()).getBytes(StandardCharsets.UTF_8));
  }
}

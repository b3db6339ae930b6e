package health.cairn.app.patient;

import health.cairn.app.patient.ConsentTexts.ConsentText;
import health.cairn.app.patient.PatientFact.ConsentSigned;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a patient's consents hold today. */
@Component
public class Consents {
  private final ConsentTexts texts;

  Consents(ConsentTexts texts) {
    this.texts = texts;
  }

  /** Where a consent stands. */
  public enum Standing {
    /** Never signed; nobody has said no either. */
    MISSING,
    /** Signed, to a text that a newer one has replaced. */
    RENEW,
    WITHDRAWN,
    CURRENT
  }

  /**
   * A consent of a patient.
   *
   * @param since when it came to stand so; empty where nothing was ever signed
   */
  public record Consent(
      ConsentKind kind,
      Standing standing,
      Optional<ConsentSigned> signed,
      Optional<Instant> since) {}

  public Consent of(Patient patient, ConsentKind kind) {
    var signed = patient.signed(kind);
    var withdrawn = patient.withdrawn(kind);
    if (withdrawn.isPresent()) {
      return new Consent(kind, Standing.WITHDRAWN, signed, Optional.of(withdrawn.get().at()));
    }
    if (signed.isEmpty()) {
      return new Consent(kind, Standing.MISSING, signed, Optional.empty());
    }
    return texts
        .current(kind)
        .filter(text -> !text.version().equalsIgnoreCase(signed.get().version()))
        .map(ConsentText::at)
        .map(at -> new Consent(kind, Standing.RENEW, signed, Optional.of(at)))
        .orElseGet(
            () -> new Consent(kind, Standing.CURRENT, signed, Optional.of(signed.get().at())));
  }
}

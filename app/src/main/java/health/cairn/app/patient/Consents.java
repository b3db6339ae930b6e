package health.cairn.app.patient;

import health.cairn.app.patient.ConsentTexts.ConsentText;
import health.cairn.app.patient.PatientFact.ConsentSigned;
import health.cairn.core.course.ConsentStanding;
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

  /**
   * A consent of a patient.
   *
   * @param since when it came to stand so; empty where nothing was ever signed
   */
  public record Consent(
      ConsentKind kind,
      ConsentStanding standing,
      Optional<ConsentSigned> signed,
      Optional<Instant> since) {}

  public Consent of(Patient patient, ConsentKind kind) {
    var signed = patient.signed(kind);
    var withdrawn = patient.withdrawn(kind);
    if (withdrawn.isPresent()) {
      return new Consent(
          kind, ConsentStanding.WITHDRAWN, signed, Optional.of(withdrawn.get().at()));
    }
    if (signed.isEmpty()) {
      return new Consent(kind, ConsentStanding.MISSING, signed, Optional.empty());
    }
    return texts
        .current(kind)
        .filter(text -> !text.version().equalsIgnoreCase(signed.get().version()))
        .map(ConsentText::at)
        .map(at -> new Consent(kind, ConsentStanding.RENEW, signed, Optional.of(at)))
        .orElseGet(
            () ->
                new Consent(kind, ConsentStanding.CURRENT, signed, Optional.of(signed.get().at())));
  }
}

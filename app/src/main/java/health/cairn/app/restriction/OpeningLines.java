package health.cairn.app.restriction;

import health.cairn.app.patient.PatientFact;
import health.cairn.app.patient.PatientFact.OpeningReviewed;
import health.cairn.app.security.People;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Wording;
import health.cairn.core.record.Entry;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Openings in emergency in the reader's words. */
@Component
record OpeningLines(People people, Wording wording) {
  /**
   * One opening.
   *
   * @param reads whose reading of what the audit page shows
   * @param found what a review found, in one line; blank while there is none
   * @param own whether the reader opened it, and so cannot review it
   */
  record Line(
      UUID record,
      int number,
      String name,
      String mrn,
      String by,
      UUID reads,
      String when,
      String reason,
      String found,
      String note,
      boolean justified,
      boolean own) {}

  Line of(Opening opening, SignedIn reader) {
    var patient = opening.patient();
    var entry = opening.entry();
    var review = opening.review();
    var fact = review.map(it -> (OpeningReviewed) it.fact());
    return new Line(
        patient.id(),
        entry.number(),
        patient.demographics().name(),
        patient.demographics().mrn(),
        people.name(entry.by()),
        entry.by(),
        wording.say(
            "restriction.opening.when",
            wording.moment(opening.fact().at()),
            wording.time(opening.fact().until())),
        opening.fact().reason(),
        review.map(this::found).orElse(""),
        fact.map(OpeningReviewed::note).orElse(""),
        fact.filter(OpeningReviewed::justified).isPresent(),
        opening.isOf(reader.id()));
  }

  private String found(Entry<PatientFact> review) {
    var word = ((OpeningReviewed) review.fact()).justified() ? "justified" : "unjustified";
    return wording.say(
        "restriction.found." + word, people.name(review.by()), wording.moment(review.recordedAt()));
  }
}

package health.cairn.core.eligibility;

import health.cairn.core.eligibility.Question.OfRecord;
import health.cairn.core.eligibility.Question.Terms;
import java.time.Instant;
import java.util.Optional;

/**
 * Two statements about a patient that cannot both be true now.
 *
 * @param asked as answered in the evaluation
 * @param ofRecord as the patient's record has it
 * @param counts the safer one of the two: until one of them is corrected it is taken for true
 */
public record Conflict(Code question, Finding asked, Finding ofRecord, Finding counts) {

  /**
   * Statements that are too old do not contradict. Of what is brought about (a consent, a scale
   * filled in) the record's later entry replaces an earlier, stricter answer: that is no conflict.
   */
  static Optional<Conflict> between(Terms terms, Finding asked, Finding ofRecord, Instant now) {
    return terms
        .ofRecord()
        .filter(it -> isOpposite(it, asked, ofRecord))
        .filter(it -> !terms.isStale(asked, now) && !terms.isStale(ofRecord, now))
        .filter(it -> !isReplaced(it, asked, ofRecord))
        .map(it -> says(asked, it.safer()) ? asked : ofRecord)
        .map(safer -> new Conflict(asked.code(), asked, ofRecord, safer));
  }

  private static boolean isOpposite(OfRecord of, Finding one, Finding other) {
    return (says(one, of.safer()) && says(other, of.against()))
        || (says(one, of.against()) && says(other, of.safer()));
  }

  private static boolean isReplaced(OfRecord of, Finding asked, Finding ofRecord) {
    return of.changes() && says(ofRecord, of.against()) && !ofRecord.at().isBefore(asked.at());
  }

  private static boolean says(Finding finding, String word) {
    return Judge.word(finding.answer()).filter(word::equals).isPresent();
  }
}

package health.cairn.app.evaluation;

import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.record.Entry;
import health.cairn.core.record.Fact;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the patient's record says of a question of the evaluation.
 *
 * @param by who wrote it there; empty where the record says it by what is not in it
 * @param detail what it says there, in the reader's words; may be empty
 * @param path where it is changed
 */
record Stated(Finding finding, Origin origin, Optional<UUID> by, String detail, String path) {

  /** Where in the record it stands. */
  enum Origin {
    PERSON,
    WEIGHT,
    ALLERGIES,
    CONSENTS,
    MEDICINES,
    ESCORT,
    PROBLEMS,
    COURSE,
    SCALES,
    SCREENS,
    CONTACTS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Stated of(Finding finding, Origin origin, String detail, String path) {
    return new Stated(finding, origin, Optional.empty(), detail, path);
  }

  static Stated yes(Code code, Entry<? extends Fact> entry, Origin origin, String path) {
    return answer(code, YesNo.YES, entry, origin, path);
  }

  static Stated answer(
      Code code, Answer answer, Entry<? extends Fact> entry, Origin origin, String path) {
    var finding = new Finding(code, answer, entry.fact().at());
    return new Stated(finding, origin, Optional.of(entry.by()), "", path);
  }

  Stated saying(String words) {
    return new Stated(finding, origin, by, words, path);
  }

  Stated writtenBy(Optional<UUID> writer) {
    return new Stated(finding, origin, writer, detail, path);
  }

  Code code() {
    return finding.code();
  }
}

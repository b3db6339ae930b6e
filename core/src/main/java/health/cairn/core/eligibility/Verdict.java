package health.cairn.core.eligibility;

import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The result with everything it rests on.
 *
 * @param reasons every criterion that holds, heaviest first, those set aside and mere notes too
 * @param stale the findings that are older than their question allows
 * @param conflicts where the record and the evaluation cannot both be right; none may be eligible
 *     before they are settled
 * @param unasked the questions that do not matter, or not yet: that is no answer to them
 */
public record Verdict(
    Eligibility eligibility,
    List<Reason> reasons,
    List<Missing> missing,
    List<Finding> stale,
    List<Conflict> conflicts,
    Set<Code> unasked) {
  private static final int LONGEST = 2000;

  public Verdict {
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
    stale = List.copyOf(stale);
    conflicts = List.copyOf(conflicts);
    unasked = Set.copyOf(unasked);
  }

  /** The conflict about a question, if there is one. */
  public Optional<Conflict> conflict(Code question) {
    return conflicts.stream().filter(it -> it.question().equals(question)).findFirst();
  }

  /** The result in a word. */
  public enum Result {
    ELIGIBLE,
    NEEDS_REVIEW,
    NOT_ELIGIBLE
  }

  public Result result() {
    if (eligibility instanceof Eligibility.Eligible) {
      return Result.ELIGIBLE;
    }
    return eligibility instanceof Eligibility.NotEligible
        ? Result.NOT_ELIGIBLE
        : Result.NEEDS_REVIEW;
  }

  /**
   * The prescriber's decision. Its fields: {@code choice}, {@code note}.
   *
   * @param note says why, unless the patient is to be treated
   */
  public Ruling<Judgment> decide(Optional<Intent> intent, String note, Instant now) {
    var objections = new Objections();
    objections.chosen("choice", intent);
    boolean treats = intent.equals(Optional.of(Intent.TREAT));
    if (treats && result() != Result.ELIGIBLE) {
      objections.refuse(Ground.NOT_ELIGIBLE, "choice");
    }
    if (intent.isPresent() && !treats && note.isBlank()) {
      objections.refuse(Ground.WHY, "note");
    }
    objections.note("note", note, LONGEST);
    return objections.orElse(() -> new Judgment(now, intent.orElseThrow(), note, result()));
  }

  /** A criterion that holds and that nobody has set aside yet. */
  public Optional<Reason> standing(String criterion) {
    return reasons.stream()
        .filter(it -> it.criterion().id().equals(criterion) && it.stands())
        .findFirst();
  }

  /** Treating in spite of a criterion. Its field: {@code reason}. */
  public static Ruling<SetAside> setAside(
      Criterion criterion, Approver by, String reason, Instant now) {
    var objections = new Objections();
    objections.words("reason", reason, LONGEST);
    return objections.orElse(
        () -> new SetAside(criterion.id(), criterion.version(), by, reason, now));
  }
}

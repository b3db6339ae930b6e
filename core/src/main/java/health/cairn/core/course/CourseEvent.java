package health.cairn.core.course;

import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import health.cairn.core.record.Fact;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fact about a treatment course. Facts are added or amended, never changed. */
public sealed interface CourseEvent extends Fact {

  /** The course begins: what it treats, and under which rules. */
  record Opened(Instant at, Condition condition, ProtocolId protocol) implements CourseEvent {}

  /** The protocol to treat by, in the version that this course keeps; in place of any before. */
  record ProtocolChosen(Instant at, ProtocolId protocol, String version) implements CourseEvent {}

  /** Whether the patient is on a continuing antidepressant was asked and answered. */
  record AntidepressantRecorded(Instant at, boolean continuing) implements CourseEvent {}

  /** The infusions to come, in place of any planned earlier. */
  record SeriesPlanned(Instant at, List<PlannedInfusion> infusions) implements CourseEvent {
    public SeriesPlanned {
      infusions = infusions.stream().sorted(Comparator.comparing(PlannedInfusion::at)).toList();
    }
  }

  /**
   * One completed instrument.
   *
   * @param answers empty when only the total is known
   */
  record Assessed(Instant at, Score score, Optional<Answers> answers) implements CourseEvent {
    public InstrumentId instrument() {
      return score.instrument();
    }
  }

  /**
   * An instrument was answered and came to no total: a triage, a profile, or too much left blank.
   * What needs a person today counts all the same.
   */
  record Answered(Instant at, ScoreOutcome outcome, Answers answers) implements CourseEvent {
    public InstrumentId instrument() {
      return answers.instrument();
    }
  }

  /**
   * One dose was given over time. What was ordered for it is another thing: {@link #fulfilment}.
   *
   * @param dose what was given, in mg/kg; zero when the infusion was started and nothing was given,
   *     or where of another drug or route only the mg are known
   * @param minutes from its start to its end, 1 to 1440
   * @param amount the given amount, where it was charted
   * @param charted how it was given; empty for racemic ketamine into a vein with nothing more said
   * @param fulfilment which planned infusion it carried out; empty where nobody decided, as in
   *     journals of earlier builds
   */
  record Infused(
      Instant at,
      MgPerKg dose,
      double minutes,
      Optional<Milligrams> amount,
      Optional<Charted> charted,
      Optional<Fulfilment> fulfilment)
      implements CourseEvent {
    /** Racemic ketamine into a vein, of which no more is known. */
    public Infused(Instant at, MgPerKg dose, double minutes, Optional<Milligrams> amount) {
      this(at, dose, minutes, amount, Optional.empty(), Optional.empty());
    }

    /** How it was given. */
    public Charted how() {
      return charted.orElse(Charted.USUAL);
    }

    /** Whether the patient had nothing at all of a drug. */
    public boolean isNothing() {
      return how().drug() != Drug.PLACEBO
          && dose.value() == 0
          && amount.map(Milligrams::value).orElse(0.0) == 0;
    }
  }

  /**
   * A clinician decided how the course goes on.
   *
   * @param reason in the clinician's words; blank when the advice was accepted as it stood
   * @param advised what the evidence suggested at that moment, in words
   */
  record Decided(Instant at, Decision decision, String reason, Optional<String> advised)
      implements CourseEvent {}

  /**
   * A clinician has seen a safety flag and acted; since then {@link ContactMade} says more.
   *
   * @param raised when the assessment was taken that raised it
   * @param action what was done, in the clinician's words
   */
  record FlagAcknowledged(
      Instant at, InstrumentId instrument, Instant raised, String rule, String action)
      implements CourseEvent {}

  /**
   * Somebody tried to reach a person because of safety flags, and did not; the flags stay open.
   *
   * @param note what else to know, and what comes next
   */
  record ContactTried(Instant at, Contact contact, String note) implements CourseEvent {}

  /**
   * A clinician reached a person because of safety flags: the proof that closes them.
   *
   * @param found how the person is, and what was done
   * @param next what comes next
   * @param nextBy until when, where a time was agreed
   */
  record ContactMade(
      Instant at,
      Contact contact,
      Contact.Care care,
      Contact.SafetyPlan plan,
      String found,
      String next,
      Optional<Instant> nextBy)
      implements CourseEvent {}

  /**
   * Somebody took responsibility for treating in spite of what stands against it.
   *
   * @param checks all that stood against it at that moment
   * @param reason in their words
   */
  record TreatmentPermitted(Instant at, Set<TreatmentCheck> checks, String reason)
      implements CourseEvent {
    public TreatmentPermitted {
      var inOrder = EnumSet.noneOf(TreatmentCheck.class);
      inOrder.addAll(checks);
      checks = Collections.unmodifiableSet(inOrder);
    }
  }

  /** The end of follow-up. */
  record Closed(Instant at, String reason) implements CourseEvent {}

  /**
   * Stands for an entry that was withdrawn without a replacement.
   *
   * @param reason in the words of who withdrew it; blank where nobody asked
   */
  record Retracted(Instant at, String reason) implements CourseEvent {
    /** Withdraws the entry that it is written in place of. */
    public static Retracted because(String reason, Instant now) {
      return new Retracted(now, reason);
    }

    @Override
    public boolean withdraws() {
      return true;
    }
  }

  /** One answer per kind of fact, so that no reader of a course can forget one. */
  interface Cases<R> {
    R opened(Opened fact);

    R protocolChosen(ProtocolChosen fact);

    R antidepressantRecorded(AntidepressantRecorded fact);

    R seriesPlanned(SeriesPlanned fact);

    R assessed(Assessed fact);

    R answered(Answered fact);

    R infused(Infused fact);

    R decided(Decided fact);

    R flagAcknowledged(FlagAcknowledged fact);

    R contactTried(ContactTried fact);

    R contactMade(ContactMade fact);

    R treatmentPermitted(TreatmentPermitted fact);

    R closed(Closed fact);

    R retracted(Retracted fact);
  }

  default <R> R as(Cases<R> cases) {
    if (this instanceof Opened fact) {
      return cases.opened(fact);
    }
    if (this instanceof ProtocolChosen fact) {
      return cases.protocolChosen(fact);
    }
    if (this instanceof AntidepressantRecorded fact) {
      return cases.antidepressantRecorded(fact);
    }
    if (this instanceof SeriesPlanned fact) {
      return cases.seriesPlanned(fact);
    }
    if (this instanceof Assessed fact) {
      return cases.assessed(fact);
    }
    if (this instanceof Answered fact) {
      return cases.answered(fact);
    }
    if (this instanceof Infused fact) {
      return cases.infused(fact);
    }
    if (this instanceof Decided fact) {
      return cases.decided(fact);
    }
    if (this instanceof FlagAcknowledged fact) {
      return cases.flagAcknowledged(fact);
    }
    if (this instanceof ContactTried fact) {
      return cases.contactTried(fact);
    }
    if (this instanceof ContactMade fact) {
      return cases.contactMade(fact);
    }
    if (this instanceof TreatmentPermitted fact) {
      return cases.treatmentPermitted(fact);
    }
    if (this instanceof Closed fact) {
      return cases.closed(fact);
    }
    if (this instanceof Retracted fact) {
      return cases.retracted(fact);
    }
    throw new AssertionError(this);
  }
}

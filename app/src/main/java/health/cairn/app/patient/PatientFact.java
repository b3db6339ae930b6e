package health.cairn.app.patient;

import health.cairn.core.record.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A fact about a patient, outside of any course. Facts are added or amended, never changed. */
public sealed interface PatientFact extends Fact {

  /** The list on which it stands, for those that are entries of one. */
  default Optional<PatientList> onList() {
    return Optional.empty();
  }

  /** It was so once, and ended: not the same as withdrawn. */
  default boolean isOver(LocalDate today) {
    return false;
  }

  /** The patient is known to the clinic. */
  record Registered(Instant at, Demographics demographics) implements PatientFact {}

  /** Who the patient is and how to reach them, in place of what was known. */
  record Described(Instant at, Demographics demographics) implements PatientFact {}

  /**
   * Body weight as measured.
   *
   * @param kilograms 25 to 350
   */
  record Weighed(Instant at, double kilograms) implements PatientFact {}

  /**
   * One entry of one of the patient's lists, in words alone; most lists have facts of their own.
   *
   * @param text what it is, in a few words
   * @param detail what else to know; may be blank
   */
  record Listed(Instant at, PatientList list, String text, String detail) implements PatientFact {
    @Override
    public Optional<PatientList> onList() {
      return Optional.of(list);
    }
  }

  /** Something the patient is allergic to. */
  record AllergyNoted(Instant at, String substance, String reaction, Severity severity)
      implements PatientFact {
    @Override
    public Optional<PatientList> onList() {
      return Optional.of(PatientList.ALLERGY);
    }
  }

  /** How bad the worst reaction was. */
  enum Severity {
    UNKNOWN,
    MILD,
    MODERATE,
    SEVERE
  }

  /**
   * A medicine the patient takes, or took.
   *
   * @param until the end, when it has one
   * @param prescriber may be blank, as dose and frequency
   */
  record MedicineNoted(
      Instant at,
      String name,
      String dose,
      String frequency,
      Optional<PartialDate> since,
      Optional<PartialDate> until,
      String prescriber)
      implements PatientFact {
    @Override
    public Optional<PatientList> onList() {
      return Optional.of(PatientList.MEDICINE);
    }

    @Override
    public boolean isOver(LocalDate today) {
      return until.filter(it -> !it.first().isAfter(today)).isPresent();
    }

    /** As a list of medicines names one: {@code Lorazepam 1 mg at night}. */
    public String words() {
      return String.join(" ", name, dose, frequency).strip().replaceAll(" +", " ");
    }
  }

  /**
   * A condition of the patient.
   *
   * @param code the question of the evaluation that it answers, where it is one
   */
  record ProblemNoted(
      Instant at,
      String problem,
      Optional<String> code,
      Optional<PartialDate> onset,
      ProblemStatus status)
      implements PatientFact {
    @Override
    public Optional<PatientList> onList() {
      return Optional.of(PatientList.PROBLEM);
    }

    @Override
    public boolean isOver(LocalDate today) {
      return status == ProblemStatus.RESOLVED;
    }
  }

  /** Where a problem stands. */
  enum ProblemStatus {
    ACTIVE,
    REMISSION,
    RESOLVED
  }

  /**
   * Somebody who matters for the patient's care.
   *
   * @param list escort, emergency contact or treating clinician
   * @param relation to the patient, or the profession
   * @param until when they stopped being so
   */
  record PersonNamed(
      Instant at,
      PatientList list,
      String name,
      String phone,
      String relation,
      Optional<PartialDate> until)
      implements PatientFact {
    @Override
    public Optional<PatientList> onList() {
      return Optional.of(list);
    }

    @Override
    public boolean isOver(LocalDate today) {
      return until.filter(it -> !it.first().isAfter(today)).isPresent();
    }
  }

  /** A list was gone through with the patient: what stands on it is all there is, even if none. */
  record ListReviewed(Instant at, PatientList list) implements PatientFact {}

  /**
   * The patient signed.
   *
   * @param at the day it was signed
   * @param version of the text
   * @param obtainedBy who explained it and saw it signed
   */
  record ConsentSigned(Instant at, ConsentKind kind, String version, UUID obtainedBy)
      implements PatientFact {}

  /** The patient no longer agrees, from a day on. */
  record ConsentWithdrawn(Instant at, ConsentKind kind, String reason) implements PatientFact {}

  /** What suits the patient, in place of what was known. */
  record PreferencesStated(Instant at, Preferences preferences) implements PatientFact {}

  /** How the patient wants to be reached, in place of what was known. */
  record ContactWished(Instant at, ContactWishes wishes) implements PatientFact {}

  /** The same person has another record, which goes on; this one is only read. */
  record Merged(Instant at, UUID into) implements PatientFact {}

  /**
   * From now on only the people named open the record; in place of an earlier restriction.
   *
   * @param reason why, as the patient or the clinic wants it
   * @param readers who still opens it
   */
  record Restricted(Instant at, String reason, Set<UUID> readers) implements PatientFact {
    public Restricted {
      readers = Set.copyOf(readers);
    }
  }

  /** Whoever's role allows it opens the record again. */
  record RestrictionLifted(Instant at, String reason) implements PatientFact {}

  /**
   * Somebody who is not named opened the restricted record, because care could not wait.
   *
   * @param until the end of the access
   */
  record OpenedInEmergency(Instant at, String reason, Instant until) implements PatientFact {}

  /**
   * Somebody else looked at an opening in emergency afterwards.
   *
   * @param opening the number of its entry
   * @param justified whether it was right to open the record
   * @param note what was found; may be blank where it was right
   */
  record OpeningReviewed(Instant at, int opening, boolean justified, String note)
      implements PatientFact {}

  /** Stands for an entry that was withdrawn. */
  record Retracted(Instant at) implements PatientFact {
    @Override
    public boolean withdraws() {
      return true;
    }
  }
}

package health.cairn.app.patient;

import java.time.Instant;
import java.util.UUID;

/** A fact about a patient, outside of any course. Facts are added or amended, never changed. */
public sealed interface PatientFact {

  /** When it happened or was seen, not when it was written. */
  Instant at();

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
   * One entry of one of the patient's lists.
   *
   * @param text what it is, in a few words
   * @param detail what else to know; may be blank
   */
  record Listed(Instant at, PatientList list, String text, String detail) implements PatientFact {}

  /** The same person has another record, which goes on; this one is only read. */
  record Merged(Instant at, UUID into) implements PatientFact {}

  /** Stands for an entry that was withdrawn. */
  record Retracted(Instant at) implements PatientFact {}

  /** One answer per kind of fact, so that no reader of a patient can forget one. */
  interface Cases<R> {
    R registered(Registered fact);

    R described(Described fact);

    R weighed(Weighed fact);

    R listed(Listed fact);

    R merged(Merged fact);

    R retracted(Retracted fact);
  }

  default <R> R as(Cases<R> cases) {
    if (this instanceof Registered fact) {
      return cases.registered(fact);
    }
    if (this instanceof Described fact) {
      return cases.described(fact);
    }
    if (this instanceof Weighed fact) {
      return cases.weighed(fact);
    }
    if (this instanceof Listed fact) {
      return cases.listed(fact);
    }
    if (this instanceof Merged fact) {
      return cases.merged(fact);
    }
    if (this instanceof Retracted fact) {
      return cases.retracted(fact);
    }
    throw new AssertionError(this);
  }
}

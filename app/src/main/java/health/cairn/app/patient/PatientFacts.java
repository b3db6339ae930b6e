package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.AllergyNoted;
import health.cairn.app.patient.PatientFact.ConsentSigned;
import health.cairn.app.patient.PatientFact.ConsentWithdrawn;
import health.cairn.app.patient.PatientFact.ContactWished;
import health.cairn.app.patient.PatientFact.Described;
import health.cairn.app.patient.PatientFact.ListReviewed;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.MedicineNoted;
import health.cairn.app.patient.PatientFact.Merged;
import health.cairn.app.patient.PatientFact.OpenedInEmergency;
import health.cairn.app.patient.PatientFact.OpeningReviewed;
import health.cairn.app.patient.PatientFact.PersonNamed;
import health.cairn.app.patient.PatientFact.PreferencesStated;
import health.cairn.app.patient.PatientFact.ProblemNoted;
import health.cairn.app.patient.PatientFact.Registered;
import health.cairn.app.patient.PatientFact.Restricted;
import health.cairn.app.patient.PatientFact.RestrictionLifted;
import health.cairn.app.patient.PatientFact.Retracted;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.record.Stream;

/** How the facts about a patient are written in the journal. */
final class PatientFacts {
  static final Stream<PatientFact> STREAM =
      Stream.of("patient", PatientFact.class)
          .kind("patient.registered.v1", Registered.class)
          .kind("patient.described.v1", Described.class)
          .kind("patient.weighed.v1", Weighed.class)
          .kind("patient.listed.v1", Listed.class)
          .kind("patient.allergy-noted.v1", AllergyNoted.class)
          .kind("patient.medicine-noted.v1", MedicineNoted.class)
          .kind("patient.problem-noted.v1", ProblemNoted.class)
          .kind("patient.person-named.v1", PersonNamed.class)
          .kind("patient.list-reviewed.v1", ListReviewed.class)
          .kind("patient.consent-signed.v1", ConsentSigned.class)
          .kind("patient.consent-withdrawn.v1", ConsentWithdrawn.class)
          .kind("patient.preferences-stated.v1", PreferencesStated.class)
          .kind("patient.contact-wished.v1", ContactWished.class)
          .kind("patient.merged.v1", Merged.class)
          .kind("patient.restricted.v1", Restricted.class)
          .kind("patient.restriction-lifted.v1", RestrictionLifted.class)
          .kind("patient.opened-in-emergency.v1", OpenedInEmergency.class)
          .kind("patient.opening-reviewed.v1", OpeningReviewed.class)
          .kind("patient.retracted.v1", Retracted.class);

  private PatientFacts() {}
}

package health.cairn.app.demo;

import health.cairn.app.patient.ConsentKind;
import health.cairn.app.patient.PatientFact;
import health.cairn.app.patient.PatientFact.AllergyNoted;
import health.cairn.app.patient.PatientFact.ConsentSigned;
import health.cairn.app.patient.PatientFact.ListReviewed;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.MedicineNoted;
import health.cairn.app.patient.PatientFact.PersonNamed;
import health.cairn.app.patient.PatientFact.PreferencesStated;
import health.cairn.app.patient.PatientFact.Severity;
import health.cairn.app.patient.PatientList;
import health.cairn.app.patient.Preferences;
import health.cairn.app.patient.Preferences.Lighting;
import health.cairn.app.patient.Preferences.Means;
import health.cairn.app.patient.Preferences.PartOfDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What is on record of a make-believe patient beside the course; of whoever is not treated yet some
 * of it was never asked.
 */
record DemoRecord(MakeBelieve chance, boolean treated, Instant since, UUID by) {
  static final String CONSENT_VERSION = "2025-07";

  List<PatientFact> facts() {
    var facts = new ArrayList<PatientFact>();
    if (chance.happens(7)) {
      facts.add(medicine());
      facts.add(new ListReviewed(since, PatientList.MEDICINE));
    }
    boolean allergic = chance.happens(2);
    if (allergic) {
      var substance = chance.pick(MakeBelieve.ALLERGIES);
      facts.add(new AllergyNoted(since, substance, "rash", Severity.MILD));
    }
    boolean asked = !allergic && chance.happens(8);
    if (!allergic && (asked || treated)) {
      facts.add(new ListReviewed(since, PatientList.ALLERGY));
    }
    facts.add(new Listed(since, PatientList.GOAL, chance.pick(MakeBelieve.GOALS), ""));
    if (chance.happens(8)) {
      facts.add(escort());
      facts.add(preferences());
    }
    boolean signed = chance.happens(9);
    if (signed || treated) {
      facts.add(new ConsentSigned(since, ConsentKind.TREATMENT, CONSENT_VERSION, by));
      facts.add(new ConsentSigned(since, ConsentKind.RECORD, CONSENT_VERSION, by));
    }
    return facts;
  }

  private MedicineNoted medicine() {
    var medicine = chance.pick(MakeBelieve.MEDICINES);
    int comma = medicine.indexOf(", ");
    var often = chance.pick(MakeBelieve.FREQUENCIES);
    return new MedicineNoted(
        since,
        medicine.substring(0, comma),
        medicine.substring(comma + 2),
        often,
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private PersonNamed escort() {
    var who = chance.somebody();
    return new PersonNamed(
        since,
        PatientList.ESCORT,
        who.name(),
        who.phone(),
        chance.pick(MakeBelieve.RELATIVES),
        Optional.empty());
  }

  private PreferencesStated preferences() {
    var days =
        List.of(DayOfWeek.values()).stream()
            .filter(it -> it.compareTo(DayOfWeek.FRIDAY) <= 0 && chance.happens(6))
            .toList();
    var wanted =
        new Preferences(
            days,
            List.of(chance.pick(List.of(PartOfDay.values()))),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(20),
            Optional.of(chance.pick(List.of(Means.values()))),
            Optional.of(chance.happens(3)),
            chance.pick(MakeBelieve.MUSIC),
            Optional.of(Lighting.DIM),
            chance.pick(MakeBelieve.HELPS));
    return new PreferencesStated(since, wanted);
  }
}

package health.cairn.app.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.patient.Demographics.Gender;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatientFactsTest {
  private static final Instant AT = Instant.parse("2026-11-02T14:30:00Z");
  private static final String WHEN = "'at':'2026-11-02T14:30:00Z'";
  private static final String WHO =
      "'demographics':{'mrn':'7','given':'A','family':'B','preferred':'','birthDate':'1985-12-04',"
          + "'gender':'FEMALE','phone':'1','email':'','address':''}";
  private static final Demographics DEMOGRAPHICS =
      new Demographics("7", "A", "B", "", LocalDate.of(1985, 12, 4), Gender.FEMALE, "1", "", "");

  /** Each kind as it has been written since its first release. These strings never change. */
  private static Map<String, PatientFact> written() {
    var all = new LinkedHashMap<String, PatientFact>();
    all.put(
        "patient.registered.v1 {" + WHEN + "," + WHO + "}",
        new PatientFact.Registered(AT, DEMOGRAPHICS));
    all.put(
        "patient.described.v1 {" + WHEN + "," + WHO + "}",
        new PatientFact.Described(AT, DEMOGRAPHICS));
    all.put(
        "patient.weighed.v1 {" + WHEN + ",'kilograms':72.4}", new PatientFact.Weighed(AT, 72.4));
    all.put(
        "patient.listed.v1 {" + WHEN + ",'list':'ALLERGY','text':'Latex','detail':'rash'}",
        new PatientFact.Listed(AT, PatientList.ALLERGY, "Latex", "rash"));
    all.put(
        "patient.allergy-noted.v1 {"
            + WHEN
            + ",'substance':'Latex','reaction':'rash','severity':'MILD'}",
        new PatientFact.AllergyNoted(AT, "Latex", "rash", PatientFact.Severity.MILD));
    all.put(
        "patient.medicine-noted.v1 {"
            + WHEN
            + ",'name':'Sertraline','dose':'100 mg','frequency':'daily','since':'2024-05',"
            + "'until':null,'prescriber':'Dr. Ito'}",
        new PatientFact.MedicineNoted(
            AT,
            "Sertraline",
            "100 mg",
            "daily",
            Optional.of(new PartialDate("2024-05")),
            Optional.empty(),
            "Dr. Ito"));
    all.put(
        "patient.problem-noted.v1 {"
            + WHEN
            + ",'problem':'Porphyria','code':'porphyria','onset':'2019','status':'ACTIVE'}",
        new PatientFact.ProblemNoted(
            AT,
            "Porphyria",
            Optional.of("porphyria"),
            Optional.of(new PartialDate("2019")),
            PatientFact.ProblemStatus.ACTIVE));
    all.put(
        "patient.person-named.v1 {"
            + WHEN
            + ",'list':'ESCORT','name':'Io','phone':'555','relation':'sister',"
            + "'until':'2026-11-01'}",
        new PatientFact.PersonNamed(
            AT,
            PatientList.ESCORT,
            "Io",
            "555",
            "sister",
            Optional.of(new PartialDate("2026-11-01"))));
    all.put(
        "patient.list-reviewed.v1 {" + WHEN + ",'list':'ALLERGY'}",
        new PatientFact.ListReviewed(AT, PatientList.ALLERGY));
    all.put(
        "patient.consent-signed.v1 {"
            + WHEN
            + ",'kind':'TREATMENT','version':'2','obtainedBy':"
            + "'00000000-0000-0001-0000-000000000002'}",
        new PatientFact.ConsentSigned(AT, ConsentKind.TREATMENT, "2", new UUID(1, 2)));
    all.put(
        "patient.consent-withdrawn.v1 {" + WHEN + ",'kind':'TREATMENT','reason':'Fear.'}",
        new PatientFact.ConsentWithdrawn(AT, ConsentKind.TREATMENT, "Fear."));
    all.put(
        "patient.preferences-stated.v1 {"
            + WHEN
            + ",'preferences':{'days':['MONDAY'],'times':['NOON'],'earliest':'09:00:00',"
            + "'latest':null,'travelMinutes':20,'means':'TAXI','needsRide':true,'music':'rain',"
            + "'lighting':'DIM','helps':'quiet'}}",
        new PatientFact.PreferencesStated(
            AT,
            new Preferences(
                List.of(DayOfWeek.MONDAY),
                List.of(Preferences.PartOfDay.NOON),
                Optional.of(LocalTime.of(9, 0)),
                Optional.empty(),
                OptionalInt.of(20),
                Optional.of(Preferences.Means.TAXI),
                Optional.of(true),
                "rain",
                Optional.of(Preferences.Lighting.DIM),
                "quiet")));
    all.put(
        "patient.contact-wished.v1 {"
            + WHEN
            + ",'wishes':{'channel':'EMAIL','mayLeaveMessage':false,'quietFrom':'20:00:00',"
            + "'quietUntil':'08:30:00','language':'es'}}",
        new PatientFact.ContactWished(
            AT,
            new ContactWishes(
                Optional.of(ContactWishes.Channel.EMAIL),
                Optional.of(false),
                Optional.of(LocalTime.of(20, 0)),
                Optional.of(LocalTime.of(8, 30)),
                Optional.of("es"))));
    all.put(
        "patient.merged.v1 {" + WHEN + ",'into':'00000000-0000-0001-0000-000000000002'}",
        new PatientFact.Merged(AT, new UUID(1, 2)));
    all.put(
        "patient.restricted.v1 {"
            + WHEN
            + ",'reason':'Works here','readers':['00000000-0000-0001-0000-000000000002']}",
        new PatientFact.Restricted(AT, "Works here", Set.of(new UUID(1, 2))));
    all.put(
        "patient.restriction-lifted.v1 {" + WHEN + ",'reason':'Left'}",
        new PatientFact.RestrictionLifted(AT, "Left"));
    all.put(
        "patient.opened-in-emergency.v1 {"
            + WHEN
            + ",'reason':'Chest pain','until':'2026-01-02T04:04:05Z'}",
        new PatientFact.OpenedInEmergency(AT, "Chest pain", Instant.parse("2026-01-02T04:04:05Z")));
    all.put(
        "patient.opening-reviewed.v1 {"
            + WHEN
            + ",'opening':3,'justified':false,'note':'Was not asked'}",
        new PatientFact.OpeningReviewed(AT, 3, false, "Was not asked"));
    all.put("patient.retracted.v1 {" + WHEN + "}", new PatientFact.Retracted(AT));
    return all;
  }

  @Test
  void haveAnExampleOfEveryKind() {
    assertThat(written().values().stream().map(Object::getClass).toArray())
        .containsExactlyInAnyOrder((Object[]) PatientFact.class.getPermittedSubclasses());
  }

  @Test
  void areWrittenAndReadAsTheyAlwaysWere() {
    written()
        .forEach(
            (words, fact) -> {
              var body = PatientFacts.STREAM.write(fact);
              assertThat((PatientFacts.STREAM.kind(fact) + " " + body).replace('"', '\''))
                  .isEqualTo(words);
              assertThat(PatientFacts.STREAM.read(PatientFacts.STREAM.kind(fact), body))
                  .isEqualTo(fact);
            });
  }
}

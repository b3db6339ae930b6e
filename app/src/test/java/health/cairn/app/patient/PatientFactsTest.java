package health.cairn.app.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.patient.Demographics.Gender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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
        "patient.merged.v1 {" + WHEN + ",'into':'00000000-0000-0001-0000-000000000002'}",
        new PatientFact.Merged(AT, new UUID(1, 2)));
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
              var body = PatientFacts.write(fact);
              assertThat((PatientFacts.kind(fact) + " " + body).replace('"', '\''))
                  .isEqualTo(words);
              assertThat(PatientFacts.read(PatientFacts.kind(fact), body)).isEqualTo(fact);
            });
  }
}

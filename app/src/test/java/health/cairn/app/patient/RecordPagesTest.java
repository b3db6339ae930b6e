package health.cairn.app.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.MedicineNoted;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.core.course.ConsentStanding;
import health.cairn.core.record.Journal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What is on record of a patient beside the courses, in fields that others can rely on. */
@ClinicTest
class RecordPagesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @Autowired private MockMvc door;
  @Autowired private Patients patients;
  @Autowired private Consents consents;
  @Autowired private ConsentTexts texts;

  private Patient ben = new Patient(UUID.randomUUID(), Journal.empty(), List.of());

  @BeforeEach
  void somebody() {
    var name = "Record" + UUID.randomUUID();
    var born = LocalDate.of(1980, 1, 1);
    ben =
        patients.register(
            new Demographics("", "Ben", name, "", born, Gender.MALE, "", "", ""),
            UUID.randomUUID());
  }

  private MockHttpServletResponse send(Role role, String path, Map<String, String> form)
      throws Exception {
    var request = post(path).with(Staff.as(role));
    form.forEach(request::param);
    return door.perform(request).andReturn().getResponse();
  }

  private String send(String path, Map<String, String> form) throws Exception {
    return send(Role.NURSE, "/patients/" + ben.id() + path, form).getContentAsString();
  }

  private String open(String path) throws Exception {
    return door.perform(get("/patients/" + ben.id() + path).with(Staff.as(Role.NURSE)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private Patient reread() {
    return patients.find(ben.id()).orElseThrow();
  }

  @Nested
  class Medicines {
    @Test
    void saySinceWhenHowMuchAndWhatTheRulesSayOfThem() throws Exception {
      send(
          "/lists/medicine",
          Map.of("text", "Ativan", "dose", "1 mg", "frequency", "at night", "since", "2024-05"));
      assertThat(open("/details"))
          .contains("Ativan", "1 mg, at night, since 2024-05", "Benzodiazepine", "M-BZ-01");
      assertThat(reread().medicines(TODAY)).containsExactly("Ativan 1 mg at night");
    }

    @Test
    void thatEndedAreNotTakenAndNotWithdrawn() throws Exception {
      send("/lists/medicine", Map.of("text", "Ativan"));
      send("/facts/2", Map.of("text", "Ativan", "until", "2025-12"));
      assertThat(reread().medicines(TODAY)).isEmpty();
      assertThat(open("/details")).contains("Ended (1)", "until 2025-12").doesNotContain("M-BZ-01");
    }

    @Test
    void areSuggestedByTheNamesThatTheRulesKnow() throws Exception {
      assertThat(open("/lists/medicine")).contains("<option value=\"lorazepam\"");
      assertThat(open("/lists/problem")).contains("<option value=\"Phaeochromocytoma\"");
    }

    @ParameterizedTest
    @CsvSource({
      "since,2999,still to come",
      "since,1812,too long ago",
      "since,last spring,not a year",
      "since,2024-13,not a year",
      "until,2001,before it began"
    })
    void refuseADayThatCannotBe(String field, String value, String says) throws Exception {
      var form = new HashMap<>(Map.of("text", "Zinc <b>", "since", "2024"));
      form.put(field, value);
      assertThat(send("/lists/medicine", form)).contains(says, "Zinc &lt;b&gt;");
      assertThat(reread().on(PatientList.MEDICINE)).isEmpty();
    }
  }

  @Nested
  class Allergies {
    @Test
    void thatNobodyAskedAboutAreNotNone() throws Exception {
      assertThat(reread().hasNoKnownAllergies()).isFalse();
      send("/lists/allergy/reviewed", Map.of());
      assertThat(reread().hasNoKnownAllergies()).isTrue();
      assertThat(open("/details")).contains("No known allergies");
    }

    @Test
    void foundLaterEndTheNone() throws Exception {
      send("/lists/allergy/reviewed", Map.of());
      send("/lists/allergy", Map.of("text", "Latex", "severity", "severe"));
      assertThat(reread().hasNoKnownAllergies()).isFalse();
      assertThat(reread().allergies()).containsExactly("Latex");
    }

    @Test
    void saySeverityOrAreSentBackWithWhatWasTyped() throws Exception {
      assertThat(send("/lists/allergy", Map.of("text", "Latex", "reaction", "hives")))
          .contains("severity-wrong", "value=\"hives\"");
    }
  }

  @Nested
  class Corrections {
    @Test
    void keepTheOldWordsInSight() throws Exception {
      send("/lists/allergy", Map.of("text", "Latx", "severity", "mild"));
      send("/facts/2", Map.of("text", "Latex", "severity", "mild"));
      assertThat(reread().allergies()).containsExactly("Latex");
      assertThat(open("/details")).contains("<b>Latx</b>", "corrected by A nurse");
      assertThat(reread().entries()).hasSize(3);
    }

    @Test
    void turnOldWordsIntoFields() throws Exception {
      var old =
          new Listed(Instant.parse("2026-01-01T00:00:00Z"), PatientList.MEDICINE, "Ativan", "1 mg");
      patients.append(ben, old, UUID.randomUUID());
      assertThat(open("/details")).contains("Ativan", "M-BZ-01");
      assertThat(open("/facts/2")).contains("value=\"Ativan\"", "value=\"1 mg\"");
      send("/facts/2", Map.of("text", "Ativan", "dose", "1 mg"));
      assertThat(reread().on(PatientList.MEDICINE).get(0).fact())
          .isInstanceOf(MedicineNoted.class)
          .returns(old.at(), PatientFact::at);
    }

    @Test
    void ofTheRegistrationOrOfWhatIsCorrectedAlreadyAreNotFound() throws Exception {
      send("/lists/allergy", Map.of("text", "Latx", "severity", "mild"));
      send("/facts/2", Map.of("text", "Latex", "severity", "mild"));
      var path = "/patients/" + ben.id() + "/facts/";
      assertThat(send(Role.NURSE, path + 1, Map.of("text", "x")).getStatus()).isEqualTo(404);
      assertThat(send(Role.NURSE, path + 2, Map.of("text", "x")).getStatus()).isEqualTo(404);
    }
  }

  @Nested
  class PeopleOfThePatient {
    @Test
    void whoAreCalledHaveAPhone() throws Exception {
      assertThat(send("/lists/escort", Map.of("text", "Io"))).contains("phone-wrong");
      send("/lists/escort", Map.of("text", "Io", "phone", "555 0100", "relation", "sister"));
      send("/lists/clinician", Map.of("text", "Dr. Ito", "relation", "family physician"));
      assertThat(open("/details")).contains("sister, 555 0100", "family physician");
    }
  }

  @Nested
  class Wishes {
    @Test
    void areKeptInFields() throws Exception {
      var request =
          post("/patients/" + ben.id() + "/preferences")
              .param("days", "monday", "friday")
              .param("earliest", "09:30")
              .param("travel", "25")
              .param("ride", "yes")
              .param("helps", "Quiet 🌿")
              .with(Staff.as(Role.COORDINATOR));
      door.perform(request);
      var stated = reread().preferences().orElseThrow();
      assertThat(stated.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
      assertThat(stated.travelMinutes()).hasValue(25);
      assertThat(stated.needsRide()).contains(true);
      assertThat(stated.lighting()).isEmpty();
      assertThat(open("/details")).contains("Monday, Friday", "25 min", "Quiet 🌿");
      assertThat(open("/preferences")).contains("value=\"09:30\"");
    }

    @ParameterizedTest
    @CsvSource({
      "/preferences,travel,9000,outside 0 to 600",
      "/preferences,earliest,25:00,earliest-wrong",
      "/preferences,means,broom,Choose one",
      "/contact,quietFrom,20:00,beginning and an end",
      "/contact,language,<script>,Choose one"
    })
    void refuseWhatCannotBe(String path, String field, String value, String says) throws Exception {
      assertThat(send(path, Map.of(field, value))).contains(says).doesNotContain("<script>,");
      assertThat(reread().entries()).hasSize(1);
    }

    @Test
    void sayHowToBeReached() throws Exception {
      send(
          "/contact",
          Map.of(
              "channel",
              "text-message",
              "message",
              "no",
              "quietFrom",
              "20:00",
              "quietUntil",
              "08:00",
              "language",
              "es"));
      assertThat(open("/details")).contains("Text message", "20:00 – 08:00", "Spanish");
    }
  }

  /** Of telehealth, so that other tests' patients keep the state that they expect. */
  @Nested
  class AConsent {
    private MockHttpServletResponse publish(String version, String signature) throws Exception {
      var form = Map.of("version", version, "text", "I agree.", "signature", signature);
      return send(Role.DIRECTOR, "/consents/telehealth", form);
    }

    private String version() throws Exception {
      var version = "v" + UUID.randomUUID().toString().substring(0, 8);
      publish(version, "A director");
      return version;
    }

    private void sign(String version, LocalDate day) throws Exception {
      send(
          "/consents/telehealth",
          Map.of(
              "version", version,
              "signed", day.toString(),
              "by", Staff.signedIn(Role.PRESCRIBER).id().toString()));
    }

    private ConsentStanding standing() {
      return consents.of(reread(), ConsentKind.TELEHEALTH).standing();
    }

    @Test
    void isMissingThenInForceThenDueForRenewalWithANewText() throws Exception {
      var version = version();
      assertThat(standing()).isEqualTo(ConsentStanding.MISSING);
      sign(version, TODAY);
      assertThat(standing()).isEqualTo(ConsentStanding.CURRENT);
      assertThat(open("/details")).contains("Version " + version, "obtained by A prescriber");
      version();
      assertThat(standing()).isEqualTo(ConsentStanding.RENEW);
    }

    @Test
    void isWithdrawnWithDayAndReasonAndCanBeGivenAgain() throws Exception {
      var version = version();
      sign(version, TODAY);
      var path = "/consents/telehealth/withdrawal";
      assertThat(send(path, Map.of("day", TODAY.plusDays(9).toString()))).contains("reason-wrong");
      send(path, Map.of("day", TODAY.plusDays(9).toString(), "reason", "Changed her mind."));
      assertThat(standing()).isEqualTo(ConsentStanding.WITHDRAWN);
      assertThat(open("/details")).contains("Changed her mind.");
      sign(version, TODAY.plusDays(20));
      assertThat(standing()).isEqualTo(ConsentStanding.CURRENT);
    }

    @Test
    void isNotWithdrawnBeforeItWasSigned() throws Exception {
      sign(version(), TODAY);
      var form = Map.of("day", TODAY.minusDays(1).toString(), "reason", "x");
      assertThat(send("/consents/telehealth/withdrawal", form)).contains("before the consent");
    }

    @Test
    void isForAVersionThatTheClinicHas() throws Exception {
      version();
      sign("no-such-version", TODAY);
      assertThat(standing()).isEqualTo(ConsentStanding.MISSING);
    }

    @Test
    void textIsSignedByTheDirectorAndAVersionIsPublishedOnce() throws Exception {
      var version = version();
      assertThat(publish(version, "A director").getContentAsString()).contains("already");
      assertThat(publish("other-" + version, "Somebody").getContentAsString())
          .contains("signature-wrong", "I agree.");
      assertThat(publish("a version", "A director").getContentAsString()).contains("version-wrong");
      assertThat(texts.of(ConsentKind.TELEHEALTH))
          .filteredOn(it -> it.version().endsWith(version))
          .hasSize(1);
    }
  }
}

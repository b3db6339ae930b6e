package health.cairn.app.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ClinicTest
class PatientPagesTest {
  private static final UUID NURSE = UUID.randomUUID();

  @Autowired private MockMvc door;
  @Autowired private Patients patients;

  private MockHttpServletResponse send(String path, Map<String, String> form) throws Exception {
    var request = post(path).with(csrf()).with(Staff.as(Role.NURSE));
    form.forEach(request::param);
    return door.perform(request).andReturn().getResponse();
  }

  private String open(String path) throws Exception {
    return door.perform(get(path).with(Staff.as(Role.NURSE)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private Patient known(String given, String family, String born, String phone) {
    return patients.register(
        new Demographics(
            "", given, family, "", LocalDate.parse(born), Gender.UNKNOWN, phone, "", ""),
        NURSE);
  }

  @Nested
  class Searching {
    private final String mark = "Qu" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @ParameterizedTest
    @ValueSource(strings = {"Zoë %s", "zoe %s", "%s", "%s zoë", "Zoee %s"})
    void findsByNameWhateverTheAccentsTheOrderOrATypo(String typed) {
      var zoe = known("Zoë", mark, "1971-02-03", "");
      assertThat(patients.search(typed.formatted(mark), 10))
          .extracting(PatientRow::id)
          .contains(zoe.id());
    }

    @Test
    void findsByNumberBirthDateAndPhone() {
      var one = known("Ida", mark, "1912-03-04", "+1 (555) 010-7788");
      var mrn = one.demographics().mrn();
      for (var typed : new String[] {mrn, "1912-03-04", "04.03.1912", "555 010 7788"}) {
        assertThat(patients.search(typed, 50))
            .as(typed)
            .extracting(PatientRow::id)
            .contains(one.id());
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1913-03-04",
          "04.03.1913",
          "4.3.1913",
          "3/4/1913",
          "4/3/1913",
          "4 mar 1913",
          "Mar 4, 1913",
          "4 de marzo de 1913",
          "4.3.13",
          "ida 1913-03-04"
        })
    void findsByBirthDateInEverySpelling(String typed) {
      var one = known("Ida", mark, "1913-03-04", "");
      assertThat(patients.search(typed, 50)).extracting(PatientRow::id).contains(one.id());
      assertThat(patients.search(typed, 50))
          .extracting(PatientRow::birthDate)
          .allMatch(it -> it.getYear() == 1913);
    }

    @ParameterizedTest
    @CsvSource({
      "+1 (555) 314-7788, 555 314 7788",
      "+1 (555) 314-7788, 15553147788",
      "(555) 315-7788, +1 555 315 7788",
      "0171 3167788, +49 171 316 7788",
      "+49 171 3177788, 0171 317 7788"
    })
    void findsByPhoneWithAndWithoutTheCountry(String kept, String typed) {
      var one = known("Pia", mark, "1980-01-01", kept);
      assertThat(patients.search(typed, 50)).extracting(PatientRow::id).contains(one.id());
    }

    @Test
    void saysWhenItWasAMergedRecordThatWasFound() throws Exception {
      var goesOn = known("Lia", mark, "1980-01-01", "");
      var gone = known("Lea", mark + "x", "1980-01-02", "");
      patients.merge(gone.id(), goesOn.id(), NURSE);
      assertThat(patients.search("Lea " + mark + "x", 5))
          .singleElement()
          .returns(goesOn.id(), PatientRow::id)
          .returns("Lea " + mark + "x, MRN " + gone.demographics().mrn(), PatientRow::via);
    }

    @Test
    void showsWhoIsFoundAsOneTypes() throws Exception {
      known("Ola", mark, "1980-01-01", "");
      var answer = send("/patients/search", Map.of("q", mark));
      assertThat(answer.getContentAsString()).contains("Ola " + mark);
    }

    @Test
    void takesASignThatMeansSomethingToTheDatabaseAsText() {
      assertThat(patients.search("%_%';--", 10)).isEmpty();
    }
  }

  @Nested
  class Registering {
    private Map<String, String> form(String given, String birth) {
      return Map.of(
          "given", given, "family", "Né " + UUID.randomUUID(), "birth", birth, "gender", "female");
    }

    @Test
    void makesARecordWithTheNextNumberAndGoesOnToTheCourse() throws Exception {
      var answer = send("/patients", form("Ana", "1990-05-06"));
      assertThat(answer.getRedirectedUrl()).matches("/patients/[0-9a-f-]{36}/courses/new");
    }

    @Test
    void saysEverythingThatIsWrongAtOnceAndKeepsWhatWasTyped() throws Exception {
      var form =
          Map.of(
              "given", "<script>alert(1)</script>",
              "birth", "1812-01-01",
              "gender", "female",
              "phone", "call me",
              "email", "nobody");
      var page = send("/patients", form).getContentAsString();
      assertThat(page)
          .contains("years old")
          .contains("does not look like a phone")
          .contains("does not look like an e-mail")
          .contains("family-wrong")
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
          .doesNotContain("<script>alert(1)");
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01,still to come", "31.12.1980,not a day", "'',This is missing"})
    void refusesABirthDateThatCannotBe(String birth, String says) throws Exception {
      assertThat(send("/patients", form("Ana", birth)).getContentAsString()).contains(says);
    }

    @Test
    void refusesANameOfTenThousandLettersAndOneWithANul() throws Exception {
      assertThat(send("/patients", form("x".repeat(10_000), "1990-01-01")).getContentAsString())
          .contains("10,000");
      assertThat(send("/patients", form("An\u0000a", "1990-01-01")).getContentAsString())
          .contains("cannot be shown");
    }

    @Test
    void keepsEmojiAndRightToLeftTextAsTheyAre() throws Exception {
      var answer = send("/patients", form("שרה 🌿", "1990-01-01"));
      var id = UUID.fromString(String.valueOf(answer.getRedirectedUrl()).substring(10, 46));
      assertThat(patients.find(id).orElseThrow().demographics().given()).isEqualTo("שרה 🌿");
    }

    @Test
    void asksFirstWhenThePersonMayBeKnown() throws Exception {
      var family = "Twin" + UUID.randomUUID().toString().substring(0, 8);
      var first = known("Mara", family, "1969-09-09", "");
      var form =
          Map.of("given", "Màra", "family", family, "birth", "1969-09-09", "gender", "female");
      assertThat(send("/patients", form).getContentAsString()).contains(first.id().toString());
      var sure = new java.util.HashMap<>(form);
      sure.put("sure", "true");
      assertThat(send("/patients", sure).getRedirectedUrl()).isNotNull();
    }
  }

  @Nested
  class TheDetails {
    @Test
    void keepWhatIsAddedAndShowWhoWroteIt() throws Exception {
      var ben = known("Ben", "Oak", "1970-01-01", "");
      var page = "/patients/" + ben.id();
      send(
          page + "/lists/allergy", Map.of("text", "Latex", "reaction", "rash", "severity", "mild"));
      send(page + "/weight", Map.of("kilograms", "72,4"));
      assertThat(open(page + "/details")).contains("Latex").contains("rash").contains("72.4 kg");
    }

    @Test
    void farFromTheOneBeforeIsAskedAbout() throws Exception {
      var ben = known("Ben", "Elm", "1970-01-01", "");
      var path = "/patients/" + ben.id() + "/weight";
      send(path, Map.of("kilograms", "72.4"));
      assertThat(send(path, Map.of("kilograms", "160")).getContentAsString())
          .contains("Maybe pounds: they would be 72.57 kg", "name=\"sure\"", "value=\"160\"");
      assertThat(patients.find(ben.id()).orElseThrow().weight().orElseThrow().kilograms())
          .isEqualTo(72.4);
      send(path, Map.of("kilograms", "160", "sure", "true"));
      assertThat(patients.find(ben.id()).orElseThrow().weight().orElseThrow().kilograms())
          .isEqualTo(160);
    }

    @Test
    void refuseAWeightOfSevenKilograms() throws Exception {
      var ben = known("Ben", "Ash", "1970-01-01", "");
      var answer = send("/patients/" + ben.id() + "/weight", Map.of("kilograms", "7"));
      assertThat(answer.getContentAsString()).contains("outside 25 to 350 kg");
      assertThat(patients.find(ben.id()).orElseThrow().weight()).isEmpty();
    }

    @Test
    void askAgainAboutAWeightFarFromTheLast() throws Exception {
      var ben = known("Ben", "Fir", "1970-01-01", "");
      var weight = "/patients/" + ben.id() + "/weight";
      send(weight, Map.of("kilograms", "72.4"));
      assertThat(send(weight, Map.of("kilograms", "150")).getContentAsString())
          .contains("far from the last weight (72.4 kg)", "Maybe pounds", "68.04 kg", "sure");
      assertThat(patients.find(ben.id()).orElseThrow().weight().orElseThrow().kilograms())
          .isEqualTo(72.4);
      send(weight, Map.of("kilograms", "150", "sure", "true"));
      assertThat(patients.find(ben.id()).orElseThrow().weight().orElseThrow().kilograms())
          .isEqualTo(150);
    }

    @Test
    void withdrawWithoutDeleting() throws Exception {
      var ben = known("Ben", "Elm", "1970-01-01", "");
      send("/patients/" + ben.id() + "/lists/goal", Map.of("text", "Sleep through"));
      send("/patients/" + ben.id() + "/facts/2/withdraw", Map.of());
      var after = patients.find(ben.id()).orElseThrow();
      assertThat(after.on(PatientList.GOAL)).isEmpty();
      assertThat(after.entries()).hasSize(3);
    }

    @Test
    void doNotLetTheRegistrationBeWithdrawn() throws Exception {
      var ben = known("Ben", "Fir", "1970-01-01", "");
      assertThat(send("/patients/" + ben.id() + "/facts/1/withdraw", Map.of()).getStatus())
          .isEqualTo(404);
    }

    @Test
    void ofNobodyAreNotFound() throws Exception {
      assertThat(
              door.perform(
                      get("/patients/" + UUID.randomUUID() + "/details").with(Staff.as(Role.NURSE)))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .isEqualTo(404);
    }
  }
}

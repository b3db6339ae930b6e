package health.cairn.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.course.Courses;
import health.cairn.app.patient.ConsentKind;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact;
import health.cairn.app.patient.PatientList;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Eligibility.NeedsReview;
import health.cairn.core.eligibility.Eligibility.NotEligible;
import health.cairn.core.eligibility.Intent;
import health.cairn.core.eligibility.Judgment;
import health.cairn.core.eligibility.Verdict;
import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.record.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ClinicTest
class EvaluationPagesTest {
  @Autowired private MockMvc door;
  @Autowired private Patients patients;
  @Autowired private Evaluations evaluations;
  @Autowired private Courses courses;

  private Patient patient = new Patient(UUID.randomUUID(), Journal.empty(), List.of());

  @BeforeEach
  void somebodyIsReferred() {
    var born = LocalDate.parse("1985-12-04");
    patient =
        patients.register(
            new Demographics("", "Ada", "Evaluated", "", born, Gender.FEMALE, "", "", ""),
            UUID.randomUUID());
  }

  private MockHttpServletResponse send(Role role, String path, Map<String, String> form)
      throws Exception {
    var request = post(at(path)).with(csrf()).with(Staff.as(role));
    form.forEach(request::param);
    return door.perform(request).andReturn().getResponse();
  }

  private MockHttpServletResponse answer(String code, String value) throws Exception {
    return send(Role.NURSE, "/answers/" + code, Map.of(code, value));
  }

  private String open(Role role, String path) throws Exception {
    return door.perform(get(at(path)).with(Staff.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String at(String path) {
    return "/patients/" + patient.id() + "/evaluation" + path;
  }

  private PatientEvaluation known() {
    return evaluations.find(patient.id()).orElseThrow();
  }

  private List<String> history(String code) {
    return known().evaluation().history(Code.of(code)).stream()
        .map(it -> String.join("; ", Written.values(it.answer())))
        .toList();
  }

  @Nested
  class TheRecord {
    private final Instant at = Instant.parse("2026-01-01T09:00:00Z");

    private void write(PatientFact fact) {
      patients.append(patients.find(patient.id()).orElseThrow(), fact, UUID.randomUUID());
    }

    private List<String> reasons() {
      return evaluations.verdict(patient.id()).orElseThrow().reasons().stream()
          .map(it -> it.criterion().id())
          .toList();
    }

    private PatientFact medicine(String name) {
      return new PatientFact.MedicineNoted(
          at, name, "", "", Optional.empty(), Optional.empty(), "");
    }

    @Test
    void firesTheCautionsOfItsMedicines() throws Exception {
      write(medicine("Lorazepam"));
      assertThat(reasons()).contains("M-BZ-01");
      answer("medicines", "Lamictal 100 mg");
      assertThat(reasons()).contains("M-BZ-01", "M-LA-01");
    }

    @Test
    void countsAloneOnceSomebodyHasGoneThroughIt() throws Exception {
      answer("medicines", "Lamictal 100 mg");
      var now = evaluations.now().plusSeconds(1);
      write(medicine("Lorazepam"));
      write(new PatientFact.ListReviewed(now, PatientList.MEDICINE));
      assertThat(reasons()).contains("M-BZ-01").doesNotContain("M-LA-01");
    }

    @Test
    void answersForConditionsEscortAndConsent() {
      write(
          new PatientFact.ProblemNoted(
              at,
              "Phaeochromocytoma",
              Optional.of("phaeochromocytoma"),
              Optional.empty(),
              PatientFact.ProblemStatus.ACTIVE));
      write(
          new PatientFact.PersonNamed(
              at, PatientList.ESCORT, "Io", "555", "sister", Optional.empty()));
      write(new PatientFact.ConsentSigned(at, ConsentKind.TREATMENT, "1", UUID.randomUUID()));
      assertThat(history("phaeochromocytoma")).containsExactly("yes");
      assertThat(history("escort")).containsExactly("yes");
      assertThat(history("consent")).containsExactly("yes");
      write(new PatientFact.ConsentWithdrawn(at.plusSeconds(9), ConsentKind.TREATMENT, "Fear."));
      assertThat(history("consent")).containsExactly("no");
    }
  }

  /** What the record answers is not asked again; what contradicts it keeps from treating. */
  @Nested
  class RecordAndEvaluation {
    private final Instant at = Instant.parse("2026-01-01T09:00:00Z");

    private void write(PatientFact fact) {
      patients.append(patients.find(patient.id()).orElseThrow(), fact, UUID.randomUUID());
    }

    private PatientFact allergyTo(String substance) {
      return new PatientFact.AllergyNoted(at, substance, "", PatientFact.Severity.MILD);
    }

    private PatientFact reviewed() {
      return new PatientFact.ListReviewed(at.plusSeconds(9), PatientList.ALLERGY);
    }

    @ParameterizedTest
    @CsvSource({
      "Latex, false, latex-allergy, yes",
      "Látex (guantes), true, latex-allergy, yes",
      "Esketamine, true, allergy-ketamine, yes",
      "Quetamina, true, allergy-ketamine, yes",
      "Benzethonium chloride, false, allergy-ketamine, yes",
      "Penicillin, true, latex-allergy, no",
      "Penicillin, true, allergy-ketamine, no",
      "Penicillin, false, latex-allergy, ''",
      "'', true, latex-allergy, no",
      "'', false, latex-allergy, ''",
    })
    void allergiesAnswerWhereNamedOrWhereTheListIsWhole(
        String substance, boolean isWhole, String code, String answer) throws Exception {
      if (!substance.isEmpty()) {
        write(allergyTo(substance));
      }
      if (isWhole) {
        write(reviewed());
      }
      assertThat(history(code)).isEqualTo(answer.isEmpty() ? List.of() : List.of(answer));
      var page = open(Role.NURSE, "");
      var form = "id=\"" + code + "-yes\"";
      if (answer.isEmpty()) {
        assertThat(page).contains(form);
      } else {
        assertThat(page).doesNotContain(form).contains("/details#allergy");
      }
    }

    @Test
    void contradictAndTheSaferCountsUntilOneIsCorrected() throws Exception {
      answer("latex-allergy", "no");
      write(allergyTo("Latex"));
      var page = open(Role.NURSE, "");
      assertThat(page)
          .contains("Two statements that cannot both be true", "Answered in the evaluation: No (")
          .contains(
              "In the record: Yes (Allergies in the record: Latex", "id=\"latex-allergy-yes\"");
      var verdict = evaluations.verdict(patient.id()).orElseThrow();
      assertThat(verdict.conflicts()).hasSize(1);
      assertThat(verdict.reasons()).extracting(it -> it.criterion().id()).contains("E-IN-01");
      assertThat(open(Role.NURSE, "/letter")).contains("Two statements that cannot both be true");

      answer("latex-allergy", "yes");
      assertThat(evaluations.verdict(patient.id()).orElseThrow().conflicts()).isEmpty();
      assertThat(open(Role.NURSE, "")).doesNotContain("cannot both be true");
    }

    @Test
    void contradictAboutAConsentThatTheRecordDoesNotHold() throws Exception {
      answer("consent", "yes");
      assertThat(open(Role.NURSE, "")).contains("Consents: none signed in the record");
      assertThat(evaluations.verdict(patient.id()).orElseThrow().result())
          .isEqualTo(Verdict.Result.NOT_ELIGIBLE);
      write(new PatientFact.ConsentSigned(at, ConsentKind.TREATMENT, "1", UUID.randomUUID()));
      assertThat(evaluations.verdict(patient.id()).orElseThrow().conflicts()).isEmpty();
    }

    @Test
    void agreeOnceWhatWasMissingIsBroughtAbout() throws Exception {
      answer("escort", "no");
      write(
          new PatientFact.PersonNamed(
              evaluations.now().plusSeconds(1),
              PatientList.ESCORT,
              "Io",
              "555",
              "sister",
              Optional.empty()));
      var verdict = evaluations.verdict(patient.id()).orElseThrow();
      assertThat(verdict.conflicts()).isEmpty();
      assertThat(verdict.reasons()).extracting(it -> it.criterion().id()).doesNotContain("E-CO-02");
    }

    @Test
    void readTheCourse() throws Exception {
      var opened = new Opened(at, Condition.DEPRESSION, ProtocolId.of("depression-induction"));
      courses.open(patient.id(), List.of(opened), UUID.randomUUID());
      assertThat(history("target-condition")).containsExactly("depression");
      assertThat(history("baseline-scales")).containsExactly("no");
      assertThat(open(Role.NURSE, "")).contains("Questionnaires: PHQ-9");
    }
  }

  /** A question that hangs on another one. */
  @Nested
  class AQuestionThatDoesNotApply {
    @Test
    void saysWhyItIsNotAskedAndComesWhenItMatters() throws Exception {
      assertThat(open(Role.NURSE, ""))
          .contains("Not asked unless “Bipolar disorder: Yes”.")
          .doesNotContain("id=\"ymrs-box\"");
      assertThat(answer("bipolar", "yes").getContentAsString())
          .containsPattern("id=\"ymrs\"[^>]*hx-swap-oob=\"true\"")
          .contains("id=\"ymrs-box\"");
      assertThat(history("ymrs")).isEmpty();
    }

    @Test
    void ofAManIsNotAskedDownTheLine() throws Exception {
      answer("sex-at-birth", "male");
      var page = open(Role.NURSE, "");
      assertThat(page).doesNotContain("id=\"could-be-pregnant-yes\"", "id=\"pregnancy-test-box\"");
      assertThat(page).contains("Pregnancy 0 of 0");
      assertThat(history("could-be-pregnant")).isEmpty();
      assertThat(answer("sex-at-birth", "female").getContentAsString())
          .contains("id=\"could-be-pregnant-yes\"", "Pregnancy 0 of 2");
    }
  }

  @Nested
  class NoneOfThese {
    @Test
    void answersWhatIsOpenWithNoAndLeavesTheRest() throws Exception {
      answer("stroke-or-brain-injury", "yes");
      assertThat(open(Role.NURSE, "")).contains("None of these: no to 10 open questions");
      var pressed = send(Role.NURSE, "/sections/heart", Map.of("none", "true"));
      assertThat(pressed.getStatus()).isEqualTo(302);
      assertThat(history("stroke-or-brain-injury")).containsExactly("yes");
      assertThat(history("aneurysm-or-malformation")).containsExactly("no");
      assertThat(history("cardiovascular-event-date")).isEmpty();
      assertThat(history("ecg")).isEmpty();
      assertThat(known().facts()).hasSize(11);
    }

    @Test
    void keepsWhatWasTypedBesideIt() throws Exception {
      var typed = Map.of("none", "true", "psychosis", "yes", "was-psychosis", "");
      send(Role.NURSE, "/sections/mind", typed);
      assertThat(history("psychosis")).containsExactly("yes");
      assertThat(history("past-mania")).containsExactly("no");
      assertThat(history("mood-stabiliser")).as("answered alone").isEmpty();
      assertThat(history("safety-plan")).as("not asked").isEmpty();
    }

    @Test
    void isNotForThoseWhoOnlyRead() throws Exception {
      var refused = send(Role.COORDINATOR, "/sections/heart", Map.of("none", "true"));
      assertThat(refused.getStatus()).isEqualTo(403);
    }
  }

  @Nested
  class TheLetter {
    @Test
    void goesToWhoeverReferredAndCarriesFindingsWhereAskedFor() throws Exception {
      var at = Instant.parse("2026-01-01T09:00:00Z");
      var from =
          new PatientFact.Listed(at, PatientList.REFERRER, "Dr. Io Marsh", "Family medicine");
      var goal = new PatientFact.Listed(at, PatientList.GOAL, "Back to choir", "");
      var record = patients.append(patient, from, UUID.randomUUID());
      patients.append(record, goal, UUID.randomUUID());
      answer("psychosis", "no");
      answer("heart-rate", "70");
      assertThat(open(Role.COORDINATOR, "/letter"))
          .contains("Dr. Io Marsh", "Family medicine", "Back to choir", "What we ask of you")
          .contains("No decision has been made yet.", "Born 4 Dec 1985", "MRN ")
          .doesNotContain("70 /min", "Asked, and not so");
      assertThat(open(Role.COORDINATOR, "/letter?findings=found"))
          .contains("Heart rate: 70 /min (")
          .doesNotContain("Asked, and not so");
      assertThat(open(Role.COORDINATOR, "/letter?findings=all")).contains("Asked, and not so");
    }
  }

  @Test
  void onPaperItIsASummaryWithTwoIdentifiers() throws Exception {
    answer("psychosis", "no");
    assertThat(open(Role.NURSE, ""))
        .containsPattern("(?s)class=\"sheet printed\".*Born 4 Dec 1985 · MRN .*A nurse, [0-9]");
  }

  @Nested
  class AnAnswer {
    @Test
    void isKeptAtOnceAndMovesThePanel() throws Exception {
      var shown = answer("psychosis", "yes").getContentAsString();
      assertThat(shown).contains("id=\"psychosis\"", "id=\"verdict\"", "Not eligible", "E-PS-01");
      assertThat(evaluations.verdict(patient.id()).orElseThrow().eligibility())
          .isInstanceOf(NotEligible.class);
    }

    @Test
    void thatIsCorrectedStaysReadable() throws Exception {
      answer("psychosis", "yes");
      answer("psychosis", "no");
      assertThat(history("psychosis")).containsExactly("yes", "no");
      assertThat(evaluations.verdict(patient.id()).orElseThrow().eligibility())
          .isInstanceOf(NeedsReview.class);
    }

    @Test
    void outsideItsRangeIsRefusedAndShownAsTyped() throws Exception {
      var refused = answer("heart-rate", "700");
      assertThat(refused.getStatus()).isEqualTo(422);
      assertThat(refused.getContentAsString()).contains("value=\"700\"", "outside");
      assertThat(history("heart-rate")).isEmpty();
    }

    @Test
    void isNotTakenBackByABlank() throws Exception {
      answer("heart-rate", "70");
      assertThat(answer("heart-rate", "").getStatus()).isEqualTo(422);
      assertThat(history("heart-rate")).containsExactly("70");
    }

    @Test
    void ofAWordThatIsNotOfferedIsRefused() throws Exception {
      assertThat(answer("ecg", "perhaps").getStatus()).isEqualTo(422);
      assertThat(answer("no-such-question", "yes").getStatus()).isEqualTo(404);
    }

    @Test
    void aboutWeightGoesToThePatientsRecord() throws Exception {
      answer("weight", "72,4");
      assertThat(patients.find(patient.id()).orElseThrow().weight().orElseThrow().kilograms())
          .isEqualTo(72.4);
      assertThat(history("weight")).containsExactly("72.4");
    }

    @Test
    void asksOnceMoreAboutAWeightThatIsFarFromTheLast() throws Exception {
      answer("weight", "72.4");
      var asked = answer("weight", "150");
      assertThat(asked.getStatus()).isEqualTo(422);
      assertThat(asked.getContentAsString()).contains("name=\"sure\"", "150", "72.4");
      assertThat(weight()).isEqualTo(72.4);
      send(Role.NURSE, "/answers/weight", Map.of("weight", "150", "sure", "true"));
      assertThat(weight()).isEqualTo(150);
    }

    private double weight() {
      return patients.find(patient.id()).orElseThrow().weight().orElseThrow().kilograms();
    }

    @Test
    void aboutMedicinesIsAListOrNone() throws Exception {
      answer("medicines", "Ativan 1 mg\nlithium");
      assertThat(history("medicines")).containsExactly("Ativan 1 mg; lithium");
      assertThat(open(Role.NURSE, "")).contains("M-BZ-01", "M-LI-01");
      var both = Map.of("medicines", "lithium", "medicines-none", "true");
      assertThat(send(Role.NURSE, "/answers/medicines", both).getStatus()).isEqualTo(422);
      send(Role.NURSE, "/answers/medicines", Map.of("medicines-none", "true"));
      assertThat(open(Role.NURSE, "")).doesNotContain("M-BZ-01");
    }
  }

  @Nested
  class ASection {
    @Test
    void keepsWhatWasChangedAndNothingElse() throws Exception {
      answer("psychosis", "yes");
      var form =
          Map.of("psychosis", "no", "was-psychosis", "no", "bipolar", "no", "was-bipolar", "");
      var saved = send(Role.NURSE, "/sections/mind", form);
      assertThat(saved.getStatus()).isEqualTo(302);
      assertThat(history("psychosis")).as("answered by somebody else").containsExactly("yes");
      assertThat(history("bipolar")).containsExactly("no");
    }

    @Test
    void keepsTheGoodAnswersBesideABadOne() throws Exception {
      var shown = send(Role.NURSE, "/sections/measured", Map.of("heart-rate", "70", "height", "9"));
      assertThat(shown.getContentAsString()).contains("value=\"9\"", "data-problems");
      assertThat(history("heart-rate")).containsExactly("70");
      assertThat(history("height")).isEmpty();
    }
  }

  @Nested
  class SettingAside {
    private final Map<String, String> why = Map.of("reason", "Stable for ten years.");

    @Test
    void isKeptWithItsReason() throws Exception {
      answer("psychosis", "yes");
      assertThat(send(Role.PRESCRIBER, "/criteria/E-PS-01", why).getStatus()).isEqualTo(302);
      assertThat(open(Role.NURSE, "")).contains("Stable for ten years.");
      assertThat(evaluations.verdict(patient.id()).orElseThrow().eligibility())
          .isInstanceOf(NeedsReview.class);
    }

    @Test
    void needsAReason() throws Exception {
      answer("psychosis", "yes");
      send(Role.PRESCRIBER, "/criteria/E-PS-01", Map.of("reason", " "));
      assertThat(known().setAside()).isEmpty();
    }

    @Test
    void ofAnAbsoluteCriterionIsRefused() throws Exception {
      answer("phaeochromocytoma", "yes");
      assertThat(send(Role.DIRECTOR, "/criteria/E-EN-02", why).getStatus()).isEqualTo(403);
      assertThat(open(Role.DIRECTOR, "")).doesNotContain("criteria/E-EN-02");
    }

    @Test
    void isForThoseWhomTheRuleNames() throws Exception {
      send(Role.NURSE, "/sections/reproduction", Map.of("could-be-pregnant", "yes"));
      answer("pregnancy-test", "positive");
      assertThat(send(Role.NURSE, "/criteria/E-RP-01", why).getStatus()).isEqualTo(403);
      assertThat(send(Role.PRESCRIBER, "/criteria/E-RP-01", why).getStatus()).isEqualTo(403);
      assertThat(send(Role.DIRECTOR, "/criteria/E-RP-01", why).getStatus()).isEqualTo(302);
    }
  }

  @Nested
  class ADecision {
    @Test
    void toTreatNeedsAnEligiblePatient() throws Exception {
      var refused = send(Role.PRESCRIBER, "/decision", Map.of("choice", "treat"));
      assertThat(refused.getContentAsString()).contains("data-problems");
      assertThat(known().decision()).isEmpty();
    }

    @Test
    void comesAfterALookAtWhatCameMeanwhile() throws Exception {
      var form = new HashMap<>(Map.of("choice", "wait", "note", "ECG first."));
      form.put("seen", known().seen());
      answer("psychosis", "yes");
      var shown = send(Role.PRESCRIBER, "/decision", form).getContentAsString();
      assertThat(shown).contains("This came while the page was open", "ECG first.");
      assertThat(shown).contains("value=\"" + known().seen() + "\"");
      assertThat(known().decision()).isEmpty();
      form.put("seen", known().seen());
      var kept = send(Role.PRESCRIBER, "/decision", form);
      assertThat(kept.getStatus()).isEqualTo(302);
      assertThat(kept.getRedirectedUrl()).endsWith("/evaluation?kept=decision");
      assertThat(open(Role.PRESCRIBER, "?kept=decision")).contains("Decision kept: Wait");
      assertThat(known().decision()).isPresent();
    }

    @Test
    void toTreatLeadsToThePlan() throws Exception {
      var now = evaluations.now();
      var opened =
          new Opened(
              now.minusSeconds(9), Condition.DEPRESSION, ProtocolId.of("depression-induction"));
      var course = courses.open(patient.id(), List.of(opened), UUID.randomUUID()).id();
      var treat = new Judgment(now, Intent.TREAT, "", Verdict.Result.ELIGIBLE);
      evaluations.decide(known(), treat, UUID.randomUUID());
      var path = "/patients/" + patient.id() + "/courses/" + course;
      assertThat(open(Role.PRESCRIBER, "?kept=decision"))
          .contains("Decision kept: Treat", "href=\"" + path + "/plan\"", "Plan the series");
      assertThat(open(Role.NURSE, ""))
          .contains("href=\"" + path + "\"", "Open the course")
          .doesNotContain(path + "/plan");
      assertThat(open(Role.NURSE, "/letter"))
          .contains("6 infusions", "The days are not planned yet.", "Tell us of each change");
      var day = Instant.parse("2027-03-01T15:00:00Z");
      var planned = new SeriesPlanned(now, List.of(new PlannedInfusion(day, MgPerKg.of(0.5), 40)));
      var later = new Opened(now, Condition.DEPRESSION, ProtocolId.of("depression-induction"));
      var facts = List.of(later, planned);
      courses.open(patient.id(), facts, UUID.randomUUID());
      assertThat(open(Role.NURSE, "/letter")).contains("1 infusion", "The next is on 1 Mar 2027.");
    }

    @Test
    void isInTheLetterWithItsReason() throws Exception {
      var wait = Map.of("choice", "wait", "note", "ECG comes first.");
      assertThat(send(Role.PRESCRIBER, "/decision", wait).getStatus()).isEqualTo(302);
      assertThat(open(Role.COORDINATOR, "/letter")).contains("ECG comes first.", "Decision: Wait");
    }

    @Test
    void saysWhenTheAnswersHaveMovedSince() throws Exception {
      send(Role.PRESCRIBER, "/decision", Map.of("choice", "wait", "note", "ECG comes first."));
      assertThat(open(Role.NURSE, "")).doesNotContain("since this decision");
      answer("phaeochromocytoma", "yes");
      assertThat(open(Role.NURSE, "")).contains("since this decision (then: Needs review)");
      assertThat(open(Role.NURSE, "/letter")).contains("since this decision");
    }

    @Test
    void isThePrescribersAlone() throws Exception {
      var wait = Map.of("choice", "wait", "note", "ECG comes first.");
      assertThat(send(Role.NURSE, "/decision", wait).getStatus()).isEqualTo(403);
    }
  }

  @Test
  void aCoordinatorReadsAndDoesNotAnswer() throws Exception {
    assertThat(open(Role.COORDINATOR, "")).contains("Still to ask").doesNotContain("hx-post");
    var refused = send(Role.COORDINATOR, "/answers/psychosis", Map.of("psychosis", "no"));
    assertThat(refused.getStatus()).isEqualTo(403);
  }

  @Test
  void ofAnUnknownPatientThereIsNone() throws Exception {
    var path = "/patients/" + UUID.randomUUID() + "/evaluation";
    var answer = door.perform(get(path).with(Staff.as(Role.NURSE))).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(404);
  }
}

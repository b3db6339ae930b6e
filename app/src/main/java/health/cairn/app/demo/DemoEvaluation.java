package health.cairn.app.demo;

import health.cairn.app.evaluation.EvaluationFact.Found;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Question;
import health.cairn.core.evidence.Condition;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The evaluation of a make-believe patient: whole and without a reason against treating, or begun.
 *
 * @param place of the patient in the demo, by which the figures vary
 */
record DemoEvaluation(Intake intake, Demographics who, Condition condition, int place) {
  private static final Set<String> YES =
      Set.of(
          "diagnosis-confirmed",
          "past-response",
          "baseline-scales",
          "interactions-reviewed",
          "examination",
          "airway-history",
          "capacity",
          "consent",
          "escort",
          "referrer-plan",
          "safety-plan");

  /** The patient's record says these. */
  private static final Set<String> OF_RECORD =
      Set.of("birth-date", "weight", "medicines", "cardiovascular-event-date");

  /** What hangs on an answer that nobody here gives. */
  private static final Set<String> NEVER_ASKED =
      Set.of("blood-tests", "urinary-baseline", "prescription-query");

  private static final int CHILDBEARING_UNTIL = 52;

  /** All answers, given at one sitting. */
  List<Found> whole(UUID patient, Instant at) {
    return found(patient, at, intake.sections(), false);
  }

  /** The first sections, and in one of four a blood pressure that somebody must look at. */
  List<Found> begun(UUID patient, Instant at) {
    return found(patient, at, intake.sections().subList(0, 2 + place % 4), place % 4 == 3);
  }

  private List<Found> found(
      UUID patient, Instant at, List<Intake.Section> sections, boolean isHigh) {
    var said = said(at);
    if (isHigh) said.put("resting-systolic", "158");
    var unasked = unasked(said);
    return sections.stream()
        .flatMap(section -> section.questions().stream())
        .filter(question -> !OF_RECORD.contains(question.code().value()))
        .filter(question -> !unasked.contains(question.code().value()))
        .flatMap(
            question -> answer(question, said).stream().map(it -> found(patient, at, question, it)))
        .toList();
  }

  /** What does not apply to the patient. */
  private Set<String> unasked(Map<String, String> said) {
    var unasked = new HashSet<>(NEVER_ASKED);
    if (who.gender() != Gender.FEMALE) {
      unasked.addAll(Set.of("could-be-pregnant", "breast-feeding"));
    }
    if (said.getOrDefault("could-be-pregnant", "no").equals("no")) {
      unasked.addAll(Set.of("pregnancy-test", "contraception", "pre-eclampsia"));
    }
    if (said.getOrDefault("bipolar", "no").equals("no")) {
      unasked.add("ymrs");
    }
    return unasked;
  }

  private static Found found(UUID patient, Instant at, Question question, String value) {
    return new Found(at, patient, question.code().value(), question.kind().word(), List.of(value));
  }

  private static Optional<String> answer(Question question, Map<String, String> said) {
    var code = question.code().value();
    if (said.containsKey(code)) return Optional.of(said.get(code));
    return question.kind() == Question.Kind.YES_NO
        ? Optional.of(YES.contains(code) ? "yes" : "no")
        : Optional.empty();
  }

  private Map<String, String> said(Instant at) {
    boolean female = who.gender() == Gender.FEMALE;
    var year = at.atZone(java.time.ZoneOffset.UTC).getYear();
    boolean young = female && year - who.birthDate().getYear() < CHILDBEARING_UNTIL;
    var said = new HashMap<String, String>();
    said.put("target-condition", condition.id());
    said.put("adequate-trials", String.valueOf(2 + place % 3));
    said.put("sex-at-birth", female ? "female" : "male");
    said.put("ecg", "normal");
    said.put("qtc", String.valueOf(404 + place * 7 % 32));
    said.put("resting-systolic", String.valueOf(112 + place * 5 % 24));
    said.put("resting-diastolic", String.valueOf(68 + place * 3 % 16));
    said.put("heart-rate", String.valueOf(62 + place * 11 % 22));
    said.put("oxygen-saturation", String.valueOf(96 + place % 4));
    said.put("respiratory-rate", String.valueOf(13 + place % 4));
    said.put("height", String.valueOf((female ? 158 : 170) + place * 3 % 18));
    said.put("cognitive-screen", "passed");
    said.put("ymrs", String.valueOf(place % 4));
    said.put("suicide-screen", condition == Condition.SUICIDALITY ? "positive" : "negative");
    said.put("drug-screen", "negative");
    said.put("audit-c", String.valueOf(place % 3));
    said.put("liver-disease", "none");
    said.put("liver-tests", "normal");
    said.put("could-be-pregnant", young ? "yes" : "no");
    said.put("contraception", young ? "yes" : "no");
    said.put("pregnancy-test", young ? "negative" : "not-done");
    said.put("asa-class", "asa-2");
    said.put("bipolar", condition == Condition.BIPOLAR_DEPRESSION ? "yes" : "no");
    said.put("mood-stabiliser", condition == Condition.BIPOLAR_DEPRESSION ? "yes" : "no");
    return said;
  }
}

package health.cairn.app.evaluation;

import health.cairn.app.course.CourseRecord;
import health.cairn.app.evaluation.Shown.Why;
import health.cairn.app.library.Library;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientList;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseFindings;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.eligibility.Intent;
import health.cairn.core.eligibility.Severity;
import health.cairn.core.eligibility.Verdict;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.record.Entry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The answer to whoever referred the patient: one sheet, and what was found on another. */
@Controller
record LetterController(
    Evaluations evaluations, EvaluationView view, Library library, Wording wording) {
  private static final String FOUND = "found";
  private static final String ALL = "all";

  /**
   * To whom the letter goes.
   *
   * @param detail below the name; may be empty
   */
  record Addressee(String name, String detail) {}

  /**
   * What follows for the patient.
   *
   * @param first the day of the first infusion to come; empty where none is planned
   */
  record Foreseen(String protocol, int infusions, String first) {}

  /**
   * @param findings empty for the letter alone, {@code found} with what was found, {@code all} with
   *     what was asked and is not so, too
   */
  @GetMapping("/patients/{patient}/evaluation/letter")
  @Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
  String letter(
      @PathVariable UUID patient,
      @RequestParam(defaultValue = "") String findings,
      SignedIn by,
      Model model) {
    var known = evaluations.find(patient).orElseThrow(NotFound::new);
    var verdict = view.fill(model, known, by);
    model.addAttribute("weighty", weighty(known, verdict, by));
    model.addAttribute("today", wording.day(wording.today()));
    model.addAttribute("addressee", addressee(known.patient()).orElse(null));
    model.addAttribute("condition", condition(known));
    model.addAttribute("goals", goals(known.patient()));
    model.addAttribute("plan", plan(known).orElse(null));
    model.addAttribute("attached", List.of(FOUND, ALL).contains(findings));
    model.addAttribute("all", findings.equals(ALL));
    model.addAttribute("parts", words().parts(known.evaluation()));
    return "evaluation/letter";
  }

  /** A mere note is no reason. */
  private List<Why> weighty(PatientEvaluation known, Verdict verdict, SignedIn by) {
    return view.whys(known, verdict, by).stream()
        .filter(it -> !it.severity().equals(Severity.INFO.word()))
        .toList();
  }

  private AnswerWords words() {
    return new AnswerWords(library.intake(), wording, evaluations.now());
  }

  private static Optional<Addressee> addressee(Patient patient) {
    return listed(patient, PatientList.REFERRER)
        .reduce((earlier, last) -> last)
        .map(it -> new Addressee(it.text(), it.detail()));
  }

  private static List<String> goals(Patient patient) {
    return listed(patient, PatientList.GOAL).map(Listed::text).toList();
  }

  private static Stream<Listed> listed(Patient patient, PatientList list) {
    return patient.on(list).stream()
        .map(Entry::fact)
        .filter(Listed.class::isInstance)
        .map(Listed.class::cast);
  }

  private String condition(PatientEvaluation known) {
    return known.evaluation().known(CourseFindings.CONDITION).map(words()::said).orElse("");
  }

  private Optional<Foreseen> plan(PatientEvaluation known) {
    return known
        .decision()
        .filter(it -> it.choice() == Intent.TREAT)
        .flatMap(it -> evaluations.openCourse(known))
        .flatMap(course -> library.protocol(course.course()).map(it -> plan(course, it)));
  }

  private Foreseen plan(CourseRecord record, Protocol protocol) {
    var planned = record.course().planned();
    int number = planned.isEmpty() ? protocol.offsets().size() : planned.size();
    return new Foreseen(
        wording.content(protocol.title()),
        number,
        planned.stream().findFirst().map(PlannedInfusion::at).map(wording::day).orElse(""));
  }
}

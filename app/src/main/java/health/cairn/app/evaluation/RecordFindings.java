package health.cairn.app.evaluation;

import health.cairn.app.course.CourseRecord;
import health.cairn.app.evaluation.EvaluationFact.Found;
import health.cairn.app.evaluation.Stated.Origin;
import health.cairn.app.library.Library;
import health.cairn.app.patient.ConsentKind;
import health.cairn.app.patient.Consents;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact;
import health.cairn.app.patient.PatientFact.AllergyNoted;
import health.cairn.app.patient.PatientFact.ConsentSigned;
import health.cairn.app.patient.PatientFact.ConsentWithdrawn;
import health.cairn.app.patient.PatientFact.Described;
import health.cairn.app.patient.PatientFact.ListReviewed;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.ProblemNoted;
import health.cairn.app.patient.PatientFact.ProblemStatus;
import health.cairn.app.patient.PatientFact.Registered;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.patient.PatientList;
import health.cairn.app.web.Wording;
import health.cairn.core.course.ConsentStanding;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.Question;
import health.cairn.core.record.Entry;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the patient's record answers of the intake, with where it stands there. A record that is
 * silent answers nothing; a list that somebody went through says no to what is not on it.
 */
@Component
record RecordFindings(
    Consents consents, CourseStatements ofCourses, Library library, Wording wording) {
  static final Code CONSENT = Code.of("consent");
  private static final Code ESCORT = Code.of("escort");

  /** The record of one patient, beside what the evaluation asked. */
  record Known(Patient patient, List<CourseRecord> courses, List<Entry<EvaluationFact>> asked) {
    Optional<Finding> asked(Code code) {
      return asked.stream()
          .map(Entry::fact)
          .flatMap(it -> it instanceof Found found ? Stream.of(found.finding()) : Stream.empty())
          .filter(it -> it.code().equals(code))
          .reduce((earlier, later) -> later);
    }

    /** The last entry of some kind, in whatever record of the person. */
    Optional<Entry<PatientFact>> last(Predicate<PatientFact> kind) {
      return patient
          .all()
          .flatMap(it -> it.standing().stream())
          .filter(it -> kind.test(it.fact()))
          .max(Comparator.comparing(it -> it.fact().at()));
    }

    String details(String part) {
      return "/patients/" + patient.id() + "/details#" + part;
    }
  }

  /** Every part of the record that answers something. */
  private List<Function<Known, Stream<Stated>>> parts() {
    return List.of(
        RecordFindings::birth,
        RecordFindings::weight,
        this::allergies,
        this::consent,
        it -> new RecordMedicines(wording.today()).of(it).stream(),
        this::escort,
        RecordFindings::problems,
        ofCourses::of);
  }

  List<Stated> of(Known known) {
    return parts().stream().flatMap(part -> part.apply(known)).toList();
  }

  private static Stream<Stated> birth(Known known) {
    var born = new Answer.Day(known.patient().demographics().birthDate());
    return known
        .last(it -> it instanceof Registered || it instanceof Described)
        .map(
            it ->
                Stated.answer(
                    PatientEvaluation.BIRTH, born, it, Origin.PERSON, known.details("content")))
        .stream();
  }

  private static Stream<Stated> weight(Known known) {
    return known.last(Weighed.class::isInstance).stream()
        .map(
            it ->
                Stated.answer(
                    PatientEvaluation.WEIGHT,
                    new Answer.Measured(((Weighed) it.fact()).kilograms()),
                    it,
                    Origin.WEIGHT,
                    known.details("content")));
  }

  /** By the parts of words that the intake names. */
  private Stream<Stated> allergies(Known known) {
    return library
        .intake()
        .questions()
        .flatMap(it -> it.terms().ofRecord().stream().flatMap(of -> allergy(known, it, of)));
  }

  private static Stream<Stated> allergy(Known known, Question question, Question.OfRecord of) {
    var path = known.details(PatientList.ALLERGY.word());
    var named = known.last(it -> of.substances().stream().anyMatch(substance(it)::contains));
    if (of.substances().isEmpty()) {
      return Stream.empty();
    }
    return named
        .map(it -> Stated.yes(question.code(), it, Origin.ALLERGIES, path).saying(words(it.fact())))
        .or(
            () ->
                known
                    .last(it -> isReview(it, PatientList.ALLERGY))
                    .map(
                        it -> Stated.answer(question.code(), YesNo.NO, it, Origin.ALLERGIES, path)))
        .stream();
  }

  private static String substance(PatientFact fact) {
    return Normalizer.normalize(words(fact), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String words(PatientFact fact) {
    if (fact instanceof AllergyNoted it) {
      return it.substance();
    }
    return fact instanceof Listed it && it.list() == PatientList.ALLERGY ? it.text() : "";
  }

  private static boolean isReview(PatientFact fact, PatientList list) {
    return fact instanceof ListReviewed it && it.list() == list;
  }

  /** Nothing signed is not "no"; it is where the evaluation says that something was. */
  private Stream<Stated> consent(Known known) {
    var consent = consents.of(known.patient(), ConsentKind.TREATMENT);
    var path = known.details("consents");
    var says = wording.say("evaluation.consent." + consent.standing().name());
    if (consent.standing() == ConsentStanding.MISSING) {
      boolean isSaid = known.asked(CONSENT).filter(it -> it.answer() == YesNo.YES).isPresent();
      var since = known.patient().entries().get(0).fact().at();
      var none = new Finding(CONSENT, YesNo.NO, since);
      return isSaid ? Stream.of(Stated.of(none, Origin.CONSENTS, says, path)) : Stream.empty();
    }
    var answer = consent.standing() == ConsentStanding.CURRENT ? YesNo.YES : YesNo.NO;
    return consent.since().stream()
        .map(at -> new Finding(CONSENT, answer, at))
        .map(it -> Stated.of(it, Origin.CONSENTS, says, path))
        .map(it -> it.writtenBy(known.last(RecordFindings::isConsent).map(Entry::by)));
  }

  private static boolean isConsent(PatientFact fact) {
    return (fact instanceof ConsentSigned signed && signed.kind() == ConsentKind.TREATMENT)
        || (fact instanceof ConsentWithdrawn none && none.kind() == ConsentKind.TREATMENT);
  }

  private Stream<Stated> escort(Known known) {
    var path = known.details(PatientList.ESCORT.word());
    return known.patient().on(PatientList.ESCORT).stream()
        .filter(it -> !it.fact().isOver(wording.today()))
        .reduce((earlier, last) -> last)
        .map(it -> Stated.yes(ESCORT, it, Origin.ESCORT, path))
        .stream();
  }

  private static Stream<Stated> problems(Known known) {
    return known.patient().on(PatientList.PROBLEM).stream()
        .flatMap(it -> problem(it, known.details(PatientList.PROBLEM.word())));
  }

  private static Stream<Stated> problem(Entry<PatientFact> entry, String path) {
    return entry.fact() instanceof ProblemNoted it && it.status() != ProblemStatus.RESOLVED
        ? it.code().stream().map(code -> Stated.yes(Code.of(code), entry, Origin.PROBLEMS, path))
        : Stream.empty();
  }
}

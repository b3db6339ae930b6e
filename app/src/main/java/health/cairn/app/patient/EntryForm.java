package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.AllergyNoted;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.MedicineNoted;
import health.cairn.app.patient.PatientFact.PersonNamed;
import health.cairn.app.patient.PatientFact.ProblemNoted;
import health.cairn.app.patient.PatientFact.ProblemStatus;
import health.cairn.app.patient.PatientFact.Severity;
import health.cairn.app.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An entry of one of the patient's lists, as typed into a form. */
record EntryForm(Typed typed, LocalDate today, Instant now, KnownByName known) {
  private static final int LONGEST = 200;
  private static final int LONGEST_DETAIL = 1000;
  private static final int OLDEST_YEARS = 120;

  /** Empty when something is wrong; the form then knows all of it. */
  Optional<PatientFact> read(PatientList list) {
    var fact = fact(list);
    return typed.isFine() ? fact : Optional.empty();
  }

  private Optional<PatientFact> fact(PatientList list) {
    var text = typed.words("text", LONGEST);
    return switch (list) {
      case ALLERGY -> of(Severity.class, "severity").map(it -> allergy(text, it));
      case MEDICINE -> Optional.of(medicine(text));
      case PROBLEM -> of(ProblemStatus.class, "status").map(it -> problem(text, it));
      case ESCORT, EMERGENCY, CLINICIAN -> Optional.of(person(list, text));
      case GOAL, REFERRER, CONSENT, PREFERENCE ->
          Optional.of(new Listed(now, list, text, line("detail", LONGEST_DETAIL)));
    };
  }

  private PatientFact allergy(String text, Severity severity) {
    return new AllergyNoted(now, text, line("reaction", LONGEST), severity);
  }

  private PatientFact medicine(String text) {
    var since = date("since");
    var until = date("until");
    if (since.isPresent() && until.filter(it -> it.isBefore(since.get())).isPresent()) {
      typed.problem("until", "patient.problem.until");
    }
    return new MedicineNoted(
        now,
        text,
        line("dose", LONGEST),
        line("frequency", LONGEST),
        since,
        until,
        line("prescriber", LONGEST));
  }

  private PatientFact problem(String text, ProblemStatus status) {
    return new ProblemNoted(now, text, known.code(text), date("since"), status);
  }

  /** Who is to be called needs a phone; of a colleague the name may be enough. */
  private PatientFact person(PatientList list, String name) {
    var phone = PatientForm.phone(typed);
    if (phone.isEmpty() && list != PatientList.CLINICIAN) {
      typed.problem("phone", "patient.problem.phone.needed");
    }
    return new PersonNamed(now, list, name, phone, line("relation", LONGEST), date("until"));
  }

  private String line(String field, int longest) {
    return typed.has(field) ? typed.words(field, longest) : "";
  }

  /** A day, month or year that has been; empty when nothing was typed. */
  private Optional<PartialDate> date(String field) {
    var date = PartialDate.of(typed.raw(field));
    if (typed.has(field) && date.isEmpty()) {
      typed.problem(field, "patient.problem.date");
    } else if (date.filter(it -> it.first().isAfter(today)).isPresent()) {
      typed.problem(field, "patient.problem.date.future");
    } else if (date.filter(it -> it.first().isBefore(today.minusYears(OLDEST_YEARS))).isPresent()) {
      typed.problem(field, "patient.problem.date.old");
    }
    return date;
  }

  private <E extends Enum<E>> Optional<E> of(Class<E> kind, String field) {
    var value = WishesForm.find(kind, typed.raw(field));
    if (value.isEmpty()) {
      typed.problem(field, "patient.problem.choose");
    }
    return value;
  }

  /** The fields of a form for an entry that is to be corrected; old words go where they belong. */
  static Map<String, String> of(PatientFact fact) {
    var form = new HashMap<String, String>();
    if (fact instanceof AllergyNoted it) {
      form.put("text", it.substance());
      form.put("reaction", it.reaction());
      form.put("severity", WishesForm.word(it.severity()));
    } else if (fact instanceof MedicineNoted it) {
      form.put("text", it.name());
      form.put("dose", it.dose());
      form.put("frequency", it.frequency());
      form.put("prescriber", it.prescriber());
      it.since().ifPresent(day -> form.put("since", day.text()));
      it.until().ifPresent(day -> form.put("until", day.text()));
    } else if (fact instanceof ProblemNoted it) {
      form.put("text", it.problem());
      form.put("status", WishesForm.word(it.status()));
      it.onset().ifPresent(day -> form.put("since", day.text()));
    } else if (fact instanceof PersonNamed it) {
      form.put("text", it.name());
      form.put("phone", it.phone());
      form.put("relation", it.relation());
      it.until().ifPresent(day -> form.put("until", day.text()));
    } else if (fact instanceof Listed it) {
      form.put("text", it.text());
      form.put(fieldOfDetail(it.list()), it.detail());
    }
    return form;
  }

  private static String fieldOfDetail(PatientList list) {
    return switch (list) {
      case ALLERGY -> "reaction";
      case MEDICINE -> "dose";
      case ESCORT, EMERGENCY, CLINICIAN -> "phone";
      default -> "detail";
    };
  }
}

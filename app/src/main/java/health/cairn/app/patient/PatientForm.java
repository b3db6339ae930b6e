package health.cairn.app.patient;

import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.web.Typed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who a patient is, as typed into a form. */
record PatientForm(Typed typed, LocalDate today) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST = 300;
  private static final int OLDEST = 120;
  private static final String PHONE = "[+0-9()\\s./-]{5,30}";

  /** Empty when something is wrong; the form then knows all of it. */
  Optional<Demographics> read() {
    line("mrn", false, 30);
    line("given", true, LONGEST_NAME);
    line("family", true, LONGEST_NAME);
    line("preferred", false, LONGEST_NAME);
    line("address", false, LONGEST);
    var born = birthDate();
    var gender = gender();
    phone(typed);
    shape("email", "[^@\\s]{1,100}@[^@\\s]{1,100}\\.[^@\\s.]{2,}", "patient.problem.email");
    if (!typed.isFine() || born.isEmpty() || gender.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Demographics(
            typed.raw("mrn"),
            typed.raw("given"),
            typed.raw("family"),
            typed.raw("preferred"),
            born.get(),
            gender.get(),
            typed.raw("phone"),
            typed.raw("email"),
            typed.raw("address")));
  }

  private void line(String field, boolean needed, int longest) {
    if (typed.has(field)) {
      typed.words(field, longest);
    } else if (needed) {
      typed.problem(field, "refusal.missing");
    }
  }

  static String phone(Typed typed) {
    if (typed.has("phone") && !typed.raw("phone").matches(PHONE)) {
      typed.problem("phone", "patient.problem.phone");
    }
    return typed.raw("phone");
  }

  private void shape(String field, String shape, String problem) {
    if (typed.has(field) && !typed.raw(field).matches(shape)) {
      typed.problem(field, problem);
    }
  }

  private Optional<LocalDate> birthDate() {
    var born = typed.day("birth");
    if (born.isPresent() && born.get().isAfter(today)) {
      typed.problem("birth", "patient.problem.birth.future");
    } else if (born.isPresent() && born.get().isBefore(today.minusYears(OLDEST))) {
      typed.problem("birth", "patient.problem.birth.old", today.getYear() - born.get().getYear());
    }
    return born;
  }

  private Optional<Gender> gender() {
    for (var gender : Gender.values()) {
      if (gender.word().equals(typed.raw("gender"))) {
        return Optional.of(gender);
      }
    }
    typed.problem("gender", "patient.problem.gender");
    return Optional.empty();
  }

  /** The fields of a form for what is known. */
  static Map<String, String> of(Demographics who) {
    var form = new HashMap<String, String>();
    form.put("mrn", who.mrn());
    form.put("given", who.given());
    form.put("family", who.family());
    form.put("preferred", who.preferred());
    form.put("birth", who.birthDate().toString());
    form.put("gender", who.gender().word());
    form.put("phone", who.phone());
    form.put("email", who.email());
    form.put("address", who.address());
    return form;
  }
}

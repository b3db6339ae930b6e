package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.Described;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.People;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The patient's own page: who it is, weight, and the lists. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR})
class DetailsController {
  private static final int LONGEST = 200;
  private static final int LONGEST_DETAIL = 1000;
  private static final double LIGHTEST = 25;
  private static final double HEAVIEST = 350;

  private final Patients patients;
  private final People people;
  private final Wording wording;
  private final Clock clock;

  DetailsController(Patients patients, People people, Wording wording, Clock clock) {
    this.patients = patients;
    this.people = people;
    this.wording = wording;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/details")
  @Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
  String page(@PathVariable UUID patient, Model model) {
    var known = find(patient);
    return show(known, PatientForm.of(known.demographics()), new Typed(Map.of(), wording), model);
  }

  @PostMapping("/patients/{patient}/details")
  String describe(
      @PathVariable UUID patient,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model) {
    var known = open(patient);
    var typed = new Typed(form, wording);
    var who = new PatientForm(typed, wording.today()).read();
    if (!typed.has("mrn")) {
      typed.problem("mrn", "form.problem.words");
    } else if (patients.isTaken(typed.raw("mrn"), patient)) {
      typed.problem("mrn", "patient.problem.mrn");
    }
    if (who.isEmpty() || !typed.isFine()) {
      return show(known, form, typed, model);
    }
    if (!who.get().equals(known.demographics())) {
      patients.append(known, new Described(now(), who.get()), by.id());
    }
    return back(patient);
  }

  @PostMapping("/patients/{patient}/weight")
  String weigh(
      @PathVariable UUID patient,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model) {
    var known = open(patient);
    var typed = new Typed(form, wording);
    var kilograms = typed.number("kilograms", LIGHTEST, HEAVIEST, "kg");
    if (kilograms.isEmpty()) {
      return show(known, with(known, form), typed, model);
    }
    patients.append(known, new Weighed(now(), kilograms.getAsDouble()), by.id());
    return back(patient);
  }

  @PostMapping("/patients/{patient}/lists/{list}")
  String list(
      @PathVariable UUID patient,
      @PathVariable String list,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model) {
    var known = open(patient);
    var which = PatientList.of(list).orElseThrow(DetailsController::notFound);
    var typed = new Typed(form, wording);
    var text = typed.words(list + "-text", LONGEST);
    if (typed.has(list + "-detail")) {
      typed.words(list + "-detail", LONGEST_DETAIL);
    }
    if (!typed.isFine()) {
      return show(known, with(known, form), typed, model);
    }
    var fact = new Listed(now(), which, text, typed.raw(list + "-detail"));
    patients.append(known, fact, by.id());
    return back(patient);
  }

  @PostMapping("/patients/{patient}/facts/{number}/withdraw")
  String withdraw(@PathVariable UUID patient, @PathVariable int number, SignedIn by) {
    var known = find(patient);
    boolean may =
        known.standing().stream()
            .filter(it -> it.number() == number)
            .anyMatch(it -> it.fact() instanceof Listed || it.fact() instanceof Weighed);
    if (!may) {
      throw notFound();
    }
    patients.retract(known, number, by.id());
    return back(known.mergedInto().orElse(patient));
  }

  private String show(Patient known, Map<String, String> form, Typed typed, Model model) {
    model.addAttribute("patient", known);
    model.addAttribute("who", known.demographics());
    model.addAttribute("age", known.demographics().age(wording.today()));
    model.addAttribute("weights", shown(known, Optional.empty()));
    model.addAttribute("lists", lists(known));
    model.addAttribute("same", same(known));
    model.addAttribute("form", form);
    model.addAttribute("problems", typed.problems());
    model.addAttribute("genders", PatientController.genders(wording));
    return "patient/details";
  }

  /** Other records of the same person, unless this one is merged already. */
  private List<PatientRow> same(Patient known) {
    return known.mergedInto().isPresent()
        ? List.of()
        : patients.maybeSame(known.demographics(), known.id());
  }

  /** A list with what stands on it. */
  record Shown(String word, List<Line> lines) {}

  /** One line of it, and who wrote it. */
  record Line(UUID record, int number, String text, String detail, Instant at, String by) {}

  private List<Shown> lists(Patient known) {
    return Arrays.stream(PatientList.values())
        .map(list -> new Shown(list.word(), shown(known, Optional.of(list))))
        .toList();
  }

  private List<Line> shown(Patient known, Optional<PatientList> list) {
    return known
        .all()
        .flatMap(record -> shown(record, list, entry -> line(record.id(), entry)))
        .sorted(Comparator.comparing(Line::at))
        .toList();
  }

  private static Stream<Line> shown(
      Patient record, Optional<PatientList> list, Function<PatientEntry, Line> line) {
    return record.standing().stream()
        .filter(
            entry ->
                list.isPresent()
                    ? entry.fact() instanceof Listed it && it.list() == list.get()
                    : entry.fact() instanceof Weighed)
        .map(line);
  }

  private Line line(UUID record, PatientEntry entry) {
    var by = people.name(entry.by());
    if (entry.fact() instanceof Listed it) {
      return new Line(record, entry.number(), it.text(), it.detail(), it.at(), by);
    }
    double weight = entry.fact() instanceof Weighed it ? it.kilograms() : 0;
    var text = wording.number(weight) + " kg";
    return new Line(record, entry.number(), text, "", entry.fact().at(), by);
  }

  /** What is known, with what was typed into one of the smaller forms. */
  private static Map<String, String> with(Patient known, Map<String, String> typed) {
    var all = new HashMap<>(PatientForm.of(known.demographics()));
    all.putAll(typed);
    return all;
  }

  private Patient find(UUID patient) {
    return patients.find(patient).orElseThrow(DetailsController::notFound);
  }

  /** To write to: a record that was merged is only read. */
  private Patient open(UUID patient) {
    var known = find(patient);
    if (known.mergedInto().isPresent()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    return known;
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static String back(UUID patient) {
    return "redirect:/patients/" + patient + "/details";
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

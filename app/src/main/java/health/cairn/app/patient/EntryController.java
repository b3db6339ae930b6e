package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.ConsentSigned;
import health.cairn.app.patient.PatientFact.ConsentWithdrawn;
import health.cairn.app.patient.PatientFact.ListReviewed;
import health.cairn.app.patient.PatientFact.ProblemStatus;
import health.cairn.app.patient.PatientFact.Severity;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.record.Entry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Entries of the patient's lists: added, corrected, withdrawn; nothing that was written is lost.
 */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR})
record EntryController(PatientDoor door, Patients patients, KnownByName names, Wording wording) {
  @GetMapping("/patients/{patient}/lists/{list}")
  String ask(@PathVariable UUID patient, @PathVariable String list, Model model) {
    return show(door.open(patient), list(list), 0, new Typed(Map.of(), wording), model);
  }

  @PostMapping("/patients/{patient}/lists/{list}")
  String add(
      @PathVariable UUID patient,
      @PathVariable String list,
      Typed typed,
      SignedIn by,
      Model model) {
    var known = door.open(patient);
    var which = list(list);
    var fact = new EntryForm(typed, wording.today(), door.now(), names).read(which);
    return fact.isEmpty()
        ? show(known, which, 0, typed, model)
        : door.keep(known, fact.get(), by.id(), which.word());
  }

  /** Somebody went through the list with the patient: it is whole. */
  @PostMapping("/patients/{patient}/lists/{list}/reviewed")
  String reviewed(@PathVariable UUID patient, @PathVariable String list, SignedIn by) {
    var which = list(list);
    if (!which.isReviewed()) {
      throw new NotFound();
    }
    return door.keep(
        door.open(patient), new ListReviewed(door.now(), which), by.id(), which.word());
  }

  @GetMapping("/patients/{patient}/facts/{number}")
  String askAgain(@PathVariable UUID patient, @PathVariable int number, Model model) {
    var known = door.find(patient);
    var entry = correctable(known, number);
    var form = EntryForm.of(entry.fact());
    return show(known, listOf(entry), number, new Typed(form, wording), model);
  }

  /** Keeps when the entry was made: a correction says what was true then. */
  @PostMapping("/patients/{patient}/facts/{number}")
  String correct(
      @PathVariable UUID patient, @PathVariable int number, Typed typed, SignedIn by, Model model) {
    var known = door.find(patient);
    var entry = correctable(known, number);
    var list = listOf(entry);
    var fact = new EntryForm(typed, wording.today(), entry.fact().at(), names).read(list);
    if (fact.isEmpty()) {
      return show(known, list, number, typed, model);
    }
    if (!fact.get().equals(entry.fact()) && !patients.correct(known, number, fact.get(), by.id())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    return PatientDoor.back(known.mergedInto().orElse(patient), list.word());
  }

  @PostMapping("/patients/{patient}/facts/{number}/withdraw")
  String withdraw(@PathVariable UUID patient, @PathVariable int number, SignedIn by) {
    var known = door.find(patient);
    var entry = known.standing(number).filter(it -> mayGo(it.fact()));
    var fact = entry.orElseThrow(NotFound::new).fact();
    patients.retract(known, number, by.id());
    var place = fact.onList().map(PatientList::word).orElse("");
    return PatientDoor.back(known.mergedInto().orElse(patient), place);
  }

  private static boolean mayGo(PatientFact fact) {
    return fact.onList().isPresent()
        || fact instanceof Weighed
        || fact instanceof ListReviewed
        || fact instanceof ConsentSigned
        || fact instanceof ConsentWithdrawn;
  }

  private String show(Patient known, PatientList list, int number, Typed typed, Model model) {
    door.head(known, model);
    model.addAttribute("list", list.word());
    model.addAttribute("number", number);
    model.addAttribute("form", new HashMap<>(typed.form()));
    model.addAttribute("problems", typed.problems());
    model.addAttribute("severities", words("severity", Severity.values()));
    model.addAttribute("statuses", words("status", ProblemStatus.values()));
    model.addAttribute("known", suggestions(list));
    return "patient/entry";
  }

  private List<String> suggestions(PatientList list) {
    return switch (list) {
      case MEDICINE -> names.medicines();
      case PROBLEM -> names.problems().stream().map(wording::content).toList();
      default -> List.of();
    };
  }

  private List<Choice> words(String kind, Enum<?>... values) {
    return Arrays.stream(values)
        .map(WishesForm::word)
        .map(it -> new Choice(it, wording.say("patient.entry." + kind + "." + it)))
        .toList();
  }

  private static Entry<PatientFact> correctable(Patient known, int number) {
    return known
        .standing(number)
        .filter(it -> it.fact().onList().isPresent())
        .orElseThrow(NotFound::new);
  }

  private static PatientList listOf(Entry<PatientFact> entry) {
    return entry.fact().onList().orElseThrow();
  }

  private static PatientList list(String word) {
    return PatientList.of(word).filter(PatientList::takesEntries).orElseThrow(NotFound::new);
  }
}

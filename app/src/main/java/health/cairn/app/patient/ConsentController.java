package health.cairn.app.patient;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.patient.ConsentTexts.ConsentText;
import health.cairn.app.patient.PatientFact.ConsentSigned;
import health.cairn.app.patient.PatientFact.ConsentWithdrawn;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.People;
import health.cairn.app.security.Person;
import health.cairn.app.security.Role;
import health.cairn.app.security.Routes;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A patient signs a version of a consent text, or withdraws. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR})
class ConsentController {
  private static final int LONGEST = 1000;
  private static final int LONGEST_VERSION = 60;

  private final PatientDoor door;
  private final ConsentTexts texts;
  private final Consents consents;
  private final People people;
  private final Routes routes;
  private final Wording wording;
  private final ClinicSettings clinic;

  ConsentController(
      PatientDoor door,
      ConsentTexts texts,
      Consents consents,
      People people,
      Routes routes,
      Wording wording,
      ClinicSettings clinic) {
    this.door = door;
    this.texts = texts;
    this.consents = consents;
    this.people = people;
    this.routes = routes;
    this.wording = wording;
    this.clinic = clinic;
  }

  @GetMapping("/patients/{patient}/consents/{kind}")
  String ask(@PathVariable UUID patient, @PathVariable String kind, SignedIn by, Model model) {
    var known = kind(kind);
    var form = new HashMap<String, String>();
    form.put("signed", wording.today().toString());
    form.put("by", by.id().toString());
    texts.current(known).ifPresent(it -> form.put("version", it.version()));
    return show(door.open(patient), known, form, new Typed(form, wording), model);
  }

  @PostMapping("/patients/{patient}/consents/{kind}")
  String sign(
      @PathVariable UUID patient,
      @PathVariable String kind,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model) {
    var known = door.open(patient);
    var what = kind(kind);
    var typed = new Typed(form, wording);
    var version = version(typed, what);
    var signed = day(typed, "signed", known);
    var obtained = obtainers().stream().filter(it -> it.value().equals(typed.raw("by"))).findAny();
    if (obtained.isEmpty()) {
      typed.problem("by", "patient.problem.choose");
    }
    if (!typed.isFine() || signed.isEmpty() || obtained.isEmpty()) {
      return show(known, what, form, typed, model);
    }
    var fact =
        new ConsentSigned(signed.get(), what, version, UUID.fromString(obtained.get().value()));
    return door.keep(known, fact, by.id(), "consents");
  }

  /** A day on which somebody signs: not before their birth, not tomorrow. */
  private Optional<Instant> day(Typed typed, String field, Patient patient) {
    var day = typed.day(field);
    if (day.filter(it -> it.isAfter(wording.today())).isPresent()) {
      typed.problem(field, "patient.problem.date.future");
    } else if (day.filter(it -> it.isBefore(patient.demographics().birthDate())).isPresent()) {
      typed.problem(field, "patient.problem.date.old");
    }
    return typed.isFine() ? day.map(this::moment) : Optional.empty();
  }

  /** Today is now, so that what is signed after a withdrawal of today counts. */
  private Instant moment(LocalDate day) {
    return day.equals(wording.today()) ? door.now() : day.atStartOfDay(clinic.zone()).toInstant();
  }

  private String version(Typed typed, ConsentKind kind) {
    var all = texts.of(kind);
    var version = typed.words("version", LONGEST_VERSION);
    if (!all.isEmpty() && all.stream().noneMatch(it -> it.version().equals(version))) {
      typed.problem("version", "patient.problem.choose");
    }
    return version;
  }

  @GetMapping("/patients/{patient}/consents/{kind}/withdrawal")
  String askWithdrawal(@PathVariable UUID patient, @PathVariable String kind, Model model) {
    var form = Map.of("day", wording.today().toString());
    return showWithdrawal(door.open(patient), kind(kind), form, new Typed(form, wording), model);
  }

  @PostMapping("/patients/{patient}/consents/{kind}/withdrawal")
  String withdraw(
      @PathVariable UUID patient,
      @PathVariable String kind,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model) {
    var known = door.open(patient);
    var what = kind(kind);
    var typed = new Typed(form, wording);
    var reason = typed.words("reason", LONGEST);
    var day = day(typed, "day", known);
    if (day.isPresent()
        && known.signed(what).filter(it -> it.at().isAfter(day.get())).isPresent()) {
      typed.problem("day", "patient.consent.problem.before");
    }
    if (!typed.isFine() || day.isEmpty()) {
      return showWithdrawal(known, what, form, typed, model);
    }
    return door.keep(known, new ConsentWithdrawn(day.get(), what, reason), by.id(), "consents");
  }

  private String show(
      Patient known, ConsentKind kind, Map<String, String> form, Typed typed, Model model) {
    fill(known, kind, form, typed, model);
    var versions = new ArrayList<>(texts.of(kind));
    Collections.reverse(versions);
    model.addAttribute("versions", versions.stream().map(this::choice).toList());
    model.addAttribute("obtainers", obtainers());
    return "patient/consent";
  }

  private Choice choice(ConsentText text) {
    return new Choice(
        text.version(),
        wording.say("patient.consent.version", text.version(), wording.day(text.at())));
  }

  private String showWithdrawal(
      Patient known, ConsentKind kind, Map<String, String> form, Typed typed, Model model) {
    fill(known, kind, form, typed, model);
    return "patient/consent-withdrawal";
  }

  private void fill(
      Patient known, ConsentKind kind, Map<String, String> form, Typed typed, Model model) {
    door.head(known, model);
    model.addAttribute("kind", kind);
    model.addAttribute("consent", consents.of(known, kind));
    model.addAttribute("form", form);
    model.addAttribute("problems", typed.problems());
  }

  private List<Choice> obtainers() {
    return people.all().stream()
        .filter(Person::active)
        .filter(it -> routes.mayOpen(it, "/patients/{patient}/consents/{kind}"))
        .map(it -> new Choice(it.id().toString(), it.name()))
        .toList();
  }

  private static ConsentKind kind(String word) {
    return ConsentKind.of(word).orElseThrow(PatientDoor::notFound);
  }
}

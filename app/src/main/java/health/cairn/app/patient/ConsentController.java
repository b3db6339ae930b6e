package health.cairn.app.patient;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.patient.ConsentTexts.ConsentText;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.People;
import health.cairn.app.security.Person;
import health.cairn.app.security.Role;
import health.cairn.app.security.Routes;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.NotFound;
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

/** A patient signs a version of a consent text, or withdraws. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR})
record ConsentController(
    PatientDoor door,
    ConsentTexts texts,
    Consents consents,
    People people,
    Routes routes,
    Wording wording,
    ClinicSettings clinic) {
  private static final String CONSENT = "/patients/{patient}/consents/{kind}";
  private static final String WITHDRAWAL = CONSENT + "/withdrawal";

  @GetMapping(CONSENT)
  String ask(@PathVariable UUID patient, @PathVariable String kind, SignedIn by, Model model) {
    var known = kind(kind);
    var form = new HashMap<String, String>();
    form.put("signed", wording.today().toString());
    form.put("by", by.id().toString());
    texts.current(known).ifPresent(it -> form.put("version", it.version()));
    return show(door.open(patient), known, new Typed(form, wording), model);
  }

  @PostMapping(CONSENT)
  String sign(
      @PathVariable UUID patient,
      @PathVariable String kind,
      Typed typed,
      SignedIn by,
      Model model) {
    var known = door.open(patient);
    var what = kind(kind);
    var versions = texts.of(what).stream().map(ConsentText::version).toList();
    var obtained =
        obtainers().stream()
            .map(Choice::value)
            .filter(it -> it.equals(typed.raw("by")))
            .findAny()
            .map(UUID::fromString);
    return typed
        .fact(
            sheet(known, what, typed.day("signed"))
                .signed(typed.raw("version"), versions, obtained))
        .map(fact -> door.keep(known, fact, by.id(), "consents"))
        .orElseGet(() -> show(known, what, typed, model));
  }

  private ConsentSheet sheet(Patient known, ConsentKind kind, Optional<LocalDate> day) {
    return new ConsentSheet(known, kind, day, wording.today(), this::moment);
  }

  /** Today is now, so that what is signed after a withdrawal of today counts. */
  private Instant moment(LocalDate day) {
    return day.equals(wording.today()) ? door.now() : day.atStartOfDay(clinic.zone()).toInstant();
  }

  @GetMapping(WITHDRAWAL)
  String askWithdrawal(@PathVariable UUID patient, @PathVariable String kind, Model model) {
    var form = Map.of("day", wording.today().toString());
    return showWithdrawal(door.open(patient), kind(kind), new Typed(form, wording), model);
  }

  @PostMapping(WITHDRAWAL)
  String withdraw(
      @PathVariable UUID patient,
      @PathVariable String kind,
      Typed typed,
      SignedIn by,
      Model model) {
    var known = door.open(patient);
    var what = kind(kind);
    return typed
        .fact(sheet(known, what, typed.day("day")).withdrawn(typed.raw("reason")))
        .map(fact -> door.keep(known, fact, by.id(), "consents"))
        .orElseGet(() -> showWithdrawal(known, what, typed, model));
  }

  private String show(Patient known, ConsentKind kind, Typed typed, Model model) {
    fill(known, kind, typed, model);
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

  private String showWithdrawal(Patient known, ConsentKind kind, Typed typed, Model model) {
    fill(known, kind, typed, model);
    return "patient/consent-withdrawal";
  }

  private void fill(Patient known, ConsentKind kind, Typed typed, Model model) {
    door.head(known, model);
    model.addAttribute("kind", kind);
    model.addAttribute("consent", consents.of(known, kind));
    model.addAttribute("form", typed.form());
    model.addAttribute("problems", typed.problems());
  }

  private List<Choice> obtainers() {
    return people.all().stream()
        .filter(Person::active)
        .filter(it -> routes.mayOpen(it, "/patients/{patient}/consents/{kind}"))
        .map(it -> new Choice(it.id().toString(), it.name()))
        .toList();
  }

  static ConsentKind kind(String word) {
    return ConsentKind.of(word).orElseThrow(NotFound::new);
  }
}

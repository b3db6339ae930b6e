package health.cairn.app.restriction;

import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientDoor;
import health.cairn.app.patient.PatientFact.Restricted;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.People;
import health.cairn.app.security.Person;
import health.cairn.app.security.Role;
import health.cairn.app.security.Routes;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who may open one patient's record: everybody whose role allows it, or the people named. */
@Controller
@Allowed({Role.PRESCRIBER, Role.DIRECTOR})
record RestrictionController(
    Restrictions restrictions,
    OpeningLines lines,
    PatientDoor door,
    People people,
    Routes routes,
    Wording wording) {
  static final String PAGE = "/patients/{patient}/restriction";
  private static final int LONGEST = 1000;

  @GetMapping(PAGE)
  String ask(@PathVariable UUID patient, SignedIn by, Model model) {
    var known = door.find(patient);
    var restricted = restricted(known);
    var form = restricted.map(it -> Map.of("reason", it.reason())).orElse(Map.of());
    var named = restricted.map(Restricted::readers).orElse(Set.of(by.id()));
    return show(known, words(named), new Typed(Map.of(), wording).with(form), by, model);
  }

  @PostMapping(PAGE)
  String restrict(@PathVariable UUID patient, Typed typed, SignedIn by, Model model) {
    var known = door.open(patient);
    var reason = typed.words("reason", LONGEST);
    var ticked = Set.copyOf(typed.all("people"));
    var named = candidates().stream().filter(it -> ticked.contains(it.id().toString())).toList();
    if (named.stream().noneMatch(it -> it.is(Role.PRESCRIBER))) {
      typed.problem("people", "restriction.problem.prescriber");
    }
    if (!typed.isFine()) return show(known, ticked, typed, by, model);
    var readers = named.stream().map(Person::id).collect(Collectors.toSet());
    restrictions.restrict(known, reason, readers, by.id());
    return toThePage(patient);
  }

  @PostMapping(PAGE + "/lift")
  String lift(@PathVariable UUID patient, Typed typed, SignedIn by, Model model) {
    var known = door.open(patient);
    var restricted = restricted(known);
    if (restricted.isEmpty()) return toThePage(patient);
    var reason = typed.words("lifted", LONGEST);
    if (!typed.isFine()) {
      var shown = new HashMap<>(typed.form());
      shown.put("reason", restricted.get().reason());
      return show(known, words(restricted.get().readers()), typed.with(shown), by, model);
    }
    restrictions.lift(known, reason, by.id());
    return toThePage(patient);
  }

  private static String toThePage(UUID patient) {
    return "redirect:" + PAGE.replace("{patient}", patient.toString());
  }

  private static Optional<Restricted> restricted(Patient known) {
    return known.restriction().map(it -> (Restricted) it.fact());
  }

  private static Set<String> words(Set<UUID> people) {
    return people.stream().map(UUID::toString).collect(Collectors.toSet());
  }

  private String show(Patient known, Set<String> named, Typed typed, SignedIn by, Model model) {
    door.head(known, model);
    model.addAttribute("form", typed.form());
    model.addAttribute("named", named);
    model.addAttribute("people", candidates().stream().map(this::choice).toList());
    model.addAttribute("problems", typed.problems());
    model.addAttribute(
        "since",
        known
            .restriction()
            .map(
                it ->
                    wording.say(
                        "restriction.since", people.name(it.by()), wording.moment(it.recordedAt())))
            .orElse(""));
    model.addAttribute(
        "openings",
        known.openings().stream().map(it -> lines.of(new Opening(known, it), by)).toList());
    return "restriction/page";
  }

  /** Those whose role reads patients' records. */
  private List<Person> candidates() {
    return people.all().stream()
        .filter(Person::active)
        .filter(it -> routes.mayOpen(it, "/patients/{patient}"))
        .toList();
  }

  private Choice choice(Person person) {
    var roles =
        person.roles().stream()
            .sorted()
            .map(it -> wording.say("role." + it.name()))
            .collect(Collectors.joining(", "));
    return new Choice(person.id().toString(), person.name(), roles);
  }
}

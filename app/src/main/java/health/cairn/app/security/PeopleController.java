package health.cairn.app.security;

import health.cairn.app.web.Choice;
import health.cairn.app.web.FieldProblem;
import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.Languages;
import health.cairn.app.web.NavEntry;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The people of the clinic, for administrators. */
@Controller
@Allowed(Role.ADMINISTRATOR)
@RequestMapping("/people")
class PeopleController {
  private static final int LATE = 90;

  private final People people;
  private final Staffing staffing;
  private final Passwords passwords;
  private final SecondFactor second;
  private final Passkeys passkeys;
  private final Origins origins;
  private final Wording wording;

  PeopleController(
      People people,
      Staffing staffing,
      Passwords passwords,
      SecondFactor second,
      Passkeys passkeys,
      Origins origins,
      Wording wording) {
    this.people = people;
    this.staffing = staffing;
    this.passwords = passwords;
    this.second = second;
    this.passkeys = passkeys;
    this.origins = origins;
    this.wording = wording;
  }

  @Bean
  static NavEntry peopleInNav() {
    return new NavEntry("people", "/people", LATE);
  }

  @GetMapping
  String all(Model model) {
    model.addAttribute("people", people.all().stream().filter(p -> !p.isUnnamed()).toList());
    return "security/people";
  }

  @GetMapping("/new")
  String invite(Model model) {
    return form("security/person-new", typed("", "", Set.of(), "en"), model);
  }

  @PostMapping("/new")
  String invited(
      @RequestParam String name,
      @RequestParam String email,
      @RequestParam(defaultValue = "") Set<String> roles,
      @RequestParam String language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var typed = typed(name, email, roles, language);
    var wrong = typed.wrong();
    if (!wrong.isEmpty()) return again("security/person-new", typed, wrong, response, model);
    var invited = staffing.invite(typed, request);
    if (invited.isEmpty()) {
      var taken = List.of(new Account.Wrong("email", "people.email.taken"));
      return again("security/person-new", typed, taken, response, model);
    }
    return linked(invited.get().person(), invited.get().path(), request, model);
  }

  @GetMapping("/{person}")
  String one(@PathVariable UUID person, Model model) {
    return page(found(person), model);
  }

  private String page(Person person, Model model) {
    about(person, model);
    return form(
        "security/person",
        new Staffing.Typed(person.name(), person.email(), person.roles(), person.language()),
        model);
  }

  @PostMapping("/{person}")
  String changed(
      @PathVariable UUID person,
      @RequestParam String name,
      @RequestParam String email,
      @RequestParam(defaultValue = "") Set<String> roles,
      @RequestParam String language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var before = found(person);
    about(before, model);
    var typed = typed(name, email, roles, language);
    var wrong = typed.wrong();
    if (wrong.isEmpty()) {
      var refusal = staffing.change(before, typed, request);
      if (refusal.isEmpty()) return done(before, "changed");
      var field = refusal.get().contains("email") ? "email" : "roles";
      wrong = List.of(new Account.Wrong(field, refusal.get()));
    }
    return again("security/person", typed, wrong, response, model);
  }

  @PostMapping("/{person}/link")
  String link(@PathVariable UUID person, HttpServletRequest request, Model model) {
    var found = active(person);
    return linked(found, staffing.newLink(found, request), request, model);
  }

  /** One's own is renewed on the page of one's account: here the link would be lost. */
  @PostMapping("/{person}/second-factor")
  String reset(
      SignedIn me,
      @PathVariable UUID person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var found = active(person);
    if (found.id().equals(me.id())) return refused(found, "people.reset.own", response, model);
    return linked(found, staffing.resetSecondFactor(found, request), request, model);
  }

  /** Without a phone nothing would be left but the password: then all is set up anew. */
  @PostMapping("/{person}/passkeys")
  String removePasskeys(
      SignedIn me,
      @PathVariable UUID person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var found = active(person);
    if (!second.isSetUp(person)) return reset(me, person, request, response, model);
    staffing.removePasskeys(found, request);
    return done(found, "passkeys");
  }

  @PostMapping("/{person}/leave")
  String letGo(
      @PathVariable UUID person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var found = found(person);
    var refusal = staffing.letGo(found, request);
    return refusal.isPresent()
        ? refused(found, refusal.get(), response, model)
        : done(found, "left");
  }

  @PostMapping("/{person}/return")
  String bringBack(@PathVariable UUID person, HttpServletRequest request) {
    var found = found(person);
    staffing.bringBack(found, request);
    return done(found, "back");
  }

  private Person found(UUID id) {
    return people.find(id).orElseThrow(NotFound::new);
  }

  private Person active(UUID id) {
    return Optional.of(found(id))
        .filter(Person::active)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
  }

  private void about(Person person, Model model) {
    model.addAttribute("person", person);
    model.addAttribute("hasPassword", passwords.has(person.id()));
    model.addAttribute("passkeys", passkeys.of(person.id()));
  }

  /** The link is shown once, in this answer, and is kept nowhere: no session ever holds it. */
  private String linked(Person person, String path, HttpServletRequest request, Model model) {
    model.addAttribute("link", origins.link(path, request));
    return page(person, model);
  }

  private String refused(Person person, String why, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("refused", wording.say(why));
    return page(person, model);
  }

  private static String done(Person person, String what) {
    return "redirect:/people/" + person.id() + "?done=" + what;
  }

  private String form(String page, Staffing.Typed typed, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("ticked", typed.roles().stream().map(Role::word).toList());
    model.addAttribute("allRoles", choices());
    model.addAttribute("languages", Languages.choices());
    return page;
  }

  private String again(
      String page,
      Staffing.Typed typed,
      List<Account.Wrong> wrong,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute(
        "problems",
        new FieldProblems(
            wrong.stream()
                .map(w -> new FieldProblem(w.field(), wording.say(w.message())))
                .toList()));
    return form(page, typed, model);
  }

  private List<Choice> choices() {
    return Arrays.stream(Role.values())
        .map(
            role ->
                new Choice(
                    role.word(),
                    wording.say("role." + role),
                    wording.say("role." + role + ".hint")))
        .toList();
  }

  /** A role or a language that is none was never offered. */
  private static Staffing.Typed typed(
      String name, String email, Set<String> roles, String language) {
    var known = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.toSet());
    Predicate<String> isSpoken =
        word -> Languages.SPOKEN.stream().anyMatch(l -> l.getLanguage().equals(word));
    return new Staffing.Typed(
        name.strip(),
        email.strip(),
        roles.stream().filter(known::contains).map(Role::of).collect(Collectors.toSet()),
        isSpoken.test(language) ? Locale.forLanguageTag(language) : Locale.ENGLISH);
  }
}

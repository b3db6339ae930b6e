package health.cairn.app.security;

import health.cairn.app.security.Arrival.Step;
import health.cairn.app.web.FieldProblem;
import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Links that let somebody in once: to look at one changes nothing, the button uses it. */
@Controller
@Public
class LinkController {
  private final Links links;
  private final People people;
  private final Passwords passwords;
  private final Doorstep doorstep;
  private final SignInTrace trace;
  private final Throttle throttle;
  private final Wording wording;

  LinkController(
      Links links,
      People people,
      Passwords passwords,
      Doorstep doorstep,
      SignInTrace trace,
      Throttle throttle,
      Wording wording) {
    this.links = links;
    this.people = people;
    this.passwords = passwords;
    this.doorstep = doorstep;
    this.trace = trace;
    this.throttle = throttle;
    this.wording = wording;
  }

  @GetMapping("/links/{token}")
  String look(@PathVariable String token, HttpServletResponse response) {
    return links.isGood(token) ? "security/link" : spent(response);
  }

  @PostMapping("/links/{token}")
  String use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    if (!throttle.lets(Throttle.Door.ADDRESS, request.getRemoteAddr())) return spent(response);
    var used = links.use(token);
    var person = used.flatMap(link -> people.find(link.person())).filter(Person::active);
    if (person.isEmpty()) {
      trace.refused(Optional.empty(), "link", request);
      return spent(response);
    }
    var isInvitation = used.orElseThrow().purpose() == Links.Purpose.INVITATION;
    return "redirect:"
        + (isInvitation
            ? doorstep.wait(person.get(), Step.PASSWORD, request)
            : doorstep.goOn(person.get(), request, response));
  }

  @GetMapping("/sign-in/password")
  String ask(HttpServletRequest request, Model model) {
    var person = doorstep.at(Step.PASSWORD, request);
    if (person.isEmpty()) return "redirect:/sign-in?late";
    model.addAttribute("person", person.get());
    return "security/choose-password";
  }

  /** The first administrator has no name yet and says it here. */
  @PostMapping("/sign-in/password")
  String choose(
      @RequestParam String password,
      @RequestParam String again,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var arriving = doorstep.at(Step.PASSWORD, request);
    if (arriving.isEmpty()) return "redirect:/sign-in?late";
    var known = arriving.get();
    var person = known.isUnnamed() ? known.named(name, email, asked()) : known;
    var problems = problems(person, password, again);
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("person", known);
      model.addAttribute("typed", person);
      model.addAttribute("problems", problems);
      return "security/choose-password";
    }
    if (known.isUnnamed()) people.change(person);
    passwords.choose(person.id(), password);
    trace.done(person, "choose password", request);
    return "redirect:" + doorstep.goOn(person, request, response);
  }

  private FieldProblems problems(Person person, String password, String again) {
    var found = new ArrayList<FieldProblem>();
    person.objectionToName().ifPresent(why -> found.add(problem("name", why)));
    if (!person.hasGoodEmail()) found.add(problem("email", "people.email.wrong"));
    Passwords.objection(person, password).ifPresent(why -> found.add(problem("password", why)));
    if (!password.equals(again)) found.add(problem("again", "password.differs"));
    return new FieldProblems(found);
  }

  private FieldProblem problem(String field, String message) {
    return new FieldProblem(field, wording.say(message));
  }

  /** Nobody has chosen a language for the first one: the one they read now. */
  private static Locale asked() {
    return LocaleContextHolder.getLocale();
  }

  private static String spent(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return "security/link-spent";
  }
}

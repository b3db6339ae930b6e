package health.cairn.app.security;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.security.Arrival.Step;
import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The second factor: what somebody has. Set up at the first sign-in, asked for at every other. */
@Controller
@Public
class SecondFactorController {
  private static final String KEY = SecondFactorController.class.getName() + ".key";
  private static final String BACK = "redirect:/sign-in?late";

  private final SecondFactor second;
  private final Passkeys passkeys;
  private final PasskeyOptions options;
  private final Doorstep doorstep;
  private final SignInTrace trace;
  private final ClinicSettings clinic;
  private final Wording wording;

  SecondFactorController(
      SecondFactor second,
      Passkeys passkeys,
      PasskeyOptions options,
      Doorstep doorstep,
      SignInTrace trace,
      ClinicSettings clinic,
      Wording wording) {
    this.second = second;
    this.passkeys = passkeys;
    this.options = options;
    this.doorstep = doorstep;
    this.trace = trace;
    this.clinic = clinic;
    this.wording = wording;
  }

  @GetMapping("/sign-in/code")
  String ask(HttpServletRequest request, Model model) {
    var person = doorstep.at(Step.CODE, request);
    person.ifPresent(known -> about(known, request, model));
    return person.isPresent() ? "security/code" : BACK;
  }

  @PostMapping("/sign-in/code")
  String answer(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var arriving = doorstep.at(Step.CODE, request);
    if (arriving.isEmpty()) return BACK;
    var person = arriving.get();
    about(person, request, model);
    if (!doorstep.lets(person)) return tooMany("security/code", person, request, response, model);
    if (!second.accepts(person.id(), code) && !second.acceptsPaper(person.id(), code)) {
      trace.refused(Optional.of(person), "code", request);
      return again("security/code", "code.wrong", response, model);
    }
    return "redirect:" + doorstep.letIn(person, request, response);
  }

  /** What they have: a phone, passkeys, or both. */
  private void about(Person person, HttpServletRequest request, Model model) {
    model.addAttribute("hasPhone", second.isSetUp(person.id()));
    model.addAttribute("passkeysWork", passkeys.has(person.id()) && options.work(request));
  }

  @GetMapping("/sign-in/phone")
  String show(HttpServletRequest request, Model model) {
    var person = doorstep.at(Step.PHONE, request);
    if (person.isEmpty()) return BACK;
    draw(person.get(), request, model);
    return "security/phone";
  }

  @PostMapping("/sign-in/phone")
  String setUp(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var arriving = doorstep.at(Step.PHONE, request);
    if (arriving.isEmpty()) return BACK;
    var person = arriving.get();
    var key = draw(person, request, model);
    if (!doorstep.lets(person)) return tooMany("security/phone", person, request, response, model);
    var paper = second.setUp(person.id(), key, code);
    if (paper.isEmpty()) return again("security/phone", "code.wrong", response, model);
    model.addAttribute("paper", paper.get());
    model.addAttribute("next", doorstep.letIn(person, request, response));
    return "security/paper";
  }

  /** The same picture until it is confirmed, so that a page loaded twice still fits the phone. */
  private String draw(Person person, HttpServletRequest request, Model model) {
    var session = request.getSession();
    if (!(session.getAttribute(KEY) instanceof String key)) {
      session.setAttribute(KEY, SecondFactor.newKey());
      return draw(person, request, model);
    }
    var uri =
        UriComponentsBuilder.fromUriString("otpauth://totp/{who}")
            .queryParam("secret", key)
            .queryParam("issuer", "{issuer}")
            .encode()
            .buildAndExpand(clinic.name() + ":" + person.email(), clinic.name())
            .toUriString();
    model.addAttribute(
        "mayTakePasskey", doorstep.atTheFirst(request).isPresent() && options.work(request));
    model.addAttribute("picture", QrPicture.of(uri));
    model.addAttribute("key", key.replaceAll("(.{4})(?=.)", "$1 "));
    return key;
  }

  private String tooMany(
      String page,
      Person person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    trace.refused(Optional.of(person), "too many codes", request);
    again(page, "sign-in.too-many", response, model);
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    return page;
  }

  private String again(String page, String why, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problems", FieldProblems.of("code", wording.say(why)));
    return page;
  }
}

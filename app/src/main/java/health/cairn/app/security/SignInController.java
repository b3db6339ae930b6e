package health.cairn.app.security;

import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first factor: what somebody knows. */
@Controller
@Public
class SignInController {
  private final People people;
  private final Passwords passwords;
  private final Doorstep doorstep;
  private final PasskeyOptions options;
  private final Throttle throttle;
  private final SignInTrace trace;
  private final Wording wording;

  SignInController(
      People people,
      Passwords passwords,
      Doorstep doorstep,
      PasskeyOptions options,
      Throttle throttle,
      SignInTrace trace,
      Wording wording) {
    this.people = people;
    this.passwords = passwords;
    this.doorstep = doorstep;
    this.options = options;
    this.throttle = throttle;
    this.trace = trace;
    this.wording = wording;
  }

  @ModelAttribute("passkeysWork")
  boolean passkeysWork(HttpServletRequest request) {
    return options.work(request);
  }

  @GetMapping("/sign-in")
  String ask() {
    return StaffSession.current().isPresent() ? "redirect:/" : "security/sign-in";
  }

  @PostMapping("/sign-in")
  String answer(
      @RequestParam String email,
      @RequestParam String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("email", email);
    var person = people.withEmail(email);
    if (!mayTry(email, request)) {
      trace.refused(person, "too many tries", request);
      return again("sign-in.too-many", HttpStatus.TOO_MANY_REQUESTS, response, model);
    }
    if (!passwords.fits(person, password)) {
      trace.refused(person, "password", request);
      return again("sign-in.wrong", HttpStatus.UNPROCESSABLE_CONTENT, response, model);
    }
    return "redirect:" + doorstep.goOn(person.orElseThrow(), request, response);
  }

  private boolean mayTry(String email, HttpServletRequest request) {
    return throttle.lets(Throttle.Door.ADDRESS, request.getRemoteAddr())
        && throttle.lets(Throttle.Door.ACCOUNT, email.strip().toLowerCase(java.util.Locale.ROOT));
  }

  private String again(String why, HttpStatus status, HttpServletResponse response, Model model) {
    response.setStatus(status.value());
    model.addAttribute("problems", FieldProblems.of("", wording.say(why)));
    return "security/sign-in";
  }

  @PostMapping("/sign-out")
  String leave(HttpServletRequest request) {
    StaffSession.current()
        .flatMap(me -> people.find(me.id()))
        .ifPresent(me -> trace.done(me, "sign-out", request));
    Sessions.end(request);
    return "redirect:/sign-in?out";
  }
}

package health.cairn.app.security;

import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Both factors in one tap; and a passkey in place of the phone at the first sign-in. */
@Controller
@Public
class PasskeySignInController {
  private static final String LATE = "redirect:/sign-in?late";

  private final Ceremony ceremony;
  private final PasskeyOptions options;
  private final SecondFactor second;
  private final Doorstep doorstep;
  private final Throttle throttle;
  private final SignInTrace trace;
  private final Wording wording;

  PasskeySignInController(
      Ceremony ceremony,
      PasskeyOptions options,
      SecondFactor second,
      Doorstep doorstep,
      Throttle throttle,
      SignInTrace trace,
      Wording wording) {
    this.ceremony = ceremony;
    this.options = options;
    this.second = second;
    this.doorstep = doorstep;
    this.throttle = throttle;
    this.trace = trace;
    this.wording = wording;
  }

  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<Map<String, Object>> ask(HttpServletRequest request) {
    return ResponseEntity.of(options.toSignIn(request));
  }

  @PostMapping("/sign-in/passkey")
  String answer(
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("passkeysWork", options.work(request));
    if (!throttle.lets(Throttle.Door.ADDRESS, request.getRemoteAddr())) {
      var tooMany = Proof.Missing.of("sign-in.too-many", "too many tries");
      return refused(tooMany, HttpStatus.TOO_MANY_REQUESTS, request, response, model);
    }
    var proof = ceremony.signIn(credential, request);
    if (proof instanceof Proof.Given given) {
      return "redirect:" + doorstep.letInByPasskey(given.by(), request, response);
    }
    return refused(
        (Proof.Missing) proof, HttpStatus.UNPROCESSABLE_CONTENT, request, response, model);
  }

  @GetMapping("/sign-in/passkey/new")
  String offer(HttpServletRequest request) {
    return doorstep.atTheFirst(request).isPresent() ? "security/passkey-first" : LATE;
  }

  @PostMapping("/sign-in/passkey/new/options")
  ResponseEntity<Map<String, Object>> askForTheFirst(HttpServletRequest request) {
    return doorstep
        .atTheFirst(request)
        .map(person -> ResponseEntity.of(options.toMake(person, request)))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
  }

  @PostMapping("/sign-in/passkey/new")
  String takeTheFirst(
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var arriving = doorstep.atTheFirst(request);
    if (arriving.isEmpty()) return LATE;
    var person = arriving.get();
    var name = wording.say("passkey.first-name", wording.day(wording.today()));
    var refusal = ceremony.make(person, name, credential, request);
    if (refusal.isPresent()) {
      return again("security/passkey-first", refusal.get(), response, model);
    }
    trace.done(person, "new passkey", request);
    model.addAttribute("paper", second.newPaper(person.id()));
    model.addAttribute("next", doorstep.letInByPasskey(person, request, response));
    return "security/paper";
  }

  private String refused(
      Proof.Missing missing,
      HttpStatus status,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    trace.refused(missing.said(), missing.reason(), request);
    var page = again("security/sign-in", missing.message(), response, model);
    response.setStatus(status.value());
    return page;
  }

  private String again(String page, String why, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problems", FieldProblems.of("", wording.say(why)));
    return page;
  }
}

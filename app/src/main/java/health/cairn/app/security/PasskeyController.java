package health.cairn.app.security;

import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own passkeys, each on a page; a new one begins on that of the account. */
@Controller
@AllowedToEveryone
@RequestMapping("/account/passkeys")
class PasskeyController {
  private static final String BACK = "redirect:/account";

  private final OwnPasskeys mine;
  private final Account account;
  private final PasskeyOptions options;
  private final Wording wording;

  PasskeyController(OwnPasskeys mine, Account account, PasskeyOptions options, Wording wording) {
    this.mine = mine;
    this.account = account;
    this.options = options;
    this.wording = wording;
  }

  @GetMapping("/new")
  String ask(HttpServletRequest request, Model model) {
    var planned = mine.planned(request);
    planned.ifPresent(plan -> model.addAttribute("name", plan.name()));
    return planned.isPresent() ? "security/passkey-new" : BACK;
  }

  @PostMapping("/new/options")
  ResponseEntity<Map<String, Object>> options(SignedIn me, HttpServletRequest request) {
    return mine.planned(request).isEmpty()
        ? ResponseEntity.status(HttpStatus.FORBIDDEN).build()
        : ResponseEntity.of(options.toMake(account.person(me), request));
  }

  @PostMapping("/new")
  String keep(
      SignedIn me,
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var planned = mine.planned(request);
    if (planned.isEmpty()) return BACK;
    var refusal = mine.keep(me, planned.get(), credential, request);
    if (refusal.isEmpty()) return done("passkey");
    model.addAttribute("name", planned.get().name());
    var problems = FieldProblems.of("", wording.say(refusal.get()));
    return again("security/passkey-new", problems, response, model);
  }

  @GetMapping("/{passkey}")
  String one(SignedIn me, @PathVariable UUID passkey, Model model) {
    var found = found(me, passkey);
    model.addAttribute("passkey", found);
    model.addAttribute("typed", found.name());
    model.addAttribute("hasPassword", account.hasPassword(me));
    return "security/passkey";
  }

  @PostMapping("/{passkey}")
  String rename(
      SignedIn me,
      @PathVariable UUID passkey,
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var page = one(me, passkey, model);
    var name = typed.words("passkeyName", OwnPasskeys.LONGEST_NAME);
    model.addAttribute("typed", name);
    if (!typed.isFine()) return again(page, typed.problems(), response, model);
    mine.rename(me, found(me, passkey), name, request);
    return done("passkey-name");
  }

  @PostMapping("/{passkey}/remove")
  String remove(
      SignedIn me,
      @PathVariable UUID passkey,
      @RequestParam(defaultValue = "") String passkeyPassword,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var page = one(me, passkey, model);
    var wrong = mine.remove(me, found(me, passkey), passkeyPassword, request);
    if (wrong.isEmpty()) return done("passkey-gone");
    var problems = FieldProblems.of(wrong.get().field(), wording.say(wrong.get().message()));
    return again(page, problems, response, model);
  }

  /** Somebody else's is not here. */
  private Passkey found(SignedIn me, UUID passkey) {
    return mine.find(me, passkey).orElseThrow(NotFound::new);
  }

  private static String again(
      String page, FieldProblems problems, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problems", problems);
    return page;
  }

  private static String done(String what) {
    return BACK + "?done=" + what;
  }
}

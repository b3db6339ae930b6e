package health.cairn.app.security;

import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.Languages;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may change about their own account; each change asks for the password again. */
@Controller
@AllowedToEveryone
@RequestMapping("/account")
class AccountController {
  private static final String SAME_PAGE = "redirect:/account";

  private final Account account;
  private final OwnPasskeys passkeys;
  private final PasskeyOptions options;
  private final Directory directory;
  private final DirectorySignIn signIn;
  private final Wording wording;

  AccountController(
      Account account,
      OwnPasskeys passkeys,
      PasskeyOptions options,
      Directory directory,
      DirectorySignIn signIn,
      Wording wording) {
    this.directory = directory;
    this.signIn = signIn;
    this.account = account;
    this.passkeys = passkeys;
    this.options = options;
    this.wording = wording;
  }

  @GetMapping
  String show(SignedIn me, HttpServletRequest request, Model model) {
    model.addAttribute("person", account.person(me));
    model.addAttribute("hasPassword", account.hasPassword(me));
    model.addAttribute("hasPin", account.hasPin(me));
    model.addAttribute("hasPhone", account.hasPhone(me));
    model.addAttribute("paperLeft", account.paperLeft(me));
    model.addAttribute("passkeys", passkeys.of(me));
    model.addAttribute("passkeysWork", options.work(request));
    model.addAttribute("hasDirectory", directory.isNamed());
    model.addAttribute("isBound", account.hasIdentity(me));
    model.addAttribute("languages", Languages.choices());
    return "security/account";
  }

  @PostMapping("/password")
  String password(
      SignedIn me,
      @RequestParam String current,
      @RequestParam String password,
      @RequestParam String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var wrong =
        account.choosePassword(me, new Account.NewPassword(current, password, again), request);
    return wrong.isPresent() ? again(me, wrong.get(), request, response, model) : done("password");
  }

  @PostMapping("/pin")
  String pin(
      SignedIn me,
      @RequestParam(defaultValue = "") String pinPassword,
      @RequestParam String pin,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var wrong = account.choosePin(me, pinPassword, pin, request);
    return wrong.isPresent() ? again(me, wrong.get(), request, response, model) : done("pin");
  }

  @PostMapping("/paper")
  String paper(
      SignedIn me,
      @RequestParam String paperPassword,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var wrong = account.confirm(me, "paperPassword", paperPassword);
    if (wrong.isPresent()) return again(me, wrong.get(), request, response, model);
    model.addAttribute("paper", account.newPaper(me, request));
    model.addAttribute("next", "/account");
    return "security/paper";
  }

  /** The phone is set up anew by signing in again: both factors are shown on the way. */
  @PostMapping("/phone")
  String phone(
      SignedIn me,
      @RequestParam String phonePassword,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var wrong = account.confirm(me, "phonePassword", phonePassword);
    if (wrong.isPresent()) return again(me, wrong.get(), request, response, model);
    return "redirect:" + account.newPhone(me, request);
  }

  @PostMapping("/language")
  String language(SignedIn me, @RequestParam String language, HttpServletRequest request) {
    var spoken =
        Languages.SPOKEN.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
    spoken.ifPresent(chosen -> account.speak(me, chosen, request));
    return done("language");
  }

  /** The device is asked on the next page, once nothing here can go wrong any more. */
  @PostMapping("/passkeys")
  String passkey(
      SignedIn me,
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var name = typed.words("passkeyName", OwnPasskeys.LONGEST_NAME);
    account
        .confirm(me, "passkeyPassword", typed.form().getOrDefault("passkeyPassword", ""))
        .ifPresent(wrong -> typed.problem(wrong.field(), wrong.message()));
    if (typed.isFine()) {
      passkeys.plan(name, request);
      return "redirect:/account/passkeys/new";
    }
    model.addAttribute("passkeyName", name);
    return again(me, typed.problems(), request, response, model);
  }

  /** The directory is asked from a link of the next page: a form may lead nowhere else. */
  @PostMapping("/directory")
  String directory(
      SignedIn me,
      @RequestParam(defaultValue = "") String directoryPassword,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!directory.isNamed()) return SAME_PAGE;
    var wrong = account.confirm(me, "directoryPassword", directoryPassword);
    if (wrong.isPresent()) return again(me, wrong.get(), request, response, model);
    var way = directory.way();
    if (way.isEmpty()) {
      return again(me, new Account.Wrong("", "directory.silent"), request, response, model);
    }
    signIn.planToBind(me, request);
    model.addAttribute("way", way.get());
    return "security/directory";
  }

  @PostMapping("/directory/remove")
  String noDirectory(
      SignedIn me,
      @RequestParam(defaultValue = "") String directoryPassword,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var wrong = account.forgetIdentity(me, directoryPassword, request);
    return wrong.isPresent() ? again(me, wrong.get(), request, response, model) : done("directory");
  }

  private String again(
      SignedIn me,
      Account.Wrong wrong,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var problems = FieldProblems.of(wrong.field(), wording.say(wrong.message()));
    return again(me, problems, request, response, model);
  }

  private String again(
      SignedIn me,
      FieldProblems problems,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problems", problems);
    return show(me, request, model);
  }

  private static String done(String what) {
    return SAME_PAGE + "?done=" + what;
  }
}

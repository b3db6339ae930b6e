package health.cairn.app.library;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.FieldProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;

/** Versions of protocols and rules: written as the file, checked, tried and signed. */
@Controller
@Allowed(Role.DIRECTOR)
class VersionController {
  private final ProtocolDesk protocols;
  private final RuleDesk rules;

  VersionController(ProtocolDesk protocols, RuleDesk rules) {
    this.protocols = protocols;
    this.rules = rules;
  }

  private Desk<?> desk(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return String.valueOf(pattern).startsWith("/rules/") ? rules : protocols;
  }

  @GetMapping({"/protocols/{id}/edit", "/rules/{id}/edit"})
  String edit(
      @PathVariable String id,
      @RequestParam(defaultValue = "-1") int from,
      HttpServletRequest request,
      Model model) {
    return edit(desk(request), id, from, model);
  }

  private static <T> String edit(Desk<T> desk, String id, int from, Model model) {
    var shelf = desk.shelf(id);
    var version = from < 0 ? shelf.front() : desk.entry(shelf, from);
    return desk.form(shelf, version.number(), version.text(), List.of(), model);
  }

  /** The problems of a text, as it is typed. */
  @PostMapping({"/protocols/{id}/check", "/rules/{id}/check"})
  String check(
      @PathVariable String id,
      @RequestParam String text,
      @RequestParam(defaultValue = "-1") int from,
      HttpServletRequest request,
      Model model) {
    form(desk(request), id, from, text, model);
    model.addAttribute("checked", true);
    return "library/parts :: problems";
  }

  private static <T> String form(Desk<T> desk, String id, int from, String text, Model model) {
    var shelf = desk.shelf(id);
    return desk.form(shelf, from, text, desk.faults(shelf, from, text), model);
  }

  @PostMapping({"/protocols/{id}/versions", "/rules/{id}/versions"})
  String draft(
      @PathVariable String id,
      @RequestParam String text,
      @RequestParam(defaultValue = "-1") int from,
      HttpServletRequest request,
      SignedIn by,
      Model model) {
    return draft(desk(request), id, from, text, by, model);
  }

  private static <T> String draft(
      Desk<T> desk, String id, int from, String text, SignedIn by, Model model) {
    var shelf = desk.shelf(id);
    var faults = desk.faults(shelf, from, text);
    return faults.isEmpty()
        ? "redirect:" + desk.keep(shelf, text, by)
        : desk.form(shelf, from, text, faults, model);
  }

  /** What would be different with the version in force. */
  @PostMapping({"/protocols/{id}/versions/{number}/trial", "/rules/{id}/versions/{number}/trial"})
  @Allowed({Role.DIRECTOR, Role.PRESCRIBER})
  String trial(
      @PathVariable String id,
      @PathVariable int number,
      HttpServletRequest request,
      SignedIn reader,
      Model model) {
    return trial(desk(request), id, number, reader, model);
  }

  private static <T> String trial(
      Desk<T> desk, String id, int number, SignedIn reader, Model model) {
    var shelf = desk.shelf(id);
    var version = desk.entry(shelf, number);
    desk.before(shelf).ifPresent(before -> desk.trial(before, version, model));
    return desk.show(shelf, version, reader, model);
  }

  /** Puts a version in force: signed by typing one's own name. */
  @PostMapping({
    "/protocols/{id}/versions/{number}/approve",
    "/rules/{id}/versions/{number}/approve"
  })
  String approve(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String signature,
      HttpServletRequest request,
      SignedIn by,
      Model model) {
    return approve(desk(request), id, number, signature, by, model);
  }

  private static <T> String approve(
      Desk<T> desk, String id, int number, String signature, SignedIn by, Model model) {
    var shelf = desk.shelf(id);
    var version = desk.entry(shelf, number);
    var wrong = desk.approve(shelf, version, signature, by);
    if (wrong.isPresent()) {
      model.addAttribute("problems", FieldProblems.of("signature", wrong.get()));
      return desk.show(shelf, version, by, model);
    }
    return "redirect:/" + desk.place() + "/" + id;
  }
}

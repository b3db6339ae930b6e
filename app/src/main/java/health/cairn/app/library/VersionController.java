package health.cairn.app.library;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.FieldProblems;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Versions of one kind of content: written as the file, checked, tried and signed. Where they are
 * is said by the controllers of the kinds.
 */
@Allowed(Role.DIRECTOR)
abstract class VersionController<T> {
  private final Desk<T> desk;

  VersionController(Desk<T> desk) {
    this.desk = desk;
  }

  @GetMapping("/{id}/edit")
  String edit(@PathVariable String id, @RequestParam(defaultValue = "-1") int from, Model model) {
    var shelf = desk.shelf(id);
    var version = from < 0 ? shelf.front() : desk.entry(shelf, from);
    return desk.form(shelf, version.number(), version.text(), List.of(), model);
  }

  /** The problems of a text, as it is typed. */
  @PostMapping("/{id}/check")
  String check(
      @PathVariable String id,
      @RequestParam String text,
      @RequestParam(defaultValue = "-1") int from,
      Model model) {
    var shelf = desk.shelf(id);
    desk.form(shelf, from, text, desk.judge(shelf, from, text).faults(), model);
    model.addAttribute("checked", true);
    return "library/parts :: problems";
  }

  @PostMapping("/{id}/versions")
  String draft(
      @PathVariable String id,
      @RequestParam String text,
      @RequestParam(defaultValue = "-1") int from,
      SignedIn by,
      Model model) {
    var shelf = desk.shelf(id);
    var judged = desk.judge(shelf, from, text);
    return judged.faults().isEmpty()
        ? "redirect:" + desk.keep(shelf, judged, by)
        : desk.form(shelf, from, text, judged.faults(), model);
  }

  /** What would be different with the version in force. */
  @PostMapping("/{id}/versions/{number}/trial")
  @Allowed({Role.DIRECTOR, Role.PRESCRIBER})
  String trial(@PathVariable String id, @PathVariable int number, SignedIn reader, Model model) {
    var shelf = desk.shelf(id);
    var version = desk.entry(shelf, number);
    desk.before(shelf).ifPresent(before -> desk.trial(before, version, model));
    return desk.show(shelf, version, reader, model);
  }

  /** Puts a version in force: signed by typing one's own name. */
  @PostMapping("/{id}/versions/{number}/approve")
  String approve(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String signature,
      SignedIn by,
      Model model) {
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

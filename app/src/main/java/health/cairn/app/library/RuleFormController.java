package health.cairn.app.library;

import health.cairn.app.library.Desk.Judged;
import health.cairn.app.library.RuleFile.Item;
import health.cairn.app.library.Shelf.Version;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.FieldProblem;
import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.content.FileText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One rule as a form. What the form does not show stays as it is written. */
@Controller
@Allowed(Role.DIRECTOR)
record RuleFormController(RuleDesk desk, Wording wording) {
  private static final String ONE = "/rules/{id}/versions/{number}/items/{item}";

  /** A rule of a version, with its form. */
  private record Opened(
      Shelf<RuleFile> shelf, Version<RuleFile> version, Item item, FileText file, FormEdit form) {}

  private Opened open(String id, int number, String item) {
    var shelf = desk.shelf(id);
    var version = shelf.entry(number).orElseGet(() -> newest(shelf, number));
    var rule = version.content().item(item).orElseThrow(NotFound::new);
    var root = RuleController.root(version.content(), rule);
    var file = new FileText(version.text());
    var form = new RuleForm(desk.words(), wording).of(file, root);
    return new Opened(shelf, version, rule, file, form);
  }

  /** Somebody wrote the draft anew: theirs is the one that there is. */
  private static Version<RuleFile> newest(Shelf<RuleFile> shelf, int number) {
    return shelf.versions().stream()
        .filter(it -> it.isDraft() && it.number() > number)
        .reduce((one, later) -> later)
        .orElseThrow(NotFound::new);
  }

  @GetMapping(ONE)
  String ask(
      @PathVariable String id, @PathVariable int number, @PathVariable String item, Model model) {
    var opened = open(id, number, item);
    return show(opened, opened.form().shown(opened.file()), List.of(), model);
  }

  /** The problems of what is typed. */
  @PostMapping(ONE + "/check")
  String check(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable String item,
      Typed typed,
      Model model) {
    var opened = open(id, number, item);
    var edit = new CitedEdit(opened.form(), opened.file(), typed);
    show(opened, typed.form(), problems(opened, judged(opened, edit), edit), model);
    model.addAttribute("checked", true);
    return "library/parts :: problems";
  }

  @PostMapping(ONE)
  String keep(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable String item,
      Typed typed,
      SignedIn by,
      Model model) {
    var opened = open(id, number, item);
    var edit = new CitedEdit(opened.form(), opened.file(), typed);
    if (typed.form().containsKey("file") && typed.isFine()) {
      var text = written(opened, edit);
      return desk.form(opened.shelf(), opened.version().number(), text, List.of(), model);
    }
    var judged = judged(opened, edit);
    var problems = problems(opened, judged, edit);
    if (opened.version().number() != number) {
      problems.add(new FieldProblem("", wording.say("library.problem.overtaken")));
    }
    return problems.isEmpty()
        ? "redirect:" + desk.keep(opened.shelf(), judged, by) + "#" + item
        : show(opened, typed.form(), problems, model);
  }

  /** The file with what was typed, its own version and the rule's raised where they must be. */
  private String written(Opened opened, CitedEdit edit) {
    var same = edit.written().equals(opened.version().text());
    return same ? edit.written() : raised(opened, edit);
  }

  private Judged<RuleFile> judged(Opened opened, CitedEdit edit) {
    return desk.judge(opened.shelf(), opened.version().number(), written(opened, edit));
  }

  /** When a rule is looked at next, or whether it is used, does not make it another rule. */
  private String raised(Opened opened, CitedEdit edit) {
    var item = opened.item();
    var raised = new LinkedHashMap<String, String>();
    boolean says = !List.of("active", "reviewDue").containsAll(edit.names());
    if (says && wasInForce(opened.shelf(), item)) {
      raised.put(opened.form().place("version"), FileText.quoted(Shelf.after(item.version())));
    }
    if (!opened.version().isDraft()) {
      var version = opened.shelf().next(opened.version().version());
      raised.put("version", FileText.quoted(version));
    }
    raised.put("attributes.revised", FileText.quoted(wording.today().toString()));
    return new FileText(edit.written()).set(raised).text();
  }

  private static boolean wasInForce(Shelf<RuleFile> shelf, Item item) {
    return shelf.versions().stream()
        .filter(it -> !it.isDraft())
        .flatMap(it -> it.content().item(item.id()).stream())
        .anyMatch(it -> it.version().equals(item.version()));
  }

  /** Those of the form, then those of the reader, each at its field where it has one. */
  private List<FieldProblem> problems(Opened opened, Judged<RuleFile> judged, CitedEdit edit) {
    var problems = new ArrayList<>(edit.typed().problems().all());
    problems.addAll(edit.unexplained(wording));
    if (judged.text().equals(opened.version().text())) {
      if (problems.isEmpty()) {
        problems.add(new FieldProblem("", wording.say("library.problem.unchanged")));
      }
      return problems;
    }
    judged.faults().stream()
        .map(it -> new FieldProblem(edit.field(it.path()), it.message()))
        .forEach(problems::add);
    return problems;
  }

  private String show(
      Opened opened, Map<String, String> form, List<FieldProblem> problems, Model model) {
    desk.head(opened.shelf(), opened.version(), model);
    model.addAttribute("item", RuleRow.of(opened.item(), desk.words(), wording.today()));
    model.addAttribute("fields", opened.form().fields());
    model.addAttribute("form", form);
    model.addAttribute("problems", new FieldProblems(problems));
    return "library/rule-form";
  }
}

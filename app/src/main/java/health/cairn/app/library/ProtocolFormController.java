package health.cairn.app.library;

import health.cairn.app.library.Shelf.Version;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.FieldProblem;
import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.content.Document;
import health.cairn.content.FileText;
import health.cairn.core.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A protocol as a form: another view of the same draft as the file. */
@Controller
@Allowed(Role.DIRECTOR)
record ProtocolFormController(ProtocolDesk desk, Wording wording) {
  private static final String ONE = "/protocols/{id}/form";

  /**
   * A text with its form.
   *
   * @param from the entry that it began from
   * @param file as it stood when the form was shown, kept as a draft or not
   */
  private record Opened(
      Shelf<Protocol> shelf,
      int from,
      FileText file,
      List<ProtocolForm.Section> sections,
      FormEdit form) {}

  private Opened open(Shelf<Protocol> shelf, int from, String text) {
    var sections = ProtocolForm.of(text, wording);
    return new Opened(
        shelf, from, new FileText(text), sections, ProtocolForm.edit(sections, wording));
  }

  @GetMapping(ONE)
  String ask(@PathVariable String id, @RequestParam(defaultValue = "-1") int from, Model model) {
    var shelf = desk.shelf(id);
    var version = from < 0 ? shelf.front() : desk.entry(shelf, from);
    var text = raised(shelf, version);
    return show(open(shelf, version.number(), text), model);
  }

  /** A draft is written again; what was in force is followed by the next version. */
  private static String raised(Shelf<Protocol> shelf, Version<Protocol> version) {
    return version.isDraft()
        ? version.text()
        : new FileText(version.text())
            .set("version", FileText.quoted(shelf.next(version.version())))
            .text();
  }

  /** From the file to the form, with what was typed there. A text that is no JSON stays a file. */
  @PostMapping(ONE + "/open")
  String fromFile(
      @PathVariable String id, @RequestParam String text, @RequestParam int from, Model model) {
    var shelf = desk.shelf(id);
    var document = Document.of("protocol.json", text);
    if (!document.problems().isEmpty() || !isProtocol(document)) {
      return desk.form(shelf, from, text, desk.judge(shelf, from, text).faults(), model);
    }
    return show(open(shelf, from, text), model);
  }

  private static boolean isProtocol(Document document) {
    return document.kind().filter("protocol/1"::equals).isPresent();
  }

  /** The problems of what is typed. */
  @PostMapping(ONE + "/check")
  String check(@PathVariable String id, Typed typed, Model model) {
    var opened = opened(id, typed.form());
    var edit = new CitedEdit(opened.form(), opened.file(), typed);
    var judged = desk.judge(opened.shelf(), opened.from(), edit.written());
    show(opened, typed.form(), problems(judged, edit), model);
    model.addAttribute("checked", true);
    return "library/parts :: problems";
  }

  @PostMapping(ONE)
  String keep(@PathVariable String id, Typed typed, SignedIn by, Model model) {
    var opened = opened(id, typed.form());
    var edit = new CitedEdit(opened.form(), opened.file(), typed);
    if (typed.form().containsKey("file")) {
      return typed.isFine()
          ? desk.form(opened.shelf(), opened.from(), edit.written(), List.of(), model)
          : show(opened, typed.form(), typed.problems().all(), model);
    }
    var judged = desk.judge(opened.shelf(), opened.from(), edit.written());
    var problems = problems(judged, edit);
    return problems.isEmpty()
        ? "redirect:" + desk.keep(opened.shelf(), judged, by)
        : show(opened, typed.form(), problems, model);
  }

  private Opened opened(String id, Map<String, String> form) {
    var shelf = desk.shelf(id);
    var said = form.getOrDefault("from", "");
    int from = said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : 0;
    var text = form.getOrDefault("text", "").replace("\r\n", "\n");
    return open(
        shelf,
        from,
        isProtocol(Document.of("protocol.json", text)) ? text : raised(shelf, shelf.front()));
  }

  /** Those of the form, then those of the reader, each at its field where it has one. */
  private List<FieldProblem> problems(Desk.Judged<Protocol> judged, CitedEdit edit) {
    var problems = new ArrayList<>(edit.typed().problems().all());
    problems.addAll(edit.unexplained(wording));
    if (edit.typed().isFine()) {
      judged.faults().stream()
          .map(it -> new FieldProblem(edit.field(it.path()), it.message()))
          .forEach(problems::add);
    }
    return problems;
  }

  private String show(Opened opened, Model model) {
    return show(opened, opened.form().shown(opened.file()), List.of(), model);
  }

  private String show(
      Opened opened, Map<String, String> form, List<FieldProblem> problems, Model model) {
    var shelf = opened.shelf();
    desk.head(shelf, shelf.entry(opened.from()).orElseGet(shelf::front), model);
    model.addAttribute("from", opened.from());
    model.addAttribute("text", opened.file().text());
    model.addAttribute("sections", opened.sections());
    model.addAttribute("top", opened.form().fields().subList(0, 2));
    model.addAttribute("form", form);
    model.addAttribute("problems", new FieldProblems(problems));
    return "library/protocol-form";
  }
}

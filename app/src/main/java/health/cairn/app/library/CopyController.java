package health.cairn.app.library;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.FieldProblem;
import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.content.FileText;
import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.Protocol;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A protocol of the clinic's own, begun from another; and one that is offered no more. */
@Controller
@Allowed(Role.DIRECTOR)
record CopyController(ProtocolDesk desk, Library library, Wording wording) {
  private static final int LONGEST_ID = 60;
  private static final int LONGEST_TITLE = 120;

  @GetMapping("/protocols/{id}/copy")
  String ask(@PathVariable String id, Model model) {
    var shelf = desk.shelf(id);
    var form = Map.of("condition", shelf.front().content().condition().id());
    return show(shelf, form, FieldProblems.none(), model);
  }

  @PostMapping("/protocols/{id}/copy")
  String copy(@PathVariable String id, Typed typed, SignedIn by, Model model) {
    var shelf = desk.shelf(id);
    check(typed);
    if (!typed.isFine()) {
      return show(shelf, typed.form(), typed.problems(), model);
    }
    var text = text(shelf.front().text(), typed);
    var copy = desk.stock().read(text);
    return copy.as(
        content -> {
          var own = typed.raw("id");
          Desk.heed(desk.shelves().begin(own, shelf.id(), content, text, by.id()));
          return "redirect:/protocols/" + own;
        },
        problems -> {
          var told =
              problems.stream().map(it -> new FieldProblem(it.path(), it.message())).toList();
          return show(shelf, typed.form(), new FieldProblems(told), model);
        });
  }

  private void check(Typed typed) {
    var id = typed.raw("id");
    if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || id.length() > LONGEST_ID) {
      typed.problem("id", "library.problem.own-id");
    } else if (desk.shelves().fresh(id).isPresent()) {
      typed.problem("id", "library.problem.taken", id);
    }
    typed.words("title", LONGEST_TITLE);
    if (Condition.of(typed.raw("condition")).isEmpty()) {
      typed.problem("condition", "course.problem.condition");
    }
  }

  private static String text(String from, Typed typed) {
    var own = new LinkedHashMap<String, String>();
    own.put("version", FileText.quoted("1"));
    for (var field : List.of("id", "title", "condition")) {
      own.put(field, FileText.quoted(typed.raw(field)));
    }
    return new FileText(from).set(own).text();
  }

  private String show(
      Shelf<Protocol> shelf, Map<String, String> form, FieldProblems problems, Model model) {
    desk.head(shelf, shelf.front(), model);
    model.addAttribute("form", new HashMap<>(form));
    model.addAttribute("problems", problems);
    model.addAttribute(
        "conditions",
        Arrays.stream(Condition.values())
            .map(it -> new Choice(it.id(), wording.say("condition." + it.id())))
            .toList());
    return "library/copy";
  }

  /** Offered to no new course; running courses go on by the version that they keep. */
  @PostMapping("/protocols/{id}/retire")
  String retire(@PathVariable String id, Typed typed, SignedIn by, Model model) {
    var shelf = desk.shelf(id);
    var why = typed.words("reason");
    if (isLast(shelf)) {
      typed.problem("reason", "library.problem.last");
    }
    if (!typed.isFine()) {
      model.addAttribute("problems", typed.problems());
      model.addAttribute("reason", why);
      return desk.show(shelf, shelf.front(), by, model);
    }
    Desk.heed(!shelf.isRetired() && desk.shelves().retire(shelf, why, by.id()));
    return "redirect:/protocols/" + id;
  }

  private boolean isLast(Shelf<Protocol> shelf) {
    var condition = shelf.front().content().condition();
    return library.protocols(condition).stream().allMatch(it -> it.id().value().equals(shelf.id()));
  }

  @PostMapping("/protocols/{id}/restore")
  String restore(@PathVariable String id, SignedIn by) {
    var shelf = desk.shelf(id);
    Desk.heed(shelf.isRetired() && desk.shelves().restore(shelf, by.id()));
    return "redirect:/protocols/" + id;
  }
}

package health.cairn.app.library;

import health.cairn.app.library.RuleFile.Item;
import health.cairn.app.library.Shelf.Version;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.NavEntry;
import health.cairn.content.Charting;
import health.cairn.content.EligibilityRules;
import health.cairn.core.eligibility.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of eligibility for whoever decides by them, and for the director who signs them. */
@Controller
@Allowed({Role.PRESCRIBER, Role.DIRECTOR})
record RuleController(RuleDesk desk) {
  @Bean
  static NavEntry rulesInNav() {
    return new NavEntry("rules", "/rules", 52);
  }

  /** All rules in force, with those that a reader looks for. */
  @GetMapping("/rules")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String severity,
      Model model) {
    var shelves = EligibilityRules.FILES.stream().map(desk::shelf).toList();
    var files = shelves.stream().map(Shelf::front).map(Version::content).toList();
    model.addAttribute("shelves", shelves);
    model.addAttribute(
        "groups",
        desk.groups(
            files, it -> it.isFound(q) && (severity.isEmpty() || it.severity().equals(severity))));
    model.addAttribute("all", files.stream().mapToInt(it -> it.items().size()).sum());
    model.addAttribute("q", q);
    model.addAttribute("severity", severity);
    model.addAttribute("severities", severities());
    model.addAttribute("charting", charting());
    return "library/rules";
  }

  /** Each limit by its name, with its mark and its reason. */
  private List<CitedRows.Row> charting() {
    return CitedRows.of(Charting.text()).stream().filter(it -> !it.mark().isEmpty()).toList();
  }

  private List<Choice> severities() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", desk.wording().say("rules.any")));
    Arrays.stream(Severity.values())
        .map(Severity::word)
        .map(it -> new Choice(it, desk.wording().say("evaluation.severity." + it)))
        .forEach(choices::add);
    return choices;
  }

  @GetMapping("/rules/{id}")
  String read(@PathVariable String id, SignedIn reader, Model model) {
    var shelf = desk.shelf(id);
    return desk.show(shelf, shelf.front(), reader, model);
  }

  @GetMapping("/rules/{id}/versions/{number}")
  String version(@PathVariable String id, @PathVariable int number, SignedIn reader, Model model) {
    var shelf = desk.shelf(id);
    return desk.show(shelf, desk.entry(shelf, number), reader, model);
  }

  /** Where a rule stands in its file. */
  static String root(RuleFile file, Item item) {
    return "%s[%d]".formatted(file.key(), file.items().indexOf(item));
  }
}

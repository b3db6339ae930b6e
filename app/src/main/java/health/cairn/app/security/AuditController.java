package health.cairn.app.security;

import health.cairn.app.storage.AuditTrail;
import health.cairn.app.storage.Verified;
import health.cairn.app.web.Choice;
import health.cairn.app.web.NavEntry;
import health.cairn.app.web.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what to whose record. */
@Controller
@Allowed({Role.DIRECTOR, Role.ADMINISTRATOR})
@RequestMapping("/audit")
class AuditController {
  private static final int LAST = 95;

  private final AuditPages pages;
  private final AuditTrail trail;
  private final People people;
  private final Wording wording;

  AuditController(AuditPages pages, AuditTrail trail, People people, Wording wording) {
    this.pages = pages;
    this.trail = trail;
    this.people = people;
    this.wording = wording;
  }

  @Bean
  static NavEntry auditInNav() {
    return new NavEntry("audit", "/audit", LAST);
  }

  @GetMapping
  String look(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String before,
      Model model) {
    var search =
        new AuditPages.Search(
            id(person),
            id(patient),
            Optional.of(action).filter(word -> !word.isEmpty()),
            day(day),
            Optional.of(before).filter(n -> n.matches("\\d{1,18}")).map(Long::valueOf));
    var found = pages.find(search);
    model.addAllAttributes(
        Map.of("person", person, "patient", patient, "action", action, "day", day));
    model.addAttribute("lines", found.stream().limit(AuditPages.ROWS).toList());
    if (found.size() > AuditPages.ROWS) {
      model.addAttribute("older", found.get(AuditPages.ROWS - 1).number());
    }
    model.addAttribute("isFirst", search.before().isEmpty());
    names(model);
    return "security/audit";
  }

  /** Reads the whole trail, so only when somebody asks. */
  @PostMapping("/check")
  String check(Model model) {
    var found = trail.verify();
    if (found instanceof Verified.Whole whole) model.addAttribute("whole", whole.rows());
    if (found instanceof Verified.Broken broken) model.addAttribute("broken", broken.number());
    return look("", "", "", "", "", model);
  }

  private void names(Model model) {
    var all = people.all();
    model.addAttribute(
        "names",
        all.stream().collect(Collectors.toMap(Person::id, Person::name, (first, other) -> first)));
    model.addAttribute(
        "byText",
        all.stream().collect(Collectors.toMap(p -> p.id().toString(), Person::name, (a, b) -> a)));
    model.addAttribute("everybody", anyOr(all, p -> new Choice(p.id().toString(), p.name())));
    model.addAttribute("actions", anyOr(pages.actions(), word -> new Choice(word, word)));
  }

  private <T> List<Choice> anyOr(List<T> all, Function<T, Choice> choice) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", wording.say("audit.any")));
    all.stream().map(choice).forEach(choices::add);
    return choices;
  }

  private static Optional<UUID> id(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed.strip()));
    } catch (IllegalArgumentException nobodysId) {
      // Found with nothing, rather than with everything.
      return Optional.of(new UUID(0, 0));
    }
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}

package health.cairn.app.library;

import health.cairn.app.library.ProtocolShelf.Version;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.People;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.FieldProblem;
import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.NavEntry;
import health.cairn.app.web.Wording;
import health.cairn.content.Document;
import health.cairn.content.Problem;
import health.cairn.content.Protocols;
import health.cairn.content.Read;
import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The protocols for whoever treats by them, and for the director who signs them. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
class ProtocolController {
  private final ProtocolShelves shelves;
  private final VersionTrials trials;
  private final People people;
  private final Wording wording;

  ProtocolController(
      ProtocolShelves shelves, VersionTrials trials, People people, Wording wording) {
    this.shelves = shelves;
    this.trials = trials;
    this.people = people;
    this.wording = wording;
  }

  @Bean
  static NavEntry protocolsInNav() {
    return new NavEntry(
        "protocols",
        "/protocols",
        Set.of(Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR),
        50);
  }

  @GetMapping("/protocols")
  String list(Model model) {
    model.addAttribute(
        "groups",
        Arrays.stream(Condition.values())
            .map(it -> new Group(it.id(), Protocols.ids(it).stream().map(this::shelf).toList()))
            .toList());
    return "library/protocols";
  }

  /** The protocols for one condition. */
  record Group(String condition, List<ProtocolShelf> shelves) {}

  @GetMapping("/protocols/{id}")
  String read(@PathVariable String id, SignedIn reader, Model model) {
    var shelf = shelf(id);
    return show(shelf, shelf.inForce(), reader, model);
  }

  /** One version, beside the one in force. */
  @GetMapping("/protocols/{id}/versions/{number}")
  String version(@PathVariable String id, @PathVariable int number, SignedIn reader, Model model) {
    var shelf = shelf(id);
    return show(shelf, entry(shelf, number), reader, model);
  }

  /** What the model expects of a version and of the one in force. */
  @PostMapping("/protocols/{id}/versions/{number}/trial")
  String trial(@PathVariable String id, @PathVariable int number, SignedIn reader, Model model) {
    var shelf = shelf(id);
    var version = entry(shelf, number);
    model.addAttribute("trial", trials.compare(shelf.inForce().protocol(), version.protocol()));
    return show(shelf, version, reader, model);
  }

  @GetMapping("/protocols/{id}/edit")
  @Allowed(Role.DIRECTOR)
  String edit(@PathVariable String id, @RequestParam(defaultValue = "-1") int from, Model model) {
    var shelf = shelf(id);
    var version = from < 0 ? shelf.inForce() : entry(shelf, from);
    return form(shelf, version.text(), List.of(), model);
  }

  /** The problems of a text, as it is typed. */
  @PostMapping("/protocols/{id}/check")
  @Allowed(Role.DIRECTOR)
  String check(@PathVariable String id, @RequestParam String text, Model model) {
    var shelf = shelf(id);
    form(shelf, text, problems(shelf, text), model);
    model.addAttribute("checked", true);
    return "library/edit :: problems";
  }

  @PostMapping("/protocols/{id}/versions")
  @Allowed(Role.DIRECTOR)
  String draft(@PathVariable String id, @RequestParam String text, SignedIn by, Model model) {
    var shelf = shelf(id);
    var problems = problems(shelf, text);
    if (!problems.isEmpty()) {
      return form(shelf, text, problems, model);
    }
    var protocol = parsed(text).orThrow();
    if (!shelves.draft(shelf, protocol, text, by.id())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    var kept = shelf(id);
    int number = kept.versions().get(kept.versions().size() - 1).number();
    return "redirect:/protocols/" + id + "/versions/" + number;
  }

  /** Puts a version in force: signed by typing one's own name. */
  @PostMapping("/protocols/{id}/versions/{number}/approve")
  @Allowed(Role.DIRECTOR)
  String approve(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String signature,
      SignedIn by,
      Model model) {
    var shelf = shelf(id);
    var version = entry(shelf, number);
    if (version.shipped() || version.signed()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    if (!signature.strip().equals(by.name())) {
      model.addAttribute(
          "problems",
          FieldProblems.of("signature", wording.say("library.problem.signature", by.name())));
      return show(shelf, version, by, model);
    }
    if (!shelves.approve(shelf, version, signature.strip(), by.id())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    return "redirect:/protocols/" + id;
  }

  private String show(ProtocolShelf shelf, Version version, SignedIn reader, Model model) {
    var inForce = shelf.inForce();
    model.addAttribute("shelf", shelf);
    model.addAttribute("version", version);
    model.addAttribute("inForce", inForce);
    model.addAttribute("rows", CitedRows.of(version.text()));
    model.addAttribute("changes", CitedRows.changes(inForce.text(), version.text()));
    model.addAttribute("director", reader.isAny(Role.DIRECTOR));
    model.addAttribute("by", version.by() == null ? "" : people.name(version.by()));
    model.asMap().putIfAbsent("problems", FieldProblems.none());
    return "library/protocol";
  }

  private String form(ProtocolShelf shelf, String text, List<FieldProblem> problems, Model model) {
    model.addAttribute("shelf", shelf);
    model.addAttribute("text", text);
    model.addAttribute("problems", new FieldProblems(problems));
    return "library/edit";
  }

  private List<FieldProblem> problems(ProtocolShelf shelf, String text) {
    return parsed(text)
        .as(protocol -> ownProblems(shelf, protocol), all -> all.stream().map(this::told).toList());
  }

  /** The reader finds what is wrong in itself; this, what does not fit the shelf. */
  private List<FieldProblem> ownProblems(ProtocolShelf shelf, Protocol protocol) {
    if (!protocol.id().equals(shelf.id())) {
      return List.of(problem("library.problem.id", protocol.id(), shelf.id()));
    }
    return shelf.has(protocol.version())
        ? List.of(problem("library.problem.version", protocol.version()))
        : List.of();
  }

  private FieldProblem problem(String key, Object... arguments) {
    return new FieldProblem("text", wording.say(key, arguments));
  }

  private FieldProblem told(Problem problem) {
    var place = problem.path().isEmpty() ? "" : problem.path() + ": ";
    return new FieldProblem(
        "text",
        wording.say("library.problem.line", problem.line(), problem.column())
            + " "
            + place
            + problem.message()
            + " "
            + problem.remedy());
  }

  private static Read<Protocol> parsed(String text) {
    return Protocols.read(Document.of("protocol.json", text));
  }

  private ProtocolShelf shelf(String id) {
    if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw notFound();
    }
    return shelf(ProtocolId.of(id));
  }

  private ProtocolShelf shelf(ProtocolId id) {
    return shelves.of(id).orElseThrow(ProtocolController::notFound);
  }

  private static Version entry(ProtocolShelf shelf, int number) {
    return shelf.entry(number).orElseThrow(ProtocolController::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

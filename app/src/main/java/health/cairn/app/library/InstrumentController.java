package health.cairn.app.library;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.FieldProblem;
import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.NavEntry;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.content.Instruments;
import health.cairn.content.Sources;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentText;
import health.cairn.core.instrument.Licence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every instrument with its licence, and the words that the clinic holds one for. */
@Controller
@Allowed(Role.DIRECTOR)
class InstrumentController {
  private static final List<String> LANGUAGES = List.of("en", "es");

  private final Shelves<InstrumentText> shelves;
  private final TextLoading loading;
  private final Wording wording;
  private final TextStock stock = new TextStock();

  InstrumentController(Shelves<InstrumentText> shelves, TextLoading loading, Wording wording) {
    this.shelves = shelves;
    this.loading = loading;
    this.wording = wording;
  }

  @Bean
  static NavEntry instrumentsInNav() {
    return new NavEntry("instruments", "/instruments", 54);
  }

  /** One line of the list: in which languages its words are here. */
  record Line(Instrument instrument, List<String> languages) {}

  @GetMapping("/instruments")
  String list(Model model) {
    model.addAttribute(
        "lines",
        Instruments.ids().stream()
            .flatMap(id -> Instruments.find(id).stream())
            .map(it -> new Line(it, languages(it)))
            .toList());
    return "library/instruments";
  }

  private List<String> languages(Instrument instrument) {
    var languages = new ArrayList<>(shipped(instrument));
    new OwnTexts(shelves)
        .shelves(instrument.id()).stream()
            .filter(it -> !it.isRetired())
            .map(it -> it.front().content().language())
            .filter(it -> !languages.contains(it))
            .forEach(languages::add);
    return languages;
  }

  private static List<String> shipped(Instrument instrument) {
    return LANGUAGES.stream()
        .filter(it -> Instruments.text(instrument.id(), it).isPresent())
        .toList();
  }

  @GetMapping("/instruments/{id}")
  String read(@PathVariable String id, Model model) {
    var instrument = instrument(id);
    var form = Map.of("text", Skeleton.of(instrument, wording.language()));
    return show(instrument, form, FieldProblems.none(), model);
  }

  /** The problems of a text, as it is typed. */
  @PostMapping("/instruments/{id}/texts/check")
  String check(@PathVariable String id, @RequestParam Map<String, String> form, Model model) {
    var instrument = instrument(id);
    var problems = problems(instrument, form.getOrDefault("text", ""));
    show(instrument, form, new FieldProblems(problems), model);
    model.addAttribute("checked", true);
    return "library/parts :: problems";
  }

  @PostMapping("/instruments/{id}/texts")
  String load(@PathVariable String id, Typed typed, SignedIn by, Model model) {
    var instrument = instrument(id);
    var text = typed.form().getOrDefault("text", "");
    var problems = new ArrayList<>(problems(instrument, text));
    if (!typed.has("permission")) {
      typed.problem("permission", "instruments.problem.permission");
    }
    if (!typed.raw("signature").equals(by.name())) {
      typed.problem("signature", "library.problem.signature", by.name());
    }
    problems.addAll(typed.problems().all());
    if (!problems.isEmpty()) {
      return show(instrument, typed.form(), new FieldProblems(problems), model);
    }
    loading.load(text, typed.raw("signature"), by);
    return "redirect:/instruments/" + id;
  }

  @PostMapping("/instruments/{id}/texts/{language}/withdraw")
  String withdraw(
      @PathVariable String id,
      @PathVariable String language,
      Typed typed,
      SignedIn by,
      Model model) {
    var instrument = instrument(id);
    var reason = typed.words("reason");
    if (!typed.isFine()) {
      return show(instrument, typed.form(), typed.problems(), model);
    }
    loading.withdraw(TextStock.id(instrument.id(), language), reason, by);
    return "redirect:/instruments/" + id;
  }

  private List<FieldProblem> problems(Instrument instrument, String text) {
    var faults = stock.problems(text).stream().map(it -> Fault.of(it, wording).inText()).toList();
    return faults.isEmpty() ? misfits(instrument, stock.read(text).orThrow()) : faults;
  }

  private List<FieldProblem> misfits(Instrument instrument, InstrumentText words) {
    var wrong = new ArrayList<String>();
    if (!words.instrument().equals(instrument.id())) {
      wrong.add(wording.say("library.problem.id", words.instrument(), instrument.id()));
    }
    if (!words.language().matches("[a-z]{2,3}(-[A-Z]{2})?")) {
      wrong.add(wording.say("instruments.problem.language", words.language()));
    }
    if (shipped(instrument).contains(words.language())) {
      wrong.add(wording.say("instruments.problem.shipped", words.language()));
    }
    return wrong.stream().map(it -> new FieldProblem("text", it)).toList();
  }

  private static Instrument instrument(String id) {
    return Instruments.ids().stream()
        .filter(it -> it.value().equals(id))
        .findFirst()
        .flatMap(Instruments::find)
        .orElseThrow(NotFound::new);
  }

  private String show(
      Instrument instrument, Map<String, String> form, FieldProblems problems, Model model) {
    model.addAttribute("instrument", instrument);
    model.addAttribute("shipped", shipped(instrument));
    model.addAttribute("texts", new OwnTexts(shelves).shelves(instrument.id()));
    model.addAttribute("mayLoad", instrument.licence().text() != Licence.Text.TOTAL_ONLY);
    model.addAttribute("licenceFrom", Sources.citations(instrument.licence().by()));
    model.addAttribute("from", Sources.citations(instrument.about()));
    model.addAttribute("form", new HashMap<>(form));
    model.addAttribute("problems", problems);
    return "library/instrument";
  }
}

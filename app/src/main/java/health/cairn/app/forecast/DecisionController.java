package health.cairn.app.forecast;

import health.cairn.app.course.CourseDoor;
import health.cairn.app.course.CourseDoor.Sent;
import health.cairn.app.course.CourseForms;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.OrderForm;
import health.cairn.app.course.Permissions;
import health.cairn.app.library.Library;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.Decision;
import health.cairn.core.course.DecisionSheet;
import health.cairn.core.course.Ordered;
import health.cairn.core.course.StandingDecision;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A prescriber decides how the course goes on: as advised, or otherwise and why. The infusions that
 * it orders are looked at before, and kept with it.
 */
@Controller
@Allowed(Role.PRESCRIBER)
record DecisionController(
    CourseDoor door,
    CourseForms forms,
    OrderForm orders,
    Advices advices,
    Permissions permissions,
    DecisionWords words,
    Library library,
    Wording wording,
    Clock clock) {
  static final String PATH = "/patients/{patient}/courses/{course}/decision";
  private static final String TEMPLATE = "forecast/decision";

  /** Of which decision the rows of the form are. */
  private static final String FILLED = "filled";

  /** Somebody asks to see the plan of another decision, and keeps nothing yet. */
  private static final String SHOW = "show";

  @GetMapping(PATH)
  String ask(CourseRecord record, Typed typed, Model model) {
    return show(record, advices.of(record.course()), typed, model);
  }

  @PostMapping(PATH)
  String keep(CourseRecord record, Typed typed, SignedIn by, Model model, RedirectAttributes back) {
    var advice = advices.of(record.course());
    if (typed.has(SHOW)) {
      return show(record, advice, typed, model);
    }
    return door.keep(
        new Sent(record, typed, by, back),
        now ->
            permitted(now, typed, by, decide(now, advice, typed).map(it -> facts(it, now, back))),
        now -> show(now, advice, typed, model));
  }

  /** What treats is held against whether the patient may be treated. */
  private Optional<List<CourseEvent>> permitted(
      CourseRecord now, Typed typed, SignedIn by, Optional<List<CourseEvent>> facts) {
    return treats(Decision.of(typed.raw("decision")))
        ? permissions.planning(now, typed, by, facts)
        : facts;
  }

  private static boolean treats(Optional<Decision> decision) {
    return decision.filter(it -> !it.endsTreatment() && it != Decision.PAUSE).isPresent();
  }

  /** Who may decide here is a prescriber, and may go above the dose that needs one. */
  private Optional<Ordered> decide(CourseRecord now, Advices.Advice advice, Typed typed) {
    var decision = Decision.of(typed.raw("decision"));
    boolean seen = decision.filter(it -> it.word().equals(typed.raw(FILLED))).isPresent();
    boolean plans = decision.filter(it -> !it.endsTreatment()).isPresent();
    var plan = orders.read(now.course(), typed, seen && plans, true);
    var sheet = new DecisionSheet(decision, typed.raw("reason"), advice.advised());
    return typed
        .fact(now.course().decide(sheet, plan, clock.instant()))
        .filter(it -> isOnWhatStands(it, now, typed));
  }

  /** Nobody decided otherwise since the page was drawn; whoever did is named, to look again. */
  private boolean isOnWhatStands(Ordered ordered, CourseRecord now, Typed typed) {
    var seen = typed.raw("seen");
    int entries = seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : Integer.MAX_VALUE;
    var meanwhile =
        StandingDecision.of(now.journal())
            .filter(it -> it.number() > entries && !ordered.repeats(it));
    meanwhile.ifPresent(it -> typed.problem("decision", "decision.meanwhile", words.says(it)));
    return meanwhile.isEmpty();
  }

  /** What was decided already and stands is not written again. */
  private static List<CourseEvent> facts(
      Ordered ordered, CourseRecord now, RedirectAttributes back) {
    var stands = StandingDecision.of(now.journal()).filter(ordered::repeats);
    back.asMap().remove("kept");
    if (stands.isEmpty()) {
      return ordered.facts();
    }
    back.addAttribute("kept", "course.decided.already");
    return List.of();
  }

  private String show(CourseRecord record, Advices.Advice advice, Typed typed, Model model) {
    var chosen = Decision.of(typed.raw("decision")).or(advice::decision);
    var form = new HashMap<>(typed.form());
    form.put("seen", String.valueOf(record.journal().size()));
    chosen
        .filter(it -> !it.word().equals(typed.raw(FILLED)))
        .ifPresent(it -> fill(record, it, advice, form));
    chosen.ifPresentOrElse(it -> form.put("decision", it.word()), () -> form.remove(FILLED));
    var shown = typed.with(form);
    model.addAttribute("advice", advice.view());
    model.addAttribute("stands", words.stands(record).or(() -> words.rests(record)).orElse(""));
    model.addAttribute("decisions", decisions(record, advice));
    model.addAttribute("rows", orders.numbers(shown));
    model.addAttribute("given", orders.given(record.course(), chosen));
    return forms.show(TEMPLATE, record, shown, model);
  }

  /** The rows of the chosen decision, in place of those of another one. */
  private void fill(
      CourseRecord record, Decision chosen, Advices.Advice advice, HashMap<String, String> form) {
    form.keySet().removeIf(it -> it.matches("(day|time|dose|minutes)[0-9]+"));
    form.put(FILLED, chosen.word());
    var proposal = orders.proposal(record.course(), chosen, advice.dose(chosen));
    if (treats(Optional.of(chosen))) {
      form.putAll(orders.fields(proposal));
    }
  }

  private List<Choice> decisions(CourseRecord record, Advices.Advice advice) {
    var course = record.course();
    return DecisionSheet.open(course, library.protocol(course), advice.decision()).stream()
        .map(it -> choice(record, it, advice))
        .toList();
  }

  private Choice choice(CourseRecord record, Decision decision, Advices.Advice advice) {
    var does = words.does(orders.proposal(record.course(), decision, advice.dose(decision)));
    boolean suggested = advice.decision().filter(decision::equals).isPresent();
    return new Choice(
        decision.word(),
        wording.say("decision." + decision.word()),
        suggested ? wording.say("decision.suggested") + " " + does : does);
  }
}

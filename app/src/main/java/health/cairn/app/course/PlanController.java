package health.cairn.app.course;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.clinic.Workdays;
import health.cairn.app.course.CourseDoor.Sent;
import health.cairn.app.course.Foreseen.Window;
import health.cairn.app.library.Library;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.protocol.Protocol;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans the infusions to come: filled in from the protocol, each then movable. */
@Controller
@Allowed({Role.PRESCRIBER, Role.COORDINATOR})
record PlanController(
    CourseDoor door,
    CourseForms forms,
    Library library,
    NextSteps ahead,
    OrderForm orders,
    Permissions permissions,
    Wording wording,
    ClinicSettings clinic,
    Clock clock) {
  private static final String TEMPLATE = "course/plan";

  /** What is planned, or the protocol's series from the day that is asked for. */
  @GetMapping("/patients/{patient}/courses/{course}/plan")
  String ask(CourseRecord record, Typed typed, Model model) {
    var asked = typed.form();
    var form = new HashMap<>(asked);
    var booster = ahead.booster(record.course());
    var first = first(booster);
    var at = orders.time(record.course());
    form.putIfAbsent("first", first.toString());
    form.putIfAbsent("at", at.toString());
    form.putIfAbsent("count", String.valueOf(usualCount(record)));
    form.putAll(rows(record, asked, typed));
    if (booster.isPresent() && asked.isEmpty()) {
      var last = record.course().lastInfusion().orElseThrow();
      var rule = protocol(record).map(Protocol::dose);
      var dose = record.course().doseToCome(rule).orElse(last.dose());
      form.putAll(Plan.like(last, dose, first, at).asForm());
    }
    model.addAttribute("booster", booster.map(this::window));
    return show(record, typed.with(form), model);
  }

  private LocalDate first(Optional<Window> booster) {
    return booster.map(orders::first).orElseGet(() -> Workdays.from(wording.today().plusDays(1)));
  }

  private String window(Window booster) {
    if (booster.now() || wording.dayOf(booster.by()).isBefore(wording.today())) {
      return wording.say("course.plan.window.now");
    }
    var from = wording.day(booster.from());
    var by = wording.day(booster.by());
    return from.equals(by)
        ? wording.say("course.plan.window.day", by)
        : wording.say("course.plan.window", from, by);
  }

  private Map<String, String> rows(CourseRecord record, Map<String, String> asked, Typed typed) {
    if (asked.containsKey("day1")) {
      return Map.of();
    }
    if (!asked.containsKey("first")) {
      return Plan.of(record.course(), clinic.zone()).asForm();
    }
    Optional<LocalDate> first = typed.day("first");
    Optional<LocalTime> at = typed.time("at");
    var count = typed.number("count", 1, Plan.MOST, "");
    var protocol = protocol(record);
    return first.isPresent() && at.isPresent() && count.isPresent() && protocol.isPresent()
        ? Plan.of(protocol.get(), first.get(), at.get(), (int) count.getAsDouble()).asForm()
        : Map.of();
  }

  private int usualCount(CourseRecord record) {
    int given = record.course().infusions().size();
    int planned = protocol(record).map(it -> it.series().planned()).orElse(6);
    return Math.max(1, planned - given);
  }

  @PostMapping("/patients/{patient}/courses/{course}/plan")
  String keep(CourseRecord record, Typed typed, SignedIn by, Model model, RedirectAttributes back) {
    var rows = new PlanForm(typed, clinic.zone()).read();
    boolean prescriber = by.isAny(Role.PRESCRIBER);
    return door.keep(
        new Sent(record, typed, by, back),
        now ->
            permissions.planning(
                now,
                typed,
                by,
                typed
                    .fact(now.course().plan(rows, protocol(now), prescriber, clock.instant()))
                    .map(List::of)),
        now -> show(now, typed, model));
  }

  private String show(CourseRecord record, Typed typed, Model model) {
    model.addAttribute("protocol", protocol(record).map(Protocol::title).orElse(""));
    model.addAttribute("rests", rests(record.course()));
    model.addAttribute("rows", PlanForm.rows(typed));
    model.addAttribute("given", orders.given(record.course(), Optional.empty()));
    return forms.show(TEMPLATE, record, typed, model);
  }

  /** Why no infusion can be planned; empty where one can. */
  private String rests(Course course) {
    return course.isPaused() || course.hasEnded()
        ? wording.say(
            "refusal.decided-otherwise", wording.moment(course.lastDecision().orElseThrow().at()))
        : "";
  }

  private Optional<Protocol> protocol(CourseRecord record) {
    return library.protocol(record.course());
  }
}

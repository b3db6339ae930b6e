package health.cairn.app.course;

import health.cairn.app.course.CourseDoor.Sent;
import health.cairn.app.library.Library;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.protocol.Protocol;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forecast needs to know besides scores and doses: protocol and antidepressant. */
@Controller
@Allowed(Role.PRESCRIBER)
record BackgroundController(
    CourseDoor door, CourseForms forms, Library library, Wording wording, Clock clock) {
  private static final String PATH = "/patients/{patient}/courses/{course}/background";
  private static final String TEMPLATE = "course/background";

  @GetMapping(PATH)
  String ask(CourseRecord record, Model model) {
    var known = record.course();
    var form = new HashMap<String, String>();
    form.put("protocol", known.protocol().map(Object::toString).orElse(""));
    form.put("antidepressant", known.antidepressant().map(it -> it ? "yes" : "no").orElse(""));
    return show(record, new Typed(form, wording), model);
  }

  /** Writes what differs from what stands. */
  @PostMapping(PATH)
  String keep(CourseRecord record, Typed typed, SignedIn by, Model model, RedirectAttributes back) {
    var protocol = protocol(record, typed.raw("protocol"));
    var antidepressant = typed.yesNo("antidepressant");
    return door.keep(
        new Sent(record, typed, by, back),
        now ->
            typed
                .fact(now.course().choose(protocol, antidepressant, clock.instant()))
                .map(it -> it.facts()),
        now -> show(now, typed, model));
  }

  private Optional<Protocol> protocol(CourseRecord record, String id) {
    return protocols(record).stream().filter(it -> it.id().value().equals(id)).findFirst();
  }

  /** The course's own stays among them when it is no longer offered. */
  private List<Protocol> protocols(CourseRecord record) {
    var offered =
        record.course().opened().map(Opened::condition).stream()
            .flatMap(it -> library.protocols(it).stream())
            .toList();
    var own =
        record
            .course()
            .protocol()
            .filter(id -> offered.stream().noneMatch(it -> it.id().equals(id)));
    return Stream.concat(own.flatMap(library::protocol).stream(), offered.stream()).toList();
  }

  private String show(CourseRecord record, Typed typed, Model model) {
    model.addAttribute(
        "protocols",
        protocols(record).stream()
            .map(
                it ->
                    new Choice(
                        it.id().value(),
                        wording.content(it.title()),
                        wording.content(it.summary())))
            .toList());
    model.addAttribute(
        "answers",
        List.of(
            new Choice("yes", wording.say("course.antidepressant.yes")),
            new Choice("no", wording.say("course.antidepressant.no"))));
    return forms.show(TEMPLATE, record, typed, model);
  }
}

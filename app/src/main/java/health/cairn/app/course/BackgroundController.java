package health.cairn.app.course;

import health.cairn.app.library.Library;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.AntidepressantRecorded;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.protocol.Protocol;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forecast needs to know besides scores and doses: protocol and antidepressant. */
@Controller
@Allowed(Role.PRESCRIBER)
class BackgroundController {
  private static final String TEMPLATE = "course/background";

  private final CourseDoor door;
  private final CourseForms forms;
  private final Library library;
  private final Wording wording;
  private final Clock clock;

  BackgroundController(
      CourseDoor door, CourseForms forms, Library library, Wording wording, Clock clock) {
    this.door = door;
    this.forms = forms;
    this.library = library;
    this.wording = wording;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/courses/{course}/background")
  String ask(@PathVariable UUID patient, @PathVariable UUID course, Model model) {
    var record = door.open(patient, course);
    var form = new HashMap<String, String>();
    form.put("protocol", record.course().protocol().map(Object::toString).orElse(""));
    form.put(
        "antidepressant", record.course().antidepressant().map(it -> it ? "yes" : "no").orElse(""));
    return show(record, form, new Typed(form, wording), model);
  }

  /** Writes what differs from what stands. */
  @PostMapping("/patients/{patient}/courses/{course}/background")
  String keep(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    var record = door.open(patient, course);
    var typed = new Typed(form, wording);
    var protocol = protocol(record, typed.raw("protocol"));
    if (protocol.isEmpty()) {
      typed.problem("protocol", "course.problem.protocol");
    }
    if (!List.of("", "yes", "no").contains(typed.raw("antidepressant"))) {
      typed.problem("antidepressant", "patient.problem.choose");
    }
    if (!typed.isFine()) {
      return show(record, form, typed, model);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var facts = new ArrayList<CourseEvent>();
    antidepressant(record, typed, now).ifPresent(facts::add);
    if (!record.course().protocol().equals(Optional.of(protocol.get().id()))) {
      facts.add(new ProtocolChosen(now, protocol.get().id(), protocol.get().version()));
    }
    return door.keep(record, typed.raw("seen"), facts, by, back);
  }

  private static Optional<AntidepressantRecorded> antidepressant(
      CourseRecord record, Typed typed, Instant now) {
    var answer = typed.raw("antidepressant");
    var known = record.course().antidepressant().map(it -> it ? "yes" : "no").orElse("");
    return answer.isEmpty() || answer.equals(known)
        ? Optional.empty()
        : Optional.of(new AntidepressantRecorded(now, answer.equals("yes")));
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

  private String show(CourseRecord record, Map<String, String> form, Typed typed, Model model) {
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
    return forms.show(TEMPLATE, record, form, typed, model);
  }
}

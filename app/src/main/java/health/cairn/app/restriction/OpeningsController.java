package health.cairn.app.restriction;

import health.cairn.app.patient.RestrictionRows;
import health.cairn.app.restriction.OpeningLines.Line;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.security.Traces;
import health.cairn.app.web.Choice;
import health.cairn.app.web.NavEntry;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Openings in emergency, for those who look at each of them afterwards. */
@Controller
@Allowed({Role.DIRECTOR, Role.ADMINISTRATOR})
record OpeningsController(
    Restrictions restrictions, OpeningLines lines, Traces traces, Wording wording) {
  private static final String PAGE = "/emergency-openings";
  private static final String ONE = PAGE + "/{record}/{number}";
  private static final int MOST = 100;
  private static final int LONGEST = 1000;
  private static final int ORDER = 88;

  @Bean
  static NavEntry openingsInNav(RestrictionRows rows) {
    return new NavEntry("openings", PAGE, ORDER, rows::waiting);
  }

  @GetMapping(PAGE)
  String all(SignedIn reader, Model model) {
    model.addAttribute("waiting", lines(restrictions.toReview(MOST), reader));
    model.addAttribute("reviewed", lines(restrictions.reviewed(MOST), reader));
    return "restriction/openings";
  }

  private List<Line> lines(List<Opening> openings, SignedIn reader) {
    return openings.stream().map(it -> lines.of(it, reader)).toList();
  }

  @GetMapping(ONE)
  String ask(
      @PathVariable UUID record,
      @PathVariable int number,
      SignedIn by,
      HttpServletRequest request,
      Model model) {
    return show(find(record, number, request), by, new Typed(Map.of(), wording), model);
  }

  @PostMapping(ONE)
  String review(
      @PathVariable UUID record,
      @PathVariable int number,
      Typed typed,
      SignedIn by,
      HttpServletRequest request,
      Model model) {
    var opening = find(record, number, request);
    boolean justified = typed.raw("found").equals("justified");
    if (!justified && !typed.raw("found").equals("unjustified")) {
      typed.problem("found", "restriction.problem.found");
    }
    var note = justified && !typed.has("note") ? "" : typed.words("note", LONGEST);
    if (!typed.isFine()) return show(opening, by, typed, model);
    if (!restrictions.review(opening, justified, note, by.id())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    return "redirect:" + PAGE;
  }

  private String show(Opening opening, SignedIn by, Typed typed, Model model) {
    model.addAttribute("line", lines.of(opening, by));
    model.addAttribute("form", typed.form());
    model.addAttribute("problems", typed.problems());
    model.addAttribute(
        "answers",
        Stream.of("justified", "unjustified")
            .map(it -> new Choice(it, wording.say("restriction.answer." + it)))
            .toList());
    return "restriction/opening";
  }

  private Opening find(UUID record, int number, HttpServletRequest request) {
    traces.also(record, request);
    return restrictions.opening(record, number).orElseThrow(NotFound::new);
  }
}

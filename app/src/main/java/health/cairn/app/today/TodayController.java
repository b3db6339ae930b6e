package health.cairn.app.today;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.NavEntry;
import health.cairn.app.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The worklist: the first page of those who treat patients. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
record TodayController(Today today, Live live) {
  /** Of each list; the rest is one click away. */
  private static final int FIRST = 10;

  private static final int PAGE = 50;

  private static final int ORDER = 10;

  /** The first place in the nav, with the number of open safety flags. */
  @Bean
  static NavEntry todayInNav(Dues dues) {
    return new NavEntry("today", "/today", ORDER, dues::urgent);
  }

  @GetMapping("/today")
  String all(SignedIn reader, Model model) {
    lists(reader, model);
    return "today/page";
  }

  /** The lists alone, when something has changed. */
  @GetMapping("/today/lists")
  String lists(SignedIn reader, Model model) {
    model.addAttribute("panels", today.panels(reader, FIRST));
    model.addAttribute("urgent", today.urgent());
    return "today/lists :: lists";
  }

  /** The line by which the worklist hears that it should look again. */
  @GetMapping(path = "/today/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter listen(HttpSession session, HttpServletResponse answer) {
    answer.setHeader("X-Accel-Buffering", "no");
    return live.listen(session.getId());
  }

  @GetMapping("/today/all/{section}")
  String one(
      @PathVariable String section,
      @RequestParam(defaultValue = "1") int page,
      SignedIn reader,
      Model model) {
    int shown = Math.min(Math.max(page, 1), 10_000);
    var panel = today.panel(section, reader, PAGE, (shown - 1) * PAGE).orElseThrow(NotFound::new);
    model.addAttribute("panels", List.of(panel));
    model.addAttribute("urgent", today.urgent());
    model.addAttribute("page", shown);
    model.addAttribute("pages", Math.max(1, (panel.all() + PAGE - 1) / PAGE));
    return "today/section";
  }
}

package health.cairn.app.today;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The line by which the worklist hears that it should look again. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
class LiveController {
  private final Live live;

  LiveController(Live live) {
    this.live = live;
  }

  @GetMapping(path = "/today/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter listen(HttpSession session, HttpServletResponse answer) {
    answer.setHeader("X-Accel-Buffering", "no");
    return live.listen(session.getId());
  }
}

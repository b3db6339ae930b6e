package health.cairn.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a person reads when a request is refused or breaks; a defect of ours gets a number. */
@Controller
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final Set<Integer> WORDED = Set.of(400, 403, 404, 409, 423, 429);
  private static final int BROKEN = HttpStatus.INTERNAL_SERVER_ERROR.value();

  private final SecureRandom random = new SecureRandom();

  @RequestMapping("/error")
  String error(HttpServletRequest request, HttpServletResponse response, Model model) {
    var status = status(request);
    response.setStatus(status);
    model.addAttribute("words", WORDED.contains(status) ? status : status < BROKEN ? 400 : BROKEN);
    if (status >= BROKEN) model.addAttribute("reference", reference(request));
    var isPart = "true".equals(request.getHeader("HX-Request"));
    return isPart
        ? "web/error :: words"
        : request.getRemoteUser() == null ? "web/error-alone" : "web/error";
  }

  private static int status(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // Nobody comes here but from a request that went wrong.
    return status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
  }

  private String reference(HttpServletRequest request) {
    var reference = "%04X-%04X".formatted(random.nextInt(1 << 16), random.nextInt(1 << 16));
    var broken = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.error(
        "Reference {}: {}",
        reference,
        broken instanceof Throwable thrown ? Trace.of(thrown) : "no exception");
    return reference;
  }
}

package health.cairn.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives each page its frame. */
@ControllerAdvice
class FrameOfPages {
  private final List<NavEntry> entries;

  FrameOfPages(ObjectProvider<NavEntry> entries) {
    this.entries = entries.stream().toList();
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request) {
    return new Frame(entries, request);
  }
}

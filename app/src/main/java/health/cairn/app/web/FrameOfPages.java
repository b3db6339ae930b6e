package health.cairn.app.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives each page its frame, as the features fill it. */
@ControllerAdvice
class FrameOfPages {
  private final Frame frame;

  FrameOfPages(
      ObjectProvider<NavEntry> entries, ObjectProvider<FramePart> parts, Admission admission) {
    var nav = List.copyOf(entries.stream().toList());
    frame = new Frame(nav, List.copyOf(parts.stream().toList()), admission);
  }

  @ModelAttribute("frame")
  Frame frame() {
    return frame;
  }
}

package health.cairn.app.security;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to the clinic's directory, for who signs in there. */
@Controller
@Public
class DirectoryController {
  private final Directory directory;

  DirectoryController(Directory directory) {
    this.directory = directory;
  }

  @GetMapping(Directory.WAY)
  String go() {
    if (!directory.isNamed()) return "redirect:/sign-in";
    return "redirect:" + directory.way().orElse("/sign-in?directory=silent");
  }
}

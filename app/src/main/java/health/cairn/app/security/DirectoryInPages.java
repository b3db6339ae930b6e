package health.cairn.app.security;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages of the door whether the clinic has a directory, and its name. */
@ControllerAdvice(assignableTypes = {SignInController.class, PasskeySignInController.class})
class DirectoryInPages {
  private final Directory directory;

  DirectoryInPages(Directory directory) {
    this.directory = directory;
  }

  @ModelAttribute("hasDirectory")
  boolean hasDirectory() {
    return directory.isNamed();
  }

  @ModelAttribute("directoryName")
  String directoryName() {
    return directory.name();
  }
}

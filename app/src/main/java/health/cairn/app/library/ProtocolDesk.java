package health.cairn.app.library;

import health.cairn.app.library.Shelf.Version;
import health.cairn.app.security.People;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Wording;
import health.cairn.core.protocol.Protocol;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The director's desk for protocols. */
@Component
class ProtocolDesk extends Desk<Protocol> {
  private final VersionTrials trials;

  ProtocolDesk(Shelves<Protocol> shelves, VersionTrials trials, People people, Wording wording) {
    super(shelves, new ProtocolStock(), people, wording);
    this.trials = trials;
  }

  @Override
  String place() {
    return "protocols";
  }

  @Override
  String title(Protocol content) {
    return content.title();
  }

  @Override
  void describe(Version<Protocol> version, SignedIn reader, Model model) {
    model.addAttribute("rows", CitedRows.of(version.text()));
  }

  @Override
  void trial(Version<Protocol> before, Version<Protocol> version, Model model) {
    model.addAttribute("trial", trials.compare(before.content(), version.content()));
  }

  @Override
  String view() {
    return "library/protocol";
  }
}

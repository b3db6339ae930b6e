package health.cairn.app.library;

import health.cairn.app.library.Shelf.Version;
import health.cairn.app.security.People;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Wording;
import health.cairn.core.protocol.Protocol;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The director's desk for protocols. */
@Component
class ProtocolDesk extends Desk<Protocol> {
  private final VersionTrials trials;
  private final ProtocolWords words;

  ProtocolDesk(Shelves<Protocol> shelves, VersionTrials trials, People people, Wording wording) {
    super(shelves, new ProtocolStock(), people, wording);
    this.trials = trials;
    words = new ProtocolWords(wording);
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
  List<CitedRows.Row> rows(String text) {
    return words.rows(text);
  }

  @Override
  void describe(Version<Protocol> version, SignedIn reader, Model model) {
    model.addAttribute("rows", rows(version.text()));
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

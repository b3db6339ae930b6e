package health.cairn.app.library;

import health.cairn.app.security.SignedIn;
import health.cairn.app.web.NotFound;
import health.cairn.core.instrument.InstrumentText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a clinic's licensed words in use, signed, in one step; earlier ones stay readable. */
@Component
class TextLoading {
  private final Shelves<InstrumentText> shelves;
  private final TextStock stock = new TextStock();

  TextLoading(Shelves<InstrumentText> shelves) {
    this.shelves = shelves;
  }

  @Transactional
  void load(String text, String signature, SignedIn by) {
    var words = stock.read(text).orThrow();
    var id = stock.id(words);
    var shelf = shelves.fresh(id);
    Desk.heed(
        shelf.isPresent()
            ? shelves.draft(shelf.get(), words, text, by.id())
            : shelves.begin(id, "", words, text, by.id()));
    var written = shelves.fresh(id).orElseThrow();
    var newest = written.versions().get(written.versions().size() - 1);
    Desk.heed(shelves.approve(written, newest, signature, by.id()));
    if (written.isRetired()) {
      Desk.heed(shelves.restore(shelves.fresh(id).orElseThrow(), by.id()));
    }
  }

  /** No longer used, because the permission ended. */
  void withdraw(String id, String reason, SignedIn by) {
    var shelf = shelves.fresh(id).orElseThrow(NotFound::new);
    Desk.heed(!shelf.isRetired() && shelves.retire(shelf, reason, by.id()));
  }
}

package health.cairn.app.library;

import health.cairn.app.library.Shelf.Version;
import health.cairn.app.security.People;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Where versions of one kind of content are read, written, tried and signed. */
abstract class Desk<T> {
  private final Shelves<T> shelves;
  private final Stock<T> stock;
  private final People people;
  private final Wording wording;

  Desk(Shelves<T> shelves, Stock<T> stock, People people, Wording wording) {
    this.shelves = shelves;
    this.stock = stock;
    this.people = people;
    this.wording = wording;
  }

  /** The first part of the address of its pages, and their place in the nav. */
  abstract String place();

  abstract String title(T content);

  /** Adds what only this kind shows of a version. */
  abstract void describe(Version<T> version, SignedIn reader, Model model);

  /** Adds what would be different with the version in force. */
  abstract void trial(Version<T> before, Version<T> version, Model model);

  abstract String view();

  Shelf<T> shelf(String id) {
    if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new NotFound();
    }
    return shelves.fresh(id).orElseThrow(NotFound::new);
  }

  Version<T> entry(Shelf<T> shelf, int number) {
    return shelf.entry(number).orElseThrow(NotFound::new);
  }

  /** What a version is compared with: the one in force, or what it was copied from. */
  Optional<Version<T>> before(Shelf<T> shelf) {
    return shelf.inForce().or(() -> shelves.of(shelf.from()).flatMap(Shelf::inForce));
  }

  String show(Shelf<T> shelf, Version<T> version, SignedIn reader, Model model) {
    head(shelf, version, model);
    var before = before(shelf);
    model.addAttribute("before", before.orElse(null));
    model.addAttribute(
        "changes",
        before
            .map(it -> CitedRows.changes(rows(it.text()), rows(version.text())))
            .orElse(List.of()));
    model.addAttribute("by", version.by() == null ? "" : people.name(version.by()));
    model.asMap().putIfAbsent("problems", FieldProblems.none());
    describe(version, reader, model);
    return view();
  }

  /** A file as a table. */
  List<CitedRows.Row> rows(String text) {
    return CitedRows.of(text);
  }

  void head(Shelf<T> shelf, Version<T> version, Model model) {
    model.addAttribute("shelf", shelf);
    model.addAttribute("version", version);
    model.addAttribute("heading", title(version.content()));
    model.addAttribute("place", place());
    model.addAttribute("base", "/" + place() + "/" + shelf.id());
  }

  String form(Shelf<T> shelf, int from, String text, List<Fault> faults, Model model) {
    head(shelf, shelf.entry(from).orElseGet(shelf::front), model);
    model.addAttribute("from", from);
    model.addAttribute("text", text);
    model.addAttribute("problems", new FieldProblems(faults.stream().map(Fault::inText).toList()));
    return "library/edit";
  }

  /** The reader finds what is wrong in itself; the stock, what does not fit the shelf. */
  Judged<T> judge(Shelf<T> shelf, int from, String text) {
    return stock
        .read(text)
        .as(
            content -> new Judged<>(text, Optional.of(content), misfits(shelf, from, content)),
            all ->
                new Judged<>(
                    text,
                    Optional.empty(),
                    all.stream().map(it -> Fault.of(it, wording)).toList()));
  }

  /** A text that was read: what it says, unless the reader refused it, and all that is wrong. */
  record Judged<T>(String text, Optional<T> content, List<Fault> faults) {}

  private List<Fault> misfits(Shelf<T> shelf, int from, T content) {
    if (!stock.id(content).equals(shelf.id())) {
      return List.of(fault("id", "library.problem.id", stock.id(content), shelf.id()));
    }
    var version = stock.version(content);
    if (!shelf.takes(version, from)) {
      return List.of(fault("version", "library.problem.version", version, shelf.next(version)));
    }
    return stock.misfits(shelf, content).stream()
        .map(it -> fault(it.path(), it.key(), it.arguments().toArray()))
        .toList();
  }

  Fault fault(String path, String key, Object... arguments) {
    return new Fault(path, "", wording.say(key, arguments));
  }

  /** Keeps a text without faults and says where it is. */
  String keep(Shelf<T> shelf, Judged<T> judged, SignedIn by) {
    heed(shelves.draft(shelf, judged.content().orElseThrow(), judged.text(), by.id()));
    return page(shelf, shelf.entries() + 1);
  }

  /** Puts a version in force, or says what is wrong with the signature. */
  Optional<String> approve(Shelf<T> shelf, Version<T> version, String signature, SignedIn by) {
    if (!version.isUnsigned()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    var wrong = wrongSignature(signature, by);
    if (wrong.isEmpty()) {
      heed(shelves.approve(shelf, version, signature.strip(), by.id()));
    }
    return wrong;
  }

  Optional<String> wrongSignature(String signature, SignedIn by) {
    return signature.strip().equals(by.name())
        ? Optional.empty()
        : Optional.of(wording.say("library.problem.signature", by.name()));
  }

  String page(Shelf<T> shelf, int number) {
    return "/" + place() + "/" + shelf.id() + "/versions/" + number;
  }

  Shelves<T> shelves() {
    return shelves;
  }

  Stock<T> stock() {
    return stock;
  }

  Wording wording() {
    return wording;
  }

  /** Somebody was faster: what they wrote must be looked at first. */
  static void heed(boolean written) {
    if (!written) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
  }
}

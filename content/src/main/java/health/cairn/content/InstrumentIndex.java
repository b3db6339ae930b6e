package health.cairn.content;

import health.cairn.core.instrument.InstrumentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shipped instruments by id and by what else people call them. */
record InstrumentIndex(List<Entry> entries) {
  static final String KIND = "instrument-index/1";

  /** One instrument, and its other names. */
  record Entry(InstrumentId id, List<String> also) {}

  static InstrumentIndex shipped() {
    return Shipped.INDEX;
  }

  List<InstrumentId> ids() {
    return entries.stream().map(Entry::id).toList();
  }

  /** By id or other name, else by the one beginning that all candidates share. */
  Optional<InstrumentId> find(String word) {
    var plain = plain(word);
    var exact = entries.stream().filter(entry -> names(entry).contains(plain)).findFirst();
    return plain.isEmpty() || exact.isPresent() ? exact.map(Entry::id) : beginning(plain);
  }

  /** {@code hamd1} means ham-d17; where one candidate begins all others, it is the one meant. */
  private Optional<InstrumentId> beginning(String plain) {
    var candidates =
        ids().stream()
            .filter(id -> plain(id.value()).startsWith(plain))
            .sorted(Comparator.comparingInt(id -> id.value().length()))
            .toList();
    return candidates.stream()
        .limit(1)
        .filter(
            first ->
                candidates.stream()
                    .allMatch(id -> plain(id.value()).startsWith(plain(first.value()))))
        .findFirst();
  }

  private static List<String> names(Entry entry) {
    var names = new ArrayList<String>();
    names.add(plain(entry.id().value()));
    entry.also().forEach(name -> names.add(plain(name)));
    return names;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  static InstrumentIndex read(Place root) {
    root.kind(KIND).knowing("instruments");
    return new InstrumentIndex(root.required("instruments").list(InstrumentIndex::entry));
  }

  private static Entry entry(Place place) {
    place.knowing("id", "also");
    return new Entry(
        InstrumentReader.id(place.required("id")),
        place.optional("also").map(it -> it.list(Place::text)).orElse(List.of()));
  }

  /** Opened when first asked for. */
  private static final class Shipped {
    static final InstrumentIndex INDEX =
        Document.resource("instruments/index.json").read(InstrumentIndex::read).orThrow();
  }
}

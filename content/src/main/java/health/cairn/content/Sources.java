package health.cairn.content;

import health.cairn.core.evidence.Citation;
import health.cairn.core.evidence.Source;
import health.cairn.core.evidence.SourceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of sources that content files cite. */
public final class Sources {
  static final String KIND = "sources/1";

  private Sources() {}

  /** What a value rests on, as papers are cited; a source that is not known is left out. */
  public static List<String> citations(Citation by) {
    return by.sources().stream().flatMap(id -> find(id).stream()).map(Source::citation).toList();
  }

  /** Every registered source, in the order of the register. */
  public static List<Source> all() {
    return List.copyOf(Register.BY_ID.values());
  }

  public static Optional<Source> find(SourceId id) {
    return Optional.ofNullable(Register.BY_ID.get(id));
  }

  /** Whether an id names a registered source or a study of the shipped evidence. */
  public static boolean knows(SourceId id) {
    return find(id).isPresent() || Evidence.study(id).isPresent();
  }

  /** A register of one's own. */
  public static Read<List<Source>> read(Document document) {
    return document.read(Sources::sources);
  }

  private static List<Source> sources(Place root) {
    var place = root.kind(KIND).knowing("version", "sources").required("sources");
    root.required("version").text();
    var sources = place.list(Sources::source);
    Repeats.check(place.items(), "id", "source");
    return sources;
  }

  private static Source source(Place place) {
    place.knowing("id", "citation", "addresses");
    return new Source(
        place.required("id").as(at -> SourceId.of(at.text())).orElse(SourceId.of("Unknown")),
        place.required("citation").text(),
        place.required("addresses").list(Sources::address));
  }

  private static Source.Address address(Place place) {
    place.knowing("at", "weak");
    return new Source.Address(
        place.required("at").text(), place.optional("weak").map(Place::bool).orElse(false));
  }

  /** Opened when first asked for. */
  private static final class Register {
    static final Map<SourceId, Source> BY_ID = open();

    private static Map<SourceId, Source> open() {
      var byId = new LinkedHashMap<SourceId, Source>();
      read(Document.resource("sources.json"))
          .orThrow()
          .forEach(source -> byId.put(source.id(), source));
      return byId;
    }
  }
}

package health.cairn.app.record;

import health.cairn.core.record.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * A family of facts and how each kind of them is written, for ever: what was written once is read
 * always. A kind that changes gets a new name, and the old one a way to what it is now. Declared
 * once, as a constant:
 *
 * <pre>{@code
 * static final Stream<DoorFact> DOOR =
 *     Stream.of("door", DoorFact.class)
 *         .kind("door.opened.v1", Opened.class)
 *         .kind("door.closed.v2", Closed.class)
 *         .once("door.closed.v1", ClosedV1.class, ClosedV1::now);
 * }</pre>
 */
public final class Stream<F extends Fact> {
  private final String name;
  private final Class<F> type;
  private final JsonMapper json;
  private final Map<String, Function<String, ? extends F>> readers;
  private final Map<Class<?>, String> names;

  private Stream(
      String name,
      Class<F> type,
      JsonMapper json,
      Map<String, Function<String, ? extends F>> readers,
      Map<Class<?>, String> names) {
    this.name = name;
    this.type = type;
    this.json = json;
    this.readers = readers;
    this.names = names;
  }

  /**
   * @param name how the kinds of all its facts begin, before the first dot
   */
  public static <F extends Fact> Stream<F> of(String name, Class<F> type) {
    return of(name, type, JsonMapper.shared());
  }

  /** The same, where some values are written in a way of their own. */
  public static <F extends Fact> Stream<F> of(String name, Class<F> type, JsonMapper json) {
    return new Stream<>(name, type, json, Map.of(), Map.of());
  }

  /** With one more kind, which is written under this name from now on. */
  public <K extends F> Stream<F> kind(String kind, Class<K> of) {
    var more = new LinkedHashMap<>(names);
    more.put(of, kind);
    return with(kind, body -> json.readValue(body, of), more);
  }

  /** With a kind that is no longer written, and what a fact of it is now. */
  public <O> Stream<F> once(String kind, Class<O> old, Function<O, ? extends F> now) {
    return with(kind, body -> now.apply(json.readValue(body, old)), names);
  }

  private Stream<F> with(
      String kind, Function<String, ? extends F> reader, Map<Class<?>, String> names) {
    var more = new LinkedHashMap<>(readers);
    if (!kind.startsWith(name + ".") || more.put(kind, reader) != null) {
      throw new IllegalArgumentException("%s is no new kind of %s.".formatted(kind, name));
    }
    return new Stream<>(name, type, json, more, names);
  }

  public String name() {
    return name;
  }

  /** All names on disk, those of today and of old. */
  public Set<String> kinds() {
    return readers.keySet();
  }

  Class<F> type() {
    return type;
  }

  /** The name of the fact's kind: never the name of a class. */
  public String kind(F fact) {
    var kind = names.get(fact.getClass());
    if (kind == null) {
      throw new IllegalStateException("%s has no kind for %s.".formatted(name, fact.getClass()));
    }
    return kind;
  }

  public String write(F fact) {
    return json.writeValueAsString(fact);
  }

  /**
   * @throws IllegalStateException if the kind was written by a newer Cairn
   */
  public F read(String kind, String body) {
    var reader = readers.get(kind);
    if (reader == null) {
      throw new IllegalStateException(
          "The journal holds a fact of an unknown kind (%s).\nMaybe a newer Cairn wrote it."
              .formatted(kind));
    }
    return reader.apply(body);
  }
}

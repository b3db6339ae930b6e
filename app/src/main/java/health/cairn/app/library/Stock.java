package health.cairn.app.library;

import health.cairn.app.library.Shelf.Piece;
import health.cairn.app.record.Stream;
import health.cairn.content.Read;
import java.util.List;
import java.util.Optional;

/** One kind of content: what ships of it, and how a clinic's own text of it is read. */
interface Stock<T> {
  /** How its versions are kept. */
  Stream<ShelfFact> stream();

  Optional<Piece<T>> shipped(String id);

  /** What the text says, or every problem with it: the reader of {@code cairn check}. */
  Read<T> read(String text);

  String id(T content);

  String version(T content);

  /** What the reader cannot know: how a new version must agree with those before it. */
  default List<Misfit> misfits(Shelf<T> shelf, T content) {
    return List.of();
  }

  /**
   * Something that does not fit the shelf.
   *
   * @param path inside the file, as the reader writes it
   * @param key of the message
   */
  record Misfit(String path, String key, List<String> arguments) {
    Misfit(String path, String key, String... arguments) {
      this(path, key, List.of(arguments));
    }
  }
}

package health.cairn.app.library;

import health.cairn.app.library.Shelf.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the shelves of one kind of content stand. */
interface Stacks<T> {
  /** Empty if there is no such content. */
  Optional<Shelf<T>> of(String id);

  /** What the clinic added, each with what it was copied from. */
  Map<String, String> added();

  /** The content as it ships, without a clinic's own versions. */
  record OfShipped<T>(Stock<T> stock) implements Stacks<T> {
    @Override
    public Optional<Shelf<T>> of(String id) {
      return stock
          .shipped(id)
          .map(it -> Version.shipped(stock.version(it.content()), it))
          .map(it -> new Shelf<>(id, "", List.of(it), Optional.empty(), 0));
    }

    @Override
    public Map<String, String> added() {
      return Map.of();
    }
  }
}

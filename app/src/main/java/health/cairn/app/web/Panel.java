package health.cairn.app.web;

import java.util.List;
import java.util.Optional;

/**
 * A part of a page that another feature owns. It makes a bean of it; panels stand in the order of
 * their beans.
 *
 * @param <T> what the page is about
 */
public interface Panel<T> {

  /** The template with a fragment named {@code panel}, for instance {@code forecast/panel}. */
  String fragment();

  /** What the fragment shows; empty when there is nothing to show. */
  Optional<Object> show(T about);

  /** A panel with what it shows. */
  record Shown(String fragment, Object shown) {}

  /** Those of a page that have something to show. */
  static <T> List<Shown> shown(List<? extends Panel<T>> panels, T about) {
    return panels.stream()
        .flatMap(panel -> panel.show(about).map(it -> new Shown(panel.fragment(), it)).stream())
        .toList();
  }
}

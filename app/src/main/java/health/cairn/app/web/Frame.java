package health.cairn.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the frame of a page shows to the one who asked; worked out only where a frame is drawn. */
public final class Frame {
  private final List<NavEntry> all;
  private final Predicate<String> hasRole;

  Frame(List<NavEntry> all, HttpServletRequest request) {
    this.all = all;
    this.hasRole = request::isUserInRole;
  }

  public List<Shown> entries() {
    return ofReader()
        .map(entry -> new Shown(entry.key(), entry.href(), entry.count().getAsInt()))
        .toList();
  }

  /** Where somebody starts. */
  public Optional<String> first() {
    return ofReader().map(NavEntry::href).findFirst();
  }

  private Stream<NavEntry> ofReader() {
    return all.stream()
        .filter(entry -> entry.roles().stream().map(Enum::name).anyMatch(hasRole))
        .sorted(Comparator.comparingInt(NavEntry::order).thenComparing(NavEntry::key));
  }

  /** An entry as the template needs it. */
  public record Shown(String key, String href, int waiting) {}
}

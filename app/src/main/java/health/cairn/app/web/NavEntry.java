package health.cairn.app.web;

import java.util.Set;
import java.util.function.IntSupplier;

/**
 * A page that can be reached from every page. A feature makes a bean of it; its name is the message
 * {@code nav.KEY}.
 *
 * @param key what the page hands to {@code web/page} as its place in the nav
 * @param roles who sees it: those who may open the page
 * @param order from left to right: the smaller, the earlier
 * @param count how many things wait there, asked when the nav is drawn; must be quick
 */
public record NavEntry(
    String key, String href, Set<? extends Enum<?>> roles, int order, IntSupplier count) {
  public NavEntry {
    roles = Set.copyOf(roles);
  }

  /** Where nothing waits. */
  public NavEntry(String key, String href, Set<? extends Enum<?>> roles, int order) {
    this(key, href, roles, order, () -> 0);
  }
}

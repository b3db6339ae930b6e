package health.cairn.app.web;

import java.util.function.IntSupplier;

/**
 * A page that can be reached from every page, by those who may open it. A feature makes a bean of
 * it; its name is the message {@code nav.KEY}.
 *
 * @param key what the page hands to {@code web/page} as its place in the nav
 * @param order from left to right: the smaller, the earlier
 * @param count how many things wait there, asked when the nav is drawn; must be quick
 */
public record NavEntry(String key, String href, int order, IntSupplier count) {
  /** Where nothing waits. */
  public NavEntry(String key, String href, int order) {
    this(key, href, order, () -> 0);
  }
}

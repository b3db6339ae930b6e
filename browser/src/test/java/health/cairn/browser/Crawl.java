package health.cairn.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Walks from link to link as one person, and opens one page of each route. */
final class Crawl {
  private final Page page;
  private final Set<String> routes;
  private final Map<String, String> seen = new LinkedHashMap<>();

  Crawl(Page page, Set<String> routes) {
    this.page = page;
    this.routes = routes;
  }

  /** Route to the address that was opened of it. */
  Map<String, String> seen() {
    return seen;
  }

  /** From these addresses on. */
  void walk(List<String> from, Consumer<String> look) {
    var next = new ArrayDeque<>(from);
    while (!next.isEmpty()) {
      var path = next.poll();
      var route = route(path);
      if (route.isEmpty() || seen.putIfAbsent(route, path) != null) continue;
      page.navigate(path);
      look.accept(route);
      seen.putIfAbsent(route(pathOf(page.url())), pathOf(page.url()));
      next.addAll(links());
    }
  }

  private List<String> links() {
    Object found =
        page.evaluate(
            "[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin)"
                + ".map(a => a.pathname + a.search)");
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String pathOf(String url) {
    return URI.create(url).getRawPath();
  }

  /** The most literal route that fits; empty for what is no page. */
  private String route(String path) {
    var parts = path.replaceFirst("\\?.*", "").split("/", -1);
    return routes.stream()
        .filter(route -> fits(route.split("/", -1), parts))
        .min((one, other) -> Long.compare(stars(one), stars(other)))
        .orElse("");
  }

  private static boolean fits(String[] route, String[] parts) {
    if (route.length != parts.length) return false;
    for (int i = 0; i < parts.length; i++) {
      if (!route[i].equals("*") && !route[i].equals(parts[i])) return false;
    }
    return true;
  }

  private static long stars(String route) {
    return route.chars().filter(it -> it == '*').count();
  }
}

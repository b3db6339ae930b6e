package health.cairn.app.security;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A method and an address of the clinic, as a test calls it.
 *
 * @param path with its variables in braces, or filled in
 */
public record Route(HttpMethod method, String path) {

  /** All those of such an address, as the controllers declare them. */
  public static List<Route> all(RequestMappingHandlerMapping routes, Predicate<String> path) {
    return routes.getHandlerMethods().keySet().stream()
        .flatMap(Route::of)
        .filter(route -> path.test(route.path()))
        .toList();
  }

  /** What takes any method is asked with GET. */
  static Stream<Route> of(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    var all = methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    return info.getPatternValues().stream()
        .flatMap(path -> all.stream().map(it -> new Route(HttpMethod.valueOf(it.name()), path)));
  }
}

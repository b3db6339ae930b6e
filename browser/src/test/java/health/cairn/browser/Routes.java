package health.cairn.browser;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The pages that the server has, read off its controllers. */
final class Routes {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  private Routes() {}

  /** Paths of all GET routes, variables as {@code *}. */
  static Set<String> pages() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    return scan.findCandidateComponents("health.cairn.app").stream()
        .flatMap(found -> pages(type(String.valueOf(found.getBeanClassName()))))
        .map(path -> VARIABLE.matcher(path).replaceAll("*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> pages(Class<?> controller) {
    var above = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
    return Arrays.stream(controller.getDeclaredMethods())
        .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
        .filter(it -> it != null && Set.of(it.method()).contains(RequestMethod.GET))
        .flatMap(it -> above.stream().flatMap(up -> paths(it).stream().map(path -> up + path)));
  }

  private static Set<String> paths(@Nullable RequestMapping mapping) {
    return mapping == null || mapping.path().length == 0 ? Set.of("") : Set.of(mapping.path());
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

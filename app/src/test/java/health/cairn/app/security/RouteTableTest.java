package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import health.cairn.app.security.Access.ToEveryone;
import health.cairn.app.security.Access.ToRoles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what, written down: nobody widens it without seeing it. */
@ClinicTest
class RouteTableTest {
  private static final Path TABLE = Path.of("src", "test", "resources", "routes.txt");

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void isAsItWasReviewed() throws IOException {
    var table = table();
    if (Boolean.getBoolean("cairn.write")) Files.write(TABLE, table);
    assertThat(table)
        .as("If it is right, write it again with -Dcairn.write=true and say why.")
        .isEqualTo(Files.readAllLines(TABLE));
  }

  @Test
  void knowsEveryAddressThatATemplateAsksFor() throws IOException {
    var asked = Pattern.compile("@routes\\.may(Open|Send)\\('([^']+)'\\)");
    try (var files = Files.walk(TEMPLATES)) {
      var found =
          files
              .filter(Files::isRegularFile)
              .flatMap(file -> asked.matcher(read(file)).results())
              .map(it -> (it.group(1).equals("Open") ? "GET " : "POST ") + it.group(2))
              .distinct()
              .toList();
      assertThat(found).hasSizeGreaterThan(10);
      assertThat(table().stream().map(it -> it.replaceFirst(": .*", ""))).containsAll(found);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<String> table() {
    return routes.getHandlerMethods().entrySet().stream()
        .filter(it -> it.getValue().getBeanType() != PageOfAPatient.class)
        .flatMap(this::lines)
        .sorted()
        .toList();
  }

  private Stream<String> lines(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
    var who = Access.declared(route.getValue()).map(RouteTableTest::words).orElse("nobody");
    return Route.of(route.getKey()).map(it -> it.method() + " " + it.path() + ": " + who);
  }

  private static String words(Access access) {
    if (access instanceof ToRoles some) {
      return some.roles().stream().sorted().map(Role::word).collect(Collectors.joining(" "));
    }
    return access instanceof ToEveryone ? "everybody signed in" : "anybody";
  }
}

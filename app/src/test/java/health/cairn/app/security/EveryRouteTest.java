package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import health.cairn.app.web.NavEntry;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ClinicTest
class EveryRouteTest {
  private static final Set<Integer> TURNED_AWAY = Set.of(302, 401, 403);

  @Autowired MockMvc door;
  @Autowired ObjectProvider<NavEntry> nav;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void saysWhoMayCallIt() {
    var undeclared =
        routes.getHandlerMethods().values().stream()
            .filter(route -> Access.declared(route).isEmpty())
            .map(HandlerMethod::toString)
            .toList();
    assertThat(undeclared).isEmpty();
  }

  @Test
  void turnsStrangersAway() throws Exception {
    for (var route : closedTo(Optional.empty())) {
      var answer = door.perform(request(route, Optional.empty())).andReturn().getResponse();
      assertThat(answer.getStatus()).as("%s for a stranger", route).isIn(TURNED_AWAY);
    }
  }

  @Test
  void turnsEveryRoleAwayThatItDoesNotName() throws Exception {
    for (var role : Role.values()) {
      for (var route : closedTo(Optional.of(Staff.signedIn(role)))) {
        var answer = door.perform(request(route, Optional.of(role))).andReturn().getResponse();
        assertThat(answer.getStatus()).as("%s for a %s", route, role.word()).isEqualTo(403);
      }
    }
  }

  @Test
  void isInTheNavOfThoseWhoMayOpenIt() throws Exception {
    for (var role : Role.values()) {
      var page = open("/account", role).getContentAsString();
      for (var entry : nav) {
        var shown = page.contains("<a class=\"to\" href=\"" + entry.href() + "\"");
        assertThat(open(entry.href(), role).getStatus())
            .as("%s for a %s", entry.href(), role.word())
            .isEqualTo(shown ? 200 : 403);
      }
    }
  }

  private MockHttpServletResponse open(String path, Role role) throws Exception {
    var page = MockMvcRequestBuilders.get(path).with(Staff.as(role));
    return door.perform(page).andReturn().getResponse();
  }

  private Collection<Route> closedTo(Optional<SignedIn> person) {
    return routes.getHandlerMethods().entrySet().stream()
        .filter(e -> Access.declared(e.getValue()).stream().noneMatch(a -> a.admits(person)))
        .flatMap(e -> Route.of(e.getKey()))
        .map(EveryRouteTest::filled)
        .collect(Collectors.toList());
  }

  private static org.springframework.test.web.servlet.RequestBuilder request(
      Route route, Optional<Role> role) {
    var request = MockMvcRequestBuilders.request(route.method(), route.path());
    return role.map(r -> request.with(Staff.as(r))).orElse(request);
  }

  private static Route filled(Route route) {
    var path =
        Arrays.stream(route.path().split("(?<=/)|(?=/)"))
            .map(part -> part.startsWith("{") ? UUID.randomUUID().toString() : part)
            .collect(Collectors.joining());
    return new Route(route.method(), path);
  }
}

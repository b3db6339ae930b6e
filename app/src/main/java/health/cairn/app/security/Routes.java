package health.cairn.app.security;

import health.cairn.app.web.Admission;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call which route. Whoever shows the way to one asks here, so that a button, a line of the
 * worklist and the menu offer what the door lets through. An act is called by the address that its
 * route declares: {@code /patients/{patient}/details}.
 */
@Component
public class Routes implements Admission {
  private final ObjectProvider<RequestMappingHandlerMapping> declared;
  private volatile Map<String, Access> all = Map.of();

  Routes(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> declared) {
    this.declared = declared;
  }

  /** Whether the one who asks may open the page. */
  @Override
  public boolean mayOpen(String path) {
    return access(RequestMethod.GET, path).admits(StaffSession.current());
  }

  /** Whether that person may open the page. */
  public boolean mayOpen(SignedIn person, String path) {
    return access(RequestMethod.GET, path).admits(Optional.of(person));
  }

  /** The same for somebody who does not ask now. */
  public boolean mayOpen(Person person, String path) {
    return mayOpen(person.signedIn(), path);
  }

  /** Whether the one who asks may send the form. */
  public boolean maySend(String path) {
    return access(RequestMethod.POST, path).admits(StaffSession.current());
  }

  private Access access(RequestMethod method, String path) {
    if (all.isEmpty()) all = read(declared.getObject());
    var found = all.get(method + " " + path);
    if (found == null) {
      throw new IllegalArgumentException(
          "No route answers %s %s.\nMaybe its variables have other names.".formatted(method, path));
    }
    return found;
  }

  private static Map<String, Access> read(RequestMappingHandlerMapping mapping) {
    var found = new HashMap<String, Access>();
    mapping
        .getHandlerMethods()
        .forEach((info, route) -> Access.declared(route).ifPresent(it -> add(info, it, found)));
    return Map.copyOf(found);
  }

  private static void add(RequestMappingInfo info, Access access, Map<String, Access> found) {
    var declared = info.getMethodsCondition().getMethods();
    for (var method : declared.isEmpty() ? Set.of(RequestMethod.GET) : declared) {
      for (var path : info.getPatternValues()) {
        var other = found.put(method + " " + path, access);
        if (other != null && !other.equals(access)) {
          throw new IllegalStateException(
              "Two words on who may call %s %s.".formatted(method, path));
        }
      }
    }
  }
}

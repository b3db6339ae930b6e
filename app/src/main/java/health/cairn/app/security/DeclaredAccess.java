package health.cairn.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Lets a request through if the method that would answer it says so; every other is refused. */
@Component
class DeclaredAccess implements AuthorizationManager<RequestAuthorizationContext> {
  /** Set where nothing answers to the address, so that the refusal can say so. */
  static final String NOTHING_HERE = DeclaredAccess.class.getName();

  private final RequestMappingHandlerMapping routes;

  DeclaredAccess(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    this.routes = routes;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends Authentication> who, RequestAuthorizationContext asked) {
    var person =
        who.get() instanceof StaffSession staff
            ? Optional.of(staff.getPrincipal())
            : Optional.<SignedIn>empty();
    var request = asked.getRequest();
    var route = route(request);
    if (route.isEmpty()) request.setAttribute(NOTHING_HERE, true);
    return new AuthorizationDecision(
        route.flatMap(Access::declared).stream().anyMatch(access -> access.admits(person)));
  }

  private Optional<HandlerMethod> route(HttpServletRequest request) {
    var before = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
    try {
      ServletRequestPathUtils.parseAndCache(request);
      var found = routes.getHandler(request);
      return found != null && found.getHandler() instanceof HandlerMethod method
          ? Optional.of(method)
          : Optional.empty();
    } catch (Exception wrongMethodOrMediaType) {
      return Optional.empty();
    } finally {
      request.setAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE, before);
    }
  }
}

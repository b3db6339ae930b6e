package health.cairn.app.course;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the course that an address names to a controller, or the page that says there is none. */
@Configuration(proxyBeanMethods = false)
class CourseArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  private final CourseDoor door;

  CourseArgument(CourseDoor door) {
    this.door = door;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CourseRecord.class;
  }

  @Override
  public CourseRecord resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer view,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var names =
        request.getAttribute(
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return door.open(id(names, "patient"), id(names, "course"));
  }

  private static UUID id(@Nullable Object names, String name) {
    try {
      return UUID.fromString(names instanceof Map<?, ?> it ? String.valueOf(it.get(name)) : "");
    } catch (IllegalArgumentException noId) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "", noId);
    }
  }
}

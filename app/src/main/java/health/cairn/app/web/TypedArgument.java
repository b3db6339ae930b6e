package health.cairn.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands what was typed, or asked in the address, to a controller. */
@Configuration(proxyBeanMethods = false)
class TypedArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  private final Wording wording;

  TypedArgument(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Typed.class;
  }

  @Override
  public Typed resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer view,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var form = new LinkedMultiValueMap<String, String>();
    request.getParameterMap().forEach((field, values) -> form.put(field, List.of(values)));
    return new Typed(form, wording);
  }
}

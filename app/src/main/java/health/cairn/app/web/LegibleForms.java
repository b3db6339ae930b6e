package health.cairn.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whatever a form or an address carries is legible before anybody reads it. */
@Component
@Order(LegibleForms.EARLY)
class LegibleForms extends OncePerRequestFilter {
  /** After the encoding is set, before the door looks for the form's token. */
  static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 5;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Read(request), response);
  }

  /** The same request with parameters that can be read. */
  private static final class Read extends HttpServletRequestWrapper {
    private Optional<Map<String, String[]>> read = Optional.empty();

    Read(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      if (read.isEmpty()) {
        read = Optional.of(Collections.unmodifiableMap(legible(super.getParameterMap())));
      }
      return read.get();
    }

    private static Map<String, String[]> legible(Map<String, String[]> typed) {
      var all = new LinkedHashMap<String, String[]>();
      typed.forEach(
          (name, values) ->
              all.put(
                  Legible.of(name), Arrays.stream(values).map(Legible::of).toArray(String[]::new)));
      return all;
    }

    @Override
    public @Nullable String getParameter(String name) {
      var values = getParameterMap().get(name);
      return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(getParameterMap().keySet());
    }
  }
}

package health.cairn.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

/** The languages Cairn speaks: the person's own once signed in, before that the browser's. */
@Configuration(proxyBeanMethods = false)
public class Languages {
  /** The first is spoken where none other fits. */
  public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new SessionLocaleResolver();
    resolver.setDefaultLocaleFunction(Languages::asked);
    return resolver;
  }

  /** Each by its own name. */
  public static List<Choice> choices() {
    return SPOKEN.stream()
        .map(spoken -> new Choice(spoken.getLanguage(), spoken.getDisplayLanguage(spoken)))
        .map(choice -> new Choice(choice.value(), StringUtils.capitalize(choice.label())))
        .toList();
  }

  private static Locale asked(HttpServletRequest request) {
    var header = request.getHeader("Accept-Language");
    if (header == null) return SPOKEN.get(0);
    try {
      var spoken = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
      return spoken == null ? SPOKEN.get(0) : spoken;
    } catch (IllegalArgumentException malformed) {
      return SPOKEN.get(0);
    }
  }
}

package health.cairn.app.settings;

import health.cairn.app.storage.CannotStart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Looks through all that was set before anything else is done, and says everything that is wrong at
 * once; then what was not set has its default.
 */
class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final String VARIABLE = "CAIRN_";
  private static final String KEY = "cairn.";

  /** For the tests in a browser, and for the commands that are not the clinic's. */
  private static final Set<String> NOT_OURS = Set.of("CAIRN_CHROMIUM", "CAIRN_DEBUG");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var wrong = new ArrayList<String>();
    environment.getPropertySources().forEach(source -> wrong.addAll(wrong(source)));
    alone(environment).ifPresent(wrong::add);
    if (!wrong.isEmpty()) throw new CannotStart(String.join("\n", wrong));
    environment.getPropertySources().addLast(new MapPropertySource("cairn's own", defaults()));
  }

  private static Map<String, Object> defaults() {
    var defaults = new LinkedHashMap<String, Object>();
    Setting.all().stream()
        .filter(it -> !it.fallback().isEmpty())
        .forEach(it -> defaults.put(it.key(), it.fallback()));
    return defaults;
  }

  /** What one source says: the environment, or a file. What code of ours sets is not looked at. */
  private static List<String> wrong(PropertySource<?> source) {
    var wrong = new ArrayList<String>();
    if (source instanceof SystemEnvironmentPropertySource environment) {
      said(environment, VARIABLE)
          .forEach((name, value) -> wrong(name, value, Setting.ofVariable(name), wrong));
    } else if (source instanceof OriginTrackedMapPropertySource file) {
      said(file, KEY).forEach((name, value) -> wrong(name, value, Setting.ofKey(name), wrong));
    }
    return wrong;
  }

  private static Map<String, String> said(EnumerablePropertySource<?> source, String prefix) {
    var said = new LinkedHashMap<String, String>();
    for (var name : source.getPropertyNames()) {
      if (name.startsWith(prefix) && !NOT_OURS.contains(name)) {
        said.put(name, Objects.toString(source.getProperty(name), ""));
      }
    }
    return said;
  }

  private static void wrong(
      String name, String value, Optional<Setting> setting, List<String> wrong) {
    if (setting.isEmpty()) {
      wrong.add(unknown(name));
    } else if (!value.contains("${") && !setting.get().kind().reads(value)) {
      wrong.add("%s is \"%s\". %s".formatted(name, value, setting.get().kind().remedy()));
    }
  }

  private static String unknown(String name) {
    var meant =
        Setting.meant(name)
            .map(it -> name.startsWith(VARIABLE) ? it.variable() : it.key())
            .map(it -> "Maybe %s is meant; ".formatted(it))
            .orElse("");
    return "%s is no setting of Cairn. %scairn serve --settings names them all."
        .formatted(name, meant);
  }

  /** A setting that needs another. */
  private static Optional<String> alone(ConfigurableEnvironment environment) {
    var mail = isSaid(environment, Setting.MAIL_HOST);
    var whole =
        isSaid(environment, Setting.MAIL_FROM)
            && (isSaid(environment, Setting.MAIL_LINK) || isSaid(environment, Setting.ORIGIN));
    return mail && !whole
        ? Optional.of(
            "CAIRN_MAIL_HOST is set, so CAIRN_MAIL_FROM must be, and CAIRN_ORIGIN or"
                + " CAIRN_MAIL_LINK.")
        : Optional.empty();
  }

  private static boolean isSaid(ConfigurableEnvironment environment, Setting setting) {
    return !environment.getProperty(setting.key(), "").isBlank();
  }
}

package health.cairn.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import health.cairn.app.storage.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What an operator may set: one list, and what is wrong is said at once. */
class SettingsTest {
  private static final Path PAGE = Path.of("../docs/operations.md");
  private static final Pattern ROWS = Pattern.compile("(?m)^(\\| `CAIRN_.*\\R)+");
  private static final Pattern ASKED = Pattern.compile("\\$\\{(cairn\\.[a-z.-]+)(:([^}]*))?}");

  private static StandardEnvironment looked(
      Map<String, Object> variables, Map<String, Object> file) {
    var context = new GenericApplicationContext();
    var environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", variables));
    sources.addLast(new OriginTrackedMapPropertySource("cairn.properties", file));
    context.setEnvironment(environment);
    new Settings().initialize(context);
    return environment;
  }

  private static StandardEnvironment looked(String variable, String value) {
    return looked(Map.of(variable, value), Map.of());
  }

  @Test
  void saysEverythingThatIsWrongAtOnceWithNameValueAndRemedy() {
    assertThatThrownBy(
            () ->
                looked(
                    Map.of("CAIRN_LOCK_AFTR", "10m", "CAIRN_EMERGENCY_FOR", "10"),
                    Map.of("cairn.clinic.zone", "Mars/Olympus", "cairn.lock.after", "5m")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("CAIRN_LOCK_AFTR is no setting of Cairn.")
        .hasMessageContaining("CAIRN_EMERGENCY_FOR is \"10\". Write a time with its unit")
        .hasMessageContaining("cairn.clinic.zone is \"Mars/Olympus\". Write a zone")
        .hasMessageContaining("cairn.lock.after is no setting of Cairn. Maybe cairn.lock-after");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CAIRN_PORT|http",
        "CAIRN_PORT|-1",
        "CAIRN_LOCK_AFTER|ten minutes",
        "CAIRN_LOCK_AFTER|0m",
        "CAIRN_LOCK_AFTER|''",
        "CAIRN_FLAGS_AT_ONCE|nurse,doctor",
        "CAIRN_OIDC_PROVES_BOTH_FACTORS|yes",
        "CAIRN_ORIGIN|clinic.example",
        "CAIRN_MAIL_FROM|nobody",
      })
  void refusesWhatItCannotRead(String variable, String value) {
    assertThatThrownBy(() -> looked(variable, value)).hasMessageContaining(variable + " is \"");
  }

  @ParameterizedTest
  @CsvSource({
    "CAIRN_TODAY_FLAG_LOOK, 90m",
    "CAIRN_TODAY_FLAGLOOK, 2h",
    "CAIRN_FLAGS_ATONCE, 'Nurse, director'",
    "CAIRN_CLINIC_ZONE, America/New_York",
    "CAIRN_ORIGIN, https://clinic.example:8443",
    "CAIRN_CHROMIUM, /usr/bin/chromium",
  })
  void takesWhatItCanReadWithOrWithoutTheUnderscoreForADash(String variable, String value) {
    assertThatCode(() -> looked(variable, value)).doesNotThrowAnyException();
  }

  @Test
  void neverRepeatsASecret() {
    assertThatThrownBy(() -> looked(Map.of("CAIRN_MAIL_PASWORD", "hush"), Map.of()))
        .hasMessageNotContaining("hush");
    assertThat(SettingsList.forTerminal()).contains("CAIRN_MAIL_PASSWORD");
  }

  @Test
  void asksForAllThatMailNeeds() {
    assertThatThrownBy(() -> looked("CAIRN_MAIL_HOST", "mail.example"))
        .hasMessageContaining("CAIRN_MAIL_FROM")
        .hasMessageContaining("CAIRN_ORIGIN");
  }

  @Test
  void givesWhatWasNotSetItsDefault() {
    assertThat(looked(Map.of(), Map.of()).getProperty("cairn.today.flag-look")).isEqualTo("60m");
    assertThat(looked("CAIRN_TODAY_FLAGLOOK", "5m").getProperty("cairn.lock-after"))
        .isEqualTo("10m");
  }

  @ParameterizedTest
  @EnumSource
  void canReadItsOwnDefault(Setting setting) {
    assertThat(setting.fallback()).matches(it -> it.isEmpty() || setting.kind().reads(it));
  }

  @Nested
  class TheList {
    /** Asked for in code and in application.properties. */
    private final TreeSet<String> asked = new TreeSet<>();

    @Test
    void namesEverySettingThatIsAskedForAndNoDefaultStandsTwice() throws IOException {
      JavaClasses classes =
          new ClassFileImporter()
              .withImportOption(location -> !location.contains("/test-classes/"))
              .importPackages("health.cairn.app");
      classes.forEach(this::note);
      note(Files.readString(Path.of("src/main/resources/application.properties")));
      assertThat(asked).allMatch(it -> Setting.ofKey(it).isPresent());
      assertThat(asked).contains("cairn.today.flag-look", "cairn.mail.host");
    }

    private void note(JavaClass type) {
      type.getConstructors()
          .forEach(it -> it.getParameters().forEach(p -> note(p.getAnnotations())));
      type.getMethods().forEach(it -> it.getParameters().forEach(p -> note(p.getAnnotations())));
      type.getMethods().forEach(it -> note(it.getAnnotations()));
    }

    private void note(java.util.Set<? extends JavaAnnotation<?>> annotations) {
      annotations.stream()
          .flatMap(it -> Stream.of("value", "fixedDelayString").map(it::get))
          .flatMap(java.util.Optional::stream)
          .filter(String.class::isInstance)
          .forEach(it -> note(String.valueOf(it)));
    }

    private void note(String text) {
      var found = ASKED.matcher(text);
      while (found.find()) {
        asked.add(found.group(1));
        assertThat(found.group(3)).as("default of %s", found.group(1)).isIn(null, "");
      }
    }

    @Test
    void standsOnThePageAboutRunningTheClinic() throws IOException {
      var page = Files.readString(PAGE, StandardCharsets.UTF_8);
      var rows = ROWS.matcher(page);
      assertThat(rows.find()).isTrue();
      if (Boolean.getBoolean("cairn.write")) {
        Files.writeString(
            PAGE,
            page.substring(0, rows.start()) + SettingsList.forPage() + page.substring(rows.end()));
      }
      assertThat(Files.readString(PAGE)).contains(SettingsList.forPage());
    }
  }
}

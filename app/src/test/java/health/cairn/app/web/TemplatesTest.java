package health.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

class TemplatesTest {
  private static final Pattern NAMED = Pattern.compile("~\\{([a-z-]+)/");

  private static final Path FOLDER = Path.of("src", "main", "resources", "templates");

  /** What a feature shows on the page of another, it brings there itself: a slot waits for it. */
  @Test
  void nameOnlyTemplatesOfNeighboursThatTheirPackageMayUse() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(strangers(file)).as("%s", file).isEmpty());
    }
  }

  /** A frame that names what covers a page is found. */
  @Test
  void wouldShowATrespasser() {
    assertThat(strangers("web", "<dialog th:replace=\"~{security/lock :: cover}\">"))
        .containsExactly("security");
  }

  private static List<String> strangers(Path file) throws IOException {
    return strangers(FOLDER.relativize(file).getName(0).toString(), Files.readString(file));
  }

  private static List<String> strangers(String feature, String template) {
    var mayUse = Set.of(module(feature).allowedDependencies());
    return NAMED
        .matcher(template)
        .results()
        .map(it -> it.group(1))
        .filter(it -> !it.equals(feature) && !mayUse.contains(it))
        .distinct()
        .toList();
  }

  private static ApplicationModule module(String feature) {
    try {
      var named = Class.forName("health.cairn.app." + feature + ".package-info");
      return named.getAnnotation(ApplicationModule.class);
    } catch (ClassNotFoundException unknown) {
      throw new IllegalStateException("Templates of no feature: " + feature, unknown);
    }
  }

  /** The frame that a page takes does not bring it, and without it browsers draw as in 1998. */
  @Test
  void beginWithTheTypeOfTheDocument() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".html")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().startsWith("<!DOCTYPE html>"));
    }
  }
}

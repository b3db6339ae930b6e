package health.cairn.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The names of facts on disk. The list is only added to: a line that goes is a clinic that cannot
 * read its record.
 */
class KindsTest {
  @Test
  void ofFactsOnDiskAreTheOnesWrittenDown() throws IOException {
    var declared = new TreeSet<String>();
    for (var stream : streams()) declared.addAll(stream.kinds());
    assertThat(declared).containsExactlyElementsOf(new TreeSet<>(written()));
  }

  private static List<String> written() throws IOException {
    try (var in = KindsTest.class.getResourceAsStream("kinds.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  static List<Stream<?>> streams() {
    return new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("health.cairn.app")
            .stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(Stream.class))
            .map(JavaField::reflect)
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .<Stream<?>>map(KindsTest::value)
            .toList();
  }

  private static Stream<?> value(Field field) {
    try {
      field.setAccessible(true);
      return (Stream<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}

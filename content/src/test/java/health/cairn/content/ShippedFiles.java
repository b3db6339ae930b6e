package health.cairn.content;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The content files as they stand on the class path, and the schemas beside them. */
final class ShippedFiles {
  private ShippedFiles() {}

  /** The JSON files of a folder and below, sorted by name. */
  static List<Path> in(String folder) {
    return below(path(folder));
  }

  /** Every JSON file of the content. */
  static List<Path> all() {
    return below(Objects.requireNonNull(path("sources.json").getParent()));
  }

  private static List<Path> below(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String resource) {
    try {
      return Path.of(Objects.requireNonNull(Document.class.getResource(resource)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The lines of a table beside the tests. */
  static List<String> lines(String table) {
    return text(path(table)).lines().toList();
  }

  static String text(String resource) {
    return text(path(resource));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a schema of {@code schema/} finds wrong with a text. */
  static List<String> violations(String schema, String json) {
    return schema(schema).validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  private static Schema schema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text("schema/" + name + ".json"), InputFormat.JSON);
  }
}

package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T18:00:00-05:00");

  static List<Path> examples() {
    try (var files = Files.list(Path.of("..", "examples"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void areAtLeastTen() {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void areReadWithoutProblems(Path file) {
    assertThat(CourseFiles.read(Document.of(file), NOW).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void sayThatTheyAreMadeUp(Path file) {
    assertThat(ShippedFiles.text(file)).contains("Make-believe");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void knowNothingAfterTheTwentiethOfNovember(Path file) {
    var course = CourseFiles.read(Document.of(file), NOW).orThrow();
    if (course.startDate().isPresent()) {
      assertThat(course.course().assessments())
          .allSatisfy(
              it ->
                  assertThat(LocalDate.ofInstant(it.at(), course.offset().orElseThrow()))
                      .isBetween(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 20)));
    }
  }
}

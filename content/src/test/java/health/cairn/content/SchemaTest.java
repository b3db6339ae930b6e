package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  static List<Path> populations() {
    return ShippedFiles.in("populations");
  }

  @ParameterizedTest
  @MethodSource("populations")
  void everyShippedPopulationFitsItsSchema(Path file) {
    boolean common = file.endsWith("common.json");
    assertThat(
            ShippedFiles.violations(
                common ? "population-common" : "population", ShippedFiles.text(file)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cairn\": \"population/1\"}",
        "{\"cairn\": \"population/1\", \"parameters\": {\"muX\": 1}}"
      })
  void thePopulationSchemaRefusesWhatTheReaderRefuses(String json) {
    assertThat(ShippedFiles.violations("population", json)).isNotEmpty();
    assertThat(Populations.read(Document.of("x.json", json)).problems()).isNotEmpty();
  }

  static List<Path> examples() {
    return ExamplesTest.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleFitsTheSchemaOfCourses(Path file) {
    assertThat(ShippedFiles.violations("course", ShippedFiles.text(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"at\": \"2026-11-02T09:30:00\", \"instrument\": \"phq-9\", \"score\": 1}",
        "{\"at\": {\"days\": 1}, \"instrument\": \"phq-9\", \"score\": 1}",
        "{\"at\": \"2026-11-02\", \"instrument\": \"phq-9\"}",
        "{\"at\": \"2026-11-02\", \"instrument\": \"phq-9\", \"score\": \"1\"}",
        "{\"at\": \"2026-11-02\", \"instrument\": \"phq-9\", \"answers\": [1.5]}",
      })
  void theCourseSchemaRefusesABadAssessment(String assessment) {
    var json =
        "{\"cairn\": \"course/1\", \"condition\": \"ptsd\", \"protocol\": \"ptsd-induction\","
            + " \"assessments\": ["
            + assessment
            + "]}";
    assertThat(ShippedFiles.violations("course", json)).isNotEmpty();
  }

  @Test
  void theCourseSchemaTakesBlankAnswers() {
    var json =
        "{\"cairn\": \"course/1\", \"condition\": \"ptsd\", \"protocol\": \"ptsd-induction\","
            + " \"assessments\": [{\"at\": {\"day\": -1}, \"instrument\": \"phq-9\","
            + " \"answers\": [1, null]}]}";
    assertThat(ShippedFiles.violations("course", json)).isEmpty();
  }
}

package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.evidence.Source;
import health.cairn.core.evidence.SourceId;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourcesTest {
  private static final Pattern SOURCES = Pattern.compile("\"sources\":\\s*\\[([^\\]{}]*)]");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  static List<Path> files() {
    return ShippedFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everySourceThatAFileCitesIsRegistered(Path file) {
    assertThat(cited(ShippedFiles.text(file)))
        .allSatisfy(id -> assertThat(Sources.knows(SourceId.of(id))).as(id).isTrue());
  }

  private static List<String> cited(String text) {
    return SOURCES
        .matcher(text)
        .results()
        .flatMap(list -> QUOTED.matcher(list.group(1)).results())
        .map(quoted -> quoted.group(1))
        .toList();
  }

  @Test
  void theCheckAboveSeesTheSources() {
    assertThat(cited(ShippedFiles.text("protocols/depression-induction.json")))
        .contains("S16", "M01", "S43");
  }

  @Test
  void theRegisterFitsItsSchema() {
    assertThat(ShippedFiles.violations("sources", ShippedFiles.text("sources.json"))).isEmpty();
  }

  @Test
  void aWeakAddressIsCalledWeak() {
    var addresses = Sources.find(SourceId.of("S16b")).orElseThrow().addresses();
    assertThat(addresses).extracting(Source.Address::weak).containsExactly(true);
    assertThat(Sources.find(SourceId.of("S16")).orElseThrow().addresses())
        .extracting(Source.Address::weak)
        .containsExactly(false);
  }

  @Test
  void aStudyIsASourceToo() {
    assertThat(Sources.knows(SourceId.of("FEDER2014"))).isTrue();
    assertThat(Sources.knows(SourceId.of("NOBODY1900"))).isFalse();
  }

  @Test
  void noSourceStandsTwice() {
    var twice =
        """
        {"cairn": "sources/1", "version": "1", "sources": [
          {"id": "S01", "citation": "a", "addresses": []},
          {"id": "S01", "citation": "b", "addresses": [{"at": "x", "week": true}]}]}
        """;
    assertThat(Sources.read(Document.of("own.json", twice)).problems())
        .extracting(Problem::path)
        .contains("sources[1].addresses[0].week");
    assertThat(
            Sources.read(Document.of("own.json", twice.replace(", \"week\": true", ""))).problems())
        .extracting(Problem::message)
        .containsExactly("The source (S01) stands here a second time.");
  }

  @Test
  void idsAreInOrderOfTheRegister() {
    assertThat(Sources.all()).extracting(source -> source.id().value()).startsWith("S01", "S01b");
  }
}

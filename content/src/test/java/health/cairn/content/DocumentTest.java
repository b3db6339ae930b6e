package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {
  private static Document of(String text) {
    return Document.of("x.json", text);
  }

  @Nested
  class AsJson {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "{\"a\": 1, \"a\": 2}            | 1 | 10 | a    | a second time",
          "{\"a\": {\"b\": [1, NaN]}}      | 1 | 17 | a.b[1] | NaN is not a number",
          "{\"a\": -Infinity}              | 1 | 7  | a    | -Infinity is not a number",
          "{\"a\": 1e999}                  | 1 | 7  | a    | 1e999 is not a number",
          "{\"a\": 1} 2                    | 1 | 10 | ~~   | More follows",
          "{\"a\": 1} }                    | 1 | 10 | ~~   | not JSON",
          "{\"a\": [1, 2                   | 1 | 12 | ~~   | breaks off",
          "{\"a\": \"bc                    | 1 | 10 | ~~   | breaks off",
          "{\"a\" 1}                       | 1 | 6  | ~~   | not JSON",
          "{a: 1}                          | 1 | 2  | ~~   | not JSON",
          "[1, 2,]                         | 1 | 7  | ~~   | not JSON",
        })
    void saysWhereItIsWrong(String json, int line, int column, String path, String words) {
      assertThat(of(json).problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.message()).contains(words);
                assertThat(problem.remedy()).isNotBlank();
                assertThat(problem.path()).isEqualTo(path);
                assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
              });
    }

    @Test
    void collectsEveryProblem() {
      assertThat(of("{\"a\": NaN,\n \"b\": 1,\n \"b\": NaN,\n \"c\": [tru").problems())
          .extracting(Problem::line)
          .containsExactly(1, 3, 3, 4);
    }

    @Test
    void anEmptyFileIsAProblem() {
      assertThat(of(" \n").problems())
          .extracting(Problem::message)
          .containsExactly("The file is empty.");
    }

    @Test
    void noMoreProblemsAreListedThanAnybodyReads() {
      var problems = of("[" + "NaN,".repeat(100_000) + "1]").problems();
      assertThat(problems).hasSize(1001);
      assertThat(problems).last().asString().contains("more problems than the 1000 listed");
    }

    @Test
    void nestingIsLimited() {
      assertThat(of("[".repeat(1_000_000)).problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.message()).contains("deeper than 64 levels"));
    }

    @Test
    void aByteOrderMarkIsTolerated() {
      assertThat(of("\uFEFF{\"a\": 1}").problems()).isEmpty();
    }
  }

  @Nested
  class AsAFile {
    @TempDir Path folder;

    @Test
    void aLargeFileIsNotOpened() throws IOException {
      var file = Files.write(folder.resolve("large.json"), new byte[Document.LARGEST + 1]);
      assertThat(Document.of(file).problems()).singleElement().asString().contains("5.0 MB");
    }

    @Test
    void bytesThatAreNotUtf8AreLocated() throws IOException {
      var bytes = "{\"a\": 1,\n \"b\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
      var file = Files.write(folder.resolve("latin.json"), bytes);
      assertThat(Document.of(file).problems())
          .singleElement()
          .asString()
          .contains("latin.json:2:8: The file is not written in UTF-8.");
    }

    @Test
    void aBrokenLastCharacterIsNotUtf8() {
      assertThat(Document.of("x", new byte[] {'"', (byte) 0xC3}).problems()).isNotEmpty();
    }

    @Test
    void aMissingFileIsAProblem() {
      assertThat(Document.of(folder.resolve("no.json")).problems())
          .singleElement()
          .asString()
          .contains("does not exist");
    }

    @Test
    void aFolderIsAProblem() {
      assertThat(Document.of(folder).problems()).singleElement().asString().contains("folder");
    }
  }

  @Nested
  class Reading {
    record Dose(double mgPerKg, int minutes, Optional<String> note, boolean slow) {
      Dose {
        if (slow && minutes < 60) {
          throw new IllegalArgumentException("Slow takes an hour.\nMaybe 60 minutes.");
        }
      }
    }

    private static Dose dose(Place place) {
      place.knowing("mgPerKg", "minutes", "note", "slow");
      return new Dose(
          place.required("mgPerKg").number(0, 5),
          place.required("minutes").integer(1, 1440),
          place.optional("note").map(Place::text),
          place.required("slow").bool());
    }

    private static Read<List<Dose>> doses(String json) {
      return of(json).read(root -> root.kind("doses/1").required("doses").list(Reading::dose));
    }

    @Test
    void makesTheValueOfAFineFile() {
      var read =
          doses(
              "{\"cairn\": \"doses/1\", \"doses\": [{\"mgPerKg\": 0.5, \"minutes\": 40.0, \"slow\": false}]}");
      assertThat(read.orThrow()).containsExactly(new Dose(0.5, 40, Optional.empty(), false));
    }

    @Test
    void reportsEverythingAtOnce() {
      var read =
          doses(
              """
              {"cairn": "dose/1", "doses": [
                {"mgPerKg": 50, "minuts": 40, "slow": 1},
                {"mgPerKg": "0.5", "minutes": 40.5, "slow": true, "note": null},
                {"mgPerKg": 0.5, "minutes": 40, "slow": true},
                7]}
              """);
      assertThat(read.problems())
          .extracting(problem -> problem.line() + " " + problem.path() + " " + problem.message())
          .containsExactly(
              "1 cairn The file is of kind \"dose/1\", not \"doses/1\".",
              "2 doses[0].minutes The key \"minutes\" is missing.",
              "2 doses[0].mgPerKg The value (50) is not between 0 and 5.",
              "2 doses[0].minuts The key \"minuts\" is not known here.",
              "2 doses[0].slow Here stands the number 1.",
              "3 doses[1].mgPerKg Here stands the text \"0.5\".",
              "3 doses[1].minutes The value (40.5) is not a whole number.",
              "3 doses[1].note The value is null.",
              "4 doses[2] Slow takes an hour.",
              "5 doses[3] Here stands the number 7.");
      assertThat(read.problems().get(3).remedy()).isEqualTo("Maybe you meant minutes.");
    }

    @Test
    void whatBrokeOffIsNotCalledMissing() {
      assertThat(doses("{\"cairn\": \"doses/1\", \"doses\": [{\"mgPerKg\": 9").problems())
          .extracting(Problem::message)
          .containsExactlyInAnyOrder(
              "The file breaks off here, in the middle of a value.",
              "The value (9) is not between 0 and 5.");
    }

    @Test
    void suggestsTheNearestWord() {
      var read =
          of("{\"instrument\": \"PHQ9\"}")
              .read(
                  root ->
                      root.required("instrument").word(List.of("gad-7", "phq-9", "phq-9-item-9")));
      assertThat(read.problems())
          .extracting(Problem::remedy)
          .containsExactly("Maybe you meant phq-9.");
    }

    @Test
    void listsTheWordsWhenNoneIsNear() {
      var read = of("\"hamster\"").read(root -> root.word(List.of("gad-7", "phq-9")));
      assertThat(read.problems())
          .extracting(Problem::remedy)
          .containsExactly("Known are: gad-7, phq-9.");
    }

    @Test
    void nullHasAMeaningWhereTheReaderSaysSo() {
      var read = of("[2, null]").read(root -> root.list(p -> p.orNull().map(q -> q.integer(0, 3))));
      assertThat(read.orThrow()).containsExactly(Optional.of(2), Optional.empty());
    }
  }
}

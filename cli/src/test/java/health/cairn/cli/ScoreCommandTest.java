package health.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {
  private final Screen screen = new Screen();

  @Test
  void saysTotalAndBand() {
    assertThat(score("phq-9", "1,2,1,2,1,1,0,0,0")).isZero();
    assertThat(screen.out()).startsWith("PHQ-9: 8 of 27, mild\n").contains("Text: shipped.");
  }

  @Test
  void putsTheSafetyFlagFirst() {
    assertThat(score("phq-9", "0,0,0,0,0,0,0,0,1")).isZero();
    assertThat(screen.out()).startsWith("NEEDS A PERSON TODAY\n").contains("(item 9: 1)");
  }

  @Test
  void saysWhichRuleFilledABlank() {
    assertThat(score("phq9", "3,3,,3,3,3,3,3,0")).isZero();
    assertThat(screen.out()).contains("PHQ-9: 24 of 27, severe", "Blank: item 3. ");
  }

  @Test
  void refusesAScoreWithTooManyBlanks() {
    assertThat(score("phq-9", "3,,,,3,3,3,3,0")).isEqualTo(1);
    assertThat(screen.out()).startsWith("PHQ-9: no score\n  Blank: items 2, 3, 4\n");
  }

  @Test
  void asksTheCutOffOfOneSexOnly() {
    assertThat(screen.run("score", "audit-c", "--answers", "2,1,0", "--sex", "female")).isZero();
    assertThat(screen.out()).contains("(women): yes").doesNotContain("(men)");
  }

  @Test
  void givesAFloorForAScreenThatIsNotFinished() {
    assertThat(score("c-ssrs", "yes,yes,,,,,")).isZero();
    assertThat(screen.out()).contains("at least", "Still to be asked: 3, 4, 5, 6");
  }

  @Test
  void tellsTheDomainsOfAProfile() {
    var answers = String.join(",", Collections.nCopies(29, "2"));
    assertThat(score("promis-29", answers)).isZero();
    assertThat(screen.out()).contains("no total, several domains", "No T-scores");
    assertThat(screen.run("score", "promis-29", "--answers", answers, "--json")).isZero();
    assertThat(screen.out()).contains("\"missingTables\"");
  }

  @Nested
  class InJson {
    @Test
    void carriesTotalBandAndFlags() {
      assertThat(screen.run("score", "phq-9", "--json", "--answers", "1,2,1,2,1,1,0,0,1")).isZero();
      Golden.assertSame("score-phq-9.json", screen.out());
    }

    @Test
    void carriesWhatIsMissing() {
      assertThat(screen.run("score", "phq-9", "--json", "--answers", ",,,,1,1,0,0,1")).isEqualTo(1);
      assertThat(screen.out()).contains("\"total\": null", "\"missing\": [\n   1,\n   2,");
    }

    @Test
    void carriesTheTriage() {
      assertThat(screen.run("score", "c-ssrs", "--json", "--answers", "no,no,,,,no,")).isZero();
      assertThat(screen.out()).contains("\"risk\": \"none\"", "\"complete\": true");
    }

    @Test
    void carriesEveryProblem() {
      assertThat(screen.run("score", "phq-9", "--json", "--answers", "9,x,1,1,1,1,1,1,1"))
          .isEqualTo(1);
      assertThat(screen.out()).contains("problems/1", "Answer 2 (x)", "PHQ-9 item 1 (9)");
    }
  }

  @Test
  void listsTheInstruments() {
    assertThat(screen.run("score", "--list")).isZero();
    assertThat(screen.out()).contains("phq-9", "madrs", "10 items, clinician");
    assertThat(new Screen().run("score", "--list", "--json")).isZero();
  }

  @Test
  void saysThatAScreenWithoutAnswersTellsNothing() {
    assertThat(score("c-ssrs", ",,,,,,")).isZero();
    assertThat(screen.out()).contains("C-SSRS screener: risk not known\n");
  }

  @Nested
  class WithAClinicsLicensedFiles {
    @TempDir private Path folder;

    private String text(String instrument, int items) throws IOException {
      var lines = new ArrayList<String>();
      for (int item = 1; item <= items; item++) {
        lines.add(
            "{\"id\": \"q%d\", \"text\": \"Words %d\", \"labels\": [{\"answer\": 2, \"text\": \"two\"}]}"
                .formatted(item, item));
      }
      var file = folder.resolve("text.json");
      Files.writeString(
          file,
          """
          {"cairn": "instrument-text/1", "instrument": "%s", "version": "1", "language": "en",
           "items": [%s], "source": "s", "licence": "bought", "attribution": "Of its owner."}
          """
              .formatted(instrument, String.join(",\n", lines)));
      return file.toString();
    }

    @Test
    void tellsTheAnswersInItsWords() throws IOException {
      var answers = "0,1,2,3,0,1,,2,0,0";
      var file = text("madrs", 10);
      assertThat(screen.run("score", "madrs", "--answers", answers, "--load", file)).isEqualTo(1);
      assertThat(screen.out())
          .contains("Text: loaded, en. Licence: bought. Of its owner.\n")
          .contains("   3  Words 3: 2, two\n", "   4  Words 4: 3\n", "   7  Words 7: blank\n")
          .doesNotContain("clinic loads");
    }

    @Test
    void givesTScores() throws IOException {
      var values = String.join(",", Collections.nCopies(17, "55.5"));
      var file = folder.resolve("t.json");
      Files.writeString(
          file,
          """
          {"cairn": "t-scores/1", "instrument": "promis-29", "source": "make-believe",
           "tables": [{"domain": "anxiety", "lowestRaw": 4, "tScores": [%s]}]}
          """
              .formatted(values));
      var answers = String.join(",", Collections.nCopies(29, "2"));
      assertThat(screen.run("score", "promis-29", "--answers", answers, "--load", file.toString()))
          .isZero();
      assertThat(screen.out()).contains("anxiety: 8, T 55.5, mild");
    }

    @Test
    void refusesThoseThatDoNotFitWithEveryProblem() throws IOException {
      var file = text("qids-sr16", 16);
      var missing = folder.resolve("none.json").toString();
      assertThat(
              screen.run(
                  "score", "madrs", "--answers", "1", "--load", file, "--load", missing, "--json"))
          .isEqualTo(1);
      assertThat(screen.out())
          .contains("The file is for qids-sr16, not for madrs.", "The file does not exist.");
    }
  }

  @Nested
  class WrongUsage {
    @Test
    void namesEachWrongAnswer() {
      assertThat(score("phq-9", "9,x,1,1,1,1,1,1,1")).isEqualTo(1);
      assertThat(screen.err()).contains("Answer 2 (x)", "PHQ-9 item 1 (9) must be 0 to 3");
      assertThat(screen.out()).isEmpty();
    }

    @Test
    void namesTheInstrumentThatIsNotKnown() {
      assertThat(score("phq-99x", "1")).isEqualTo(2);
      assertThat(screen.err()).contains("phq-99x");
    }

    @Test
    void asksForWhatIsMissing() {
      assertThat(screen.run("score")).isEqualTo(2);
      assertThat(screen.run("score", "phq-9")).isEqualTo(2);
      assertThat(screen.err()).contains("The instrument is missing", "--answers 0,0,0,0,0,0,0,0,0");
    }

    @Test
    void namesTheSexesThatAreKnown() {
      assertThat(screen.run("score", "audit-c", "--answers", "2,1,0", "--sex", "f")).isEqualTo(2);
      assertThat(screen.err()).contains("--sex female");
    }
  }

  private int score(String instrument, String answers) {
    return screen.run("score", instrument, "--answers", answers);
  }
}

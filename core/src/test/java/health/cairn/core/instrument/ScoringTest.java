package health.cairn.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.core.instrument.Score.Met;
import health.cairn.core.instrument.ScoreOutcome.NotScored;
import health.cairn.core.instrument.ScoreOutcome.Profiled;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
  private static Score scored(Instrument instrument, String answers) {
    return Samples.score(instrument, answers).scoreIfAny().orElseThrow();
  }

  private static NotScored notScored(Instrument instrument, String answers) {
    var outcome = Samples.score(instrument, answers);
    assertThat(outcome).isInstanceOf(NotScored.class);
    return (NotScored) outcome;
  }

  private static String times(int count, String answer) {
    return String.join(",", Collections.nCopies(count, answer));
  }

  @Nested
  class Phq9 {
    private final Instrument phq9 = Samples.phq9();

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            1,2,1,2,1,1,0,0,1 |  9 | mild
            0,0,0,0,0,0,0,0,0 |  0 | minimal
            3,3,3,3,3,3,3,3,3 | 27 | severe
            3,3,_,3,3,3,3,3,0 | 24 | severe
            2,2,2,2,2,2,_,_,2 | 18 | moderately-severe
            1,1,1,1,0,0,0,_,0 |  5 | mild
            """)
    void totals(String answers, int total, String severity) {
      var score = scored(phq9, answers);
      assertThat(score.wholeTotal()).hasValue(total);
      assertThat(score.severity()).contains(new Score.Severity(severity, severity));
    }

    @Test
    void aHalfIsRoundedUp() {
      assertThat(Rounding.prorated(4, 9, 8)).isEqualTo(5); // 4.5
      assertThat(Rounding.prorated(12, 9, 8)).isEqualTo(14); // 13.5
      assertThat(Rounding.prorated(14, 9, 7)).isEqualTo(18);
      assertThat(Rounding.prorated(19, 9, 8)).isEqualTo(21); // 21.375
    }

    @Test
    void saysWhichItemsWereFilledIn() {
      var imputation = scored(phq9, "3,3,_,3,3,3,3,3,0").imputation().orElseThrow();
      assertThat(imputation.items()).containsExactly(3);
      assertThat(imputation.rule()).contains("9/8");
    }

    @Test
    void threeBlanksGiveNoScore() {
      var why = notScored(phq9, "3,_,_,_,3,3,3,3,0");
      assertThat(why.missing()).containsExactly(2, 3, 4);
      assertThat(why.reasons())
          .singleElement()
          .asString()
          .contains("at most 2")
          .contains("2, 3, 4");
    }

    @Test
    void itemNineIsNeverFilledIn() {
      var why = notScored(phq9, "1,1,1,1,1,1,1,1,_");
      assertThat(why.missing()).containsExactly(9);
      assertThat(why.reasons())
          .singleElement()
          .asString()
          .contains("item 9")
          .contains("Ask item 9");
    }

    @Test
    void allReasonsAreGivenAtOnce() {
      assertThat(notScored(phq9, "_,_,1,1,1,1,1,1,_").reasons()).hasSize(2);
    }

    @Test
    void itemNineIsFlaggedWhateverTheTotal() {
      var flags = scored(phq9, "0,0,0,0,0,0,0,0,1").safetyFlags();
      assertThat(flags).singleElement().satisfies(flag -> assertThat(flag.item()).hasValue(9));
    }

    @Test
    void itemNineIsFlaggedEvenWithoutATotal() {
      assertThat(notScored(phq9, "_,_,_,_,0,0,0,0,2").safetyFlags()).hasSize(1);
      assertThat(Samples.score(phq9, "_,_,_,_,0,0,0,0,2").safetyFlags()).hasSize(1);
    }

    @Test
    void noFlagWhenItemNineIsZero() {
      assertThat(Samples.score(phq9, "3,3,3,3,3,3,3,3,0").safetyFlags()).isEmpty();
    }

    @Test
    void theFunctionalItemIsNotCounted() {
      assertThat(scored(phq9, "1,0,0,0,0,0,0,0,0,3").total()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            2,2,2,2,0,0,0,0,1 | YES     | NO
            0,0,2,2,2,2,2,0,0 | NO      | NO
            2,0,2,0,0,0,0,0,0 | NO      | YES
            2,2,2,2,_,0,0,0,0 | UNKNOWN | UNKNOWN
            """)
    void patterns(String answers, Met major, Met other) {
      var score = scored(phq9, answers);
      assertThat(score.finding("major").orElseThrow().met()).isEqualTo(major);
      assertThat(score.finding("other").orElseThrow().met()).isEqualTo(other);
    }
  }

  @Nested
  class Qids {
    private final Instrument qids = Samples.qids();

    @Test
    void takesTheLargestOfADomain() {
      assertThat(scored(qids, "0,1,3,0," + times(12, "0")).total()).isEqualTo(3);
    }

    @Test
    void reachesItsMaximum() {
      assertThat(scored(qids, times(16, "3")).total()).isEqualTo(27);
    }

    @Test
    void anyItemOfADomainIsEnough() {
      var score = scored(qids, "_,1,_,_,0,_,2,_,1,0,0,0,0,0,_,1");
      assertThat(score.total()).isEqualTo(1 + 2 + 1);
      assertThat(score.imputation().orElseThrow().items()).containsExactly(1, 3, 4, 6, 8, 15);
    }

    @Test
    void anEmptyDomainGivesNoScore() {
      var why = notScored(qids, "0,0,0,0,_,0,0,0,0,0,0,_,0,0,0,0");
      assertThat(why.reasons()).hasSize(2).first().asString().contains("mood").contains("item 5");
    }

    @Test
    void blanksAreRefusedWhereNoRuleAllowsThem() {
      var strict =
          Samples.instrument(
              "strict",
              qids.scale(),
              qids.items(),
              qids.scoring(),
              List.of(),
              Samples.NONE_ALLOWED,
              Interpretation.none());
      assertThat(notScored(strict, "_," + times(15, "1")).missing()).containsExactly(1);
    }
  }

  @Nested
  class Pcl5 {
    private final Instrument pcl5 = Samples.pcl5();

    @Test
    void allTwos() {
      var score = scored(pcl5, times(20, "2"));
      assertThat(score.total()).isEqualTo(40);
      assertThat(score.finding("dsm").orElseThrow().met()).isEqualTo(Met.YES);
      assertThat(score.subscore("D").orElseThrow().value()).isEqualTo(14);
    }

    @Test
    void oneSymptomOfDIsNotEnough() {
      var score = scored(pcl5, "2,0,0,0,0,2,0,2,0,0,0,0,0,0,2,2,0,0,0,0");
      assertThat(score.total()).isEqualTo(10);
      assertThat(score.finding("dsm").orElseThrow().met()).isEqualTo(Met.NO);
    }

    @Test
    void isScaledWithinItsClusters() {
      var score = scored(pcl5, "3,3,3,3,_,3,_," + times(13, "0"));
      assertThat(score.subscore("B").orElseThrow().value()).isEqualTo(15);
      assertThat(score.subscore("C").orElseThrow().value()).isEqualTo(6);
      assertThat(score.total()).isEqualTo(21);
      assertThat(score.imputation().orElseThrow().items()).containsExactly(5, 7);
    }

    @Test
    void twoBlanksInOneClusterGiveNoScore() {
      var why = notScored(pcl5, "_,_," + times(18, "1"));
      assertThat(why.reasons()).singleElement().asString().contains("in B").contains("1, 2");
    }

    @Test
    void threeBlanksGiveNoScore() {
      assertThat(notScored(pcl5, "_,1,1,1,1,_,1,_," + times(12, "1")).reasons())
          .singleElement()
          .asString()
          .contains("at most 2");
    }
  }

  @Nested
  class Others {
    @Test
    void hamD17ReachesItsMaximum() {
      assertThat(scored(Samples.hamd17(), "4,4,4,2,2,2,4,4,4,4,4,2,2,2,4,2,2").total())
          .isEqualTo(52);
    }

    @Test
    void anItemThatWasNotAssessedCountsNothing() {
      var score = scored(Samples.hamd17(), times(15, "1") + ",3,1");
      assertThat(score.total()).isEqualTo(16);
      assertThat(score.imputation().orElseThrow().items()).containsExactly(16);
    }

    @Test
    void aBlankIsRefusedWhereNoneIsAllowed() {
      assertThat(notScored(Samples.hamd17(), "_," + times(16, "1")).missing()).containsExactly(1);
    }

    @Test
    void aSumWithARuleForMeansOrDomainsAllowsNoBlank() {
      for (var rule : List.of(Samples.ENOUGH, new MissingRule.AnyOfDomain(Samples.BY))) {
        var two =
            Samples.instrument(
                "two",
                Samples.scale(6),
                Samples.items(2, 0, 3),
                new Scoring.Sum(),
                List.of(),
                rule,
                Interpretation.none());
        assertThat(notScored(two, "1,_").missing()).containsExactly(2);
      }
    }

    @Test
    void aMeanIsOfItsItemsOnly() {
      var score = scored(Samples.bpi(), "8,2,5,4,1,1,1,1,_,_,_");
      assertThat(score.total()).isEqualTo(4.75);
      assertThat(score.wholeTotal()).isEmpty();
      assertThat(score.subscore("interference").orElseThrow().value()).isEqualTo(1);
    }

    @Test
    void aMeanMayLeaveOutABlank() {
      var score = scored(Samples.bpi(), "8,2,5,_,1,1,1,_,_,_,_");
      assertThat(score.total()).isEqualTo(5);
      assertThat(score.imputation().orElseThrow().items()).containsExactly(4);
      assertThat(score.subscore("interference")).isEmpty();
    }

    @Test
    void tooFewItemsGiveNoMean() {
      assertThat(notScored(Samples.bpi(), "8,2,_,_,1,1,1,1,1,1,1").reasons())
          .singleElement()
          .asString()
          .contains("needs 3 of 4");
    }

    @Test
    void aSingleRatingIsItsAnswer() {
      var score = scored(Samples.rating(), "5");
      assertThat(score.total()).isEqualTo(5);
      assertThat(score.safetyFlags()).hasSize(1);
    }

    @Test
    void whoFiveIsLowAtTwelve() {
      var score = scored(Samples.who5(), "2,3,2,3,2");
      assertThat(score.total()).isEqualTo(12);
      assertThat(score.subscore("percent").orElseThrow().value()).isEqualTo(48);
      assertThat(score.severity().orElseThrow().id()).isEqualTo("low");
    }

    @Test
    void anInstrumentWithoutItemsCannotScoreAnswers() {
      var bdi = Samples.totalOnly();
      assertThatThrownBy(() -> bdi.score(new Answers(bdi.id(), "1", List.of())))
          .hasMessageContaining("no items");
    }

    @Test
    void answersOfAnotherInstrumentOrVersionAreRefused() {
      var phq9 = Samples.phq9();
      assertThatThrownBy(() -> phq9.score(new Answers(phq9.id(), "2", List.of())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("version 2");
      assertThatThrownBy(() -> phq9.score(new Answers(InstrumentId.of("gad-7"), "1", List.of())))
          .hasMessageContaining("gad-7");
    }
  }

  @Nested
  class Profiles {
    private final Instrument profile = Samples.profile();
    private final TScoreTable fatigue =
        new TScoreTable(
            "fatigue",
            4,
            java.util.stream.IntStream.rangeClosed(40, 56).mapToObj(i -> (double) i).toList());

    private Profile profiled(Instrument instrument, String answers) {
      return ((Profiled) Samples.score(instrument, answers)).profile();
    }

    @Test
    void withoutTablesThereAreRawSums() {
      var it = profiled(profile, "1,2,3,4,5,5,5,5,3");
      assertThat(it.domain("fatigue").orElseThrow().raw()).isEqualTo(10);
      assertThat(it.domain("fatigue").orElseThrow().tScore()).isEmpty();
      assertThat(it.missingTables()).containsExactly("fatigue", "anxiety");
      assertThat(it.others()).singleElement().satisfies(x -> assertThat(x.value()).isEqualTo(3));
    }

    @Test
    void aTableGivesTScoreAndBand() {
      var supplied = profile.withTables(List.of(fatigue)).orThrow();
      var it = profiled(supplied, "5,5,5,4,1,_,1,1,3");
      assertThat(it.domain("fatigue").orElseThrow().tScore()).hasValue(55);
      assertThat(it.domain("fatigue").orElseThrow().severity().orElseThrow().id())
          .isEqualTo("mild");
      assertThat(it.missingTables()).containsExactly("anxiety");
      assertThat(it.unscored()).containsExactly("anxiety");
      assertThat(it.domain("anxiety")).isEmpty();
    }

    @Test
    void aTableThatDoesNotFitIsRefused() {
      var shortTable = new TScoreTable("fatigue", 4, List.of(40.0, 41.0));
      var unknown = new TScoreTable("sleep", 4, List.of(40.0));
      assertThat(profile.withTables(List.of(shortTable, unknown)).problems())
          .hasSize(2)
          .anySatisfy(problem -> assertThat(problem).contains("from 4 to 20, not from 4 to 5"))
          .anySatisfy(problem -> assertThat(problem).contains("no domain sleep"));
      assertThat(Samples.phq9().withTables(List.of()).problems()).hasSize(1);
      assertThat(shortTable.tScore(3)).isEmpty();
      assertThat(shortTable.tScore(6)).isEmpty();
    }

    @Test
    void aProfileRaisesNoFlag() {
      assertThat(Samples.score(profile, "1,1,1,1,1,1,1,1,1").safetyFlags()).isEmpty();
    }
  }

  @Test
  void everyOutcomeReachesItsCase() {
    var cases =
        new ScoreOutcome.Cases<String>() {
          @Override
          public String scored(Score score) {
            return "scored";
          }

          @Override
          public String notScored(NotScored why) {
            return "not scored";
          }

          @Override
          public String triaged(Triage triage) {
            return "triaged";
          }

          @Override
          public String profiled(Profile profile) {
            return "profiled";
          }
        };
    assertThat(Samples.score(Samples.rating(), "1").as(cases)).isEqualTo("scored");
    assertThat(Samples.score(Samples.rating(), "_").as(cases)).isEqualTo("not scored");
    assertThat(Samples.score(Samples.screener(), "n,n,,,,n,").as(cases)).isEqualTo("triaged");
    assertThat(Samples.score(Samples.profile(), times(9, "1")).as(cases)).isEqualTo("profiled");
    assertThat(ScoreOutcome.class.getPermittedSubclasses()).hasSize(4);
  }
}

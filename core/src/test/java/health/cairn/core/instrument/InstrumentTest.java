package health.cairn.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.core.evidence.Citation;
import health.cairn.core.evidence.Mark;
import health.cairn.core.evidence.SourceId;
import health.cairn.core.instrument.Instrument.Change;
import health.cairn.core.instrument.InstrumentText.ItemText;
import health.cairn.core.instrument.InstrumentText.Label;
import health.cairn.core.instrument.Interpretation.Cut;
import health.cairn.core.instrument.Interpretation.Side;
import health.cairn.core.instrument.Scale.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentTest {
  private final Instrument phq9 = Samples.phq9();

  @Nested
  class Totals {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            41       | exceeds the PHQ-9 maximum (27)
            -1       | below the PHQ-9 minimum (0)
            14.5     | must be a whole number
            NaN      | must be a number
            Infinity | exceeds the PHQ-9 maximum
            """)
    void thatCannotBe(double total, String message) {
      assertThat(phq9.scoreOfTotal(total).problems()).singleElement().asString().contains(message);
    }

    @Test
    void haveABandAndNoSubscores() {
      var score = phq9.scoreOfTotal(14).orThrow();
      assertThat(score.severity().orElseThrow().id()).isEqualTo("moderate");
      assertThat(score.subscores()).isEmpty();
      assertThat(score.findings()).isEmpty();
      assertThat(score.safetyFlags()).isEmpty();
    }

    @Test
    void canRaiseAFlag() {
      assertThat(Samples.rating().scoreOfTotal(4).orThrow().safetyFlags()).hasSize(1);
      assertThat(Samples.rating().scoreOfTotal(3).orThrow().safetyFlags()).isEmpty();
    }

    @Test
    void ofMeansMayBeDecimal() {
      assertThat(Samples.bpi().scoreOfTotal(4.75).orThrow().total()).isEqualTo(4.75);
      assertThat(Samples.bpi().scoreOfTotal(10.25).problems())
          .singleElement()
          .asString()
          .contains("10.25");
    }

    @Test
    void doNotExistForAScreenOrAProfile() {
      assertThat(Samples.screener().scoreOfTotal(1).problems()).hasSize(1);
      assertThat(Samples.profile().scoreOfTotal(10).problems()).hasSize(1);
    }

    @Test
    void outsideTheScaleHaveNoBand() {
      assertThat(phq9.severity(28)).isEmpty();
      assertThat(phq9.severity(27)).isPresent();
    }
  }

  @Nested
  class ResponseAndRemission {
    @ParameterizedTest
    @CsvSource({"20,10,true", "20,11,false", "19,10,false", "0,0,false", "20,25,false"})
    void halfOfTheBaselineMustBeGone(double baseline, double now, boolean responded) {
      assertThat(phq9.responded(baseline, now)).contains(responded);
    }

    @Test
    void sharesThatAreNotExactInBinaryCount() {
      assertThat(Samples.pcl5().responded(10, 7)).contains(true);
      assertThat(Samples.pcl5().responded(70, 49)).contains(true);
    }

    @Test
    void takeScores() {
      var baseline = phq9.scoreOfTotal(20).orThrow();
      var now = phq9.scoreOfTotal(4).orThrow();
      assertThat(phq9.responded(baseline, now)).contains(true);
      assertThat(phq9.inRemissionRange(now)).contains(true);
      assertThat(phq9.inRemissionRange(5)).contains(false);
      assertThat(phq9.change(baseline, now)).contains(Change.BETTER);
    }

    @Test
    void areUnknownWithoutARule() {
      assertThat(Samples.totalOnly().responded(40, 10)).isEmpty();
      assertThat(Samples.totalOnly().inRemissionRange(10)).isEmpty();
      assertThat(Samples.totalOnly().change(40, 10)).isEmpty();
    }

    @Test
    void turnRoundWhereHigherIsBetter() {
      var who5 = Samples.who5();
      assertThat(who5.responded(8, 12)).contains(true);
      assertThat(who5.responded(8, 4)).contains(false);
      assertThat(who5.inRemissionRange(13)).contains(true);
      assertThat(who5.inRemissionRange(12)).contains(false);
      assertThat(who5.change(8, 11)).contains(Change.BETTER);
      assertThat(who5.change(11, 8)).contains(Change.WORSE);
    }
  }

  @Nested
  class Changes {
    @ParameterizedTest
    @CsvSource({"20,15,BETTER", "20,16,UNCHANGED", "15,20,WORSE", "20,24,UNCHANGED"})
    void goByTheUsualRule(double before, double now, Change change) {
      assertThat(phq9.change(before, now)).contains(change);
    }

    @Test
    void canGoByAShareOfTheBaseline() {
      var share = phq9.interpretation().changes().get(0);
      assertThat(phq9.change(share, 10, 8)).isEqualTo(Change.BETTER);
      assertThat(phq9.change(share, 10, 9)).isEqualTo(Change.UNCHANGED);
      assertThat(phq9.change(share, 0, 9)).isEqualTo(Change.UNCHANGED);
    }

    @Test
    void theImprovedShareIsNegativeWhenItGotWorse() {
      assertThat(phq9.improvedShare(20, 15)).isEqualTo(0.25);
      assertThat(phq9.improvedShare(20, 25)).isEqualTo(-0.25);
    }
  }

  @Test
  void cutsCountTheirOwnValue() {
    var by = Samples.BY;
    var women = new Cut("w", "w", Side.AT_OR_ABOVE, 3, Optional.of(Sex.FEMALE), by);
    var low = new Cut("l", "l", Side.AT_OR_BELOW, 12, Optional.empty(), by);
    assertThat(women.reached(3)).isTrue();
    assertThat(women.reached(2)).isFalse();
    assertThat(low.reached(12)).isTrue();
    assertThat(low.reached(13)).isFalse();
    assertThat(Sex.FEMALE.id() + Sex.MALE.plural()).isEqualTo("femalemen");
  }

  @Nested
  class Texts {
    private InstrumentText text(String id, String version, List<ItemText> items) {
      return new InstrumentText(
          InstrumentId.of(id), version, "en", "", items, "us", "ours", "Own wording.");
    }

    @Test
    void withoutOneAnItemShowsItsNumber() {
      assertThat(phq9.prompt(phq9.items().get(2))).isEqualTo("Item 3");
    }

    @Test
    void givesAnItemItsWords() {
      var rating = Samples.rating();
      var item = new ItemText("q1", "How is it?", List.of(new Label(0, "fine")));
      var worded = rating.withText(text("rating", "1", List.of(item))).orThrow();
      assertThat(worded.prompt(worded.items().get(0))).isEqualTo("How is it?");
      assertThat(worded.scoring()).isEqualTo(rating.scoring());
    }

    @Test
    void ofAnotherInstrumentIsRefused() {
      assertThat(phq9.withText(text("gad-7", "1", List.of())).problems())
          .singleElement()
          .asString()
          .contains("gad-7");
    }

    @Test
    void thatDoesNotFitIsRefusedWithEveryReason() {
      var items =
          List.of(
              new ItemText("q7", "?", List.of()),
              new ItemText("q1", "?", List.of(new Label(7, "far too much"))));
      var problems = Samples.rating().withText(text("rating", "2", items)).problems();
      assertThat(problems).hasSize(4);
      assertThat(problems.get(0)).contains("version 2");
      assertThat(problems.get(1)).contains("2 items");
      assertThat(problems.get(2)).contains("no item q7").contains("q1");
      assertThat(problems.get(3)).contains("answer 7").contains("0 to 6");
    }

    @Test
    void withAnItemLeftOutIsRefused() {
      assertThat(Samples.rating().withText(text("rating", "1", List.of())).problems())
          .anySatisfy(problem -> assertThat(problem).contains("item q1 is missing"));
    }
  }

  @Nested
  class Definitions {
    private Instrument with(
        Scale scale, List<Item> items, Scoring scoring, Interpretation meaning) {
      return Samples.instrument(
          "own", scale, items, scoring, List.of(), Samples.NONE_ALLOWED, meaning);
    }

    @Test
    void ofEverySampleAgreeWithThemselves() {
      for (var sample :
          List.of(
              phq9,
              Samples.qids(),
              Samples.pcl5(),
              Samples.hamd17(),
              Samples.bpi(),
              Samples.rating(),
              Samples.totalOnly(),
              Samples.who5(),
              Samples.screener(),
              Samples.profile())) {
        assertThat(sample.problems()).as(sample.title()).isEmpty();
      }
    }

    @Test
    void needARangeThatFollowsFromTheItems() {
      var own =
          with(Samples.scale(10), Samples.items(2, 0, 3), new Scoring.Sum(), Interpretation.none());
      assertThat(own.problems()).singleElement().asString().contains("(0 to 6)");
    }

    @Test
    void needItemsOfTheRightNumber() {
      var none = Interpretation.none();
      var six = Samples.scale(6);
      var two = Samples.items(2, 0, 3);
      assertThat(with(six, two, new Scoring.Single(), none).problems()).hasSize(1);
      assertThat(with(six, two, new Scoring.TotalOnly(), none).problems()).hasSize(1);
      assertThat(with(six, two, new Scoring.ScreenerTriage(), none).problems()).hasSize(1);
      assertThat(with(six, List.of(), new Scoring.Sum(), none).problems())
          .contains("The instrument must have items.");
    }

    @Test
    void needItemsThatAreThereOnce() {
      var items = new ArrayList<>(Samples.items(2, 0, 3));
      items.set(1, items.get(0));
      assertThat(with(Samples.scale(6), items, new Scoring.Sum(), Interpretation.none()).problems())
          .singleElement()
          .asString()
          .contains("twice");
    }

    @Test
    void needBandsWithoutGapOrOverlap() {
      var bands = List.of(Samples.band("a", 0, 2), Samples.band("b", 4, 5));
      var meaning =
          new Interpretation(
              bands,
              List.of(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              List.of(),
              List.of());
      var own = with(Samples.scale(6), Samples.items(2, 0, 3), new Scoring.Sum(), meaning);
      assertThat(own.problems())
          .hasSize(2)
          .anySatisfy(problem -> assertThat(problem).contains("band b (4 to 5) must start at 3"))
          .anySatisfy(problem -> assertThat(problem).contains("must end at 6"));
    }

    @Test
    void mustNotNameItemsThatDoNotExist() {
      var own =
          Samples.instrument(
              "own",
              Samples.scale(6),
              Samples.items(2, 0, 3),
              new Scoring.Sum(),
              List.of(Samples.part("p", 2, 3)),
              new MissingRule.Prorate(1, Samples.never(9), Samples.BY),
              Samples.safety(
                  List.of(
                      new Interpretation.SafetyRule(
                          "s", OptionalInt.of(7), 1, "Look.", Samples.BY))));
      assertThat(own.problems())
          .containsExactly(
              "Part p names item 3, which does not exist.",
              "The rule about blank items names item 9, which does not exist.",
              "Safety rule s names item 7, which does not exist.");
    }

    @Test
    void mustNotNamePartsThatDoNotExist() {
      var own =
          Samples.instrument(
              "own",
              Samples.scale(6),
              Samples.items(2, 0, 3),
              new Scoring.Sum(),
              List.of(),
              new MissingRule.ProrateWithin(List.of("X"), 1, 1, Samples.BY),
              Interpretation.none());
      assertThat(own.problems()).singleElement().asString().contains("part X");
    }

    @Test
    void needAScaleWithTwoEnds() {
      assertThatThrownBy(() -> new Scale(5, 5, true, Direction.HIGHER_IS_WORSE))
          .hasMessageContaining("above the lowest");
    }
  }

  @Nested
  class Citations {
    @Test
    void showMarkAndSources() {
      assertThat(Citation.of(Mark.SEEN, SourceId.of("I01"), SourceId.of("I04")).brief())
          .isEqualTo("SEEN (I01, I04)");
      assertThat(Samples.BY.brief()).isEqualTo("PROPOSED");
    }

    @Test
    void needASourceForWhatWasSeen() {
      assertThatThrownBy(() -> Citation.of(Mark.SEEN)).hasMessageContaining("names no source");
      assertThatThrownBy(() -> Citation.of(Mark.SEEN_2)).hasMessageContaining("SEEN-2");
    }

    @Test
    void needASourceOrANoteForWhatIsRecalled() {
      assertThatThrownBy(() -> Citation.of(Mark.RECALLED)).hasMessageContaining("neither");
      assertThat(new Citation(List.of(), Mark.RECALLED, Optional.of("Trials.")).brief())
          .isEqualTo("RECALLED");
    }
  }
}

package health.cairn.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.AntidepressantRecorded;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.ContactTried;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.FlagAcknowledged;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.course.CourseEvent.Retracted;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.History;
import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.Score.SafetyFlag;
import health.cairn.core.instrument.ScoreOutcome.NotScored;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.record.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final InstrumentId PHQ9 = InstrumentId.of("phq-9");
  private static final InstrumentId MADRS = InstrumentId.of("madrs");
  private static final Instant START = Instant.parse("2026-11-02T14:30:00Z");
  private static final UUID MB = new UUID(0, 1);
  private static final UUID RN = new UUID(0, 2);
  private static final UUID A = new UUID(0, 3);

  private static Instant day(double day) {
    return START.plus(Duration.ofMinutes(Math.round(day * 1440)));
  }

  private static Score score(InstrumentId instrument, double total, SafetyFlag... flags) {
    return new Score(
        instrument,
        "1",
        total,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(flags),
        List.of());
  }

  private static Assessed phq9(double day, int total) {
    return new Assessed(day(day), score(PHQ9, total), Optional.empty());
  }

  private static Infused infused(double day) {
    return new Infused(day(day), MgPerKg.of(0.5), 40, Optional.empty());
  }

  private static PlannedInfusion planned(double day) {
    return new PlannedInfusion(day(day), MgPerKg.of(0.5), 40);
  }

  /** A PHQ-9 with too many blanks, whose item 9 was answered. */
  private static Answered inPart(double day) {
    var ticked = new ArrayList<>(Collections.nCopies(10, OptionalInt.empty()));
    ticked.set(8, OptionalInt.of(1));
    var outcome =
        new NotScored(PHQ9, List.of(1, 2, 3), List.of("Too many blanks."), List.of(ITEM_9));
    return new Answered(day(day), outcome, new Answers(PHQ9, "1", ticked));
  }

  private static final Opened OPENED =
      new Opened(day(-7), Condition.DEPRESSION, ProtocolId.of("depression-induction"));
  private static final SafetyFlag ITEM_9 =
      new SafetyFlag("item-9", OptionalInt.of(9), 1, "Thoughts of death: ask today.");

  private static final Contact CONTACT =
      new Contact(
          List.of(new FlagId(PHQ9, day(0), "item-9")), Contact.Whom.PATIENT, Contact.Way.PHONE);

  private static ContactMade contact(Instant at, Optional<Instant> nextBy) {
    return new ContactMade(
        at,
        CONTACT,
        Contact.Care.CLOSER,
        Contact.SafetyPlan.MADE,
        "Safe tonight.",
        "Call again.",
        nextBy);
  }

  @Nested
  class Replaying {
    @Test
    void everyKindOfFactIsReplayed() {
      var assessed = new Assessed(day(0), score(PHQ9, 18, ITEM_9), Optional.empty());
      var answered = inPart(1);
      var chosen = new ProtocolChosen(day(-6), ProtocolId.of("suicidality-single"), "2");
      var seen = new FlagAcknowledged(day(0.1), PHQ9, day(0), "item-9", "Safety plan reviewed.");
      var decided =
          new Decided(day(12), Decision.MAINTENANCE, "Response held.", Optional.of("Extend."));
      var tried = new ContactTried(day(0.02), CONTACT, "No answer.");
      var made = contact(day(0.05), Optional.empty());
      var permitted =
          new CourseEvent.TreatmentPermitted(
              day(11), Set.of(TreatmentCheck.WEIGHT), "The scales are broken.");
      var closed = new Closed(day(200), "Moved away.");
      List<CourseEvent> facts =
          List.of(
              OPENED,
              chosen,
              new AntidepressantRecorded(day(-7), true),
              new SeriesPlanned(day(-1), List.of(planned(3), planned(0))),
              assessed,
              answered,
              infused(0),
              seen,
              tried,
              made,
              decided,
              permitted,
              new Retracted(day(13), ""),
              closed);
      assertThat(facts.stream().map(Object::getClass).toList())
          .as("an example of every kind of fact")
          .containsExactlyInAnyOrderElementsOf(
              Arrays.asList(CourseEvent.class.getPermittedSubclasses()));
      assertThat(Course.from(facts))
          .isEqualTo(
              new Course(
                  Optional.of(OPENED),
                  Optional.of(chosen),
                  Optional.of(true),
                  List.of(assessed),
                  List.of(answered),
                  List.of(new Delivery(infused(0), Optional.of(planned(0)), true)),
                  Optional.of(List.of(planned(0), planned(3))),
                  List.of(decided),
                  List.of(seen),
                  List.of(tried),
                  List.of(made),
                  List.of(permitted),
                  Optional.of(closed)));
    }

    @Test
    void isFinishedOnceNothingMoreIsPlanned() {
      var facts = new ArrayList<CourseEvent>(List.of(OPENED, infused(0)));
      assertThat(Course.from(facts).finished()).isFalse();
      facts.add(new SeriesPlanned(day(1), List.of(planned(3))));
      assertThat(Course.from(facts).finished()).isFalse();
      facts.add(new SeriesPlanned(day(2), List.of()));
      assertThat(Course.from(facts).finished()).isTrue();
    }

    @Test
    void aLaterPlanTakesThePlaceOfAnEarlierOne() {
      var course =
          Course.from(
              List.of(
                  new SeriesPlanned(day(-1), List.of(planned(0), planned(3))),
                  new SeriesPlanned(day(1), List.of(planned(4)))));
      assertThat(course.series()).contains(List.of(planned(4)));
    }

    @Test
    void anAntidepressantThatNobodyAskedAboutIsUnknown() {
      assertThat(Course.from(List.of(OPENED)).antidepressant()).isEmpty();
    }
  }

  @Nested
  class Baseline {
    @Test
    void isTheLastScoreBeforeTheFirstInfusion() {
      var course = Course.from(List.of(phq9(-3, 20), phq9(-1, 18), infused(0), phq9(1, 9)));
      assertThat(course.baseline(PHQ9)).contains(phq9(-1, 18));
      assertThat(course.latest(PHQ9)).contains(phq9(1, 9));
    }

    @Test
    void countsAScoreAtTheTimeOfTheInfusionAsTakenBeforeIt() {
      assertThat(Course.from(List.of(infused(0), phq9(0, 18))).baseline(PHQ9))
          .contains(phq9(0, 18));
    }

    @Test
    void isTheLastScoreAsLongAsNothingWasGiven() {
      assertThat(Course.from(List.of(phq9(-3, 20), phq9(-1, 18))).baseline(PHQ9))
          .contains(phq9(-1, 18));
    }

    @Test
    void belongsToOneInstrument() {
      var course = Course.from(List.of(phq9(-1, 18), infused(0)));
      assertThat(course.baseline(MADRS)).isEmpty();
      assertThat(course.instruments()).containsExactly(PHQ9);
    }

    @Test
    void movesWithALateEntry() {
      var journal =
          Journal.<CourseEvent>empty()
              .append(phq9(-3, 20), MB, day(-3))
              .append(infused(0), MB, day(0))
              .append(phq9(-0.5, 17), MB, day(2));
      assertThat(Course.from(journal.facts()).baseline(PHQ9)).contains(phq9(-0.5, 17));
    }
  }

  @Nested
  class Planned {
    @Test
    void infusionsBeforeTheLastGivenOneAreOver() {
      var plan = new SeriesPlanned(day(-1), List.of(planned(0), planned(3), planned(6)));
      assertThat(Course.from(List.of(plan, infused(0), infused(4))).planned())
          .containsExactly(planned(6));
    }

    @Test
    void daysCountFromTheFirstGivenElseTheFirstPlannedInfusion() {
      var plan = new SeriesPlanned(day(-1), List.of(planned(3), planned(6)));
      assertThat(Course.from(List.of(plan)).start()).contains(day(3));
      assertThat(Course.from(List.of(plan, infused(4), infused(7))).start()).contains(day(4));
      assertThat(Course.empty().start()).isEmpty();
    }
  }

  @Nested
  class SafetyFlags {
    private final Assessed positive =
        new Assessed(day(0), score(PHQ9, 18, ITEM_9), Optional.empty());

    @Test
    void areOpenUntilAClinicianAcknowledgesThem() {
      var course = Course.from(List.of(positive));
      assertThat(course.openSafetyFlags())
          .singleElement()
          .satisfies(open -> assertThat(open.flag()).isEqualTo(ITEM_9));
      var seen = course.openSafetyFlags().get(0).acknowledge("Safety plan reviewed.", day(0.1));
      assertThat(Course.from(List.of(positive, seen)).openSafetyFlags()).isEmpty();
    }

    @Test
    void stayOpenWhileNobodyIsReached() {
      var tried = new ContactTried(day(0.1), CONTACT, "No answer.");
      var course = Course.from(List.of(positive, tried));
      assertThat(course.openSafetyFlags()).hasSize(1);
      assertThat(course.triedInVain()).containsExactly(tried);
    }

    @Test
    void closeWhenSomebodyWasReached() {
      var tried = new ContactTried(day(0.1), CONTACT, "No answer.");
      var made = contact(day(0.2), Optional.empty());
      var course = Course.from(List.of(positive, tried, made));
      assertThat(course.openSafetyFlags()).isEmpty();
      assertThat(course.triedInVain()).isEmpty();
    }

    @Test
    void leaveAPromiseUntilThereIsAnotherContact() {
      var promise = contact(day(0.2), Optional.of(day(2)));
      assertThat(Course.from(List.of(positive, promise)).contactPromised()).contains(promise);
      var kept = contact(day(2), Optional.empty());
      assertThat(Course.from(List.of(positive, promise, kept)).contactPromised()).isEmpty();
    }

    @Test
    void ofAnotherAssessmentStayOpen() {
      var again = new Assessed(day(3), score(PHQ9, 12, ITEM_9), Optional.empty());
      var seen = new FlagAcknowledged(day(1), PHQ9, day(0), "item-9", "Called.");
      assertThat(Course.from(List.of(positive, again, seen)).openSafetyFlags())
          .extracting(Course.OpenFlag::raised)
          .containsExactly(again.at());
    }

    @Test
    void areRaisedByAnInstrumentThatCameToNoTotal() {
      var course = Course.from(List.of(inPart(1)));
      assertThat(course.openSafetyFlags())
          .containsExactly(new Course.OpenFlag(day(1), PHQ9, ITEM_9));
      var seen = course.openSafetyFlags().get(0).acknowledge("Called.", day(1.1));
      assertThat(Course.from(List.of(inPart(1), seen)).openSafetyFlags()).isEmpty();
    }
  }

  @Nested
  class Corrections {
    private final Journal<CourseEvent> journal =
        Journal.<CourseEvent>empty()
            .append(phq9(-1, 18), MB, day(-1))
            .append(phq9(1, 81), MB, day(1))
            .append(infused(0), RN, day(1.5));

    @Test
    void factsComeInTheOrderInWhichTheyHappened() {
      assertThat(journal.facts()).containsExactly(phq9(-1, 18), infused(0), phq9(1, 81));
    }

    @Test
    void anAmendedEntryNoLongerCounts() {
      assertThat(journal.amend(2, phq9(1, 18), MB, day(2)).facts())
          .containsExactly(phq9(-1, 18), infused(0), phq9(1, 18));
    }

    @Test
    void aRetractedEntryLeavesNothing() {
      var retracted = journal.amend(2, new Retracted(day(2), "Twice."), MB, day(2));
      assertThat(retracted.facts()).containsExactly(phq9(-1, 18), infused(0));
      assertThat(retracted.entries()).hasSize(4);
    }

    @Test
    void anAmendmentCanBeAmendedInTurn() {
      var twice = journal.amend(2, phq9(1, 18), MB, day(2)).amend(4, phq9(1, 8), MB, day(3));
      assertThat(twice.facts()).containsExactly(phq9(-1, 18), infused(0), phq9(1, 8));
    }

    @Test
    void oneEntryIsNotAmendedTwice() {
      var once = journal.amend(2, phq9(1, 18), MB, day(2));
      assertThatThrownBy(() -> once.amend(2, phq9(1, 8), MB, day(3)))
          .hasMessageContaining("Entry 5 amends entry 2, which was already amended.");
    }

    @Test
    void onlyAnEarlierEntryIsAmended() {
      assertThatThrownBy(() -> journal.amend(4, phq9(1, 18), MB, day(2)))
          .hasMessageContaining("Entry 4 cannot amend entry 4.");
      assertThatThrownBy(() -> journal.amend(0, phq9(1, 18), MB, day(2)))
          .hasMessageContaining("cannot amend entry 0");
    }

    @Test
    void aRetractionNamesWhatItRetracts() {
      assertThatThrownBy(() -> journal.append(new Retracted(day(2), ""), MB, day(2)))
          .hasMessageContaining("retracts nothing");
    }

    @Test
    void everyEntryNamesItsAuthor() {
      assertThatThrownBy(() -> journal.append(infused(3), new UUID(0, 0), day(3)))
          .hasMessageContaining("names nobody");
    }

    @Test
    void aJournalReadInPartIsRefused() {
      var entries = journal.entries().subList(1, 3);
      assertThatThrownBy(() -> new Journal<>(entries))
          .hasMessageContaining("Entry 2 stands where entry 1 belongs.");
    }

    @Test
    void factsOfTheSameMomentKeepTheOrderOfWriting() {
      var same =
          Journal.<CourseEvent>empty().append(infused(0), A, START).append(phq9(0, 9), A, START);
      assertThat(same.facts()).containsExactly(infused(0), phq9(0, 9));
    }
  }

  @Nested
  class AsHistory {
    @Test
    void countsDaysFromTheFirstInfusion() {
      var course =
          Course.from(
              List.of(
                  new AntidepressantRecorded(day(-7), false),
                  phq9(-1.5, 18),
                  infused(0),
                  phq9(1, 9),
                  new SeriesPlanned(day(0), List.of(planned(0), planned(3.5)))));
      assertThat(History.of(course, course.start().orElseThrow()))
          .isEqualTo(
              new History(
                  History.Antidepressant.NO,
                  List.of(new History.Dose(0, MgPerKg.of(0.5), 40)),
                  List.of(new History.Dose(3.5, MgPerKg.of(0.5), 40)),
                  List.of(new History.Reading(-1.5, PHQ9, 18), new History.Reading(1, PHQ9, 9))));
    }

    @Test
    void keepsAMeanThatIsNotWholeAsItsNearestPoint() {
      var peg = new Assessed(day(0), score(InstrumentId.of("peg"), 6.5), Optional.empty());
      var history = History.of(Course.from(List.of(peg)), START);
      assertThat(history.readings())
          .containsExactly(new History.Reading(0, InstrumentId.of("peg"), 7));
      assertThat(history.antidepressant()).isEqualTo(History.Antidepressant.UNKNOWN);
    }

    @Test
    void carriesAYes() {
      var course = Course.from(List.of(new AntidepressantRecorded(day(0), true)));
      assertThat(History.of(course, START).antidepressant()).isEqualTo(History.Antidepressant.YES);
    }
  }

  @Test
  void decisionsFitTheMoment() {
    var opened = Course.from(List.of(OPENED));
    var given = Course.from(List.of(OPENED, infused(0)));
    var closed = Course.from(List.of(OPENED, infused(0), new Closed(day(200), "Moved away.")));
    assertThat(Decision.open(opened, Optional.empty()))
        .containsExactly(Decision.START, Decision.STOP);
    assertThat(Decision.open(given, Optional.empty()))
        .contains(Decision.BOOSTER)
        .doesNotContain(Decision.START);
    assertThat(Decision.open(closed, Optional.empty())).isEmpty();
  }

  @Test
  void decisionsAreReadByTheirWord() {
    assertThat(Decision.of("booster")).contains(Decision.BOOSTER);
    assertThat(Decision.of("top-up")).isEmpty();
    assertThat(Decision.STOP.word()).isEqualTo("stop");
  }
}

package health.cairn.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.ContactTried;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.Samples;
import health.cairn.core.protocol.Examples;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.Kilograms;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Given what stands, when somebody acts, then a fact, a question, or every reason against it. */
class ActsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Protocol PROTOCOL = Examples.depression();
  private static final Opened OPENED = new Opened(days(-30), Condition.DEPRESSION, PROTOCOL.id());

  private static Instant days(double days) {
    return NOW.plus(Duration.ofMinutes(Math.round(days * 1440)));
  }

  private static Course course(CourseEvent... facts) {
    return Course.from(Stream.concat(Stream.of(OPENED), Arrays.stream(facts)).toList());
  }

  private static Infused infused(double days) {
    return new Infused(days(days), MgPerKg.of(0.5), 40, Optional.empty());
  }

  private static Optional<MgPerKg> dose(double dose) {
    return Optional.of(MgPerKg.of(dose));
  }

  /** {@code dose out-of-range}, in the order in which they were found. */
  private static List<String> refusals(Ruling<?> ruling) {
    return ruling.refusals().stream().map(it -> it.field() + " " + it.ground().word()).toList();
  }

  private static List<String> cautions(Ruling<?> ruling) {
    return ruling.cautions().stream().map(it -> it.field() + " " + it.ground().word()).toList();
  }

  @Nested
  class Infusing {
    private static Charted stopped() {
      return new Charted(
          Drug.KETAMINE,
          Route.INTRAVENOUS,
          Optional.empty(),
          Charted.Solution.NOT_CHARTED,
          Optional.of(new Charted.Stopped("vomiting", "")));
    }

    private static Charted weighing(Optional<Kilograms> weight) {
      return new Charted(
          Drug.KETAMINE, Route.INTRAVENOUS, weight, Charted.Solution.NOT_CHARTED, Optional.empty());
    }

    private Ruling<Infused> infuse(Course course, double days, double dose, double minutes) {
      var sheet =
          new InfusionSheet(
              Optional.of(days(days)),
              dose(dose),
              OptionalDouble.of(minutes),
              Optional.of(Milligrams.of(36)),
              dose == 0 ? stopped() : Charted.USUAL,
              Optional.empty(),
              Examples.charting());
      return course.infuse(sheet, Optional.of(PROTOCOL), NOW);
    }

    @Test
    void isOneFact() {
      assertThat(infuse(course(), -1, 0.5, 40))
          .isEqualTo(
              new Ruling.Allows<>(
                  new Infused(days(-1), MgPerKg.of(0.5), 40, Optional.of(Milligrams.of(36)))));
    }

    @ParameterizedTest
    @CsvSource({
      "-1, 0, 40, ''",
      "-1, 20.1, 40, dose out-of-range",
      "-1, 0.5, 0.5, minutes out-of-range",
      "-1, 0.5, 1441, minutes out-of-range",
      "0.001, 0.5, 40, day future",
      "-3651, 0.5, 40, day long-ago",
      "1, 50, 2000, day future; dose out-of-range; minutes out-of-range"
    })
    void isRefusedWithEveryReason(double days, double dose, double minutes, String reasons) {
      assertThat(String.join("; ", refusals(infuse(course(), days, dose, minutes))))
          .isEqualTo(reasons);
    }

    @Test
    void withNothingWrittenDownMissesIt() {
      var blank =
          new InfusionSheet(
              Optional.empty(),
              Optional.empty(),
              OptionalDouble.empty(),
              Optional.empty(),
              Charted.USUAL,
              Optional.empty(),
              Examples.charting());
      assertThat(refusals(course().infuse(blank, Optional.empty(), NOW)))
          .containsExactly("day missing", "dose missing", "minutes missing");
    }

    @Test
    void aboveTheHardLimitIsAFactOnceConfirmed() {
      var ruling = infuse(course(), -1, 1.4, 40);
      assertThat(cautions(ruling)).containsExactly("dose dose-above-hard-limit");
      assertThat(ruling.cautions().get(0).figures())
          .containsExactly(MgPerKg.of(1.4), MgPerKg.of(1));
      assertThat(ruling.made().map(Infused::dose)).contains(MgPerKg.of(1.4));
      assertThat(cautions(infuse(course(), -1, 1, 40)))
          .containsExactly("dose dose-above-soft-limit");
      assertThat(cautions(infuse(course(), -1, 0.75, 40))).isEmpty();
    }

    private List<String> asked(Course course, double dose, Optional<Kilograms> weight) {
      var sheet =
          new InfusionSheet(
              Optional.of(days(-1)),
              dose(dose),
              OptionalDouble.of(40),
              Optional.empty(),
              weighing(weight),
              Optional.of(PlaceSheet.nearest(ZoneOffset.UTC)),
              Examples.charting());
      return cautions(course.infuse(sheet, Optional.of(PROTOCOL), NOW));
    }

    @Test
    void ofMoreThanTwiceTheDoseOrderedIsAskedAbout() {
      var low = new PlannedInfusion(days(-1), MgPerKg.of(0.2), 40);
      var planned = course(new CourseEvent.SeriesPlanned(days(-9), List.of(low)));
      assertThat(asked(planned, 0.4, Optional.empty())).isEmpty();
      assertThat(asked(planned, 0.41, Optional.empty()))
          .containsExactly("dose dose-far-above-order");
      assertThat(asked(planned, 0.41, Optional.of(new Kilograms(70))))
          .containsExactly("dose dose-far-above-order-mg");
      var before = new Infused(days(-9), MgPerKg.of(0.2), 40, Optional.empty());
      assertThat(asked(course(before), 0.5, Optional.empty()))
          .containsExactly("dose dose-far-above-order");
      assertThat(asked(course(), 1, Optional.empty()))
          .as("twice the protocol's start")
          .containsExactly("dose dose-above-soft-limit");
    }

    @Test
    void aboveTheSoftLimitIsAskedAboutUnlessItWasOrderedSo() {
      var high = new PlannedInfusion(days(-1), MgPerKg.of(0.9), 40);
      var planned = course(new CourseEvent.SeriesPlanned(days(-9), List.of(high)));
      assertThat(asked(planned, 0.9, Optional.empty())).isEmpty();
      assertThat(asked(planned, 0.95, Optional.empty()))
          .containsExactly("dose dose-above-soft-limit");
      assertThat(asked(course(), 0.9, Optional.empty()))
          .containsExactly("dose dose-above-soft-limit");
    }

    private List<String> charted(Charted how, double dose, OptionalDouble mg) {
      var sheet =
          new InfusionSheet(
              Optional.of(days(-1)),
              Optional.of(dose).filter(it -> it >= 0).map(MgPerKg::of),
              OptionalDouble.of(40),
              mg.stream().mapToObj(Milligrams::of).findFirst(),
              how,
              Optional.empty(),
              Examples.charting());
      var ruling = course().infuse(sheet, Optional.of(PROTOCOL), NOW);
      return Stream.concat(refusals(ruling).stream(), cautions(ruling).stream()).toList();
    }

    @ParameterizedTest
    @CsvSource({
      "46.8, 1, 46.8, ''",
      "46.8, 10, 46.8, volume volume",
      "4.68, 10, 46.8, ''",
      "4.68, 10, -1, ''",
      "5.2, 10, -1, volume volume-by-weight",
      "5.2, -1, -1, ''",
      "1001, 0, -1, volume out-of-range; volume volume-by-weight"
    })
    void volumeConcentrationAndAmountMustAgree(
        double millilitres, double strength, double mg, String asked) {
      var solution = new Charted.Solution(known(millilitres), known(strength));
      var how =
          new Charted(
              Drug.KETAMINE,
              Route.INTRAVENOUS,
              Optional.of(Kilograms.of(93.6)),
              solution,
              Optional.empty());
      assertThat(String.join("; ", charted(how, 0.5, known(mg)))).isEqualTo(asked);
    }

    private static OptionalDouble known(double value) {
      return value < 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @ParameterizedTest
    @CsvSource({
      "esketamine, intranasal, -1, 84, '', 1.2",
      "esketamine, intranasal, -1, -1, dose missing, -1",
      "ketamine, oral, 2, -1, '', 2",
      "ketamine, intramuscular, 0.7, 49, '', 0.7",
      "placebo, intravenous, -1, -1, '', 0",
      "placebo, intravenous, 0.5, -1, dose placebo-with-dose, -1",
      "ketamine, intravenous, -1, 35, dose missing, -1"
    })
    void anotherDrugOrWayIsKeptAsItWas(
        String drug, String route, double dose, double mg, String against, double kept) {
      var how =
          new Charted(
              Drug.of(drug).orElseThrow(),
              Route.of(route).orElseThrow(),
              Optional.of(Kilograms.of(70)),
              Charted.Solution.NOT_CHARTED,
              Optional.empty());
      assertThat(String.join("; ", charted(how, dose, known(mg)))).isEqualTo(against);
      if (kept >= 0) {
        var sheet =
            new InfusionSheet(
                Optional.of(days(-1)),
                Optional.of(dose).filter(it -> it >= 0).map(MgPerKg::of),
                OptionalDouble.of(40),
                known(mg).stream().mapToObj(Milligrams::of).findFirst(),
                how,
                Optional.empty(),
                Examples.charting());
        var fact = course().infuse(sheet, Optional.of(PROTOCOL), NOW).made().orElseThrow();
        assertThat(fact.dose().value()).isEqualTo(kept);
        assertThat(course(fact).infusions()).isEmpty();
        assertThat(course(fact).begun()).hasSize(1);
      }
    }

    @Test
    void whyItEndedIsAskedWhereNothingOrEverythingWasGiven() {
      assertThat(charted(Charted.USUAL, 0, OptionalDouble.empty()))
          .containsExactly("stopped nothing-without-reason");
      assertThat(charted(stopped(), 0, OptionalDouble.empty())).isEmpty();
      var unheard =
          new Charted(
              Drug.KETAMINE,
              Route.INTRAVENOUS,
              Optional.empty(),
              Charted.Solution.NOT_CHARTED,
              Optional.of(new Charted.Stopped("rain", "")));
      assertThat(charted(unheard, 0.2, OptionalDouble.empty()))
          .containsExactly("stopped not-offered");
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "-1.12, true", "-1.13, false", "-0.88, true", "-0.87, false"})
    void withinThreeHoursOfAnotherIsAskedAbout(double days, boolean asked) {
      var ruling = infuse(course(infused(-1)), days, 0.5, 40);
      assertThat(cautions(ruling)).hasSize(asked ? 1 : 0);
      assertThat(ruling.made()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"35, ''", "38.5, ''", "350, amount amount", "16, amount amount-pounds"})
    void withAnAmountThatDoseAndWeightDoNotMakeIsAskedAbout(double amount, String reason) {
      var sheet =
          new InfusionSheet(
              Optional.of(days(-1)),
              dose(0.5),
              OptionalDouble.of(40),
              Optional.of(Milligrams.of(amount)),
              weighing(Optional.of(new Kilograms(70))),
              Optional.empty(),
              Examples.charting());
      var ruling = course().infuse(sheet, Optional.of(PROTOCOL), NOW);
      assertThat(String.join("; ", cautions(ruling))).isEqualTo(reason);
      assertThat(ruling.made()).isPresent();
    }

    @Test
    void saysTheQuestionsBesideTheRefusals() {
      var ruling = infuse(course(infused(-1)), -1, 1.4, 0);
      assertThat(refusals(ruling)).containsExactly("minutes out-of-range");
      assertThat(cautions(ruling))
          .containsExactly("dose dose-above-hard-limit", "time infusion-on-record");
      assertThat(ruling.made()).isEmpty();
    }
  }

  @Nested
  class Planning {
    private PlanRow row(int number, double days, double dose) {
      return new PlanRow(number, Optional.of(days(days)), dose(dose), OptionalDouble.of(40));
    }

    private List<String> refused(boolean prescriber, Course course, PlanRow... rows) {
      return refusals(course.plan(List.of(rows), Optional.of(PROTOCOL), prescriber, NOW));
    }

    @Test
    void isOneFactInTheOrderOfTime() {
      var ruling =
          course().plan(List.of(row(1, 4, 0.5), row(2, 1, 0.5)), Optional.of(PROTOCOL), false, NOW);
      assertThat(ruling.made().orElseThrow().infusions())
          .extracting(PlannedInfusion::at)
          .containsExactly(days(1), days(4));
    }

    @Test
    void ofNoneIsAPlan() {
      assertThat(course().plan(List.of(), Optional.of(PROTOCOL), false, NOW).made()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
      "0.75, false, ''",
      "0.76, false, dose1 dose-needs-physician",
      "0.76, true, ''",
      "1, true, ''",
      "1.01, true, dose1 dose-above-hard-limit",
      "1.01, false, dose1 dose-above-hard-limit",
      "0, true, dose1 out-of-range",
      "21, true, dose1 out-of-range"
    })
    void keepsToTheDosesOfTheProtocol(double dose, boolean prescriber, String reason) {
      assertThat(String.join("; ", refused(prescriber, course(), row(1, 1, dose))))
          .isEqualTo(reason);
    }

    @Test
    void keepsToItsSpacingWhateverTheOrderOfTheRows() {
      assertThat(refused(true, course(), row(1, 4, 0.5), row(2, 1, 0.5), row(3, 1.9, 0.5)))
          .containsExactly("day3 too-soon");
      assertThat(refused(true, course(infused(-0.1)), row(1, 0.5, 0.5)))
          .containsExactly("day1 too-soon");
    }

    @Test
    void saysEverythingAtItsRow() {
      var blank = new PlanRow(7, Optional.empty(), Optional.empty(), OptionalDouble.empty());
      assertThat(refused(true, course(), row(1, 1, 50), row(2, 1.1, 1.5), blank))
          .containsExactly(
              "dose1 out-of-range",
              "dose2 dose-above-hard-limit",
              "day7 missing",
              "dose7 missing",
              "minutes7 missing",
              "day2 too-soon");
    }
  }

  @Nested
  class Assessing {
    private final Instrument phq9 = Samples.phq9();

    private List<OptionalInt> ticked(int answer) {
      var ticked = new ArrayList<>(Samples.all(phq9.items().size(), answer));
      ticked.set(8, OptionalInt.of(0));
      return ticked;
    }

    private Ruling<CourseEvent> answers(Course course, List<OptionalInt> ticked) {
      return course.assess(new ScoreSheet(phq9, Optional.of(days(-1))), ticked, NOW);
    }

    private Ruling<Assessed> total(Course course, double days, double total) {
      var sheet = new ScoreSheet(phq9, Optional.of(days(days)));
      return course.assess(sheet, OptionalDouble.of(total), NOW);
    }

    @Test
    void ofWholeAnswersIsAScore() {
      assertThat(answers(course(), ticked(1)).made())
          .hasValueSatisfying(fact -> assertThat(((Assessed) fact).score().total()).isEqualTo(8));
    }

    @ParameterizedTest
    @CsvSource({
      "-1, 12, ''",
      "-1, 28, total out-of-range",
      "-1, 11.5, total not-whole",
      "1, 12, day future",
      "-3651, 12, day long-ago"
    })
    void ofATotalHoldsItAgainstTheScale(double days, double total, String reason) {
      assertThat(String.join("; ", refusals(total(course(), days, total)))).isEqualTo(reason);
    }

    @Test
    void ofTheSameMinuteIsTheSameSheet() {
      var known = total(course(), -1, 12).made().orElseThrow();
      assertThat(refusals(answers(course(known), ticked(1))))
          .containsExactly("time score-on-record");
      assertThat(refusals(total(course(known), -0.999, 12))).isEmpty();
    }

    @Test
    void asksAboutABlankThatMattersOnce() {
      var ticked = ticked(1);
      ticked.set(2, OptionalInt.empty());
      var ruling = answers(course(), ticked);
      assertThat(cautions(ruling)).containsExactly("a-" + phq9.items().get(2).id() + " blank");
      assertThat(ruling.made()).isPresent();
    }

    @Test
    void neverWaitsWhereAnAnswerNeedsAPerson() {
      var ticked = new ArrayList<>(Samples.all(phq9.items().size(), 1));
      ticked.set(0, OptionalInt.empty());
      ticked.set(1, OptionalInt.empty());
      ticked.set(2, OptionalInt.empty());
      var ruling = answers(course(), ticked);
      assertThat(cautions(ruling)).isEmpty();
      assertThat(ruling.made()).containsInstanceOf(Answered.class);
    }

    @Test
    void refusesAnswersThatAreNotOfferedAndSheetsWithoutAny() {
      var ticked = ticked(1);
      ticked.set(0, OptionalInt.of(4));
      ticked.set(1, OptionalInt.of(-1));
      assertThat(answers(course(), ticked).refusals())
          .extracting(it -> it.ground() + " " + it.figures())
          .containsExactly("ANSWER_NOT_OFFERED [1, 0, 3]", "ANSWER_NOT_OFFERED [2, 0, 3]");
      var blank = new ArrayList<>(ticked);
      blank.replaceAll(it -> OptionalInt.empty());
      assertThat(answers(course(), blank).refusals())
          .extracting(it -> it.ground())
          .containsExactly(Ground.NOTHING_ANSWERED);
    }
  }

  @Nested
  class Deciding {
    private final Advised advised =
        new Advised(Optional.of(Decision.BOOSTER), Optional.of("A booster."));

    private Ruling<Ordered> decide(Optional<Decision> decision, String reason) {
      return course(infused(-9))
          .decide(
              new DecisionSheet(decision, reason, advised),
              new PlanSheet(Optional.of(List.of()), Optional.of(PROTOCOL), true),
              NOW);
    }

    @Test
    void asAdvisedNeedsNoReasonAndKeepsTheAdvice() {
      assertThat(decide(Optional.of(Decision.BOOSTER), "").made().map(Ordered::decided))
          .contains(new Decided(NOW, Decision.BOOSTER, "", Optional.of("A booster.")));
    }

    @Test
    void otherwiseNeedsAReason() {
      assertThat(refusals(decide(Optional.of(Decision.STOP), " ")))
          .containsExactly("reason no-words");
      assertThat(decide(Optional.of(Decision.STOP), "Side effects.").made()).isPresent();
    }

    @Test
    void isOneOfThoseThatFitTheMoment() {
      assertThat(refusals(decide(Optional.of(Decision.START), "Why not.")))
          .containsExactly("decision not-offered");
      assertThat(refusals(decide(Optional.empty(), "x".repeat(4001))))
          .containsExactly("decision not-offered", "reason too-long");
    }
  }

  @Nested
  class Opening {
    @Test
    void isTwoFactsUnderTheUsualProtocol() {
      var ruling = Course.open(Optional.of(Condition.DEPRESSION), List.of(PROTOCOL), NOW);
      var course = Course.from(ruling.made().orElseThrow().facts());
      assertThat(course.opened().map(Opened::condition)).contains(Condition.DEPRESSION);
      assertThat(course.chosen().map(it -> it.version())).contains(PROTOCOL.version());
    }

    @Test
    void needsAConditionThatHasAProtocol() {
      assertThat(refusals(Course.open(Optional.empty(), List.of(PROTOCOL), NOW)))
          .containsExactly("condition not-offered");
      assertThat(refusals(Course.open(Optional.of(Condition.CRPS), List.of(PROTOCOL), NOW)))
          .containsExactly("condition not-offered");
    }
  }

  @Nested
  class Choosing {
    @Test
    void makesAFactOfWhatDiffersAlone() {
      var same = course().choose(Optional.of(PROTOCOL), Optional.of(true), NOW);
      assertThat(same.made().orElseThrow().facts())
          .containsExactly(new CourseEvent.AntidepressantRecorded(NOW, true));
      var nothing = course().choose(Optional.of(PROTOCOL), Optional.empty(), NOW);
      assertThat(nothing.made().orElseThrow().facts()).isEmpty();
    }

    @Test
    void isOfAProtocolForTheSameCondition() {
      var other =
          Course.from(List.of(new Opened(days(-30), Condition.CRPS, Examples.depression().id())));
      assertThat(refusals(course().choose(Optional.empty(), Optional.empty(), NOW)))
          .containsExactly("protocol not-offered");
      assertThat(other.choose(Optional.of(PROTOCOL), Optional.empty(), NOW).made())
          .as("the one that the course has")
          .isPresent();
    }
  }

  @Nested
  class Reaching {
    private final Course flagged = flagged();

    private Course flagged() {
      var phq9 = Samples.phq9();
      var sheet = new ScoreSheet(phq9, Optional.of(days(-1)));
      var ticked = Samples.all(phq9.items().size(), 1);
      return course(course().assess(sheet, ticked, NOW).made().orElseThrow());
    }

    private ContactSheet sheet(double days, boolean reached, ContactSheet.Found found) {
      var flags = flagged.safetyFlags().stream().map(it -> it.id()).toList();
      return new ContactSheet(
          flags,
          Optional.of(Contact.Whom.PATIENT),
          Optional.of(Contact.Way.PHONE),
          Optional.of(days(days)),
          Optional.of(reached),
          found,
          "Rang twice.");
    }

    private ContactSheet.Found found(double nextBy) {
      return new ContactSheet.Found(
          Optional.of(Contact.Care.CLOSER),
          Optional.of(Contact.SafetyPlan.MADE),
          "Safe.",
          "Call again.",
          Optional.of(days(nextBy)));
    }

    private final ContactSheet.Found nothing =
        new ContactSheet.Found(Optional.empty(), Optional.empty(), "", "", Optional.empty());

    @Test
    void somebodyClosesTheFlag() {
      var fact = flagged.contact(sheet(-0.5, true, found(1)), NOW).made().orElseThrow();
      assertThat(fact).isInstanceOf(ContactMade.class);
    }

    @Test
    void nobodyAsksForNoMoreThanTheAttempt() {
      assertThat(flagged.contact(sheet(-0.5, false, nothing), NOW).made())
          .containsInstanceOf(ContactTried.class);
    }

    @ParameterizedTest
    @CsvSource({
      "-0.5, -0.6, nextDay next-not-after",
      "-0.5, 367, nextDay next-too-far",
      "0.5, 1, day future",
      "-1.5, 1, day long-ago"
    })
    void keepsToTheOrderOfTime(double at, double nextBy, String reason) {
      assertThat(refusals(flagged.contact(sheet(at, true, found(nextBy)), NOW)))
          .containsExactly(reason);
    }

    @Test
    void saysAllThatIsMissing() {
      assertThat(refusals(flagged.contact(sheet(-0.5, true, nothing), NOW)))
          .containsExactly(
              "care not-offered", "plan not-offered", "found no-words", "next no-words");
      assertThat(refusals(course().contact(sheet(-0.5, false, nothing), NOW)))
          .as("a flag that the course does not know")
          .containsExactly("flag no-flag");
    }
  }

  @Test
  void closingNeedsAReason() {
    assertThat(refusals(course().close(" ", NOW))).containsExactly("reason no-words");
    assertThat(course().close("Well.", NOW).made().orElseThrow().reason()).isEqualTo("Well.");
  }
}

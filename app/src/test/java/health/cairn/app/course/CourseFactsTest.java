package health.cairn.app.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.core.course.Charted;
import health.cairn.core.course.Contact;
import health.cairn.core.course.CourseEvent;
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
import health.cairn.core.course.Decision;
import health.cairn.core.course.Drug;
import health.cairn.core.course.FlagId;
import health.cairn.core.course.Fulfilment;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.course.Route;
import health.cairn.core.course.TreatmentCheck;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.ScoreOutcome;
import health.cairn.core.instrument.Triage;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.Kilograms;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CourseFactsTest {
  private static final Instant AT = Instant.parse("2026-11-02T14:30:00.123456Z");
  private static final String WHEN = "'at':'2026-11-02T14:30:00.123456Z'";
  private static final String FLAG = "{'rule':'item-9','item':9,'value':1.0,'says':'Ask today.'}";
  private static final String TICKED =
      "'answers':{'instrument':'phq-9','version':'1','values':[2,null]}";
  private static final InstrumentId PHQ9 = InstrumentId.of("phq-9");
  private static final Score.SafetyFlag ITEM_9 =
      new Score.SafetyFlag("item-9", OptionalInt.of(9), 1, "Ask today.");
  private static final String CONTACT =
      "'contact':{'flags':[{'instrument':'phq-9','raised':'2026-11-02T14:30:00.123456Z',"
          + "'rule':'item-9'}],'whom':'PATIENT','way':'PHONE'}";
  private static final Contact REACHED =
      new Contact(List.of(new FlagId(PHQ9, AT, "item-9")), Contact.Whom.PATIENT, Contact.Way.PHONE);
  private static final Answers ANSWERS =
      new Answers(PHQ9, "1", List.of(OptionalInt.of(2), OptionalInt.empty()));

  /** Each kind as it has been written since its first release. These strings never change. */
  private static final Map<String, CourseEvent> WRITTEN = written();

  private static Map<String, CourseEvent> written() {
    var all = new LinkedHashMap<String, CourseEvent>();
    all.put(
        "course.opened.v1 {" + WHEN + ",'condition':'PTSD','protocol':'ptsd-induction'}",
        new Opened(AT, Condition.PTSD, ProtocolId.of("ptsd-induction")));
    all.put(
        "course.protocol-chosen.v1 {" + WHEN + ",'protocol':'ptsd-induction','version':'3'}",
        new ProtocolChosen(AT, ProtocolId.of("ptsd-induction"), "3"));
    all.put(
        "course.antidepressant-recorded.v1 {" + WHEN + ",'continuing':false}",
        new AntidepressantRecorded(AT, false));
    all.put(
        "course.series-planned.v1 {"
            + WHEN
            + ",'infusions':[{"
            + WHEN
            + ",'dose':0.5,'minutes':40.0}]}",
        new SeriesPlanned(AT, List.of(new PlannedInfusion(AT, MgPerKg.of(0.5), 40))));
    all.put(
        "course.assessed.v1 {"
            + WHEN
            + ",'score':{'instrument':'phq-9','version':'1','total':7.0,"
            + "'severity':{'id':'mild','title':'Mild'},'imputation':{'items':[2],'rule':'Mean.'},"
            + "'subscores':[{'id':'a','title':'A','value':1.5}],'safetyFlags':["
            + FLAG
            + "],'findings':[{'id':'mdd','title':'Major','met':'UNKNOWN'}]},"
            + TICKED
            + "}",
        new Assessed(
            AT,
            new Score(
                PHQ9,
                "1",
                7,
                Optional.of(new Score.Severity("mild", "Mild")),
                Optional.of(new Score.Imputation(List.of(2), "Mean.")),
                List.of(new Score.Subscore("a", "A", 1.5)),
                List.of(ITEM_9),
                List.of(new Score.Finding("mdd", "Major", Score.Met.UNKNOWN))),
            Optional.of(ANSWERS)));
    all.put(
        "course.answered.v1 {"
            + WHEN
            + ",'outcome':{'kind':'not-scored','instrument':'phq-9','missing':[2],"
            + "'reasons':['Blank.'],'safetyFlags':["
            + FLAG
            + "]},"
            + TICKED
            + "}",
        new Answered(
            AT,
            new ScoreOutcome.NotScored(PHQ9, List.of(2), List.of("Blank."), List.of(ITEM_9)),
            ANSWERS));
    all.put(
        "course.infused.v1 {" + WHEN + ",'dose':0.5,'minutes':40.0,'amount':36.2}",
        new Infused(AT, MgPerKg.of(0.5), 40, Optional.of(new Milligrams(36.2))));
    all.put(
        "course.decided.v1 {" + WHEN + ",'decision':'RAISE','reason':'Slow.','advised':'Go on.'}",
        new Decided(AT, Decision.RAISE, "Slow.", Optional.of("Go on.")));
    all.put(
        "course.flag-acknowledged.v1 {"
            + WHEN
            + ",'instrument':'phq-9',"
            + "'raised':'2026-11-02T14:30:00.123456Z','rule':'item-9','action':'Called.'}",
        new FlagAcknowledged(AT, PHQ9, AT, "item-9", "Called."));
    all.put(
        "course.contact-tried.v1 {" + WHEN + "," + CONTACT + ",'note':'No answer.'}",
        new ContactTried(AT, REACHED, "No answer."));
    all.put(
        "course.contact-made.v1 {"
            + WHEN
            + ","
            + CONTACT
            + ",'care':'CLOSER','plan':'MADE','found':'Safe.','next':'Call.','nextBy':"
            + "'2026-11-02T14:30:00.123456Z'}",
        new ContactMade(
            AT,
            REACHED,
            Contact.Care.CLOSER,
            Contact.SafetyPlan.MADE,
            "Safe.",
            "Call.",
            Optional.of(AT)));
    all.put(
        "course.treatment-permitted.v1 {"
            + WHEN
            + ",'checks':['CONSENT_TEXT','WEIGHT'],'reason':'Agreed.'}",
        new CourseEvent.TreatmentPermitted(
            AT, Set.of(TreatmentCheck.WEIGHT, TreatmentCheck.CONSENT_TEXT), "Agreed."));
    all.put("course.closed.v1 {" + WHEN + ",'reason':'Moved.'}", new Closed(AT, "Moved."));
    all.put("course.retracted.v2 {" + WHEN + ",'reason':'Twice.'}", new Retracted(AT, "Twice."));
    return all;
  }

  private static String asWritten(CourseEvent fact) {
    return (CourseFacts.STREAM.kind(fact) + " " + CourseFacts.STREAM.write(fact))
        .replace('"', '\'');
  }

  @Nested
  class EveryKind {
    @Test
    void hasItsExample() {
      assertThat(WRITTEN.values().stream().map(Object::getClass).toArray())
          .containsExactlyInAnyOrder((Object[]) CourseEvent.class.getPermittedSubclasses());
    }

    @Test
    void isWrittenAsItAlwaysWas() {
      assertThat(WRITTEN.values().stream().map(CourseFactsTest::asWritten).toList())
          .containsExactlyElementsOf(WRITTEN.keySet());
    }

    @Test
    void isReadAsItWasWritten() {
      WRITTEN.forEach(
          (words, fact) -> {
            var kind = words.substring(0, words.indexOf(' '));
            var body = words.substring(words.indexOf(' ') + 1).replace('\'', '"');
            assertThat(CourseFacts.STREAM.read(kind, body)).isEqualTo(fact);
          });
    }
  }

  @Test
  void anInfusionSaysHowItWasGivenAndWhatItCarriedOut() {
    var place = new PlannedInfusion(AT, MgPerKg.of(0.5), 40);
    var written =
        "course.infused.v1 {"
            + WHEN
            + ",'dose':0.25,'minutes':20.0,'amount':18.1,'charted':{'drug':'esketamine',"
            + "'route':'intranasal','weight':72.4,'solution':{'millilitres':2.0,"
            + "'mgPerMillilitre':null},'stopped':{'reason':'vomiting','words':'Twice.'}},"
            + "'fulfilment':{'planned':{'at':'2026-11-02T14:30:00.123456Z','dose':0.5,"
            + "'minutes':40.0},'dayEnd':'2026-11-04T00:00:00Z',"
            + "'decided':'2026-11-02T14:30:00.123456Z','least':0.25}}";
    var fact =
        new Infused(
            AT,
            MgPerKg.of(0.25),
            20,
            Optional.of(new Milligrams(18.1)),
            Optional.of(
                new Charted(
                    Drug.ESKETAMINE,
                    Route.INTRANASAL,
                    Optional.of(new Kilograms(72.4)),
                    new Charted.Solution(OptionalDouble.of(2), OptionalDouble.empty()),
                    Optional.of(new Charted.Stopped("vomiting", "Twice.")))),
            Optional.of(
                new Fulfilment(
                    Optional.of(place),
                    Instant.parse("2026-11-04T00:00:00Z"),
                    AT,
                    MgPerKg.of(0.25))));
    assertThat(asWritten(fact)).isEqualTo(written);
    assertThat(
            CourseFacts.STREAM.read(
                "course.infused.v1", written.substring(written.indexOf('{')).replace('\'', '"')))
        .isEqualTo(fact);
  }

  @Test
  void aTriageComesBackWhole() {
    var triage =
        new Triage(
            InstrumentId.of("cssrs"),
            "1",
            Triage.Band.HIGH,
            false,
            List.of(Triage.Flag.INCOMPLETE),
            List.of(6),
            List.of(ITEM_9));
    var fact = new Answered(AT, new ScoreOutcome.Triaged(triage), ANSWERS);
    assertThat(
            CourseFacts.STREAM.read(CourseFacts.STREAM.kind(fact), CourseFacts.STREAM.write(fact)))
        .isEqualTo(fact);
  }

  @Test
  void aWithdrawalFromBeforeReasonsWereAskedIsReadWithoutOne() {
    var body = ("{" + WHEN + "}").replace('\'', '"');
    assertThat(CourseFacts.STREAM.read("course.retracted.v1", body))
        .isEqualTo(new Retracted(AT, ""));
  }

  @Test
  void aKindFromANewerCairnIsRefused() {
    assertThatThrownBy(() -> CourseFacts.STREAM.read("course.teleported.v1", "{}"))
        .hasMessageContaining("course.teleported.v1");
  }
}

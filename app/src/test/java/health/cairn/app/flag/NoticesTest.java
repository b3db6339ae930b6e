package health.cairn.app.flag;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import health.cairn.app.ClinicTest;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Notices by e-mail: to whom, when, and how little they say. */
@ClinicTest
class NoticesTest {
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final long PATIENCE_MS = 8000;

  @Autowired private Patients patients;
  @Autowired private Courses courses;
  @Autowired private Escalation escalation;
  @Autowired private IncompleteEventPublications waiting;
  @Autowired private Clock clock;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry settings) {
    MAIL.start();
    settings.add("cairn.mail.host", () -> "127.0.0.1");
    settings.add("cairn.mail.port", () -> MAIL.getSmtp().getPort());
    settings.add("cairn.mail.from", () -> "cairn@clinic.example");
    settings.add("cairn.mail.link", () -> "https://clinic.example/today");
    settings.add("cairn.mail.encrypted", () -> "false");
    settings.add("cairn.flags.look-every", () -> "1d");
    settings.add("cairn.flags.send-again-every", () -> "1d");
  }

  /** The server comes back to its port after it was away. */
  private static int free() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  @AfterAll
  static void stop() {
    MAIL.stop();
  }

  /** Flags of other tests are told of first, so that only this test's are left. */
  @BeforeEach
  void quiet() throws Exception {
    escalation.lookAtAll();
    arrived(Integer.MAX_VALUE, 1500);
    MAIL.purgeEmailFromAllMailboxes();
  }

  private CourseRecord flagged(Duration ago) {
    return Flagged.course(patients, courses, clock.instant().minus(ago));
  }

  private static List<String> arrived(int expected, long patience) throws Exception {
    MAIL.waitForIncomingEmail(patience, expected);
    return Arrays.stream(MAIL.getReceivedMessages()).flatMap(NoticesTest::to).sorted().toList();
  }

  private static Stream<String> to(MimeMessage message) {
    try {
      return Arrays.stream(message.getAllRecipients()).map(Address::toString);
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void goToThoseWhoActAsSoonAsAFlagIsRaised() throws Exception {
    flagged(Duration.ofMinutes(1));
    assertThat(arrived(2, PATIENCE_MS))
        .containsExactly("nurse@staff.example", "prescriber@staff.example");
  }

  @Test
  void climbToTheDirectorWhenNobodyIsReached() throws Exception {
    flagged(Duration.ofMinutes(121));
    assertThat(arrived(3, PATIENCE_MS)).contains("director@staff.example");
  }

  @Test
  void areSentOnceForEachStep() throws Exception {
    flagged(Duration.ofMinutes(1));
    arrived(2, PATIENCE_MS);
    escalation.lookAtAll();
    escalation.lookAtAll();
    assertThat(arrived(3, 1500)).hasSize(2);
  }

  @Test
  void areNotSentForWhatSomebodyHasActedOn() throws Exception {
    var open = flagged(Duration.ofMinutes(1));
    arrived(2, PATIENCE_MS);
    MAIL.purgeEmailFromAllMailboxes();
    var flag = open.course().openSafetyFlags().get(0);
    var seen = flag.acknowledge("Called.", clock.instant());
    var by = Staff.signedIn(Role.NURSE).id();
    courses.bring(open.patient(), open.journal().append(seen, by, clock.instant()));
    assertThat(arrived(1, 1500)).isEmpty();
  }

  @Test
  void sayNothingOfWhomOrWhat() throws Exception {
    var record = flagged(Duration.ofMinutes(1));
    arrived(2, PATIENCE_MS);
    var name = patients.find(record.patient()).orElseThrow().demographics().family();
    for (var message : MAIL.getReceivedMessages()) {
      assertThat(message.getSubject()).isEqualTo("Something in Cairn needs you");
      assertThat(GreenMailUtil.getWholeMessage(message))
          .contains("https://clinic.example/today")
          .doesNotContain(name, "Uma", "PHQ", "uicid", "flag", record.patient().toString());
    }
  }

  @Test
  void areKeptWhileTheMailServerIsAwayAndSentWhenItIsBack() throws Exception {
    MAIL.stop();
    flagged(Duration.ofMinutes(1));
    Thread.sleep(1500);
    MAIL.start();
    assertThat(arrived(1, 500)).isEmpty();
    waiting.resubmitIncompletePublicationsOlderThan(Duration.ZERO);
    assertThat(arrived(2, PATIENCE_MS)).hasSize(2);
  }
}

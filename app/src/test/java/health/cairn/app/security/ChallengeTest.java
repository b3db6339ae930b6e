package health.cairn.app.security;

import static health.cairn.app.security.Challenge.Purpose.SIGN_IN;
import static health.cairn.app.security.Challenge.Purpose.UNCOVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class ChallengeTest {
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  private final MockHttpSession session = new MockHttpSession();

  @Test
  void isTakenOnce() {
    var asked = Challenge.ask(SIGN_IN, session, NOON);
    assertThat(Challenge.take(asked.value(), SIGN_IN, session, NOON)).contains(asked);
    assertThat(Challenge.take(asked.value(), SIGN_IN, session, NOON)).isEmpty();
  }

  @Test
  void isGoodForItsPurposeAlone() {
    var asked = Challenge.ask(SIGN_IN, session, NOON);
    assertThat(Challenge.take(asked.value(), UNCOVER, session, NOON)).isEmpty();
  }

  @Test
  void isGoodForAQuarterOfAnHour() {
    var asked = Challenge.ask(SIGN_IN, session, NOON);
    var late = NOON.plus(Duration.ofMinutes(15));
    assertThat(Challenge.take(asked.value(), SIGN_IN, session, late)).isEmpty();
  }

  @Test
  void isAskedInSeveralTabsButNotWithoutEnd() {
    var first = Challenge.ask(SIGN_IN, session, NOON);
    for (var i = 1; i < 20; i++) Challenge.ask(SIGN_IN, session, NOON.plusSeconds(i));
    var last = Challenge.ask(SIGN_IN, session, NOON.plusSeconds(20));
    assertThat(Collections.list(session.getAttributeNames())).hasSize(4);
    assertThat(Challenge.take(first.value(), SIGN_IN, session, NOON)).isEmpty();
    assertThat(Challenge.take(last.value(), SIGN_IN, session, NOON)).isPresent();
  }
}

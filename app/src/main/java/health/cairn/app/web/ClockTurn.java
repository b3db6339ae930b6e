package health.cairn.app.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which of two equal times is meant in the hour that the clinic's clock shows twice. */
public enum ClockTurn {
  /** Before the clock goes back. */
  BEFORE,
  /** After it went back. */
  AFTER;

  /** The field beside a field of time that says it. */
  static String field(String timeField) {
    return "turn-" + timeField;
  }

  static Optional<ClockTurn> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Instant of(LocalDateTime local, ZoneOffsetTransition change) {
    return local.toInstant(this == BEFORE ? change.getOffsetBefore() : change.getOffsetAfter());
  }

  /** What a form says beside the time of a moment: nothing, but in the hour shown twice. */
  public static Map<String, String> asForm(String timeField, Instant at, ZoneId zone) {
    var local = LocalDateTime.ofInstant(at, zone);
    var change = zone.getRules().getTransition(local);
    if (change == null || change.isGap()) {
      return Map.of();
    }
    var turn = at.isBefore(change.getInstant()) ? BEFORE : AFTER;
    return Map.of(field(timeField), turn.word());
  }
}

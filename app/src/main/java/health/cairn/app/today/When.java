package health.cairn.app.today;

import health.cairn.app.web.Wording;
import java.time.Instant;

/** How a row says its moment. */
public enum When {
  SINCE,
  TIME,
  BY,
  BY_DAY;

  String say(Instant at, Instant now, Wording wording) {
    return switch (this) {
      case SINCE -> wording.say("today.since", wording.moment(at));
      case TIME -> wording.time(at);
      case BY -> wording.say(at.isBefore(now) ? "today.overdue" : "today.by", wording.moment(at));
      case BY_DAY -> wording.say("today.by", wording.day(at));
    };
  }
}

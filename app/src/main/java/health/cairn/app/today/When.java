package health.cairn.app.today;

import health.cairn.app.web.Wording;
import java.time.Instant;

/** How a row says its moment. */
public enum When {
  SINCE {
    @Override
    String say(Instant at, Instant now, Wording wording) {
      return wording.say("today.since", wording.moment(at));
    }
  },
  TIME {
    @Override
    String say(Instant at, Instant now, Wording wording) {
      return wording.time(at);
    }
  },
  BY {
    @Override
    String say(Instant at, Instant now, Wording wording) {
      return wording.say(at.isBefore(now) ? "today.overdue" : "today.by", wording.moment(at));
    }
  },
  BY_DAY {
    @Override
    String say(Instant at, Instant now, Wording wording) {
      return wording.say("today.by", wording.day(at));
    }
  };

  abstract String say(Instant at, Instant now, Wording wording);
}

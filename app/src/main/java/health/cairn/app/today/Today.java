package health.cairn.app.today;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.library.Library;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Wording;
import health.cairn.core.instrument.InstrumentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts what waits into words, for the one who reads it. */
@Component
class Today {
  /** Due so long ago that it is no longer today's work. PROPOSED. */
  private static final Duration OLD = Duration.ofDays(30);

  private static final Set<String> SHOWN_WHEN_NEEDED =
      Set.of(Section.MISSED.word(), Section.CONTACTS.word());

  private final Worklist worklist;
  private final Limits limits;
  private final Library library;
  private final Wording wording;
  private final ZoneId zone;
  private final Clock clock;

  Today(
      Worklist worklist,
      Limits limits,
      Library library,
      Wording wording,
      ClinicSettings clinic,
      Clock clock) {
    this.worklist = worklist;
    this.limits = limits;
    this.library = library;
    this.wording = wording;
    this.zone = clinic.zone();
    this.clock = clock;
  }

  TodayPanel panel(Section section, SignedIn reader, int limit, int offset) {
    var now = clock.instant();
    var waiting = worklist.of(section, reader.id(), moments(now), limit, offset);
    var lines = waiting.stream().map(it -> line(section, it, reader, now)).toList();
    return new TodayPanel(
        section.word(), waiting.stream().findFirst().map(Waiting::all).orElse(0), lines);
  }

  private Map<String, Instant> moments(Instant now) {
    var day = LocalDate.ofInstant(now, zone);
    return Map.of(
        "now", now,
        "day", day.atStartOfDay(zone).toInstant(),
        "tomorrow", day.plusDays(1).atStartOfDay(zone).toInstant(),
        "late", now.minus(limits.decision()),
        "old", now.minus(OLD),
        "soon", now.plus(limits.booster()));
  }

  private TodayLine line(Section section, Waiting row, SignedIn reader, Instant now) {
    boolean flag = section == Section.FLAGS;
    var act = act(section, row, reader);
    return new TodayLine(
        section.word() + "-" + row.course(),
        row.name(),
        row.mrn(),
        row.outOfReach() ? wording.say("today.restricted") : what(section, row),
        when(section, row, now),
        flag ? row.at() : null,
        flag ? clock(Duration.between(row.at(), now)) : "",
        level(section, row, now),
        "/patients/" + row.patient() + "/courses/" + row.course() + act.path(),
        wording.say("today.act." + act.word()));
  }

  private String what(Section section, Waiting row) {
    var key = "today.what." + section.word();
    return switch (section) {
      case FLAGS -> wording.say(key, row.flags()) + tried(row);
      case CONTACTS -> wording.say(key);
      case INFUSIONS, MISSED -> wording.say(key, row.given() + 1, row.given() + row.planned());
      case SCORES -> wording.say(key, instrument(row), why(row));
      case DECISIONS, LATE -> wording.say(key, row.decisionAfter());
      case DRIFTS -> wording.say(key, row.score().map(wording::number).orElse("–"));
      case BOOSTERS -> wording.say(key, row.from().map(wording::day).orElse("–"));
    };
  }

  private String when(Section section, Waiting row, Instant now) {
    var moment = wording.moment(row.at());
    return switch (section) {
      case INFUSIONS -> wording.time(row.at());
      case SCORES, CONTACTS ->
          wording.say(row.at().isBefore(now) ? "today.overdue" : "today.by", moment);
      case BOOSTERS -> wording.say("today.by", wording.day(row.at()));
      default -> wording.say("today.since", moment);
    };
  }

  private String level(Section section, Waiting row, Instant now) {
    var waits = Duration.between(row.at(), now);
    return switch (section) {
      case FLAGS ->
          waits.compareTo(limits.escalate()) >= 0
              ? "act"
              : waits.compareTo(limits.look()) >= 0 ? "warn" : "";
      case SCORES, BOOSTERS, CONTACTS -> waits.isNegative() ? "" : "warn";
      case MISSED, LATE, DRIFTS -> "warn";
      case DECISIONS -> waits.compareTo(limits.decision()) >= 0 ? "warn" : "";
      case INFUSIONS -> "";
    };
  }

  /** Where the row leads, and the word on the link. */
  private record Act(String path, String word) {}

  private static Act act(Section section, Waiting row, SignedIn reader) {
    boolean treats = reader.isAny(Role.PRESCRIBER, Role.NURSE);
    return switch (section) {
      case FLAGS -> new Act("/flag", "flag");
      case CONTACTS -> new Act("/flag", "contact");
      case INFUSIONS -> treats ? new Act("/infusion", "infusion") : new Act("/plan", "move");
      case MISSED ->
          reader.isAny(Role.PRESCRIBER, Role.COORDINATOR)
              ? new Act("/plan", "move")
              : new Act("/infusion", "infusion");
      case SCORES -> new Act("/assessments/" + row.instrument().orElse(""), "score");
      case DECISIONS -> new Act("/decision", "decision");
      case BOOSTERS -> new Act("/plan", "booster");
      case LATE, DRIFTS -> new Act("", "look");
    };
  }

  private String tried(Waiting row) {
    return row.tried()
        .map(at -> ". " + wording.say("today.tried", row.tries(), wording.moment(at)))
        .orElse("");
  }

  private String instrument(Waiting row) {
    return row.instrument().map(it -> library.title(InstrumentId.of(it))).orElse("");
  }

  private String why(Waiting row) {
    return row.why().map(it -> wording.say("assessment.why." + it)).orElse("");
  }

  /** Hours and minutes, however many hours: {@code 0:42}, {@code 53:10}. */
  static String clock(Duration waits) {
    long minutes = Math.max(waits.toMinutes(), 0);
    return "%d:%02d".formatted(minutes / 60, minutes % 60);
  }

  List<TodayPanel> panels(SignedIn reader, int limit) {
    return Section.of(reader).stream()
        .map(it -> panel(it, reader, limit, 0))
        .filter(it -> it.all() > 0 || !SHOWN_WHEN_NEEDED.contains(it.word()))
        .toList();
  }
}

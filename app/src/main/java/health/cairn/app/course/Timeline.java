package health.cairn.app.course;

import static java.util.stream.Collectors.joining;

import health.cairn.app.library.Library;
import health.cairn.app.security.People;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Contact;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.ContactTried;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.FlagAcknowledged;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.course.CourseEvent.Retracted;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.CourseEvent.TreatmentPermitted;
import health.cairn.core.course.Decision;
import health.cairn.core.course.Drug;
import health.cairn.core.course.Route;
import health.cairn.core.course.TreatmentCheck;
import health.cairn.core.record.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entries of a course in words, the latest first. */
@Component
class Timeline {
  /** Written so much later than it happened is worth a mark. PROPOSED. */
  private static final Duration LATE = Duration.ofHours(4);

  private static final int SHOWN = 12;

  private static final Comparator<Entry<CourseEvent>> LATEST_FIRST =
      Comparator.comparing((Entry<CourseEvent> entry) -> entry.fact().at())
          .thenComparing(Entry::number)
          .reversed();

  private final Library library;
  private final People people;
  private final Wording wording;

  Timeline(Library library, People people, Wording wording) {
    this.library = library;
    this.people = people;
    this.wording = wording;
  }

  /** One entry. */
  record Line(
      int number,
      Instant at,
      String words,
      String quote,
      String by,
      Instant recordedAt,
      boolean late,
      @Nullable Integer amends,
      @Nullable Integer amendedBy,
      boolean mayAmend,
      Kind kind,
      String then) {
    public boolean amended() {
      return amendedBy != null;
    }
  }

  /** What an entry is about. */
  enum Kind {
    SCORES,
    INFUSIONS,
    PLAN,
    DECISIONS,
    SAFETY,
    CORRECTIONS,
    OTHER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Kind of(Entry<CourseEvent> entry) {
      var fact = entry.fact();
      if (fact instanceof Assessed || fact instanceof Answered) {
        return SCORES;
      }
      if (fact instanceof Infused) {
        return INFUSIONS;
      }
      if (fact instanceof SeriesPlanned || fact instanceof ProtocolChosen) {
        return PLAN;
      }
      if (fact instanceof Decided) {
        return DECISIONS;
      }
      return isSafety(fact) ? SAFETY : OTHER;
    }

    private static boolean isSafety(CourseEvent fact) {
      return fact instanceof FlagAcknowledged
          || fact instanceof ContactTried
          || fact instanceof ContactMade
          || fact instanceof TreatmentPermitted;
    }
  }

  /**
   * A part of the timeline.
   *
   * @param kinds that the course has entries of
   * @param kind shown alone; empty for all
   * @param pages at least 1
   */
  record Page(List<Line> lines, List<Kind> kinds, String kind, int page, int pages, int count) {}

  /** One page of the entries of a kind; all of them at once where that is asked for. */
  Page of(CourseRecord record, SignedIn reader, String kind, int page, boolean all) {
    var amended = new HashMap<Integer, Integer>();
    var entries = record.journal().entries();
    entries.forEach(entry -> entry.amends().ifPresent(it -> amended.put(it, entry.number())));
    var asked = Arrays.stream(Kind.values()).filter(it -> it.word().equals(kind)).findFirst();
    var wanted =
        entries.stream()
            .filter(it -> asked.isEmpty() || isOf(it, asked.get(), amended))
            .sorted(LATEST_FIRST)
            .toList();
    int pages = all ? 1 : Math.max(1, (wanted.size() + SHOWN - 1) / SHOWN);
    int at = Math.min(Math.max(page, 1), pages);
    var shown = all ? wanted : wanted.stream().skip((at - 1L) * SHOWN).limit(SHOWN).toList();
    var words = new FactWords(library, record.course());
    return new Page(
        shown.stream().map(it -> line(it, words, amended, reader)).toList(),
        Arrays.stream(Kind.values())
            .filter(it -> entries.stream().anyMatch(entry -> isOf(entry, it, amended)))
            .toList(),
        asked.map(Kind::word).orElse(""),
        at,
        pages,
        wanted.size());
  }

  private static boolean isOf(Entry<CourseEvent> entry, Kind kind, Map<Integer, Integer> amended) {
    return kind == Kind.CORRECTIONS
        ? entry.amends().isPresent() || amended.containsKey(entry.number())
        : Kind.of(entry) == kind;
  }

  private Line line(
      Entry<CourseEvent> entry, FactWords words, Map<Integer, Integer> amended, SignedIn reader) {
    var fact = entry.fact();
    var told = fact.as(words);
    boolean stands = !amended.containsKey(entry.number());
    return new Line(
        entry.number(),
        fact.at(),
        words(told),
        told.quote(),
        people.name(entry.by()),
        entry.recordedAt(),
        Duration.between(fact.at(), entry.recordedAt()).compareTo(LATE) > 0
            && !(fact instanceof Retracted),
        entry.amends().orElse(null),
        amended.get(entry.number()),
        stands && mayCorrect(entry, reader),
        Kind.of(entry),
        told.then());
  }

  /** One entry's sentence. */
  String of(CourseRecord record, Entry<CourseEvent> entry) {
    return words(entry.fact().as(new FactWords(library, record.course())));
  }

  /** Who wrote it, or a prescriber; the opening and a withdrawal stay as they are. */
  static boolean mayCorrect(Entry<CourseEvent> entry, SignedIn reader) {
    boolean own = entry.by().equals(reader.id());
    return (own || reader.isAny(Role.PRESCRIBER))
        && !(entry.fact() instanceof Opened)
        && !(entry.fact() instanceof Retracted);
  }

  /** The sentence, with times and words in the reader's language. */
  String words(FactWords.Line told) {
    var line = wording.say(told.key(), told.figures().stream().map(this::inWords).toArray());
    return told.more().stream().map(this::words).reduce(line, (all, next) -> all + "; " + next);
  }

  private Object inWords(Object figure) {
    if (figure instanceof Instant at) {
      return wording.moment(at);
    }
    if (figure instanceof Decision decision) {
      return wording.say("decision." + decision.word());
    }
    if (figure instanceof Drug drug) {
      return wording.say("drug." + drug.word());
    }
    if (figure instanceof Route route) {
      return wording.say("route." + route.word());
    }
    if (figure instanceof TreatmentCheck check) {
      return wording.say("permission.check." + check.word());
    }
    if (figure instanceof List<?> several) {
      return several.stream().map(it -> inWords(it).toString()).collect(joining(", "));
    }
    if (figure instanceof Enum<?> word) {
      return wording.say(
          "contact."
              + word.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
              + "."
              + Contact.word(word));
    }
    return figure instanceof String words ? wording.content(words) : figure;
  }
}

package health.cairn.app.course;

import health.cairn.app.library.Library;
import health.cairn.app.security.People;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.Retracted;
import health.cairn.core.course.Decision;
import health.cairn.core.course.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entries of a course in words, the latest first. */
@Component
class Timeline {
  /** Written so much later than it happened is worth a mark. PROPOSED. */
  private static final Duration LATE = Duration.ofHours(4);

  static final int SHOWN = 30;

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
      boolean amended,
      boolean mayAmend) {}

  List<Line> of(CourseRecord record, SignedIn reader) {
    var amended = new HashSet<Integer>();
    var entries = record.journal().entries();
    entries.forEach(entry -> entry.amends().ifPresent(amended::add));
    return entries.stream()
        .sorted(
            Comparator.comparing((Entry entry) -> entry.fact().at())
                .thenComparing(Entry::number)
                .reversed())
        .map(entry -> line(entry, amended, reader))
        .toList();
  }

  private Line line(Entry entry, Set<Integer> amended, SignedIn reader) {
    var fact = entry.fact();
    var told = fact.as(new FactWords(library));
    boolean stands = !amended.contains(entry.number());
    return new Line(
        entry.number(),
        fact.at(),
        words(told),
        told.quote(),
        people.name(UUID.fromString(entry.by())),
        entry.recordedAt(),
        Duration.between(fact.at(), entry.recordedAt()).compareTo(LATE) > 0
            && !(fact instanceof Retracted),
        entry.amends().orElse(null),
        !stands,
        stands && mayCorrect(entry, reader));
  }

  /** One entry's sentence. */
  String of(Entry entry) {
    return words(entry.fact().as(new FactWords(library)));
  }

  /** Who wrote it, or a prescriber; the opening and a withdrawal stay as they are. */
  static boolean mayCorrect(Entry entry, SignedIn reader) {
    boolean writes = reader.isAny(Role.PRESCRIBER) || reader.isAny(Role.NURSE);
    boolean own = entry.by().equals(reader.id().toString());
    return (reader.isAny(Role.PRESCRIBER) || (writes && own))
        && !(entry.fact() instanceof Opened)
        && !(entry.fact() instanceof Retracted);
  }

  /** The sentence, with times and words in the reader's language. */
  String words(FactWords.Line told) {
    return wording.say(told.key(), told.figures().stream().map(this::inWords).toArray());
  }

  private Object inWords(Object figure) {
    if (figure instanceof Instant at) {
      return wording.moment(at);
    }
    if (figure instanceof Decision decision) {
      return wording.say("decision." + decision.word());
    }
    return figure instanceof String words ? wording.content(words) : figure;
  }
}

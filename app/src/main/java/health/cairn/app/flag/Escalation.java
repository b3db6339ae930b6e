package health.cairn.app.flag;

import health.cairn.app.course.CourseChanged;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.security.People;
import health.cairn.app.security.Person;
import health.cairn.app.security.Role;
import health.cairn.core.course.Course.OpenFlag;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes up the chain as long as a safety flag is open: each step once, in one transaction. */
@Component
class Escalation {
  private final Told told;
  private final FlagChain chain;
  private final Courses courses;
  private final People people;
  private final Post post;
  private final ApplicationEventPublisher news;
  private final Clock clock;

  Escalation(
      Told told,
      FlagChain chain,
      Courses courses,
      People people,
      Post post,
      ApplicationEventPublisher news,
      Clock clock) {
    this.told = told;
    this.chain = chain;
    this.courses = courses;
    this.people = people;
    this.post = post;
    this.news = news;
    this.clock = clock;
  }

  /** Within the transaction that writes to the course: the flag and its first notice are one. */
  @EventListener
  void changed(CourseChanged change) {
    if (post.isSet()) {
      tell(told.flagged(change.course()));
    }
  }

  @Scheduled(fixedDelayString = "${cairn.flags.look-every}")
  @Transactional
  void lookAtAll() {
    if (post.isSet()) {
      tell(told.allFlagged());
    }
  }

  private void tell(List<Told.Flagged> flagged) {
    var roles = new HashSet<Role>();
    flagged.stream()
        .flatMap(it -> courses.find(it.patient(), it.course()).stream())
        .forEach(record -> roles.addAll(due(record, clock.instant())));
    people.all().stream()
        .filter(it -> it.active() && roles.stream().anyMatch(it::is))
        .map(Person::id)
        .forEach(person -> news.publishEvent(new NoticeDue(person)));
  }

  /** Roles on steps whose time has come and that nobody was told of. */
  private Set<Role> due(CourseRecord record, Instant now) {
    var raised =
        record.course().openSafetyFlags().stream().map(OpenFlag::raised).distinct().toList();
    return raised.stream().flatMap(at -> due(record.id(), at, now)).collect(Collectors.toSet());
  }

  private Stream<Role> due(UUID course, Instant raised, Instant now) {
    return chain.steps().stream()
        .filter(step -> !raised.plus(step.after()).isAfter(now))
        .filter(step -> told.isNew(course, raised, step.number(), now))
        .flatMap(step -> step.roles().stream());
  }
}

package health.cairn.app.flag;

import health.cairn.app.course.Courses;
import health.cairn.app.record.Changed;
import health.cairn.app.security.People;
import health.cairn.app.security.Person;
import health.cairn.app.security.Role;
import health.cairn.app.today.Dues;
import health.cairn.core.course.Course;
import health.cairn.core.course.Course.OpenFlag;
import health.cairn.core.course.CourseEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes up the chain as long as a safety flag is open: each step once, in one transaction. */
@Component
class Escalation {
  private final NoticeLog told;
  private final Dues dues;
  private final FlagChain chain;
  private final Courses courses;
  private final People people;
  private final Post post;
  private final ApplicationEventPublisher news;
  private final Clock clock;

  Escalation(
      NoticeLog told,
      Dues dues,
      FlagChain chain,
      Courses courses,
      People people,
      Post post,
      ApplicationEventPublisher news,
      Clock clock) {
    this.told = told;
    this.dues = dues;
    this.chain = chain;
    this.courses = courses;
    this.people = people;
    this.post = post;
    this.news = news;
    this.clock = clock;
  }

  /** Within the transaction that writes to the course: the flag and its first notice are one. */
  @EventListener
  void changed(Changed<CourseEvent> change) {
    if (post.isSet()) {
      var folder = change.folder();
      tell(due(folder.id(), Course.from(folder.journal().facts()), clock.instant()));
    }
  }

  @Scheduled(fixedDelayString = "${cairn.flags.look-every}")
  @Transactional
  void lookAtAll() {
    if (post.isSet()) {
      var now = clock.instant();
      var roles = new HashSet<Role>();
      dues.all(FlagsOnToday.FLAGS).stream()
          .flatMap(it -> courses.find(it.patient(), it.id()).stream())
          .forEach(record -> roles.addAll(due(record.id(), record.course(), now)));
      tell(roles);
    }
  }

  private void tell(Set<Role> roles) {
    if (roles.isEmpty()) return;
    people.all().stream()
        .filter(it -> it.active() && roles.stream().anyMatch(it::is))
        .map(Person::id)
        .forEach(person -> news.publishEvent(new NoticeDue(person)));
  }

  /** Notes the steps whose time has come and that nobody was told of; their roles. */
  private Set<Role> due(UUID id, Course course, Instant now) {
    var roles = new HashSet<Role>();
    course.openSafetyFlags().stream()
        .map(OpenFlag::raised)
        .distinct()
        .forEach(raised -> roles.addAll(due(id, raised, now)));
    return roles;
  }

  private Set<Role> due(UUID course, Instant raised, Instant now) {
    var steps =
        chain.steps().stream().filter(step -> !raised.plus(step.after()).isAfter(now)).toList();
    var noted = told.note(course, raised, steps.stream().map(FlagChain.Step::number).toList(), now);
    return steps.stream()
        .filter(step -> noted.contains(step.number()))
        .flatMap(step -> step.roles().stream())
        .collect(Collectors.toSet());
  }
}

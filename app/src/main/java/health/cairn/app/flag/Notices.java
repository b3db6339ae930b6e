package health.cairn.app.flag;

import health.cairn.app.security.People;
import health.cairn.app.security.Person;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends notices. They say that something waits and where the clinic is, nothing else: mail is read
 * on locked screens.
 */
@Component
@EnableScheduling
class Notices {
  /** What is not sent by then was lost with a server, or refused: it is tried again. */
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(2);

  private final Post post;
  private final People people;
  private final MessageSource words;
  private final IncompleteEventPublications waiting;

  Notices(Post post, People people, MessageSource words, IncompleteEventPublications waiting) {
    this.post = post;
    this.people = people;
    this.words = words;
    this.waiting = waiting;
  }

  /** Who has left meanwhile is not told; a refusal of the mail server leaves the event waiting. */
  @ApplicationModuleListener
  void send(NoticeDue notice) {
    people.find(notice.person()).filter(Person::active).ifPresent(this::send);
  }

  private void send(Person person) {
    var subject = words.getMessage("flag.mail.subject", null, person.language());
    var text = words.getMessage("flag.mail.text", new Object[] {post.link()}, person.language());
    try {
      post.send(person.email(), subject, text);
    } catch (MailException refused) {
      throw new NotSent(refused);
    }
  }

  /** Without what the mail server said, which may name people, and without the way there. */
  private static final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotSent(MailException refused) {
      super(
          "The mail server did not take a notice (%s); it is tried again."
              .formatted(refused.getClass().getSimpleName()),
          null,
          false,
          false);
    }
  }

  @Scheduled(fixedDelayString = "${cairn.flags.send-again-every}")
  void again() {
    if (post.isSet()) {
      waiting.resubmitIncompletePublicationsOlderThan(AGAIN_AFTER);
    }
  }
}

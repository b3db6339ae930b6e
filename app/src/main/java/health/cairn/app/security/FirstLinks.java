package health.cairn.app.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What a new server says at its start: in an empty clinic the link for the first administrator, in
 * the demo one link a role. There is no default password.
 */
@Component
class FirstLinks {
  private static final Logger LOG = LoggerFactory.getLogger(FirstLinks.class);

  private final People people;
  private final Links links;
  private final boolean isDemo;

  FirstLinks(People people, Links links, @Value("${cairn.demo}") boolean isDemo) {
    this.people = people;
    this.links = links;
    this.isDemo = isDemo;
  }

  @EventListener
  void say(ApplicationReadyEvent started) {
    address(started.getApplicationContext().getEnvironment())
        .ifPresent(isDemo ? this::inviteToTheDemo : this::inviteTheFirst);
  }

  private void inviteTheFirst(String address) {
    if (!people.areNone()) return;
    var first =
        new Person(
            id(Person.UNNAMED),
            "Administrator",
            Person.UNNAMED,
            Set.of(Role.ADMINISTRATOR),
            true,
            Locale.ENGLISH);
    people.add(first);
    LOG.info(
        "Set up the clinic (good once, for three days): {}{}",
        address,
        links.make(first.id(), Links.Purpose.INVITATION));
  }

  private void inviteToTheDemo(String address) {
    for (var one : DemoPeople.ALL) {
      people.add(one);
      var role = one.roles().iterator().next();
      LOG.info(
          "Sign in as {} ({}): {}{}",
          role.word(),
          one.name(),
          address,
          links.make(one.id(), Links.Purpose.SIGN_IN));
    }
  }

  static UUID id(String email) {
    return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> address(Environment environment) {
    return Optional.ofNullable(environment.getProperty("local.server.port"))
        .map(port -> "http://localhost:" + port);
  }
}

package health.cairn.app.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * One person a role in the tests' clinic. {@code door.perform(get("/…").with(Staff.as(NURSE)))} is
 * a request of somebody signed in; forms that are posted carry their token.
 */
@Component
public class Staff implements InitializingBean {
  private final People people;

  Staff(People people) {
    this.people = people;
  }

  @Override
  public void afterPropertiesSet() {
    for (var role : Role.values()) people.add(person(role));
  }

  /** Somebody with exactly this role. */
  public static RequestPostProcessor as(Role role) {
    return as(signedIn(role));
  }

  public static RequestPostProcessor as(SignedIn person) {
    return request -> {
      var signedIn = authentication(new StaffSession(person)).postProcessRequest(request);
      return csrf().postProcessRequest(signedIn);
    };
  }

  public static SignedIn signedIn(Role role) {
    return person(role).signedIn();
  }

  private static Person person(Role role) {
    return new Person(
        UUID.nameUUIDFromBytes(role.word().getBytes(StandardCharsets.UTF_8)),
        "A " + role.word(),
        role.word() + "@staff.example",
        Set.of(role),
        true,
        Locale.ENGLISH);
  }
}

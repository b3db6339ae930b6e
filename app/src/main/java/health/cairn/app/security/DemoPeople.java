package health.cairn.app.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The make-believe staff of the demo, one a role. */
final class DemoPeople {
  static final List<Person> ALL =
      List.of(
          person(Role.PRESCRIBER, "Dr. Mara Lindqvist"),
          person(Role.NURSE, "Theo Okafor"),
          person(Role.COORDINATOR, "June Castellanos"),
          person(Role.DIRECTOR, "Dr. Anselm Reyes"),
          person(Role.ADMINISTRATOR, "Noor Halvorsen"),
          person(Role.INTEGRATOR, "Sam Whitlock"));

  private DemoPeople() {}

  private static Person person(Role role, String name) {
    var email = role.word() + "@demo.example";
    return new Person(FirstLinks.id(email), name, email, Set.of(role), true, Locale.ENGLISH);
  }
}

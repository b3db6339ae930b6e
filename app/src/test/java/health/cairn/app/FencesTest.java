package health.cairn.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import health.cairn.app.security.Role;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.eligibility.Judgment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What the packages of the clinic may know of each other. */
class FencesTest {
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(".*(Manager|Helper|Utils?|Info|Data|Handler|Processor|Impl|Dto)");
  private static final Pattern PARTICIPLE =
      Pattern.compile(".*[a-z](ed|iven|old|een|ritten|poken|ept|ade|aid)|Told|Seen|Kept|Made|Said");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("(?m)^public (?:\\w+ |non-sealed )*(?:class|record|interface|enum) (\\w+)");
  private static final Set<String> CLOCKS =
      Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime");

  /** Signs for others, corrects others, plans beyond a rule, must act; the first accounts. */
  private static final List<String> DECIDE_BY_ROLE =
      List.of(
          "Reasons",
          "Timeline",
          "PlanController",
          "RestrictionController",
          "FlagsOnToday",
          "ScoresOnToday",
          "DecisionsOnToday",
          "DemoClinic",
          "DemoPeople",
          "FirstLinks",
          "Staffing");

  private static final Path SOURCES = Path.of("src", "main", "java", "health", "cairn", "app");
  private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
  private static final Pattern CREATED = Pattern.compile("(?m)^create table (\\w+)");
  private static final Pattern STRING =
      Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern USED = Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+(\\w+)");

  /** Which module makes the rows of a table. */
  private static final Map<String, String> OWNERS =
      Map.ofEntries(
          Map.entry("journal", "record"),
          Map.entry("audit", "storage"),
          Map.entry("event_publication", "flag"),
          Map.entry("spring_session", "security"),
          Map.entry("spring_session_attributes", "security"),
          Map.entry("one_time_tokens", "security"),
          Map.entry("people", "security"),
          Map.entry("links", "security"),
          Map.entry("identities", "security"),
          Map.entry("recovery_codes", "security"),
          Map.entry("passkeys", "security"),
          Map.entry("passkey_handles", "security"),
          Map.entry("patient", "patient"),
          Map.entry("restriction", "patient"),
          Map.entry("emergency_opening", "patient"),
          Map.entry("flag_notice", "flag"),
          Map.entry("course", "course"),
          Map.entry("due", "today"));

  private static final ImportOption OURS = location -> !location.contains("/test-classes/");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(OURS).importPackages("health.cairn.app");

  @Test
  void knowsOnlyTheNeighboursThatEachPackageNames() {
    ApplicationModules.of(CairnServer.class, OURS).verify();
  }

  @Test
  void keepsControllersFromTheDatabase() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  /** What was said to {@code ./cairn} comes understood from {@code cli}. */
  @Test
  void doesNotReadTheCommandLineItself() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("picocli..").check(CLASSES);
  }

  /** The answer or its address carries the word: two tabs of one session share its flash map. */
  @Test
  void leavesNoWordInTheSessionForTheNextPage() {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "leaves a flash attribute", call -> call.getName().equals("addFlashAttribute")))
        .check(CLASSES);
  }

  @Test
  void asksTheClockThatItWasGiven() {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "reads the time of the machine",
                call ->
                    CLOCKS.contains(call.getTargetOwner().getName())
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty()))
        .check(CLASSES);
  }

  /**
   * Core decides what becomes a fact. The demo makes a past up; an old body is read as a new one.
   */
  private static final ArchRule LEAVES_FACTS_TO_CORE =
      noClasses()
          .that()
          .resideOutsideOfPackage("health.cairn.app.demo..")
          .should()
          .accessTargetWhere(
              describe(
                  "makes a fact that core decides",
                  access ->
                      access.getTarget().getName().equals("<init>")
                          && isDecidedByCore(access.getTargetOwner())
                          && !access.getOriginOwner().getSimpleName().equals("RetractedV1")));

  /** By name: what core's classes extend is not read here. */
  private static boolean isDecidedByCore(JavaClass type) {
    return type.getName().startsWith(CourseEvent.class.getName() + "$")
        || type.isEquivalentTo(Judgment.class);
  }

  @Test
  void leavesFactsToCore() {
    LEAVES_FACTS_TO_CORE.check(CLASSES);
  }

  @Test
  void findsWhoMakesAFactAllTheSame() {
    var trespassers = new ClassFileImporter().importClasses(Closing.class, Closer.class);
    assertThat(LEAVES_FACTS_TO_CORE.evaluate(trespassers).getFailureReport().getDetails())
        .hasSize(2);
  }

  static final class Closing {
    Object close(Instant at) {
      return new CourseEvent.Closed(at, "Because I can.");
    }
  }

  static final class Closer {
    BiFunction<Instant, String, CourseEvent.Closed> closing() {
      return CourseEvent.Closed::new;
    }
  }

  @Test
  void keepsSecretsOutOfRecordsThatWouldPrintThem() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(Record.class)
        .should()
        .haveNameNotMatching("(?i).*(password|secret).*")
        .because("a record prints all its fields, and what prints itself ends in a log")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  /**
   * Who may do what is said once, on the route; a button asks {@code Routes}. An annotation is no
   * access to a constant, so what is found here decides by a role in some other way.
   */
  @Test
  void namesRolesOnlyOnRoutesAndWhereARuleIsAboutTheRoleItself() {
    assertThat(
            CLASSES.stream()
                .filter(
                    type ->
                        type.getFieldAccessesFromSelf().stream()
                            .anyMatch(
                                it ->
                                    it.getTargetOwner().isEquivalentTo(Role.class)
                                        && !type.isEquivalentTo(Role.class)))
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(DECIDE_BY_ROLE);
  }

  /** A module's tables are its own: what another wants of them it asks in Java. */
  @Test
  void readsAndWritesOnlyTheTablesOfItsOwn() throws IOException {
    try (var files = Files.walk(MIGRATIONS)) {
      assertThat(files.filter(Files::isRegularFile).flatMap(it -> found(CREATED, read(it))))
          .as("tables whose owner is named here")
          .containsExactlyInAnyOrderElementsOf(OWNERS.keySet());
    }
    try (var files = Files.walk(SOURCES)) {
      assertThat(files.filter(Files::isRegularFile).flatMap(FencesTest::foreignTables))
          .containsExactlyInAnyOrder(
              "operations reads audit", "security reads audit", "storage reads journal");
    }
  }

  @Test
  void wouldFindATrespasserAmongTables() {
    assertThat(foreignTables("today", "sql(\"select 1 from course c join patient p on true\")"))
        .containsExactly("today reads course", "today reads patient");
    assertThat(foreignTables("today", "/** Read from course, never written. */")).isEmpty();
  }

  private static Stream<String> foreignTables(Path file) {
    return foreignTables(SOURCES.relativize(file).getName(0).toString(), read(file));
  }

  private static Stream<String> foreignTables(String module, String source) {
    return found(USED, STRING.matcher(source).results().map(MatchResult::group).collect(joining()))
        .map(it -> it.toLowerCase(Locale.ROOT))
        .filter(it -> OWNERS.containsKey(it) && !module.equals(OWNERS.get(it)))
        .distinct()
        .map(it -> module + " reads " + it);
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(it -> it.group(1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void hasNoPublicMutableField() {
    fields().that().arePublic().should().beFinal().allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void hasNoNameThatSaysNothing() {
    noClasses()
        .should(
            be(
                describe(
                    "named so that the name says nothing",
                    type -> SAYS_NOTHING.matcher(type.getSimpleName()).matches())))
        .check(CLASSES);
  }

  /**
   * A participle says what was done: a fact, or a method's answer; nobody asks one for a service.
   */
  @Test
  void namesNoServiceByAParticiple() {
    noClasses()
        .that()
        .areMetaAnnotatedWith("org.springframework.stereotype.Component")
        .should(
            be(
                describe(
                    "named by a participle",
                    type -> PARTICIPLE.matcher(type.getSimpleName()).matches())))
        .check(CLASSES);
  }

  @Test
  void givesEveryNameToOnePublicType() throws IOException {
    var named = new HashMap<String, List<Path>>();
    for (var module : List.of("core", "content", "cli", "app")) {
      try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          PUBLIC_TYPE
              .matcher(read(file))
              .results()
              .forEach(it -> named.computeIfAbsent(it.group(1), n -> new ArrayList<>()).add(file));
        }
      }
    }
    assertThat(named.size()).isGreaterThan(200);
    assertThat(named).allSatisfy((name, files) -> assertThat(files).as(name).hasSize(1));
  }

  @Test
  void isMarkedFreeOfNullsInEveryPackage() {
    List<String> unmarked =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(p -> !p.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(p -> p.getName())
            .sorted()
            .toList();
    assertThat(unmarked).isEmpty();
  }
}

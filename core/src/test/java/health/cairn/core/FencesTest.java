package health.cairn.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What core may know, and what it may not do. Each fence is also shown to catch a trespasser. */
class FencesTest {
  private static final String CORE = "health.cairn.core";

  /** Imports only point up this list. Packages on one line do not see each other. */
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("quantity", "evidence", "numeric", "record"),
          Set.of("instrument", "dose", "ruling"),
          Set.of("protocol"),
          Set.of("eligibility", "infusion", "druglog"),
          Set.of("course"),
          Set.of("forecast", "schedule", "outcome"),
          Set.of("simulation", "report"));

  private static final Set<String> STRICT_OR_EXACT =
      Set.of(
          "abs",
          "min",
          "max",
          "sqrt",
          "floor",
          "ceil",
          "round",
          "rint",
          "fma",
          "signum",
          "copySign",
          "clamp",
          "ulp",
          "scalb",
          "getExponent",
          "nextUp",
          "nextDown",
          "nextAfter",
          "toRadians",
          "toDegrees",
          "addExact",
          "subtractExact",
          "multiplyExact",
          "incrementExact",
          "decrementExact",
          "negateExact",
          "absExact",
          "toIntExact",
          "floorDiv",
          "floorMod",
          "ceilDiv",
          "ceilMod",
          "multiplyHigh",
          "multiplyFull");

  private static final Pattern SAYS_NOTHING =
      Pattern.compile(".*(Manager|Helper|Utils?|Info|Data|Handler|Processor|Impl|Dto)");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(CORE);

  @Nested
  class Imports {
    @Test
    void areTheJdkCoreItselfAndJspecify() {
      knowsOnlyItself().check(CLASSES);
      assertCatches(knowsOnlyItself(), Trespasses.Stranger.class);
    }

    @Test
    void haveNoCycles() {
      slices().matching(CORE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyPointUpTheLayers() {
      for (int at = 0; at < LAYERS.size(); at++) {
        for (var layer : LAYERS.get(at)) {
          seesOnlyAbove(layer, at).check(CLASSES);
        }
      }
    }

    @Test
    void comeFromPackagesThatHaveALayer() {
      var packages = LAYERS.stream().flatMap(Set::stream).map(name -> CORE + "." + name + "..");
      classes()
          .should()
          .resideInAnyPackage(packages.toArray(String[]::new))
          .because("a new package needs its place in the list of layers")
          .check(CLASSES);
    }
  }

  @Nested
  class TimeAndChance {
    @Test
    void areHandedIn() {
      hasNoClockOrDice().check(CLASSES);
    }

    @Test
    void areCaughtWhenTaken() {
      assertCatches(hasNoClockOrDice(), Trespasses.Now.class);
      assertCatches(hasNoClockOrDice(), Trespasses.Millis.class);
      assertCatches(hasNoClockOrDice(), Trespasses.Dice.class);
      assertCatches(hasNoClockOrDice(), Trespasses.FreshRandom.class);
      assertCatches(hasNoClockOrDice(), Trespasses.Secure.class);
      assertCatches(hasNoClockOrDice(), Trespasses.RandomId.class);
    }

    @Test
    void mayBeMadeFromASeed() {
      var seen = new ClassFileImporter().importClasses(Trespasses.SeededRandom.class);
      hasNoClockOrDice().check(seen);
    }
  }

  @Nested
  class Machine {
    @Test
    void isNeverTouched() {
      touchesNoMachine().check(CLASSES);
    }

    @Test
    void isCaughtWhenTouched() {
      assertCatches(touchesNoMachine(), Trespasses.ReadsFile.class);
      assertCatches(touchesNoMachine(), Trespasses.Pools.class);
      assertCatches(touchesNoMachine(), Trespasses.Prints.class);
    }
  }

  @Nested
  class Arithmetic {
    @Test
    void isTheSameOnEveryMachine() {
      countsStrictly().check(CLASSES);
    }

    @Test
    void isCaughtWhenItDependsOnTheProcessor() {
      assertCatches(countsStrictly(), Trespasses.Exponential.class);
      assertCatches(countsStrictly(), Trespasses.Gaussian.class);
    }
  }

  @Nested
  class Shape {
    @Test
    void hasNoPublicMutableField() {
      fields()
          .that()
          .arePublic()
          .should()
          .beFinal()
          .because("facts do not change")
          .allowEmptyShould(true)
          .check(CLASSES);
    }

    @Test
    void hasNoNameThatSaysNothing() {
      saysSomething().check(CLASSES);
      assertCatches(saysSomething(), Trespasses.DoseManager.class);
    }

    @Test
    void isMarkedFreeOfNullsInEveryPackage() {
      var unmarked =
          CLASSES.stream()
              .map(JavaClass::getPackage)
              .distinct()
              .filter(p -> !p.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
              .map(p -> p.getName())
              .sorted();
      assertThat(unmarked).isEmpty();
    }
  }

  private static ArchRule knowsOnlyItself() {
    return classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", CORE + "..", "org.jspecify..").or(arraysOfPrimitives()))
        .because("core is the JDK and medicine, nothing else");
  }

  private static ArchRule seesOnlyAbove(String layer, int at) {
    var below =
        LAYERS.subList(at, LAYERS.size()).stream()
            .flatMap(Set::stream)
            .filter(name -> !name.equals(layer))
            .map(name -> CORE + "." + name + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(CORE + "." + layer + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(below)
        .because("imports only point up the layers")
        .allowEmptyShould(true);
  }

  private static ArchRule hasNoClockOrDice() {
    return noClasses()
        .should()
        .accessTargetWhere(describe("reads a clock", FencesTest::readsClock))
        .orShould()
        .accessTargetWhere(describe("makes its own randomness", FencesTest::makesRandomness))
        .because("time and chance come in as arguments");
  }

  private static boolean readsClock(JavaAccess<?> access) {
    var owner = access.getTarget().getOwner().getName();
    var name = access.getTarget().getName();
    if (owner.startsWith("java.time.")) {
      return name.equals("now") || name.startsWith("system") || name.startsWith("tick");
    }
    if (owner.equals("java.lang.System")) {
      return Set.of("currentTimeMillis", "nanoTime").contains(name);
    }
    return owner.equals("java.util.Date") && name.equals("<init>") && argumentsOf(access) == 0;
  }

  private static boolean makesRandomness(JavaAccess<?> access) {
    var name = access.getTarget().getName();
    return switch (access.getTarget().getOwner().getName()) {
      case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.security.SecureRandom", "java.util.concurrent.ThreadLocalRandom" -> true;
      case "java.util.random.RandomGenerator" -> name.equals("getDefault");
      case "java.util.Random", "java.util.SplittableRandom" ->
          name.equals("<init>") && argumentsOf(access) == 0;
      case "java.util.Collections" -> name.equals("shuffle") && argumentsOf(access) == 1;
      default -> false;
    };
  }

  private static int argumentsOf(JavaAccess<?> access) {
    return access instanceof JavaCodeUnitAccess<?> call
        ? call.getTarget().getRawParameterTypes().size()
        : -1;
  }

  private static ArchRule touchesNoMachine() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.sql..")
                .and(DescribedPredicate.not(isSerializable())))
        .orShould()
        .dependOnClassesThat(
            describe(
                "start threads",
                type ->
                    type.isAssignableTo("java.util.concurrent.Executor")
                        || type.getName().equals("java.util.concurrent.Executors")
                        || type.isAssignableTo(Thread.class)))
        .because("core does no I/O and starts no threads");
  }

  private static ArchRule countsStrictly() {
    return noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "calls a function of Math whose last digit may differ between machines",
                access ->
                    access.getTarget().getOwner().getName().equals("java.lang.Math")
                        && !STRICT_OR_EXACT.contains(access.getTarget().getName())))
        .orShould()
        .accessTargetWhere(describe("draws by such a function", FencesTest::drawsLoosely))
        .because("the same course gives the same bytes everywhere: use StrictMath");
  }

  /** The JDK's own normal and exponential draws call Math.exp inside. */
  private static boolean drawsLoosely(JavaAccess<?> access) {
    return access.getTarget().getOwner().getName().startsWith("java.util.")
        && Set.of("nextGaussian", "nextExponential").contains(access.getTarget().getName());
  }

  private static ArchRule saysSomething() {
    return noClasses()
        .should(
            be(
                describe(
                    "named so that the name says nothing",
                    type -> SAYS_NOTHING.matcher(type.getSimpleName()).matches())));
  }

  private static DescribedPredicate<JavaClass> arraysOfPrimitives() {
    return describe(
        "primitives and their arrays", type -> type.getBaseComponentType().isPrimitive());
  }

  /** Enums and lambdas name it in their signatures; it does nothing by itself. */
  private static DescribedPredicate<JavaClass> isSerializable() {
    return describe("Serializable", type -> type.getName().equals("java.io.Serializable"));
  }

  private static void assertCatches(ArchRule fence, Class<?>... trespassers) {
    var seen = new ClassFileImporter().importClasses(Arrays.asList(trespassers));
    assertThatThrownBy(() -> fence.check(seen)).isInstanceOf(AssertionError.class);
  }

  /** Code that each fence must catch. None of it runs. */
  @SuppressWarnings("unused")
  static final class Trespasses {
    private Trespasses() {}

    static final class Stranger {
      Object strange() {
        return new ClassFileImporter();
      }
    }

    static final class Now {
      Instant now() {
        return Instant.now();
      }
    }

    static final class Millis {
      long now() {
        return System.currentTimeMillis();
      }
    }

    static final class Dice {
      double roll() {
        return Math.random();
      }
    }

    static final class FreshRandom {
      Random fresh() {
        return new Random();
      }
    }

    static final class SeededRandom {
      Random from(long seed) {
        return new Random(seed);
      }
    }

    static final class Secure {
      Random fresh() {
        return new SecureRandom();
      }
    }

    static final class RandomId {
      UUID fresh() {
        return UUID.randomUUID();
      }
    }

    static final class ReadsFile {
      String read() throws java.io.IOException {
        return java.nio.file.Files.readString(java.nio.file.Path.of("course.json"));
      }
    }

    static final class Pools {
      Object pool() {
        return Executors.newFixedThreadPool(2);
      }
    }

    static final class Prints {
      void print() {
        System.out.println("a core that talks");
      }
    }

    static final class Exponential {
      double of(double x) {
        return Math.exp(x);
      }
    }

    static final class Gaussian {
      double draw(SplittableRandom random) {
        return random.nextGaussian();
      }
    }

    static final class DoseManager {}
  }
}

package health.cairn.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What cli may know. */
class FencesTest {
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(".*(Manager|Helper|Utils?|Info|Data|Handler|Processor|Impl|Dto)");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("health.cairn.cli");

  @Test
  void importsNoLibraryButPicocli() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "health.cairn.core..",
                    "health.cairn.content..",
                    "health.cairn.cli..",
                    "picocli..",
                    "org.jspecify..")
                .or(primitives()))
        .because("cli fences in picocli: files are read and written through content")
        .check(CLASSES);
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

  private static DescribedPredicate<JavaClass> primitives() {
    return describe("primitives", type -> type.getBaseComponentType().isPrimitive());
  }
}

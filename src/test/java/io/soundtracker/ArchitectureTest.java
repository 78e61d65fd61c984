package io.soundtracker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between packages: who may use whom. CONTRIBUTING has the same table in words. */
class ArchitectureTest {

  private static final String ROOT = "io.soundtracker";

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("process", Set.of()),
          Map.entry("config", Set.of("model")),
          Map.entry("source", Set.of("process", "model")),
          Map.entry("store", Set.of("model")),
          Map.entry("scrape", Set.of("source", "store", "model")),
          Map.entry("analysis", Set.of("store", "model")),
          Map.entry("log", Set.of()),
          Map.entry("schedule", Set.of()),
          Map.entry("forecast", Set.of("analysis", "store", "model")),
          Map.entry("report", Set.of("analysis", "forecast", "model")),
          Map.entry("operate", Set.of("store", "source", "model")));

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  static Stream<String> packages() {
    return MAY_USE.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_uses_only_what_it_may(String name) {
    String[] forbidden =
        Stream.concat(Stream.of("cli"), MAY_USE.keySet().stream())
            .filter(other -> !other.equals(name) && !MAY_USE.get(name).contains(other))
            .map(ArchitectureTest::withSubpackages)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(withSubpackages(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(name.equals("operate"))
        .check(PROGRAM);
  }

  @Test
  void every_package_has_its_place_in_the_table() {
    assertThat(
            PROGRAM.stream()
                .map(type -> type.getPackageName())
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1).replaceFirst("\\..*", ""))
                .filter(name -> !name.equals("cli"))
                .collect(Collectors.toSet()))
        .isSubsetOf(MAY_USE.keySet());
  }

  @Test
  void the_root_uses_only_the_command_line() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            MAY_USE.keySet().stream().map(ArchitectureTest::withSubpackages).toArray(String[]::new))
        .check(PROGRAM);
  }

  @Test
  void each_library_has_one_importer() {
    onlyIn("picocli..", "cli");
    onlyIn("org.apache.poi..", "report");
    onlyIn("gg.jte..", "report");
    onlyIn("ch.qos.logback..", "log");
    onlyIn("org.flywaydb..", "store");
    onlyIn("org.sqlite..", "store");
    onlyIn("java.sql..", "store");
    onlyIn("javax.sql..", "store");
  }

  private static void onlyIn(String library, String owner) {
    noClasses()
        .that()
        .resideOutsideOfPackage(withSubpackages(owner))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(PROGRAM);
  }

  @Test
  void programs_are_started_only_where_their_limits_are_kept() {
    noClasses()
        .that()
        .resideOutsideOfPackage(withSubpackages("process"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ProcessBuilder.class.getName())
        .check(PROGRAM);
  }

  @Test
  void records_and_enums_are_what_the_model_is_made_of() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".model")
        .and()
        .areTopLevelClasses()
        .and()
        .areNotAssignableTo(RuntimeException.class)
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beInterfaces()
        .check(PROGRAM);
  }

  private static String withSubpackages(String name) {
    return ROOT + "." + name + "..";
  }
}

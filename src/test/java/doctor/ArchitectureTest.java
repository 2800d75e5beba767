package doctor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import doctor.api.Rule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds who may import whom. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("doctor");

  private static final String JDK = "java..";
  private static final String JSPECIFY = "org.jspecify..";

  private static void holds(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static void mayDependOn(String from, String... to) {
    String[] allowed = new String[to.length + 3];
    System.arraycopy(to, 0, allowed, 0, to.length);
    allowed[to.length] = JDK;
    allowed[to.length + 1] = JSPECIFY;
    allowed[to.length + 2] = from;
    holds(
        classes()
            .that()
            .resideInAPackage(from)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(allowed));
  }

  @Test
  void apiKnowsOnlyTheJdk() {
    mayDependOn("doctor.api..");
  }

  @Test
  void sourceIsTheHomeOfYaml() {
    mayDependOn("doctor.source..", "doctor.api..", "org.snakeyaml..");
  }

  @Test
  void schemaKnowsTheApiAndItsTexts() {
    mayDependOn("doctor.schema..", "doctor.api..", "doctor.text..");
  }

  @Test
  void langKnowsOnlyTheApi() {
    mayDependOn("doctor.lang..", "doctor.api..");
  }

  @Test
  void rulesKnowApiAndLang() {
    mayDependOn("doctor.rules..", "doctor.api..", "doctor.lang..");
  }

  @Test
  void engineKnowsApiAndSourceAndChecksItsConfiguration() {
    mayDependOn(
        "doctor.engine..",
        "doctor.api..",
        "doctor.builtin..",
        "doctor.schema..",
        "doctor.source..",
        "doctor.text..");
  }

  @Test
  void reportKnowsApiAndEngine() {
    mayDependOn("doctor.report..", "doctor.api..", "doctor.engine..", "doctor.text..");
  }

  @Test
  void cliIsTheHomeOfTheOptionParser() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages("doctor.cli..", "picocli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli.."));
  }

  @Test
  void packagesHaveNoCycles() {
    holds(slices().matching("doctor.(*)..").should().beFreeOfCycles());
    holds(slices().matching("doctor.lang.(*)..").should().beFreeOfCycles());
  }

  @Test
  void noRuleRefersToAnotherRule() {
    DescribedPredicate<JavaClass> rule =
        DescribedPredicate.describe(
            "a rule", c -> c.isAssignableTo(Rule.class) && !c.isInterface());
    for (JavaClass one : CLASSES.that(rule)) {
      DescribedPredicate<JavaClass> another =
          DescribedPredicate.describe("another rule", c -> rule.test(c) && !c.equals(one));
      holds(
          noClasses()
              .that()
              .belongToAnyOf(one.reflect())
              .should()
              .dependOnClassesThat(another)
              .allowEmptyShould(true));
    }
  }

  @Test
  void rulesAndReadersDoNoInputOrOutput() {
    Set<String> forbidden =
        Set.of(
            "java.io.File",
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.nio.file.Files",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.time.Clock",
            "java.lang.Thread");
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("doctor.rules..", "doctor.lang..")
            .should()
            .dependOnClassesThat(
                DescribedPredicate.describe(
                    "do input or output", c -> forbidden.contains(c.getName())))
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime"));
  }

  @Test
  void nothingTalksToANetworkOrADatabase() {
    Set<String> addresses =
        Set.of(
            "java.net.URI",
            "java.net.URL",
            "java.net.URLClassLoader",
            "java.net.MalformedURLException",
            "java.net.URISyntaxException");
    holds(
        noClasses()
            .that()
            .resideInAPackage("doctor..")
            .should()
            .dependOnClassesThat(
                DescribedPredicate.describe(
                    "open connections, run scripts or make objects of bytes",
                    c ->
                        c.getPackageName()
                                .matches(
                                    "(java[.](sql|rmi|net[.]http)|javax|com[.]sun|sun|org[.]sqlite)([.].*)?")
                            || (c.getPackageName().equals("java.net")
                                && !addresses.contains(c.getName()))
                            || c.getName().matches("java[.]nio[.]channels[.].*Socket.*")
                            || c.getName().equals("java.io.ObjectInputStream"))));
    onlyIn(
        "load code",
        Set.of("java.net.URLClassLoader", "java.util.ServiceLoader"),
        "doctor.engine.RuleSet");
  }

  @Test
  void onlyGitIsStarted() {
    // doctor warm makes a repository of its own to rehearse in.
    onlyIn(
        "start a program",
        Set.of("java.lang.ProcessBuilder"),
        "doctor.engine.git.Git",
        "doctor.cli.RehearsalStage");
    holds(
        noClasses()
            .that()
            .resideInAPackage("doctor..")
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "starts a program",
                    call ->
                        call.getTargetOwner().getName().equals("java.lang.Runtime")
                            && call.getName().equals("exec"))));
  }

  @Test
  void filesAreWrittenInFewPlaces() {
    Set<String> writers =
        Set.of(
            "doctor.cli.ReportFile",
            "doctor.cli.InitCommand",
            "doctor.cli.RehearsalStage",
            "doctor.engine.fix.FileWriter",
            "doctor.engine.git.CommitHook",
            "doctor.engine.git.Git");
    Set<String> methods =
        Set.of(
            "write",
            "writeString",
            "newOutputStream",
            "newBufferedWriter",
            "copy",
            "move",
            "delete",
            "deleteIfExists",
            "createFile",
            "createDirectory",
            "createDirectories",
            "createTempFile",
            "createTempDirectory",
            "createLink",
            "createSymbolicLink",
            "newByteChannel",
            "setAttribute",
            "setPosixFilePermissions",
            "setLastModifiedTime",
            "setOwner");
    holds(
        noClasses()
            .that(
                DescribedPredicate.describe(
                    "are not to write files",
                    c -> c.getName().startsWith("doctor.") && !writers.contains(outermost(c))))
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "writes a file",
                    call ->
                        call.getTargetOwner().getName().equals("java.nio.file.Files")
                            && methods.contains(call.getName()))));
    onlyIn(
        "write files in the old way",
        Set.of(
            "java.io.FileOutputStream",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.io.PrintWriter"),
        "doctor.cli.Main",
        "doctor.cli.ReportFile");
  }

  private static void onlyIn(String what, Set<String> classes, String... homes) {
    holds(
        noClasses()
            .that(
                DescribedPredicate.describe(
                    "are not " + String.join(" or ", homes),
                    c ->
                        c.getName().startsWith("doctor.") && !Set.of(homes).contains(outermost(c))))
            .should()
            .dependOnClassesThat(
                DescribedPredicate.describe(what, c -> classes.contains(c.getName()))));
  }

  private static String outermost(JavaClass one) {
    int inner = one.getName().indexOf('$');
    return inner < 0 ? one.getName() : one.getName().substring(0, inner);
  }

  @Test
  void onlyMainEndsTheProcess() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("doctor.cli.Main")
            .and()
            .resideInAPackage("doctor..")
            .should()
            .callMethod(System.class, "exit", int.class));
  }

  @Test
  void nothingIsCalledByAnEmptyName() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("doctor..")
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameStartingWith("Abstract"));
  }
}

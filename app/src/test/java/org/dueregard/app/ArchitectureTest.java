package org.dueregard.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

/// The house rules that the compiler does not keep. Each is shown once to fail.
class ArchitectureTest {

    private static final JavaClasses APP = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.dueregard.app");

    /// What may know Spring, by the end of its name. Front doors are components and known
    /// by that.
    private static final List<String> MAY_KNOW_SPRING = List.of("Controller", "Repository", "Configuration", "Job");

    private static final int LEAST_TYPES_SEEN = 100;

    @Test
    void domainTypesKnowNoFramework() {
        assertThat(APP.stream().filter(ArchitectureTest::isDomain).count()).isGreaterThan(LEAST_TYPES_SEEN);

        assertThat(failures(
                domainTypesUseOnly("java..", "javax.xml..", "org.jspecify..", "org.dueregard..", "tools.jackson..",
                        "jakarta.validation..", "org.dmfs..", "de.siegmar.fastcsv..", "gg.jte..", "org.apache.poi..")))
            .isEmpty();
    }

    @Test
    void domainRuleFailsWhereSomethingElseIsUsed() {
        assertThat(failures(domainTypesUseOnly("org.jspecify.."))).isNotEmpty();
    }

    @Test
    void fewerThanHalfOfTheTypesArePublic() {
        List<JavaClass> own = APP.stream().filter(ArchitectureTest::isTopLevel).toList();
        long everybodys = own.stream().filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC)).count();

        assertThat(everybodys * 2).as("public types of " + own.size()).isLessThan(own.size());
    }

    @Test
    void sizesStayWithinTheirLimits() {
        SourceSizes.Limits limits = new SourceSizes.Limits(40, 300, 6, 35);

        assertThat(SourceSizes.measure(SourceSizes.folder("app/src/main/java")).beyond(limits)).isEmpty();
    }

    @Test
    void sizesOfTheLibrariesStayWithinTheirLimits() {
        SourceSizes.Limits limits = new SourceSizes.Limits(40, 500, 6, 35);

        assertThat(SourceSizes.measure(SourceSizes.folder("planreader/src/main/java")).beyond(limits)).isEmpty();
        assertThat(SourceSizes.measure(SourceSizes.folder("sdc/src/main/java")).beyond(limits)).isEmpty();
    }

    @Test
    void sizeRulesFailWhereSomethingIsLonger() {
        SourceSizes measured = SourceSizes.measure(SourceSizes.folder("app/src/main/java"));

        assertThat(measured.beyond(new SourceSizes.Limits(5, 1000, 100, 1000))).isNotEmpty();
        assertThat(measured.beyond(new SourceSizes.Limits(1000, 50, 100, 1000))).isNotEmpty();
        assertThat(measured.beyond(new SourceSizes.Limits(1000, 1000, 2, 1000))).isNotEmpty();
        assertThat(measured.beyond(new SourceSizes.Limits(1000, 1000, 100, 10))).isNotEmpty();
    }

    @Test
    void nobodyUsesAWordThatSaysNothing() {
        Set<String> empty = Set.of("service", "dto", "impl", "utils", "util", "common", "shared", "helpers");

        assertThat(APP.stream()
            .map(JavaClass::getPackageName)
            .map((name) -> Path.of(name.replace('.', '/')).getFileName().toString()))
            .doesNotContainAnyElementsOf(empty);
        assertThat(APP.stream().map(JavaClass::getSimpleName)).noneMatch((name) -> name.endsWith("Impl")
                || name.endsWith("Utils") || name.endsWith("Helper") || name.endsWith("Manager"));
    }

    private static ArchRule domainTypesUseOnly(String... packages) {
        return classes().that(new DescribedPredicate<JavaClass>("are of the domain") {

            @Override
            public boolean test(JavaClass type) {
                return isDomain(type);
            }

        }).should().onlyDependOnClassesThat().resideInAnyPackage(packages);
    }

    private static List<String> failures(ArchRule rule) {
        EvaluationResult result = rule.evaluate(APP);
        return result.getFailureReport().getDetails();
    }

    /// What is left when all is taken away that speaks to the web, the database or Spring
    /// on purpose.
    private static boolean isDomain(JavaClass type) {
        JavaClass outer = outermost(type);
        boolean isGenerated = outer.getSimpleName().startsWith("Jte") && outer.getSimpleName().endsWith("Generated");
        boolean ofTheGround = Set.of("database", "web", "signin").contains(module(outer))
                || outer.getPackageName().equals("org.dueregard.app");
        boolean startsTheSample = outer.getSimpleName().equals("SampleCouncil");
        boolean isPackage = outer.getSimpleName().equals("package-info");
        boolean mayKnow = MAY_KNOW_SPRING.stream().anyMatch((end) -> outer.getSimpleName().endsWith(end));
        return !isGenerated && !isPackage && !startsTheSample && !ofTheGround && !mayKnow && !isComponent(outer);
    }

    private static boolean isComponent(JavaClass type) {
        return type.isMetaAnnotatedWith("org.springframework.stereotype.Component");
    }

    private static boolean isTopLevel(JavaClass type) {
        return type.getEnclosingClass().isEmpty() && !type.getSimpleName().equals("package-info")
                && !type.getSimpleName().endsWith("Generated");
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static String module(JavaClass type) {
        String rest = type.getPackageName().substring("org.dueregard.app".length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", 2)[0];
    }

}

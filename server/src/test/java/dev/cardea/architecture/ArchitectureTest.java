package dev.cardea.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How packages may depend on each other: down only, and never in a circle. */
@AnalyzeClasses(packages = "dev.cardea", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FLOOR = {
        "dev.cardea.problem..", "dev.cardea.tenant..", "dev.cardea.storage..", "dev.cardea.key..", "dev.cardea.http.."
    };
    private static final String[] CAPABILITIES = {
        "dev.cardea.session..",
        "dev.cardea.grant..",
        "dev.cardea.interaction..",
        "dev.cardea.password..",
        "dev.cardea.auditlog..",
        "dev.cardea.access.."
    };
    private static final String[] PROTOCOLS = {
        "dev.cardea.oidc..", "dev.cardea.signin..", "dev.cardea.page..", "dev.cardea.process..", "dev.cardea.seed.."
    };

    @ArchTest
    static final ArchRule folders_do_not_depend_on_each_other_in_circles =
            slices().matching("dev.cardea.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_floor_knows_nothing_of_features = noClasses()
            .that()
            .resideInAnyPackage(FLOOR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(concat(CAPABILITIES, features(), PROTOCOLS));

    @ArchTest
    static final ArchRule capabilities_know_nothing_of_features = noClasses()
            .that()
            .resideInAnyPackage(CAPABILITIES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(concat(features(), PROTOCOLS));

    @ArchTest
    static final ArchRule features_know_nothing_of_protocols = noClasses()
            .that()
            .resideInAnyPackage(features())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROTOCOLS);

    @ArchTest
    static final ArchRule nothing_is_called_util =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..");

    @ArchTest
    static final ArchRule resources_leave_sql_to_repositories = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..");

    @ArchTest
    static final ArchRule every_package_declares_its_nullness = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith("org.jspecify.annotations.NullMarked");

    private static String[] features() {
        return new String[] {
            "dev.cardea.application..",
            "dev.cardea.user..",
            "dev.cardea.role..",
            "dev.cardea.apiresource..",
            "dev.cardea.organization..",
            "dev.cardea.sentinel..",
            "dev.cardea.signinexperience..",
            "dev.cardea.phrase.."
        };
    }

    private static String[] concat(String[]... parts) {
        return java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }
}

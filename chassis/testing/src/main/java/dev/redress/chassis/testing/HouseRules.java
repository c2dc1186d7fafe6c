package dev.redress.chassis.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The architecture of a service and of the chassis as tests:
 * {@code @TestFactory Stream<DynamicTest> keepsTheHouseRules() { return HouseRules.ofService("dev.redress.intake"); }}.
 * A rule that finds nothing to look at fails, so that a renamed package cannot switch it off.
 */
public final class HouseRules {
    private static final Set<Class<?>> CALENDARS =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, OffsetDateTime.class);

    private static final String COMPLAINT_WORDS =
            "(?i:.*(complaint|customer|triage|intake|followup).*)|.*Case(?!Insensitive|Sensitive).*";

    /** The records whose texts are not masked where requests are read: they stay in the one service that keeps them. */
    private static final Set<String> READ_AS_WRITTEN = Set.of(
            "ComplaintForm",
            "CustomerForm",
            "ProductForm",
            "RepresentativeForm",
            "CustomerCorrectionRequest",
            "CorrectionForm",
            "AmendmentRequest",
            "SubscriptionDefinition",
            "WithdrawalRequest",
            "MergeRequest",
            "UnmergeRequest",
            "NoticeTrialRequest",
            "WordsDefinition",
            "WorkContactView",
            "FrameRequest",
            "ExportedArchive",
            "EntryAnswer",
            "HeadAnswer",
            "ArchivedDocument");

    private HouseRules() {}

    /** All rules for a service whose packages begin with {@code root}. */
    public static Stream<DynamicTest> ofService(String root) {
        var classes = mainClassesOf(root);
        return Stream.of(
                        domainKnowsJavaAlone(root),
                        timeAndChanceAreGiven(root),
                        theMachineDoesNotMatter(root),
                        nothingIsInjectedIntoFields(root),
                        nothingIsKeptAsAnOptional(root),
                        blankMeansOneThing(root),
                        onlyWhatIsNamedIsReadAsWritten(root),
                        LayoutRules.packagesHaveNoCycles(root),
                        LayoutRules.edgesDoNotKnowEachOther(root),
                        LayoutRules.featuresMeetAtServiceOrDomain(root),
                        LayoutRules.noPresentParticiplesInDomain(root),
                        LayoutRules.noLargeRecordCopiesItselfByHand(root))
                .map(rule -> test(rule, classes));
    }

    /** All rules for the chassis, whose packages begin with {@code root}; local parts and test support are left out. */
    public static Stream<DynamicTest> ofChassis(String root) {
        var classes = mainClassesOf(root)
                .that(DescribedPredicate.not(resideInAnyPackage(root + ".testing..", root + ".parts..")));
        return Stream.of(
                        saysNothingOfComplaints(root),
                        domainKnowsJavaAlone(root),
                        timeAndChanceAreGiven(root),
                        theMachineDoesNotMatter(root),
                        nothingIsInjectedIntoFields(root),
                        nothingIsKeptAsAnOptional(root),
                        LayoutRules.packagesHaveNoCycles(root),
                        LayoutRules.noLargeRecordCopiesItselfByHand(root))
                .map(rule -> test(rule, classes));
    }

    static ArchRule domainKnowsJavaAlone(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..domain.."))
                .should()
                .dependOnClassesThat(DescribedPredicate.not(resideInAPackage("java..")
                        .or(resideInAPackage(root + "..domain.."))
                        .or(resideInAPackage("dev.redress.chassis.*.domain"))))
                .as("domain knows java.* and itself only")
                .because("decisions must be readable and testable without a framework");
    }

    static ArchRule timeAndChanceAreGiven(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(DescribedPredicate.not(simpleNameEndingWith("Beans").or(simpleNameEndingWith("Ids"))))
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("takes the time or an id from thin air", HouseRules::fromThinAir))
                .as("nothing calls now() without a clock or randomUUID()")
                .because("a test must be able to give the time, and a repeat must give the same id");
    }

    static ArchRule theMachineDoesNotMatter(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault", Locale.Category.class)
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .as("nothing asks the machine for its zone, its locale or its charset")
                .because("the same complaint must be handled, and the same test must pass, on every machine");
    }

    static ArchRule onlyWhatIsNamedIsReadAsWritten(String root) {
        return classes()
                .that(resideInAPackage(root + ".."))
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "are exempt by name", it -> READ_AS_WRITTEN.contains(it.getSimpleName()))))
                .should(new ArchCondition<JavaClass>("be masked where they are read") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (isAsWritten(item) || item.getFields().stream().anyMatch(HouseRules::isAsWritten)) {
                            events.add(SimpleConditionEvent.violated(item, item.getName() + " is read as written"));
                        }
                    }
                })
                .as("nothing but what is named here is read as it was written")
                .because("what leaves the front desk tells of nobody; who exempts a field names it here");
    }

    /** By its name: the chassis, which has it, is built after these rules. */
    private static boolean isAsWritten(HasAnnotations<?> it) {
        return it.getAnnotations().stream()
                .anyMatch(each -> each.getRawType().getSimpleName().equals("AsWritten"));
    }

    static ArchRule blankMeansOneThing(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .callMethod(String.class, "isBlank")
                .as("nothing asks a text itself whether it is blank")
                .because("a text of U+200B or U+3000 says nothing either; chassis.text.domain.Blank knows");
    }

    static ArchRule nothingIsInjectedIntoFields(String root) {
        return noFields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + ".."))
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .as("nothing is injected into fields")
                .because("a constructor says what a class needs");
    }

    static ArchRule nothingIsKeptAsAnOptional(String root) {
        return noFields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + ".."))
                .should()
                .haveRawType(DescribedPredicate.describe(
                        "an Optional",
                        (JavaClass it) -> it.getName().matches("java\\.util\\.Optional(Int|Long|Double)?")))
                .as("no field and no part of a record is an Optional")
                .because("it is an answer; what is kept is there or null, and its @param says what absence means");
    }

    static ArchRule saysNothingOfComplaints(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .haveNameMatching(COMPLAINT_WORDS)
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to a service",
                        (JavaClass it) -> it.getPackageName().startsWith("dev.redress.")
                                && !it.getPackageName().startsWith(root)))
                .as("the chassis has no complaint vocabulary")
                .because("it is what any service of any field would need");
    }

    private static boolean fromThinAir(JavaCall<?> call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        var now = target.getName().equals("now")
                && CALENDARS.stream().anyMatch(owner::isEquivalentTo)
                && target.getRawParameterTypes().stream()
                        .noneMatch(it -> it.getName().equals("java.time.Clock"));
        var random = target.getName().equals("randomUUID") && owner.isEquivalentTo(UUID.class);
        var system = target.getName().equals("currentTimeMillis") && owner.isEquivalentTo(System.class);
        return now || random || system;
    }

    private static DynamicTest test(ArchRule rule, JavaClasses classes) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes));
    }

    private static JavaClasses mainClassesOf(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }
}

package dev.redress.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule bites on a wrong example, lets a right one pass, and fails when it finds nothing to look at. */
class HouseRulesTest {
    private static final String WRONG = "dev.redress.chassis.testing.rules.wrong";
    private static final String RIGHT = "dev.redress.chassis.testing.rules.right";
    private static final String NOWHERE = "dev.redress.chassis.testing.rules.nowhere";
    private static final JavaClasses EXAMPLES =
            new ClassFileImporter().importPackages("dev.redress.chassis.testing.rules");

    private static Stream<Named<Function<String, ArchRule>>> everyRule() {
        return Stream.of(
                Named.of("domain", HouseRules::domainKnowsJavaAlone),
                Named.of("time", HouseRules::timeAndChanceAreGiven),
                Named.of("machine", HouseRules::theMachineDoesNotMatter),
                Named.of("injection", HouseRules::nothingIsInjectedIntoFields),
                Named.of("masking", HouseRules::onlyWhatIsNamedIsReadAsWritten),
                Named.of("blank", HouseRules::blankMeansOneThing),
                Named.of("optionals", HouseRules::nothingIsKeptAsAnOptional),
                Named.of("cycles", LayoutRules::packagesHaveNoCycles),
                Named.of("edges", LayoutRules::edgesDoNotKnowEachOther),
                Named.of("features", LayoutRules::featuresMeetAtServiceOrDomain),
                Named.of("participles", LayoutRules::noPresentParticiplesInDomain),
                Named.of("copies", LayoutRules::noLargeRecordCopiesItselfByHand),
                Named.of("vocabulary", HouseRules::saysNothingOfComplaints));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void bitesOnAWrongExample(Function<String, ArchRule> rule) {
        assertThatThrownBy(() -> rule.apply(WRONG).check(EXAMPLES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(WRONG);
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void letsARightExamplePass(Function<String, ArchRule> rule) {
        rule.apply(RIGHT).check(EXAMPLES);
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void failsWhereThereIsNothingToLookAt(Function<String, ArchRule> rule) {
        assertThatThrownBy(() -> rule.apply(NOWHERE).check(EXAMPLES)).isInstanceOf(AssertionError.class);
    }

    @Test
    void coversAServiceAndTheChassis() {
        assertThat(HouseRules.ofService(RIGHT)).hasSize(12);
        assertThat(HouseRules.ofChassis(RIGHT)).hasSize(8);
    }
}

package dev.redress.chassis.papers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.redress.chassis.testing.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheHouseRules() {
        return HouseRules.ofChassis("dev.redress.chassis");
    }

    @Test
    void printsWhateverMadeThePage() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.redress.chassis.pages..", "org.thymeleaf..")
                .check(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("dev.redress.chassis.papers"));
    }
}

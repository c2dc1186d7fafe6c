package dev.redress.chassis.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * How the packages of a service lie: features first ({@code <root>.<feature>}), in each its {@code domain} and its edges.
 * Who opens a feature finds all of it there, and features meet where they mean to.
 */
final class LayoutRules {
    /** The packages in which a feature touches the outside. */
    private static final Set<String> EDGES = Set.of("web", "messages");

    private static final String DOMAIN = "domain";

    /** As many parts of a record as one takes in at a glance. */
    private static final int FEW_PARTS = 6;

    /** The packages of a feature that others may know, besides the feature itself. */
    private static final Set<String> KNOWN = Set.of(DOMAIN, "settings");

    /** What a feature answers may be part of what another answers. */
    private static final String VIEW = "View";

    /** Wiring knows everything that it wires; nobody knows it. */
    private static final DescribedPredicate<JavaClass> WIRING = DescribedPredicate.describe(
            "wire beans",
            it -> it.getSimpleName().matches(".*(Beans|Configuration|Application)")
                    || it.getEnclosingClass().map(LayoutRules::wires).orElse(false));

    private LayoutRules() {}

    private static boolean wires(JavaClass it) {
        return WIRING.test(it);
    }

    /**
     * Where a class lies.
     *
     * @param feature empty for the root of the service
     * @param part empty for the feature itself, else its first package
     */
    private record Place(String feature, String part) {
        static Optional<Place> of(JavaClass it, String root) {
            var name = it.getPackageName();
            if (name.equals(root)) {
                return Optional.of(new Place("", ""));
            }
            if (!name.startsWith(root + ".")) {
                return Optional.empty();
            }
            var parts = name.substring(root.length() + 1).split("\\.", -1);
            return Optional.of(new Place(parts[0], parts.length > 1 ? parts[1] : ""));
        }

        boolean isEdge() {
            return EDGES.contains(part);
        }

        boolean isKnown() {
            return part.isEmpty() || KNOWN.contains(part);
        }
    }

    /** What comes in by one edge does not reach over to another: both know the feature between them. */
    static ArchRule edgesDoNotKnowEachOther(String root) {
        return inside(
                root,
                "edges do not know each other",
                "what two edges need belongs to the feature between them",
                (from, to) -> from.isEdge() && to.isEdge() && !from.equals(to));
    }

    /** A feature is known by its service and its domain. */
    static ArchRule featuresMeetAtServiceOrDomain(String root) {
        return inside(
                root,
                "features meet at their service or domain",
                "an edge is how one feature talks; another that uses it cannot be changed alone",
                (from, to) -> !from.feature().equals(to.feature()) && !to.isKnown());
    }

    private static ArchRule inside(String root, String name, String reason, BiPredicate<Place, Place> forbidden) {
        return classes()
                .that(DescribedPredicate.describe(
                        "are in " + root, it -> Place.of(it, root).isPresent()))
                .and(DescribedPredicate.not(WIRING))
                .should(new ArchCondition<JavaClass>("keep to that") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        var from = Place.of(item, root).orElseThrow();
                        for (Dependency each : item.getDirectDependenciesFromSelf()) {
                            var to = Place.of(each.getTargetClass().getBaseComponentType(), root);
                            if (to.isPresent() && !isView(each) && forbidden.test(from, to.get())) {
                                events.add(SimpleConditionEvent.violated(item, each.getDescription()));
                            }
                        }
                    }
                })
                .as(name + " under " + root)
                .because(reason);
    }

    private static boolean isView(Dependency it) {
        var target = it.getTargetClass().getBaseComponentType();
        return target.getSimpleName().endsWith(VIEW)
                && it.getOriginClass().getPackageName().endsWith(".web");
    }

    /** Packages form no cycles, the root package and those of the features included. */
    static ArchRule packagesHaveNoCycles(String root) {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass it) {
                        var name = it.getPackageName();
                        var inside = name.equals(root) || name.startsWith(root + ".");
                        return inside && !wires(it) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages under " + root + " with the root itself";
                    }
                })
                .should()
                .beFreeOfCycles()
                .as("packages under " + root + " form no cycles");
    }

    /** In a domain, what happened is a past participle and what decides is a noun: a present participle says neither. */
    static ArchRule noPresentParticiplesInDomain(String root) {
        return classes()
                .that(DescribedPredicate.describe(
                        "are in a domain of " + root,
                        it -> it.getPackageName().startsWith(root)
                                && (it.getPackageName() + ".").contains("." + DOMAIN + ".")))
                .should()
                .haveNameNotMatching(".*[.$]([A-Z][a-zA-Z]*)?[a-z]ing")
                .as("no type of a domain under " + root + " is called by a present participle")
                .because("'Ending' may decide, be data or be plumbing; the name must tell which");
    }

    /**
     * A large record is cut, or gets its copies generated. Who copies one by hand names every part, and two of the same type
     * change places unseen.
     */
    static ArchRule noLargeRecordCopiesItselfByHand(String root) {
        return classes()
                .that(DescribedPredicate.describe(
                        "are records under " + root,
                        it -> it.isRecord() && Place.of(it, root).isPresent()))
                .should(new ArchCondition<JavaClass>("not copy themselves by hand") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        var parts = parts(item);
                        if (parts.size() > FEW_PARTS) {
                            item.getConstructorCallsFromSelf().stream()
                                    .filter(it -> it.getTarget().getOwner().equals(item)
                                            && names(it.getTarget().getRawParameterTypes())
                                                    .equals(parts)
                                            && isInstanceMethod(it.getOrigin()))
                                    .forEach(
                                            it -> events.add(SimpleConditionEvent.violated(item, it.getDescription())));
                        }
                    }
                })
                .as("no record of more than six parts under " + root + " copies itself by hand")
                .because("its copies are generated (@RecordBuilder), or its parts are cut");
    }

    private static boolean isInstanceMethod(JavaCodeUnit it) {
        return it.isMethod() && !it.getModifiers().contains(JavaModifier.STATIC);
    }

    private static List<String> parts(JavaClass it) {
        return names(it.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaField::getRawType)
                .toList());
    }

    /** In the order of names: the fields come in none. */
    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).sorted().toList();
    }
}

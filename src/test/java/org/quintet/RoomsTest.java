package org.quintet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rooms of docs/architecture.md: floors, and who alone may import what.
@AnalyzeClasses(packages = "org.quintet", importOptions = DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule importsPointDown =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("core")
                    .definedBy("org.quintet.core..")
                    .layer("ground")
                    .definedBy(
                            "org.quintet.runtime..", "org.quintet.media..", "org.quintet.storage..")
                    .layer("pack")
                    .definedBy("org.quintet.pack..")
                    .layer("models")
                    .definedBy(
                            "org.quintet.perception..",
                            "org.quintet.generation..",
                            "org.quintet.speech..",
                            "org.quintet.illustration..",
                            "org.quintet.knowledge..",
                            "org.quintet.deck..")
                    .layer("fusion")
                    .definedBy("org.quintet.fusion..")
                    .layer("task")
                    .definedBy("org.quintet.task..")
                    .layer("service")
                    .definedBy("org.quintet.service..")
                    .layer("faces")
                    .definedBy("org.quintet.ui..", "org.quintet.cli..")
                    .layer("app")
                    .definedBy("org.quintet.app..")
                    .whereLayer("app")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("faces")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("service")
                    .mayOnlyBeAccessedByLayers("faces", "app")
                    .whereLayer("task")
                    .mayOnlyBeAccessedByLayers("service", "app")
                    .whereLayer("fusion")
                    .mayOnlyBeAccessedByLayers("task", "service", "app")
                    .whereLayer("models")
                    .mayOnlyBeAccessedByLayers("fusion", "task", "service", "app")
                    .whereLayer("pack")
                    .mayOnlyBeAccessedByLayers("models", "fusion", "task", "service", "app")
                    .whereLayer("ground")
                    .mayOnlyBeAccessedByLayers(
                            "pack", "models", "fusion", "task", "service", "app");

    @ArchTest
    static final ArchRule noRoundTripsBetweenRooms =
            slices().matching("org.quintet.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule facesDoNotKnowEachOther =
            noClasses()
                    .that()
                    .resideInAPackage("org.quintet.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.quintet.cli..");

    @ArchTest
    static final ArchRule onnxRuntimeStaysInRuntime =
            only("org.quintet.runtime..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule ffmpegStaysInMedia =
            only("org.quintet.media..", "org.bytedeco..", "javax.sound..", "be.tarsos..");

    @ArchTest static final ArchRule sqlStaysInStorage = only("org.quintet.storage..", "java.sql..");

    @ArchTest
    static final ArchRule tokenizersStayInGeneration = only("org.quintet.generation..", "ai.djl..");

    @ArchTest
    static final ArchRule searchIndexStaysInKnowledge =
            only("org.quintet.knowledge..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule officeFilesStayInDecksAndDocuments =
            classes()
                    .that(resideInAPackage("org.quintet.."))
                    .and(not(resideInAnyPackage("org.quintet.deck..", "org.quintet.knowledge..")))
                    .should()
                    .onlyDependOnClassesThat(
                            not(resideInAnyPackage("org.apache.poi..", "org.apache.pdfbox..")));

    @ArchTest
    static final ArchRule vectorDrawingsStayInIllustration =
            only("org.quintet.illustration..", "com.github.weisj..");

    @ArchTest
    static final ArchRule toolkitStaysInTheWindow =
            classes()
                    .that(resideInAPackage("org.quintet.."))
                    .and(not(resideInAnyPackage("org.quintet.ui..", "org.quintet.app..")))
                    .should()
                    .onlyDependOnClassesThat(not(resideInAnyPackage("javafx..", "atlantafx..")));

    private static ArchRule only(String room, String... libraries) {
        return classes()
                .that(resideInAPackage("org.quintet.."))
                .and(not(resideInAPackage(room)))
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(libraries)));
    }
}

package org.calque;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the arrows between the rooms: who may use whom, and who may know Swing, Okapi, Tika and JDBC. */
@AnalyzeClasses(packages = "org.calque", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule arrows = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
            .layer("job").definedBy("org.calque.job..")
            .layer("document").definedBy("org.calque.document..")
            .layer("language").definedBy("org.calque.language..")
            .layer("glossary").definedBy("org.calque.glossary..")
            .layer("memory").definedBy("org.calque.memory..")
            .layer("check").definedBy("org.calque.check..")
            .layer("suggest").definedBy("org.calque.suggest..")
            .layer("format").definedBy("org.calque.format..")
            .layer("database").definedBy("org.calque.database..")
            .layer("store").definedBy("org.calque.store..")
            .layer("project").definedBy("org.calque.project..")
            .layer("report").definedBy("org.calque.report..")
            .layer("cli").definedBy("org.calque.cli..")
            .layer("workbench").definedBy("org.calque.workbench..")
            .whereLayer("document").mayOnlyAccessLayers("job")
            .whereLayer("job").mayNotAccessAnyLayer()
            .whereLayer("language").mayOnlyAccessLayers("document", "job")
            .whereLayer("glossary").mayOnlyAccessLayers("language", "document", "job")
            .whereLayer("memory").mayOnlyAccessLayers("language", "document", "job")
            .whereLayer("check").mayOnlyAccessLayers("glossary", "memory", "language", "document", "job")
            .whereLayer("format").mayOnlyAccessLayers("glossary", "memory", "language", "document", "job")
            .whereLayer("suggest").mayOnlyAccessLayers("document", "job")
            .whereLayer("suggest").mayOnlyBeAccessedByLayers("workbench")
            .whereLayer("database").mayOnlyAccessLayers("job")
            .whereLayer("store").mayOnlyAccessLayers("database", "check", "glossary", "memory", "language", "document", "job")
            .whereLayer("project").mayOnlyBeAccessedByLayers("report", "cli", "workbench")
            .whereLayer("report").mayOnlyBeAccessedByLayers("cli", "workbench")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("workbench").mayOnlyBeAccessedByLayers("cli");

    @ArchTest
    static final ArchRule noWindowBelowTheWorkbench = noClasses().that().resideOutsideOfPackages("org.calque.workbench..")
            .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..", "com.formdev..");

    @ArchTest
    static final ArchRule okapiAndTikaStayInFormat = noClasses().that().resideOutsideOfPackages("org.calque.format..")
            .should().dependOnClassesThat().resideInAnyPackage("net.sf.okapi..", "org.apache.tika..");

    @ArchTest
    static final ArchRule luceneStaysInLanguage = noClasses().that().resideOutsideOfPackages("org.calque.language..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule onlyTheDatabaseRoomKnowsADriver = noClasses()
            .that().resideOutsideOfPackages("org.calque.database..")
            .should().dependOnClassesThat().resideInAnyPackage("org.h2..", "org.postgresql..", "org.flywaydb..", "com.zaxxer..");

    @ArchTest
    static final ArchRule noCircles = slices().matching("org.calque.(**)").should().beFreeOfCycles();
}

package io.github.mlegitymacja.core;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that this module ships, as its class files have them. */
final class MainClasses {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.mlegitymacja.core");

    private MainClasses() {}

    static JavaClasses all() {
        return ALL;
    }
}

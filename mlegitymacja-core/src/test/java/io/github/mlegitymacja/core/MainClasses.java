package io.github.mlegitymacja.core;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The main classes of this module, read from their class files. */
final class MainClasses {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.mlegitymacja.core");

    private MainClasses() {}

    static JavaClasses all() {
        return ALL;
    }
}

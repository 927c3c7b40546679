package io.github.mlegitymacja.qr;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.mlegitymacja.qr");

    private static final DescribedPredicate<JavaClass> ZXING = resideInAPackage("com.google..");

    @Test
    void no_desktop_is_needed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..")
                .check(OURS);
    }

    @Test
    void users_do_not_meet_zxing() {
        methods()
                .that()
                .arePublic()
                .should()
                .notHaveRawReturnType(ZXING)
                .andShould()
                .notHaveRawParameterTypes(anyElementThat(ZXING))
                .check(OURS);
    }
}

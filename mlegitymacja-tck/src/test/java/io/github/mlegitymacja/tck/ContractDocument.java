package io.github.mlegitymacja.tck;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The table of the clauses, their tests, and broken adapters that these catch. */
final class ContractDocument {

    private static final String HEAD = """
            # The contract, clause by clause

            This table is generated from the javadoc of the ports, from the tests of the contract kit, and from the broken adapters
            with which the kit is tested. It answers two questions of an author of an adapter: which test makes sure of a sentence
            of the javadoc, and which mistake a failing test is about. [adapters.md](adapters.md) explains how to run the kit.

            Each row names a test and one adapter that fails it. A clause without a test says why it has none:

            %s

            %s
            """;

    private final Map<String, String> defects = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private ContractDocument() {
        put("a store that", BrokenOrderStoresTest.stores());
        put("a gateway that", BrokenMinistryGatewaysTest.gateways());
        put("a registry that", BrokenStudentRegistriesTest.registries());
    }

    private <A> void put(String adapter, Stream<BrokenAdapter<A>> broken) {
        broken.forEach(each ->
                each.expectedFailures().forEach(test -> defects.putIfAbsent(test, adapter + " " + each.defect())));
    }

    /** Returns the document. */
    static String text() {
        var document = new ContractDocument();
        Clause.PORTS.forEach(document::append);
        return HEAD.formatted(reasons(), contents()).stripTrailing() + "\n" + document.text;
    }

    private static String reasons() {
        return Stream.of(Clause.Untested.values())
                .map(reason -> "- *" + reason.explanation + "*: " + count(reason) + " clauses")
                .collect(Collectors.joining("\n"));
    }

    private static long count(Clause.Untested reason) {
        return Clause.PORTS.stream()
                .flatMap(port -> Clause.of(port).stream())
                .filter(clause -> clause.untested().stream().anyMatch(reason::equals))
                .count();
    }

    private static String contents() {
        return Clause.PORTS.stream()
                .map(port -> "- [" + port + "](#" + port.toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining("\n"));
    }

    private void append(String port) {
        var members = new LinkedHashSet<String>();
        List<Clause> clauses = Clause.of(port);
        for (Clause clause : clauses) {
            if (members.add(clause.member())) {
                String heading = clause.member().equals(port) ? "## " + port : "### `" + clause.member() + "`";
                text.append("\n")
                        .append(heading)
                        .append("\n\n| clause | test | caught, for example |\n| --- | --- | --- |\n");
            }
            append(clause);
        }
    }

    private void append(Clause clause) {
        String first = cell(clause.text());
        for (String test : clause.tests()) {
            row(first, test.replace('_', ' '), cell(Objects.requireNonNull(defects.get(test), test)));
            first = "";
        }
        if (clause.untested().isPresent()) {
            row(first, "*" + clause.untested().get().explanation + "*", "");
        }
    }

    private void row(String clause, String test, String defect) {
        text.append("| ")
                .append(clause)
                .append(" | ")
                .append(test)
                .append(" | ")
                .append(defect)
                .append(" |\n");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|")
                .replaceFirst("^@return ", "returns ")
                .replaceFirst("^@throws (\\w+)", "throws `$1`")
                .replaceFirst("^@param (\\w+)", "`$1`:");
    }

    /** Returns the names of all tests of the kit. */
    static Set<String> tests() {
        return tests(Testable.class);
    }

    /** Returns the names of the tests of the kit that have an annotation. */
    static Set<String> tests(Class<? extends Annotation> annotation) {
        return groups().flatMap(group ->
                        AnnotationSupport.findAnnotatedMethods(group, annotation, HierarchyTraversalMode.TOP_DOWN)
                                .stream())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the groups of tests of all contracts. */
    static Stream<Class<?>> groups() {
        return Stream.of(
                        UpdatingGroups.class,
                        OrderStoreContract.class,
                        MinistryGatewayContract.class,
                        StudentRegistryContract.class)
                .flatMap(contract -> Stream.<Class<?>>of(contract.getDeclaredClasses()))
                .filter(group -> AnnotationSupport.isAnnotated(group, Nested.class));
    }
}

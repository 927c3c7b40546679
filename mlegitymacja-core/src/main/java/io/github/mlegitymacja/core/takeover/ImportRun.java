package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import java.util.List;
import java.util.function.Predicate;

/** Imports orders that were checked. Not thread-safe. */
final class ImportRun {

    private final ImportingOrderStore store;
    private final OrderCheck orderCheck;
    private final Predicate<Candidate> isStored;
    private final Findings findings = new Findings();
    private long imported;
    private long alreadyStored;

    ImportRun(ImportingOrderStore store, OrderCheck orderCheck, Predicate<Candidate> isStored) {
        this.store = store;
        this.orderCheck = orderCheck;
        this.isStored = isStored;
    }

    TakeOverReport report() {
        return findings.report(imported, alreadyStored);
    }

    /** Stores a batch, except for what an earlier run has stored. Returns how many orders of all batches are stored. */
    long store(List<Candidate> batch) {
        batch.forEach(findings::addOrder);
        List<Candidate> missing = batch.stream().filter(isStored.negate()).toList();
        alreadyStored += batch.size() - missing.size();
        List<Order> orders = missing.stream().map(this::assembled).toList();
        List<ImportResult> results = store.importAll(orders);
        for (int i = 0; i < results.size(); i++) {
            count(missing.get(i), orders.get(i), results.get(i));
        }
        return imported + alreadyStored;
    }

    private void count(Candidate candidate, Order order, ImportResult result) {
        switch (result) {
            case IMPORTED -> imported++;
            case OPEN_ORDER_EXISTS -> findings.addProblem(candidate, ProblemKind.OPEN_ORDER_EXISTS);
            case ALREADY_STORED -> {
                // The check looks at the student's orders only, so the order belongs to another student, or is new.
                if (belongsToItsStudent(order)) {
                    alreadyStored++;
                } else {
                    findings.addProblem(candidate, ProblemKind.TAKEN_OVER_DIFFERENTLY);
                }
            }
        }
    }

    private boolean belongsToItsStudent(Order order) {
        return store.find(order.id()).stream()
                .anyMatch(stored -> stored.student().equals(order.student()));
    }

    private Order assembled(Candidate candidate) {
        if (!orderCheck.problemsOf(candidate).isEmpty()) {
            throw new IllegalStateException(
                    "the order at position " + candidate.position() + " has changed since it was checked");
        }
        return OrderAssembly.assemble(candidate);
    }
}

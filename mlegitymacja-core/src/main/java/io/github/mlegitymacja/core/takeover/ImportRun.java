package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Imports orders that were checked. Not thread-safe. */
final class ImportRun {

    private final ImportingOrderStore store;
    private final OrderRepository repository;
    private final OrderCheck orderCheck;
    private final Findings findings = new Findings();
    private long imported;
    private long alreadyStored;

    ImportRun(ImportingOrderStore store, OrderRepository repository, OrderCheck orderCheck) {
        this.store = store;
        this.repository = repository;
        this.orderCheck = orderCheck;
    }

    TakeOverReport report() {
        return findings.report(imported, alreadyStored);
    }

    /** Stores a batch, and returns how many orders of all batches are stored. */
    long store(List<Candidate> batch) {
        List<Order> orders = batch.stream().map(this::assembled).toList();
        List<ImportResult> results = store.importAll(orders);
        Set<Order> misplaced = misplaced(orders, results);
        for (int i = 0; i < batch.size(); i++) {
            findings.addOrder(batch.get(i));
            count(batch.get(i), results.get(i), misplaced.contains(orders.get(i)));
        }
        return imported + alreadyStored;
    }

    private void count(Candidate order, ImportResult result, boolean isMisplaced) {
        if (isMisplaced) {
            findings.addProblem(order, ProblemKind.TAKEN_OVER_DIFFERENTLY);
            return;
        }
        switch (result) {
            case IMPORTED -> imported++;
            case ALREADY_STORED -> alreadyStored++;
            case OPEN_ORDER_EXISTS -> findings.addProblem(order, ProblemKind.OPEN_ORDER_EXISTS);
        }
    }

    private Order assembled(Candidate candidate) {
        if (!orderCheck.problemsOf(candidate).isEmpty()) {
            throw new IllegalStateException(
                    "the order at position " + candidate.position() + " has changed since it was checked");
        }
        return OrderAssembly.assemble(candidate);
    }

    /** Returns the orders that are stored already, but for another student. */
    private Set<Order> misplaced(List<Order> orders, List<ImportResult> results) {
        var alreadyThere = new ArrayList<Order>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) == ImportResult.ALREADY_STORED) {
                alreadyThere.add(orders.get(i));
            }
        }
        var ofStudents =
                repository.ordersOf(alreadyThere.stream().map(Order::student).collect(Collectors.toSet()));
        return alreadyThere.stream()
                .filter(order -> ofStudents.getOrDefault(order.student(), List.of()).stream()
                        .noneMatch(stored -> stored.id().equals(order.id())))
                .collect(Collectors.toSet());
    }
}

package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** As {@link FaultyStore}, in batches: others come in between its orders, and what fails has done a part of them. */
final class FaultyBatchStore extends FaultyStore implements BatchOrderStore {

    private final Scene scene;

    FaultyBatchStore(Scene scene, Mortal process) {
        super(scene, process);
        this.scene = scene;
    }

    @Override
    public List<SaveResult> updateAll(List<Order> orders) {
        return orders.stream().map(this::update).toList();
    }

    @Override
    public Map<StudentId, List<Order>> ordersOf(Set<StudentId> students) {
        var sorted =
                students.stream().sorted(Comparator.comparing(StudentId::value)).toList();
        return call("ordersOf", sorted, sorted.stream().findFirst(), () -> {
            var orders = new LinkedHashMap<StudentId, List<Order>>();
            sorted.forEach(student -> orders.put(student, scene.vault.seen().ordersOf(student)));
            return orders;
        });
    }
}

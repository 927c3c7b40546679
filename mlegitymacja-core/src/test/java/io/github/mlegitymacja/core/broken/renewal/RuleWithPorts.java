package io.github.mlegitymacja.core.broken.renewal;

import io.github.mlegitymacja.core.ledger.Ledger;
import io.github.mlegitymacja.core.memory.InMemoryOrderStore;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.spi.port.OrderStore;

/** A rule that reaches out for what it should be told, in each method. */
public interface RuleWithPorts {

    void port(OrderStore store);

    void service(OrderService service);

    void work(BackgroundWork work);

    void adapter(InMemoryOrderStore store);

    void ledger(Ledger ledger);
}

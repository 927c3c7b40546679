package io.github.mlegitymacja.architecture.broken.core.renewal;

import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.spi.port.OrderStore;

/** A rule that asks for what it should be given, in each method. */
public interface RuleThatAsks {

    void port(OrderStore store);

    void service(OrderService service);

    void work(BackgroundWork work);

    void repository(OrderRepository repository);
}

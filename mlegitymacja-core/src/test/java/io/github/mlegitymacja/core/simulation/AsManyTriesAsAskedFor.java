package io.github.mlegitymacja.core.simulation;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** With {@code -Dsimulation.tries}, so many tries, and other ones every time: jqwik prints the seed that failed. */
final class AsManyTriesAsAskedFor implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Integer tries = Integer.getInteger("simulation.tries");
        if (tries != null) {
            context.attributes().setTries(tries);
            context.attributes().setSeed("");
        }
        return property.execute();
    }
}

package io.github.mlegitymacja.core.simulation;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Sets the number of scenarios of a property: 500 with {@code -Pfull}, 100 without, always the same ones. {@code
 * -Dsimulation.tries} sets another number and uses a new seed in every run; jqwik prints the seed if the property
 * fails.
 */
final class ConfiguredTries implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().setTries(tries());
        if (Integer.getInteger("simulation.tries") != null) {
            context.attributes().setSeed("");
        }
        return property.execute();
    }

    static int tries() {
        return Integer.getInteger("simulation.tries", Boolean.getBoolean("verification.full") ? 500 : 100);
    }
}

package io.github.mlegitymacja.examples.portal;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Provides one browser for all tests. It starts before the first of them; JUnit closes it after the last one. */
final class SharedBrowser extends TypeBasedParameterResolver<Browser> {

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedBrowser.class))
                .computeIfAbsent(Browser.class, type -> Browser.start(Browser.Kind.USUAL), Browser.class);
    }
}

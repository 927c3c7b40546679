/** An application on the module path. */
module example.consumer {
    requires io.github.mlegitymacja.core;
}

package io.github.mlegitymacja.benchmarks.start;

/** Decides nothing and ends. */
final class NothingStart {

    private NothingStart() {}

    public static void main(String[] arguments) {
        System.out.println("IN_PROGRESS");
    }
}

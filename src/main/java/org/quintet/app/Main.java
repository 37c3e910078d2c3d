package org.quintet.app;

/// Start of the program.
public final class Main {
    private Main() {}

    /// Runs one command, or opens the window when there is none.
    public static void main(String[] args) {
        System.out.println("Quintet " + args.length);
    }
}

package org.quintet.cli;

import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.slf4j.LoggerFactory;

/// Tells the user of failures: one line each; the trace goes to the log, or to `-v`.
final class Failures {
    private Failures() {}

    static int tell(Session session, QuintetException failure) {
        String line = oneLine(failure.message(session.language()));
        session.terminal().err().println(session.text("cli.failed", line));
        log(session, failure);
        return failure.kind().exitCode();
    }

    static void tell(Session session, String file, QuintetException failure) {
        String line = oneLine(failure.message(session.language()));
        session.terminal().err().println(session.text("cli.fileFailed", file, line));
        log(session, failure);
    }

    /// A fault that nobody foresaw.
    static int tellFault(Session session, Exception fault) {
        return tell(
                session,
                new QuintetException(fault, Kind.FAILED, "cli.fault", fault.getClass().getName()));
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static void log(Session session, QuintetException failure) {
        if (session.verbose()) {
            failure.printStackTrace(session.terminal().err());
        } else if (failure.getCause() != null) {
            LoggerFactory.getLogger(Failures.class)
                    .warn("failed: {}{}", failure.key(), withoutMessages(failure));
        }
    }

    /// Where a failure came from. Messages may name the user's files, so the log has none of them.
    private static String withoutMessages(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            trace.append(System.lineSeparator()).append(each.getClass().getName());
            for (StackTraceElement frame : each.getStackTrace()) {
                trace.append(System.lineSeparator()).append("\tat ").append(frame);
            }
        }
        return trace.toString();
    }
}

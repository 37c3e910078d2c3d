package org.quintet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.quintet.core.Language;
import org.quintet.service.Doctor;
import org.quintet.service.Doctor.Finding;
import picocli.CommandLine.Model.OptionSpec;

/// `doctor`: what this machine has for Quintet, and what to do about the rest.
final class DoctorCommand extends Command {
    private final OptionSpec json = flag("--json");

    DoctorCommand(Session session) {
        super(session, "doctor");
        spec().addOption(json);
    }

    @Override
    int run() {
        Doctor doctor = session().tools().doctor().get();
        Language language = session().language();
        List<Finding> findings = doctor.examine();
        if (isSet(json)) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.put("ok", findings.stream().noneMatch(each -> each.status() == Doctor.Status.BAD));
            ArrayNode array = root.putArray("findings");
            for (Finding finding : findings) {
                array.addObject()
                        .put("id", finding.id())
                        .put("status", finding.status().name().toLowerCase(Locale.ROOT))
                        .put("text", finding.text(language))
                        .put("advice", finding.advice(language));
            }
            print(root);
        } else {
            for (Finding finding : findings) {
                String advice = finding.advice(language);
                session()
                        .terminal()
                        .out()
                        .println(
                                mark(finding.status())
                                        + finding.text(language)
                                        + (advice.isEmpty() ? "" : " → " + advice));
            }
        }
        return 0;
    }

    private static String mark(Doctor.Status status) {
        return switch (status) {
            case GOOD -> "✓ ";
            case NOTE -> "· ";
            case BAD -> "✗ ";
        };
    }
}

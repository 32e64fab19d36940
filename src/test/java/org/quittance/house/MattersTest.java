package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What compilers and module checks do not see of the workbench's matters: their templates and their addresses. */
class MattersTest {

    private static final String TEMPLATES = "src/main/jte/workbench";
    private static final String PAGES = "src/main/java/org/quittance/workbench";

    /** What every page may be composed of. */
    private static final Set<String> SHARED = Set.of("shell", "parts");

    private static final Pattern OF_A_MATTER =
            Pattern.compile("@template\\.workbench\\.(\\w+)\\.|@import org\\.quittance\\.workbench\\.(\\w+)\\.");
    private static final Pattern ADDRESS = Pattern.compile("@(?:Get|Post)Mapping\\(\"([^\"]+)\"");

    /** Verbs of the trade, each with the noun to say. */
    private static final List<String> VERBS = List.of(
            "accept acceptance",
            "agree agreement",
            "apply application",
            "approve approval",
            "assign owner",
            "cancel cancellation",
            "close closure",
            "correct correction",
            "create (the things themselves)",
            "decline refusal",
            "delete removal",
            "disable suspension",
            "dismiss dismissal",
            "enable reinstatement",
            "go-on continuation",
            "leave closure",
            "let-in admission",
            "make (the thing itself)",
            "mend correction",
            "pay payment",
            "post posting",
            "put-aside dismissal",
            "remove removal",
            "reverse reversal",
            "save (the thing itself)",
            "send sending",
            "set (the thing itself)",
            "settle settlement",
            "take-back reversal",
            "undo reversal",
            "unplace removal",
            "update (the thing itself)",
            "withdraw withdrawal");

    @Test
    void templates_are_composed_of_what_their_matter_may_use() {
        Violation.none(House.files(TEMPLATES, ".jte").stream()
                .flatMap(file -> strangers(file, House.text(file)).stream())
                .toList());
    }

    @Test
    void addresses_are_nouns() {
        Violation.none(House.files(PAGES, "Controller.java").stream()
                .flatMap(file -> verbs(House.place(file), House.text(file)).stream())
                .toList());
    }

    @Test
    void the_checks_are_on() {
        Path bill = House.base().resolve(TEMPLATES + "/bills/bill.jte");
        assertThat(strangers(bill, "@template.workbench.people.mark(mark = m) @template.workbench.parts.who()"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.found()).contains("people"));
        assertThat(verbs("X.java", "@PostMapping(\"/bills/{id}/undo\")\n@GetMapping(\"/bills/{id}/reversal\")"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("reversal"));
        assertThat(House.files(PAGES, "Controller.java").stream()
                        .filter(file -> ADDRESS.matcher(House.text(file)).find()))
                .hasSizeGreaterThan(15);
    }

    private static List<Violation> strangers(Path file, String text) {
        String own = file.getParent().getFileName().toString();
        String declared =
                SHARED.contains(own) ? "" : House.text(House.base().resolve(PAGES + "/" + own + "/package-info.java"));
        List<Violation> findings = new ArrayList<>();
        Matcher uses = OF_A_MATTER.matcher(text);
        while (uses.find()) {
            String other = uses.group(1) == null ? uses.group(2) : uses.group(1);
            if (!other.equals(own) && !SHARED.contains(other) && !declared.contains("\"workbench." + other + "\"")) {
                findings.add(new Violation(
                        House.place(file),
                        "a piece of " + other,
                        "move it to parts, take it by a port, or let the matter declare that it uses " + other));
            }
        }
        return findings;
    }

    private static List<Violation> verbs(String place, String text) {
        List<Violation> findings = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(text);
        while (addresses.find()) {
            List<String> parts = Arrays.asList(addresses.group(1).split("/"));
            VERBS.stream()
                    .map(verb -> verb.split(" ", 2))
                    .filter(verb -> parts.contains(verb[0]))
                    .map(verb -> new Violation(place, addresses.group(1), "an address is a noun: say " + verb[1]))
                    .forEach(findings::add);
        }
        return findings;
    }
}

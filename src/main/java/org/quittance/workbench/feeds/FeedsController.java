package org.quittance.workbench.feeds;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.feeds.Attempt;
import org.quittance.feeds.FeedMessage;
import org.quittance.feeds.FeedMessages;
import org.quittance.feeds.FeedMessages.ReplayResult;
import org.quittance.feeds.MessageContent;
import org.quittance.feeds.MessageState;
import org.quittance.ledger.BusinessDays;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Messages of other systems: what came, and what a person mends and replays. */
@Controller
public class FeedsController {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_ROWS = 24;
    private static final Duration LATELY = Duration.ofDays(7);

    private final FeedMessages feeds;
    private final Audit audit;
    private final Staff staff;
    private final Shells shells;
    private final Templates templates;
    private final BusinessDays days;
    private final Clock clock;

    FeedsController(
            FeedMessages feeds,
            Audit audit,
            Staff staff,
            Shells shells,
            Templates templates,
            BusinessDays days,
            Clock clock) {
        this.feeds = feeds;
        this.audit = audit;
        this.staff = staff;
        this.shells = shells;
        this.templates = templates;
        this.days = days;
        this.clock = clock;
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.SHOWN, of = "messages")
    @GetMapping("/messages")
    JteModel list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "1") int pages,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        MessageState chosen = Stream.of(MessageState.values())
                .filter(each -> each.word().equals(state))
                .findFirst()
                .orElse(MessageState.WAITING);
        Paging paging = new Paging("/messages?state=" + chosen.word(), before.isPresent(), pages);
        List<FeedMessage> found = feeds.messages(chosen, before, paging.asked());
        List<FeedMessage> shown = paging.shown(found);
        String next = paging.next(found, last -> "before=" + last.id());
        boolean more = target.equals("more");
        MessageList page = new MessageList(more ? List.of() : groups(), chosen.word(), rows(shown), next);
        return more ? templates.workbenchFeedsRows(page) : templates.workbenchFeedsFeeds(shell(request), page);
    }

    private List<MessageList.Group> groups() {
        Map<MessageState, Long> counts = feeds.counts(clock.instant().minus(LATELY));
        List<MessageList.Group> groups = new ArrayList<>();
        for (MessageState state : List.of(
                MessageState.WAITING,
                MessageState.APPLIED,
                MessageState.MENDED,
                MessageState.REJECTED,
                MessageState.CLOSED)) {
            groups.add(new MessageList.Group(
                    state.word(),
                    Words.number(counts.getOrDefault(state, 0L)),
                    MessageWords.state(state),
                    MessageWords.tone(state)));
        }
        return groups;
    }

    private List<MessageList.Row> rows(List<FeedMessage> shown) {
        Map<UUID, MessageContent> contents = feeds.contents(shown);
        return shown.stream()
                .map(message -> row(message, ContentWords.who(Optional.ofNullable(contents.get(message.id())))))
                .toList();
    }

    private MessageList.Row row(FeedMessage message, String who) {
        return new MessageList.Row(
                "/messages/" + message.id(),
                MessageWords.what(message.kind()),
                who,
                message.kind().replace('^', ' '),
                message.sender().replace('|', ' '),
                message.control(),
                Words.moment(message.arrivedAt(), days.zone()),
                message.place(),
                message.place().isEmpty() ? "" : ProblemWords.problem(message),
                ProblemWords.remedy(message),
                MessageWords.state(message.state()),
                MessageWords.tone(message.state()));
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.SHOWN, of = "message")
    @GetMapping("/messages/{id}")
    JteModel message(HttpServletRequest request, @PathVariable UUID id, StaffMember member) {
        return page(shell(request), id, Optional.empty());
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "message")
    @PostMapping("/messages/{id}/replay")
    JteModel replay(HttpServletRequest request, @PathVariable UUID id, @RequestParam String text, StaffMember member) {
        ReplayResult result = feeds.replay(id, text, Actor.of(member));
        record(request, member, AuditEvent.Act.POST, id, result == ReplayResult.APPLIED);
        Shell shell = shell(request);
        return switch (result) {
            case APPLIED -> page(shell.saying("good", "It is in the books now, with your name."), id, Optional.empty());
            case STILL_WAITING ->
                page(
                        shell.saying(
                                "warn",
                                "It still cannot be applied, and nothing was changed. See what is wrong below."),
                        id,
                        Optional.of(text));
            case NOT_WAITING ->
                page(shell.saying("warn", "It does not wait any more. Nothing was changed."), id, Optional.empty());
            case NOT_ALLOWED -> throw Rules.missing(request, Right.IMPORT);
        };
    }

    /** One field is put right; a day may be written as a browser writes it. */
    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "message")
    @PostMapping("/messages/{id}/correction")
    JteModel mend(HttpServletRequest request, @PathVariable UUID id, @RequestParam String value, StaffMember member) {
        FeedMessage message = feeds.message(id).orElseThrow(NotHere::new);
        String text = feeds.text(id);
        String written = ProblemWords.isDay(message.place()) ? value.replace("-", "") : value;
        return replay(
                request,
                id,
                OneField.of(text, message.place())
                        .map(field -> field.with(written))
                        .orElse(text),
                member);
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "message")
    @PostMapping("/messages/{id}/dismissal")
    JteModel putAside(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        Shell shell = shell(request);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return page(shell.saying("warn", "Say in a few words why it is put aside."), id, Optional.empty());
        }
        boolean done = feeds.putAside(id, why, Actor.of(member));
        record(request, member, AuditEvent.Act.POST, id, done);
        Shell said = done
                ? shell.saying("good", "Put aside. It stays kept, and waits no more.")
                : shell.saying("warn", "It does not wait any more. Nothing was changed.");
        return page(said, id, Optional.empty());
    }

    private JteModel page(Shell shell, UUID id, Optional<String> typed) {
        FeedMessage message = feeds.message(id).orElseThrow(NotHere::new);
        String received = feeds.received(id).strip();
        String text =
                typed.orElseGet(() -> feeds.text(id)).replaceAll("\\R", "\n").strip();
        boolean waits = message.state() == MessageState.WAITING;
        return templates.workbenchFeedsMessage(
                shell,
                new MessagePage(
                        id.toString(),
                        MessageWords.what(message.kind()),
                        message.kind().replace('^', ' '),
                        Words.dotted(List.of(
                                message.sender().replace('|', ' '),
                                message.control().isEmpty() ? "" : "message " + message.control(),
                                Words.moment(message.arrivedAt(), days.zone()))),
                        MessageWords.state(message.state()),
                        MessageWords.tone(message.state()),
                        message.place(),
                        message.place().isEmpty() ? "" : ProblemWords.problem(message),
                        message.why(),
                        ProblemWords.remedy(message),
                        feeds.content(id).map(ContentWords::facts).orElse(List.of()),
                        waits ? fix(message, text) : Optional.empty(),
                        typed.isPresent(),
                        text,
                        Math.min(MOST_ROWS, (int) text.lines().count() + 1),
                        received.equals(text) ? "" : received,
                        feeds.attempts(id).reversed().stream().map(this::tried).toList(),
                        waits && shell.may(Right.IMPORT)));
    }

    private static Optional<MessagePage.Fix> fix(FeedMessage message, String text) {
        String label = ProblemWords.where(message.place());
        return label.isEmpty()
                ? Optional.empty()
                : OneField.of(text, message.place())
                        .map(field -> new MessagePage.Fix(label, field.value(), ProblemWords.isDay(message.place())));
    }

    private MessagePage.Tried tried(Attempt attempt) {
        boolean applied = attempt.code().equals("AA");
        String outcome = applied ? "applied" : attempt.code().isEmpty() ? "put aside" : "refused";
        return new MessagePage.Tried(
                Words.moment(attempt.at(), days.zone()),
                staff.nameOf(attempt.by()),
                outcome,
                applied ? "credit" : attempt.code().isEmpty() ? "nobody" : "bad",
                attempt.why());
    }

    private void record(HttpServletRequest request, StaffMember member, AuditEvent.Act act, UUID id, boolean done) {
        audit.record(AuditEvent.of(member, act, "message", Optional.of(id), done, request.getRemoteAddr()));
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Messages · Quittance", Place.MESSAGES);
    }
}

package org.quittance.remittance.posting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.exchange.IncomingFile;
import org.quittance.remittance.RemittanceHeader;
import org.quittance.remittance.rules.Twins;
import org.quittance.remittance.store.TwinStore;

/** Tells whether a transaction of a file is to be posted: whether it stands already, was taken back, or looks like another. */
final class Recognising {

    /** What is to be done with a transaction. */
    sealed interface Verdict {

        /**
         * It is posted.
         *
         * @param attempt how often it was posted before and taken back
         * @param letIn whether a person let it in
         */
        record Post(int attempt, boolean letIn) implements Verdict {}

        /**
         * It is not posted.
         *
         * @param reason why, in a sentence
         * @param suspicious whether a person must decide
         */
        record Pass(String reason, boolean suspicious) implements Verdict {}
    }

    private final TwinStore store;
    private final IncomingFile file;
    private final UUID fileId;
    private final Admission admission;
    private Optional<Map<Integer, String>> contents = Optional.empty();

    Recognising(TwinStore store, IncomingFile file, UUID fileId, Admission admission) {
        this.store = store;
        this.file = file;
        this.fileId = fileId;
        this.admission = admission;
    }

    Verdict of(RemittanceHeader header, UUID payer) throws IOException {
        TwinStore.Before before = store.before(fileId, header.transactionNo());
        boolean again = admission.again().contains(header.transactionNo());
        if (before.takenBack() > 0 && !before.stands() && !again) {
            return new Verdict.Pass(
                    "it was posted and taken back; a person can post it again from its page. Nothing was posted now",
                    false);
        }
        TwinStore.Key key = new TwinStore.Key(payer, header.trace(), header.sent());
        Verdict.Post post = new Verdict.Post(before.takenBack(), again);
        if (!store.any(key)) {
            return post;
        }
        Optional<String> content = content(header.transactionNo());
        return content.isEmpty() ? post : beside(header, key, content.get(), post);
    }

    private Verdict beside(RemittanceHeader header, TwinStore.Key key, String content, Verdict.Post post) {
        List<TwinStore.Twin> same = store.same(key, content);
        List<TwinStore.Twin> all = new ArrayList<>(same);
        Optional<TwinStore.Twin> elsewhere = store.elsewhere(key, fileId);
        elsewhere.ifPresent(all::add);
        Twins.Verdict verdict = Twins.of(
                header,
                content,
                all.stream()
                        .map(twin -> new Twins.Standing(twin.fileId().equals(fileId), twin.paidOn(), twin.content()))
                        .toList());
        return switch (verdict) {
            case NEW -> post;
            case SAME_AGAIN -> new Verdict.Pass(sameAgain(header, same), false);
            case REDATED ->
                suspected(
                        post,
                        "same payer, trace " + header.trace() + ", amount and claims as " + named(same.getFirst())
                                + ", whose money is dated " + same.getFirst().paidOn() + ", this one "
                                + header.paidOn() + " (rules A-45, C-55). It is probably the same payment told twice;"
                                + " let it in, with a reason, if the payer paid twice");
            case OTHER_WORDS ->
                suspected(
                        post,
                        "same payer, trace " + header.trace() + " and amount as " + named(elsewhere.orElseThrow())
                                + ", but other claims (rule A-45). Compare the two; undo the first if this one is right,"
                                + " or let this one in, with a reason, if both are");
        };
    }

    private Verdict suspected(Verdict.Post post, String reason) {
        return admission.twins() ? new Verdict.Post(post.attempt(), true) : new Verdict.Pass(reason, true);
    }

    private String sameAgain(RemittanceHeader header, List<TwinStore.Twin> same) {
        TwinStore.Twin first = same.stream()
                .filter(twin -> twin.paidOn().equals(header.paidOn()))
                .findFirst()
                .orElseThrow();
        return "same payer, trace, amount, date and claims as " + named(first) + " (rule C-55); nothing was posted now";
    }

    /** What stands in this file is posted only when the whole file is. */
    private String named(TwinStore.Twin twin) {
        return twin.fileId().equals(fileId)
                ? "transaction " + twin.transactionNo() + " of this file"
                : twin.fileName() + ", posted on " + twin.postedOn();
    }

    /** What each transaction of the file says: read only where another remittance stands under the same trace. */
    private Optional<String> content(int transactionNo) throws IOException {
        if (contents.isEmpty()) {
            Map<Integer, String> read = new HashMap<>();
            FileCheck.of(file)
                    .transactions()
                    .forEach(one -> read.put(one.header().transactionNo(), one.contentHash()));
            contents = Optional.of(read);
        }
        return Optional.ofNullable(contents.orElseThrow().get(transactionNo));
    }
}

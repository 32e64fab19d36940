package org.quittance.api.fhir;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/** Adds and changes records. Each act is one transaction; nothing is overwritten that whoever asks has not seen. */
@Component("fhirWriteService")
final class WriteService {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private final List<Writer> writers;
    private final ReadService reads;
    private final Acts acts;

    WriteService(List<Writer> writers, ReadService reads, Acts acts) {
        this.writers = writers;
        this.reads = reads;
        this.acts = acts;
    }

    Optional<Writer> find(String type) {
        return writers.stream().filter(writer -> writer.type().equals(type)).findFirst();
    }

    Writer writer(String type) {
        reads.reader(type);
        return find(type)
                .orElseThrow(() -> Refused.of(
                        405,
                        IssueType.NOTSUPPORTED,
                        "",
                        "Resources of this type are read here, not written: they follow from claims, remittances,"
                                + " payments and bills."));
    }

    /**
     * What became of a resource.
     *
     * @param resource as it stands now
     * @param isNew whether it was added
     * @param notKept what was sent and is not kept
     */
    record Done(Resource resource, boolean isNew, List<String> notKept) {}

    Done create(String type, Resource resource, Optional<String> ifNoneExist, Caller caller) {
        return acts.whole(
                () -> createIn(writer(type), resource, ifNoneExist, Writing.Name.NONE, Writing.by(caller, reads)));
    }

    /** Adds a resource in the caller's transaction. */
    Done createIn(Writer writer, Resource resource, Optional<String> ifNoneExist, Writing.Name name, Writing writing) {
        writing.caller().needs(Right.CORRECT_RECORD);
        if (ifNoneExist.isPresent()) {
            String query = ifNoneExist.get();
            List<UUID> there = reads.meant(writer.type(), References.asked(query.substring(query.indexOf('?') + 1)));
            if (there.size() > 1) {
                throw Refused.of(
                        412,
                        IssueType.MULTIPLEMATCHES,
                        "",
                        "More than one " + writer.type() + " fits If-None-Exist. Name one identifier that one has.");
            }
            if (there.size() == 1) {
                return new Done(load(writer.type(), there.getFirst()), false, List.of());
            }
        }
        List<String> notKept = NotKept.of(resource);
        Writer.Written written = writer.create(resource, name, writing);
        return new Done(load(writer.type(), written.id()), written.isNew(), written.isNew() ? notKept : List.of());
    }

    Done update(String type, String id, Resource resource, Optional<String> ifMatch, Caller caller) {
        return acts.whole(() -> updateIn(writer(type), id, resource, ifMatch, Writing.by(caller, reads)));
    }

    /** Changes a record in the caller's transaction. */
    Done updateIn(Writer writer, String id, Resource resource, Optional<String> ifMatch, Writing writing) {
        writing.caller().needs(Right.CORRECT_RECORD);
        UUID key = Values.id(id).orElseThrow(() -> Refused.unknown(writer.type()));
        if (resource.hasIdElement() && !id.equals(resource.getIdElement().getIdPart())) {
            throw Refused.element(
                    writer.type() + ".id", "another id", "The id is that of the address", "Correct one of the two.");
        }
        String seen = ifMatch.map(WriteService::version)
                .orElseThrow(() -> Refused.of(
                        428,
                        IssueType.REQUIRED,
                        "",
                        "A change says which version it is made to, so that nothing is overwritten unseen."
                                + " Read the resource, and send its ETag as If-Match."));
        writer.hold(key, writing);
        String stands = load(writer.type(), key).getMeta().getVersionId();
        if (!seen.equals(stands)) {
            throw Refused.of(
                    412,
                    IssueType.CONFLICT,
                    "",
                    "Somebody changed this record in the meantime. Read it again, and make the change to what it says"
                            + " now.");
        }
        List<String> notKept = NotKept.of(resource);
        writer.update(key, resource, writing);
        return new Done(load(writer.type(), key), false, notKept);
    }

    private static String version(String etag) {
        Matcher version = ETAG.matcher(etag.strip());
        if (!version.matches()) {
            throw Refused.request("If-Match is an ETag of this server", "For example W/\"17\".");
        }
        return version.group(1);
    }

    private Resource load(String type, UUID id) {
        return reads.reader(type).load(List.of(id)).stream().findFirst().orElseThrow(() -> Refused.unknown(type));
    }
}

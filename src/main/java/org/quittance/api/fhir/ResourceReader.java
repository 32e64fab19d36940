package org.quittance.api.fhir;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.api.fhir.store.IdFinder;

/** Resources of one type, as they are read and searched. */
interface ResourceReader {

    /** The type's name, as {@code Patient}. */
    String type();

    /** Where their ids are. */
    IdFinder.Source source();

    /** What they can be searched by. */
    List<SearchParam> params();

    /** The most resources of one page. */
    default int largestPage() {
        return 200;
    }

    /** The resources under ids; unknown ids are passed over. */
    List<? extends Resource> load(List<UUID> ids);
}

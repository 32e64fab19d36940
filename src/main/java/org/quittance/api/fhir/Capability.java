package org.quittance.api.fhir;

import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** What this server can do, said from what it has: no type, parameter or act stands here that is not there. */
final class Capability {

    /** When what stands here last changed. */
    private static final String DATE = "2026-11-28";

    private Capability() {}

    static CapabilityStatement of(ReadService reads, WriteService writes, String base) {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setStatus(PublicationStatus.ACTIVE).setKind(CapabilityStatementKind.INSTANCE);
        statement.setDate(Date.from(java.time.Instant.parse(DATE + "T00:00:00Z")));
        statement.setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat("application/fhir+json");
        statement.addFormat("application/fhir+xml");
        statement.getSoftware().setName("Quittance");
        statement.getImplementation().setDescription("Patient accounts").setUrl(base);
        CapabilityStatementRestComponent rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .addService(Codes.simple(Codes.HL7 + "restful-security-service", "Basic"))
                .setDescription("HTTP Basic with the sign-in of a member of staff, over TLS. Reading needs the right to"
                        + " read; adding and changing need the right to correct records.");
        rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
        rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        reads.readers().stream()
                .sorted(java.util.Comparator.comparing(ResourceReader::type))
                .forEach(reader -> rest.addResource(resource(reader, writes.find(reader.type()))));
        return statement;
    }

    private static CapabilityStatementRestResourceComponent resource(ResourceReader reader, Optional<Writer> writer) {
        CapabilityStatementRestResourceComponent resource = new CapabilityStatementRestResourceComponent();
        resource.setType(reader.type());
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        if (writer.isPresent()) {
            resource.addInteraction().setCode(TypeRestfulInteraction.CREATE);
            resource.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
            resource.setVersioning(ResourceVersionPolicy.VERSIONEDUPDATE);
            resource.setConditionalCreate(true);
        } else {
            resource.setVersioning(ResourceVersionPolicy.NOVERSION);
        }
        resource.setReadHistory(false);
        resource.setUpdateCreate(false);
        for (SearchParam param : reader.params()) {
            resource.addSearchParam()
                    .setName(param.name())
                    .setType(type(param.kind()))
                    .setDocumentation(param.words());
        }
        return resource;
    }

    private static SearchParamType type(SearchParam.Kind kind) {
        return switch (kind) {
            case TOKEN -> SearchParamType.TOKEN;
            case STRING -> SearchParamType.STRING;
            case DATE -> SearchParamType.DATE;
            case REFERENCE -> SearchParamType.REFERENCE;
        };
    }
}

package org.quittance.api.fhir;

import static org.quittance.api.fhir.SearchParam.date;
import static org.quittance.api.fhir.SearchParam.reference;
import static org.quittance.api.fhir.SearchParam.token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.api.fhir.store.IdFinder;
import org.quittance.coding.Care;
import org.quittance.coding.CareId;
import org.quittance.coding.CareKind;
import org.quittance.coding.CareRecords;
import org.quittance.coding.DiagnosisRecords;
import org.quittance.coding.RecordedDiagnosis;
import org.quittance.history.RecordKind;
import org.quittance.history.RecordVersion;
import org.quittance.history.RecordVersions;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Registration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Diagnoses, treatments and medications. */
@Configuration(proxyBeanMethods = false)
class CodingReaders {

    private final Registration registration;
    private final DiagnosisRecords diagnoses;
    private final CareRecords care;
    private final RecordVersions versions;

    CodingReaders(Registration registration, DiagnosisRecords diagnoses, CareRecords care, RecordVersions versions) {
        this.registration = registration;
        this.diagnoses = diagnoses;
        this.care = care;
        this.versions = versions;
    }

    @Bean
    ResourceReader fhirConditions() {
        return new ResourceReader() {
            @Override
            public String type() {
                return "Condition";
            }

            @Override
            public IdFinder.Source source() {
                return new IdFinder.Source("diagnosis.id", "diagnosis where true");
            }

            @Override
            public List<SearchParam> params() {
                return ofAccount("diagnosis", List.of());
            }

            @Override
            public List<Resource> load(List<UUID> ids) {
                return conditions(ids);
            }
        };
    }

    private List<Resource> conditions(List<UUID> ids) {
        Collection<RecordedDiagnosis> found = diagnoses.byIds(ids).values();
        Map<AccountId, Account> accounts = registration.accounts(found.stream()
                .map(each -> each.diagnosis().account())
                .distinct()
                .toList());
        Map<UUID, RecordVersion> known = versions.of(RecordKind.DIAGNOSIS, ids);
        List<Resource> resources = new ArrayList<>();
        for (RecordedDiagnosis each : found) {
            Account account = accounts.get(each.diagnosis().account());
            if (account != null) {
                resources.add(
                        ConditionMapping.resource(each, account, known.getOrDefault(each.id(), RecordVersion.FIRST)));
            }
        }
        return resources;
    }

    @Bean
    ResourceReader fhirProcedures() {
        return reader(CareKind.TREATMENT, "Procedure", "date");
    }

    @Bean
    ResourceReader fhirMedicationRequests() {
        return reader(CareKind.MEDICATION, "MedicationRequest", "authoredon");
    }

    private ResourceReader reader(CareKind kind, String type, String dates) {
        Identifiers.Kind named = kind == CareKind.TREATMENT ? Identifiers.Kind.TREATMENT : Identifiers.Kind.MEDICATION;
        List<SearchParam> own = List.of(
                token(
                        "identifier",
                        "care.source_key = any(:v)",
                        "An identifier of the source",
                        token -> Stream.of(Identifiers.key(named, token.system(), token.code()))),
                date(dates, "care.started_on", "First day, or the day of the order"),
                token(
                        "status",
                        "care.status = any(:v)",
                        "Where it stands",
                        token -> Stream.of(CareMapping.word(kind == CareKind.TREATMENT, token.code()))));
        return new ResourceReader() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public IdFinder.Source source() {
                return new IdFinder.Source("care.id", "care where care.kind = '" + kind.word() + "'");
            }

            @Override
            public List<SearchParam> params() {
                return ofAccount("care", own);
            }

            @Override
            public List<Resource> load(List<UUID> ids) {
                return care(kind, ids);
            }
        };
    }

    private List<Resource> care(CareKind kind, List<UUID> ids) {
        List<Care> found = care.byIds(ids.stream().map(CareId::new).toList()).values().stream()
                .filter(each -> each.kind() == kind)
                .toList();
        Map<AccountId, Account> accounts = registration.accounts(
                found.stream().map(Care::account).distinct().toList());
        Map<UUID, RecordVersion> known = versions.of(RecordKind.CARE, ids);
        List<Resource> resources = new ArrayList<>();
        for (Care each : found) {
            Account account = accounts.get(each.account());
            if (account != null) {
                RecordVersion version = known.getOrDefault(each.id().value(), RecordVersion.FIRST);
                resources.add(
                        switch (kind) {
                            case TREATMENT -> CareMapping.procedure(each, account.patient(), version);
                            case MEDICATION -> CareMapping.medication(each, account.patient(), version);
                        });
            }
        }
        return resources;
    }

    private static List<SearchParam> ofAccount(String table, List<SearchParam> own) {
        List<SearchParam> all = new ArrayList<>(List.of(
                SearchParam.id(table + ".id"),
                reference("patient", Sql.ofPatient(table + ".account_id"), "Who was cared for"),
                reference("subject", Sql.ofPatient(table + ".account_id"), "Who was cared for"),
                reference("encounter", Sql.ofAccount(table + ".account_id"), "The encounter"),
                token("code", Sql.code(table, "system"), "The code", SearchParam::code)));
        all.addAll(own);
        return all;
    }
}

package org.quittance.api.fhir;

import static org.quittance.api.fhir.SearchParam.date;
import static org.quittance.api.fhir.SearchParam.reference;
import static org.quittance.api.fhir.SearchParam.token;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.quittance.api.fhir.SearchParam.Token;
import org.quittance.api.fhir.store.IdFinder;
import org.quittance.history.RecordKind;
import org.quittance.history.RecordVersion;
import org.quittance.history.RecordVersions;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Facility;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/** Encounters: each account is one, or a series of them. */
@Component("fhirEncounters")
final class EncounterReader implements ResourceReader {

    private final Registration registration;
    private final RecordVersions versions;

    EncounterReader(Registration registration, RecordVersions versions) {
        this.registration = registration;
        this.versions = versions;
    }

    @Override
    public String type() {
        return "Encounter";
    }

    @Override
    public IdFinder.Source source() {
        return new IdFinder.Source("account.id", "account where true");
    }

    @Override
    public List<SearchParam> params() {
        return params(true, "date");
    }

    static List<SearchParam> params(boolean encounter, String dates) {
        return List.of(
                SearchParam.id("account.id"),
                token(
                        "identifier",
                        "account.number = any(:v) or (account.source_number <> '' and account.source_number = any(:v))"
                                + " or account.source_key = any(:v)",
                        "Account number, the source's visit number, or an identifier of the source",
                        EncounterReader::identifiers),
                reference("patient", Sql.ACCOUNT_OF_PATIENT, "Who was cared for"),
                reference("subject", Sql.ACCOUNT_OF_PATIENT, "Who was cared for"),
                date(dates, "account.opened_on", "First day of care"),
                token(
                        "status",
                        "account.status = any(:v)",
                        "Where it stands",
                        token -> EncounterMapping.words(encounter, token.code()).stream()));
    }

    private static Stream<String> identifiers(Token token) {
        if (token.system().isEmpty()) {
            return Stream.of(
                    token.code(), Identifiers.key(Identifiers.Kind.ENCOUNTER, Identifiers.SYNTHEA, token.code()));
        }
        return token.system().equals(Identifiers.ACCOUNT_NUMBER)
                ? Stream.of(token.code())
                : Stream.of(Identifiers.key(Identifiers.Kind.ENCOUNTER, token.system(), token.code()));
    }

    @Override
    public List<Encounter> load(List<UUID> ids) {
        Map<UUID, RecordVersion> known = versions.of(RecordKind.ACCOUNT, ids);
        return registration.accounts(ids.stream().map(AccountId::new).toList()).values().stream()
                .map(account -> EncounterMapping.encounter(
                        account,
                        facility(account),
                        known.getOrDefault(account.id().value(), RecordVersion.FIRST)))
                .toList();
    }

    private String facility(Account account) {
        return account.facility()
                .flatMap(registration::facility)
                .map(Facility::name)
                .orElse("");
    }
}

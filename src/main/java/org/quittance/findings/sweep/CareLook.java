package org.quittance.findings.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.RecordKind;
import org.quittance.findings.Suspicion;
import org.quittance.findings.rules.AmountMeant;
import org.quittance.findings.rules.DayMeant;
import org.quittance.findings.rules.HousesAgreed;
import org.quittance.findings.rules.Known;
import org.quittance.findings.rules.Letters;
import org.quittance.findings.rules.MemberMeant;
import org.quittance.findings.rules.TitleAndSex;
import org.quittance.findings.rules.UnreadableDate;
import org.quittance.findings.rules.Verhoeff;
import org.quittance.findings.store.CodeFacts;
import org.quittance.findings.store.DateFacts;
import org.quittance.findings.store.FactDoubt;
import org.quittance.findings.store.MoneyFacts;

/** Looks at gathered facts: the database finds what cannot be, the rules decide what was meant. */
public final class CareLook {

    private static final String DATES = "D-10";

    private final DateFacts dates;
    private final MoneyFacts money;
    private final CodeFacts codes;
    private final Known known;

    /**
     * In the transaction that gathered the facts.
     *
     * @param dataSource where
     * @param known what exists
     */
    public CareLook(DataSource dataSource, Known known) {
        this.dates = new DateFacts(dataSource, known.today());
        this.money = new MoneyFacts(dataSource);
        this.codes = new CodeFacts(dataSource);
        this.known = known;
    }

    /**
     * A suspicion, and whom it is about.
     *
     * @param person as the source names somebody; empty when it is about nobody
     * @param suspicion what is said
     */
    public record Said(Optional<UUID> person, Suspicion suspicion) {}

    private record Place(UUID record, String number, Field field) {}

    /**
     * Looks.
     *
     * @return at most one for each field of each record
     */
    public List<Said> look() {
        Map<Place, Said> said = new LinkedHashMap<>();
        List<Said> all = new ArrayList<>();
        dates.unreadable()
                .forEach(one -> all.add(said(
                        one, FindingKind.UNREADABLE, UnreadableDate.meant(one.found(), known.today()), "D-06", 98)));
        dates.all().forEach(one -> all.add(date(one)));
        all.addAll(amounts());
        all.addAll(lines());
        all.addAll(coded());
        codes.members().forEach(one -> all.add(member(one)));
        codes.sexes().forEach(one -> all.add(sexed(one)));
        HousesAgreed.check(codes.houses(), known).forEach(one -> all.add(new Said(Optional.empty(), one)));
        for (Said one : all) {
            said.putIfAbsent(
                    new Place(
                            one.suspicion().record().id(),
                            one.suspicion().record().number(),
                            one.suspicion().field()),
                    one);
        }
        return List.copyOf(said.values());
    }

    private static Said said(FactDoubt doubt, FindingKind kind, List<String> meant, String rule, int confidence) {
        return new Said(
                Optional.of(doubt.person()),
                new Suspicion(
                        kind,
                        doubt.record(),
                        doubt.field(),
                        doubt.found(),
                        String.join(Suspicion.OR, meant),
                        rule,
                        doubt.why(),
                        confidence));
    }

    /** A day that cannot be, and the likeliest of those that others have. */
    static Said date(FactDoubt doubt) {
        List<String> meant = new ArrayList<>(DayMeant.of(doubt.found(), doubt.meant()));
        if (meant.isEmpty() && doubt.record().kind() == RecordKind.COVER) {
            meant.addAll(DayMeant.after(
                    doubt.found(),
                    doubt.record().number().substring(doubt.record().number().indexOf('/') + 1)));
        }
        return said(doubt, FindingKind.IMPOSSIBLE_DATE, meant, DATES, 96);
    }

    private List<Said> amounts() {
        money.countPrices();
        return money.amounts().stream()
                .filter(one -> AmountMeant.shifted(one.found(), one.meant().getFirst())
                        || AmountMeant.slipped(one.found(), one.meant().getFirst()))
                .map(one -> said(one, FindingKind.AMOUNT_CONFLICT, one.meant(), "A-60", 95))
                .toList();
    }

    private List<Said> lines() {
        List<Said> said = new ArrayList<>();
        money.payments().stream()
                .filter(one -> AmountMeant.slipped(one.found(), one.meant().getFirst()))
                .forEach(one -> said.add(said(one, FindingKind.AMOUNT_CONFLICT, one.meant(), "A-60", 95)));
        money.units().forEach(one -> said.add(said(one, FindingKind.AMOUNT_CONFLICT, one.meant(), "D-56", 93)));
        money.doubled().forEach(one -> said.add(said(one, FindingKind.DOUBLED, one.meant(), "D-41", 90)));
        money.pointers().forEach(one -> said.add(said(one, FindingKind.POINTER, distinct(one.meant()), "D-29", 95)));
        return said;
    }

    private static List<String> distinct(List<String> all) {
        return all.stream().distinct().toList();
    }

    private List<Said> coded() {
        Map<String, CodeFacts.Coded> right = new HashMap<>();
        List<CodeFacts.Coded> all = codes.codes();
        all.stream()
                .filter(one -> Verhoeff.valid(one.code()))
                .forEach(one -> right.merge(one.words(), one, (a, b) -> a.times() >= b.times() ? a : b));
        List<CodeFacts.Miscoded> odd = all.stream()
                .filter(one -> !Verhoeff.valid(one.code()))
                .map(one -> new CodeFacts.Miscoded(
                        one.code(),
                        one.words(),
                        Optional.ofNullable(right.get(one.words()))
                                .map(CodeFacts.Coded::code)
                                .orElse("")))
                .toList();
        return codes.records(odd).stream()
                .map(one -> said(one, FindingKind.CHECK_DIGIT, one.meant(), "D-08", 96))
                .toList();
    }

    private static Said member(FactDoubt doubt) {
        return said(doubt, FindingKind.MEMBER_FORM, MemberMeant.of(doubt.found(), doubt.meant()), "D-03", 93);
    }

    private Said sexed(CodeFacts.Sexed one) {
        TitleAndSex.Wrong wrong = TitleAndSex.decide(
                one.sex(),
                one.title(),
                known.firstNames().usual(Letters.firstWord(one.given().replaceAll("\\d", ""))),
                one.maiden(),
                one.female(),
                one.male(),
                one.female() > one.male() ? one.femaleWords() : one.maleWords());
        return new Said(
                Optional.of(one.person().id()),
                new Suspicion(
                        wrong.field() == Field.SEX ? FindingKind.SEX_DIFFERS : FindingKind.TITLE_DIFFERS,
                        one.person(),
                        wrong.field(),
                        wrong.found(),
                        wrong.meant(),
                        "D-06",
                        wrong.why(),
                        wrong.confidence()));
    }
}

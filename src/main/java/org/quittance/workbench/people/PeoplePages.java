package org.quittance.workbench.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.ledger.BusinessDays;
import org.quittance.staff.Certificate;
import org.quittance.staff.CertificateTerm;
import org.quittance.staff.Certificates;
import org.quittance.staff.People;
import org.quittance.staff.Person;
import org.quittance.staff.Role;
import org.quittance.staff.Roles;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffId;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts people and their certificates into words and places. */
@Component
class PeoplePages {

    private final People people;
    private final Certificates certificates;
    private final Roles roles;
    private final Staff staff;
    private final BusinessDays days;

    PeoplePages(People people, Certificates certificates, Roles roles, Staff staff, BusinessDays days) {
        this.people = people;
        this.certificates = certificates;
        this.roles = roles;
        this.staff = staff;
        this.days = days;
    }

    PeopleList list(String after, int pages) {
        Paging paging = new Paging("/staff", !after.isEmpty(), pages);
        List<Person> found = people.page(after, paging.asked());
        List<Person> shown = paging.shown(found);
        Map<StaffId, List<Certificates.Standing>> held =
                certificates.of(shown.stream().map(each -> each.member().id()).toList(), days.today());
        return new PeopleList(
                shown.stream()
                        .map(each -> row(each, held.getOrDefault(each.member().id(), List.of())))
                        .toList(),
                paging.next(found, last -> "after=" + last.member().signIn()),
                after.isEmpty() ? ending() : List.of());
    }

    private List<PeopleList.Ending> ending() {
        return certificates.ending(days.today()).stream()
                .flatMap(one -> people.person(one.certificate().holder()).stream()
                        .map(holder -> new PeopleList.Ending(
                                path(holder.member().id()),
                                holder.member().displayName(),
                                mark(one),
                                one.certificate().expires().map(Words::day).orElse(""))))
                .toList();
    }

    private static PeopleList.Row row(Person person, List<Certificates.Standing> held) {
        StaffMember member = person.member();
        return new PeopleList.Row(
                path(member.id()),
                member.signIn(),
                member.displayName(),
                member.role().words(),
                person.active(),
                held.stream()
                        .filter(one -> !(one.term() instanceof CertificateTerm.Withdrawn
                                || one.term() instanceof CertificateTerm.Renewed))
                        .map(PeoplePages::mark)
                        .toList());
    }

    PersonPage page(Person person, StaffMember looks) {
        return page(person, looks, form(person), freshCertificate());
    }

    PersonPage page(Person person, StaffMember looks, PersonForm form, PersonPage.CertificateForm adding) {
        StaffMember member = person.member();
        return new PersonPage(
                path(member.id()),
                member.signIn(),
                member.displayName(),
                member.role().words(),
                person.active(),
                member.id().equals(looks.id()),
                form,
                certificates.of(List.of(member.id()), days.today()).getOrDefault(member.id(), List.of()).stream()
                        .map(PeoplePages::held)
                        .toList(),
                adding,
                people.changes(member.id()).stream().map(this::change).toList());
    }

    PersonForm form(Person person) {
        StaffMember member = person.member();
        return new PersonForm(
                "", member.signIn(), member.displayName(), roles(member.role().code()), PersonPage.Said.NOTHING);
    }

    PersonForm typed(String formKey, String signIn, String displayName, String role, PersonPage.Said said) {
        return new PersonForm(formKey, signIn, displayName, roles(role), said);
    }

    PersonForm fresh() {
        return typed(UUID.randomUUID().toString(), "", "", "", PersonPage.Said.NOTHING);
    }

    PersonPage.CertificateForm freshCertificate() {
        return new PersonPage.CertificateForm(
                UUID.randomUUID().toString(), "", "", "", "", "", PersonPage.Said.NOTHING);
    }

    LocalDate today() {
        return days.today();
    }

    static String path(StaffId id) {
        return "/staff/" + id.value();
    }

    private List<PersonForm.Option> roles(String chosen) {
        Stream<PersonForm.Option> known = roles.all().stream()
                .map((Role role) -> new PersonForm.Option(
                        role.code(), role.words(), role.code().equals(chosen)));
        boolean none = roles.of(chosen).isEmpty();
        return none
                ? Stream.concat(Stream.of(new PersonForm.Option("", "Choose a role", true)), known)
                        .toList()
                : known.toList();
    }

    private static PersonPage.Held held(Certificates.Standing one) {
        Certificate certificate = one.certificate();
        return new PersonPage.Held(
                certificate.name(),
                Words.dotted(Stream.of(
                                certificate.issuer(),
                                certificate.number().isEmpty() ? "" : "no. " + certificate.number())
                        .filter(text -> !text.isEmpty())
                        .toList()),
                certificate.earned().map(Words::brief).orElse(""),
                certificate.expires().map(Words::brief).orElse("no end"),
                mark(one),
                certificate.withdrawn()
                        ? ""
                        : path(certificate.holder()) + "/certificates/" + certificate.id() + "/withdrawal");
    }

    private static PeopleList.Mark mark(Certificates.Standing one) {
        String name = one.certificate().name();
        return switch (one.term()) {
            case CertificateTerm.Holds() -> new PeopleList.Mark(name, "", false);
            case CertificateTerm.Withdrawn() -> new PeopleList.Mark(name, "withdrawn", false);
            case CertificateTerm.Renewed() -> new PeopleList.Mark(name, "renewed", false);
            case CertificateTerm.Ends(long left, int within) ->
                new PeopleList.Mark(
                        name,
                        left == 0
                                ? "ends today"
                                : "ends in " + Words.count(left, "day") + (left == within ? "" : ", within " + within),
                        false);
            case CertificateTerm.Over(long since) ->
                new PeopleList.Mark(name, "ended " + Words.count(since, "day") + " ago", true);
        };
    }

    private PersonPage.Change change(People.Change change) {
        String what = change.what();
        return new PersonPage.Change(
                Character.toUpperCase(what.charAt(0)) + what.substring(1),
                Optional.of(change.by())
                        .filter(by -> !by.isEmpty())
                        .map(staff::nameOf)
                        .orElse("the operator"),
                Words.moment(change.at(), days.zone()));
    }
}

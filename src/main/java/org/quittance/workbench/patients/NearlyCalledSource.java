package org.quittance.workbench.patients;

import java.util.List;
import org.quittance.registration.Registration;
import org.quittance.workbench.search.Asked;
import org.quittance.workbench.search.Found;
import org.quittance.workbench.search.SearchSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Patients whose name is nearly what was typed, where nothing else was found. */
@Component
@Order(900)
class NearlyCalledSource implements SearchSource {

    private final Registration registration;

    NearlyCalledSource(Registration registration) {
        this.registration = registration;
    }

    @Override
    public String key() {
        return "nearly";
    }

    @Override
    public String title() {
        return "Nobody is called exactly that; nearly so";
    }

    @Override
    public int first() {
        return PeopleSource.PEOPLE;
    }

    @Override
    public boolean goesOn() {
        return false;
    }

    @Override
    public boolean lastResort() {
        return true;
    }

    @Override
    public List<Found.Hit> find(Asked asked, int offset, int limit) {
        return registration.searchNear(asked.text(), limit).stream()
                .map(PeopleSource::record)
                .toList();
    }
}

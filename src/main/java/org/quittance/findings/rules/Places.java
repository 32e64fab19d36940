package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ZIPs and the places they belong to. Names are compared as {@link Letters#town} writes them. */
public final class Places {

    /**
     * A place with a ZIP.
     *
     * @param zip five digits
     * @param state two letters
     * @param name as written
     * @param north hundredths of a degree
     * @param east hundredths of a degree
     */
    public record Place(String zip, String state, String name, int north, int east) {}

    private static final int KM_PER_DEGREE = 111;
    private static final int HUNDRED = 100;

    private final Map<String, List<Place>> byZip = new HashMap<>();
    private final Map<String, List<Place>> byTown = new HashMap<>();
    private final Map<String, Map<String, String>> namesByState = new HashMap<>();

    /**
     * Over a table.
     *
     * @param places all there are
     */
    public Places(List<Place> places) {
        for (Place place : places) {
            String key = Letters.town(place.name());
            byZip.computeIfAbsent(place.zip(), any -> new ArrayList<>(1)).add(place);
            byTown.computeIfAbsent(place.state() + key, any -> new ArrayList<>(1))
                    .add(place);
            namesByState.computeIfAbsent(place.state(), any -> new HashMap<>()).putIfAbsent(key, place.name());
        }
    }

    /**
     * Whether a state exists.
     *
     * @param state two letters
     * @return true when some place lies in it
     */
    public boolean hasState(String state) {
        return namesByState.containsKey(state);
    }

    /**
     * The places of a ZIP.
     *
     * @param zip five digits
     * @return nothing when it is not known
     */
    public List<Place> ofZip(String zip) {
        return byZip.getOrDefault(zip, List.of());
    }

    /**
     * The places of a town.
     *
     * @param state two letters
     * @param town its key
     * @return one per ZIP; nothing when it is not known
     */
    public List<Place> ofTown(String state, String town) {
        return byTown.getOrDefault(state + town, List.of());
    }

    /**
     * The states a ZIP lies in.
     *
     * @param zip five digits
     * @return nothing when the ZIP is not known
     */
    public Set<String> statesOf(String zip) {
        Set<String> states = new LinkedHashSet<>();
        ofZip(zip).forEach(place -> states.add(place.state()));
        return states;
    }

    /**
     * The towns of a state.
     *
     * @param state two letters
     * @return key to name
     */
    public Map<String, String> townsOf(String state) {
        return namesByState.getOrDefault(state, Map.of());
    }

    /**
     * How far a ZIP lies from a town.
     *
     * @param zip five digits
     * @param state of the town
     * @param town its key
     * @return kilometres to the nearest ZIP of the town; empty when one of them is not known
     */
    public Optional<Integer> apart(String zip, String state, String town) {
        int nearest = Integer.MAX_VALUE;
        for (Place there : ofZip(zip)) {
            for (Place home : ofTown(state, town)) {
                nearest = Math.min(nearest, kilometres(there, home));
            }
        }
        return nearest == Integer.MAX_VALUE ? Optional.empty() : Optional.of(nearest);
    }

    private static int kilometres(Place a, Place b) {
        double north = (a.north() - b.north()) * (double) KM_PER_DEGREE;
        double shrink = Math.cos(Math.toRadians((a.north() + b.north()) / 2.0 / HUNDRED));
        double east = (a.east() - b.east()) * KM_PER_DEGREE * shrink;
        return (int) Math.round(Math.hypot(north, east) / HUNDRED);
    }
}

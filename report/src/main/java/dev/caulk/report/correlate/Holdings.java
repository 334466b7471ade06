package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.model.Models;
import dev.caulk.model.SignatureModel;
import dev.caulk.profile.ConnectionEstimate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of resources that the snapshots show, and which findings may hold them. */
final class Holdings {
    private final List<SignatureModel> models;
    private final List<Holding> all = new ArrayList<>();

    Holdings(List<Moment> moments, Models models) {
        this.models = models.signatures();
        Set<String> kinds = new TreeSet<>();
        moments.forEach(moment -> moment.estimates().forEach(estimate -> kinds.add(estimate.kind())));
        kinds.forEach(kind -> all.add(new Holding(kind, moments, model(kind, moments))));
    }

    private Optional<SignatureModel> model(String kind, List<Moment> moments) {
        Set<String> used = new HashSet<>();
        moments.forEach(moment -> moment.estimates().stream()
                .filter(e -> e.kind().equals(kind))
                .map(ConnectionEstimate::model)
                .forEach(used::add));
        return models.stream()
                .filter(m -> m.kind().equals(kind) && used.contains(m.name()))
                .findFirst()
                .or(() -> models.stream().filter(m -> m.kind().equals(kind)).findFirst());
    }

    List<Holding> all() {
        return all;
    }

    /** What a finding may hold. A peer's leak is never laid at the door of the code that was read. */
    Optional<Holding> of(Finding finding) {
        return all.stream()
                .filter(holding -> !holding.accusesPeer() && kinds(finding).contains(holding.kind()))
                .findFirst();
    }

    /** A site names a signature by kind or by the name of one of its models. */
    private Set<String> kinds(Finding finding) {
        Set<String> kinds = new HashSet<>();
        finding.runtimeSites().stream()
                .filter(site -> site.role() == RuntimeSite.Role.HOLDS)
                .flatMap(site -> site.signature().stream())
                .forEach(signature -> {
                    kinds.add(signature);
                    models.stream().filter(m -> m.name().equals(signature)).forEach(m -> kinds.add(m.kind()));
                });
        return kinds;
    }
}

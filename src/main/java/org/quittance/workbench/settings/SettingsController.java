package org.quittance.workbench.settings;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.ledger.BusinessDays;
import org.quittance.settings.Setting;
import org.quittance.settings.SettingChange;
import org.quittance.settings.SettingGroup;
import org.quittance.settings.SettingProblemWords;
import org.quittance.settings.SettingResult;
import org.quittance.settings.Settings;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which an organisation decides how it works. */
@Controller
public class SettingsController {

    private static final int UNPROCESSABLE = 422;
    private static final int MOST_CHANGES = 10;

    private final Settings settings;
    private final Staff staff;
    private final Audit audit;
    private final BusinessDays days;
    private final Shells shells;
    private final Templates templates;

    SettingsController(
            Settings settings, Staff staff, Audit audit, BusinessDays days, Shells shells, Templates templates) {
        this.settings = settings;
        this.staff = staff;
        this.audit = audit;
        this.days = days;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.KEEP_SETTINGS)
    @Audited(value = Audited.How.SHOWN, of = "settings")
    @GetMapping("/settings")
    JteModel all(HttpServletRequest request, @RequestParam(defaultValue = "") String note) {
        Shell shell = shell(request);
        return templates.workbenchSettingsSettings(
                switch (note) {
                    case "changed" -> shell.saying("good", "From now on it is so. What held before stands below.");
                    case "same" -> shell.saying("good", "Nothing was changed: it holds already.");
                    default -> shell;
                },
                page("", Map.of(), Map.of()));
    }

    @Needs(Right.KEEP_SETTINGS)
    @Audited(value = Audited.How.ACT, of = "settings")
    @PostMapping("/settings/{code}")
    @Nullable
    JteModel set(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            StaffMember member) {
        SettingGroup group = settings.groups().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotHere::new);
        SettingResult result = settings.set(Actor.of(member), group, typed);
        audit.record(AuditEvent.of(
                member,
                AuditEvent.Act.KEEP_SETTINGS,
                "settings " + code,
                Optional.<UUID>empty(),
                result instanceof SettingResult.Changed,
                request.getRemoteAddr()));
        return switch (result) {
            case SettingResult.Changed(int changed) -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", "/settings?note=" + (changed == 0 ? "same" : "changed"));
                yield null;
            }
            case SettingResult.Refused(var problems) -> {
                response.setStatus(UNPROCESSABLE);
                Map<String, String> said = new HashMap<>();
                problems.forEach((name, problem) -> said.put(name, SettingProblemWords.of(problem)));
                yield templates.workbenchSettingsSettings(shell(request), page(code, typed, said));
            }
            case SettingResult.NotAllowed() -> throw Rules.missing(request, Right.KEEP_SETTINGS);
        };
    }

    private SettingsPage page(String typedIn, Map<String, String> typed, Map<String, String> said) {
        return new SettingsPage(settings.groups().stream()
                .map(group -> new SettingsPage.Group(
                        group.code(),
                        group.title(),
                        "/settings/" + group.code(),
                        group.settings().stream()
                                .map(setting -> field(setting, group.code().equals(typedIn) ? typed : Map.of(), said))
                                .toList(),
                        history(group)))
                .toList());
    }

    private SettingsPage.Field field(Setting<?> setting, Map<String, String> typed, Map<String, String> said) {
        return new SettingsPage.Field(
                setting.name(),
                setting.title(),
                setting.hint(),
                typed.getOrDefault(setting.name(), settings.text(setting)),
                said.getOrDefault(setting.name(), ""));
    }

    private List<SettingsPage.Change> history(SettingGroup group) {
        return settings.history(group, MOST_CHANGES).stream().map(this::change).toList();
    }

    private SettingsPage.Change change(SettingChange change) {
        return new SettingsPage.Change(
                settings.named(change.name()).map(Setting::title).orElse(change.name()),
                change.value().isEmpty() ? "left empty" : change.value(),
                staff.nameOf(change.by()),
                Words.moment(change.at(), days.zone()));
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Settings · Quittance", Place.SETTINGS);
    }
}

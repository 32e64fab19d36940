package org.quittance.sheets.batch;

import java.util.List;
import org.quittance.sheets.SheetKind;
import org.quittance.sheets.apply.SheetHandler;
import org.springframework.stereotype.Component;

/** The handler for each kind of sheet. */
@Component("sheetHandlers")
class SheetHandlers {

    private final List<SheetHandler> all;

    SheetHandlers(List<SheetHandler> all) {
        this.all = List.copyOf(all);
    }

    SheetHandler of(SheetKind kind) {
        return all.stream()
                .filter(handler -> handler.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}

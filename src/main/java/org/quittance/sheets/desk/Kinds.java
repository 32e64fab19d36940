package org.quittance.sheets.desk;

import java.util.List;
import org.quittance.sheets.SheetKind;
import org.quittance.sheets.books.KindBooks;
import org.springframework.stereotype.Component;

/** The books for each kind of sheet. */
@Component("sheetKinds")
class Kinds {

    private final List<KindBooks> all;

    Kinds(List<KindBooks> all) {
        this.all = List.copyOf(all);
    }

    KindBooks of(SheetKind kind) {
        return all.stream().filter(books -> books.kind() == kind).findFirst().orElseThrow();
    }
}

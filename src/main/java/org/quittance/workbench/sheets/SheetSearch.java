package org.quittance.workbench.sheets;

import org.quittance.staff.Right;
import org.quittance.workbench.search.SearchAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Sheets, found by their name. */
@Configuration(proxyBeanMethods = false)
class SheetSearch {

    @Bean
    @Order(100)
    SearchAct sheetsAct() {
        return SearchAct.of(
                "file-text",
                "Sheets",
                "imports with their preview",
                "/sheets",
                Right.READ,
                "sheets spreadsheet excel csv undo import");
    }
}

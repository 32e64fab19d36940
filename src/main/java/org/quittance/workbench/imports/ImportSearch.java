package org.quittance.workbench.imports;

import org.quittance.staff.Right;
import org.quittance.workbench.search.SearchAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The place where files are brought in, found by its name. */
@Configuration(proxyBeanMethods = false)
class ImportSearch {

    @Bean
    @Order(20)
    SearchAct importAct() {
        return SearchAct.of(
                "file-upload",
                "Import",
                "bring files in",
                "/import",
                Right.IMPORT,
                "import upload file files sheet 835 837");
    }
}

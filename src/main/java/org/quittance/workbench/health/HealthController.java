package org.quittance.workbench.health;

import org.quittance.workbench.security.OpenToAll;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /healthz}: {@code up} while the books can be read, {@code down} while they cannot; asked without signing in. */
@Controller
public class HealthController {

    private static final int UNAVAILABLE = 503;

    private final JdbcClient jdbc;

    HealthController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @OpenToAll
    @GetMapping("/healthz")
    ResponseEntity<String> health() {
        boolean up = booksAnswer();
        return ResponseEntity.status(up ? 200 : UNAVAILABLE)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(up ? "up\n" : "down\n");
    }

    private boolean booksAnswer() {
        try {
            return jdbc.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException away) {
            return false;
        }
    }
}

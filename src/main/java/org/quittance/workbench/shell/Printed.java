package org.quittance.workbench.shell;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with something printed. */
public final class Printed {

    private Printed() {}

    /**
     * A PDF that opens in the browser.
     *
     * @param bytes the PDF
     * @param name of the file, without personal data
     * @return the answer
     */
    public static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }
}

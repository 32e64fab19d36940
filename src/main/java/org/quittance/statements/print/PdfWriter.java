package org.quittance.statements.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Writes a page as a tagged PDF with embedded fonts. Nothing is read from a file or a connection whatever stands in the
 * page (threat INJECT-04): the only pictures are those that we put into it ourselves.
 */
public final class PdfWriter {

    private static final String FAMILY = "Inter Tabular";
    private static final String OUR_PICTURES = "data:image/png;base64,";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    /**
     * Writes a page.
     *
     * @param html well-formed, everything that people typed escaped
     * @return the PDF
     */
    public static Pdf write(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(OUR_PICTURES), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(OUR_PICTURES), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        font(builder, "Regular", 400);
        font(builder, "SemiBold", 600);
        font(builder, "Bold", 700);
        builder.withHtmlContent(printable(html), null);
        builder.withProducer("Quittance");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDF();
            return new Pdf(
                    bytes.toByteArray(),
                    renderer.getRootBox().getLayer().getPages().size());
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be printed", e);
        }
    }

    private static void font(PdfRendererBuilder builder, String name, int weight) {
        byte[] font = Fonts.bytes(name);
        builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, weight, FontStyle.NORMAL, true);
    }

    /** Characters that no XML may hold become the replacement character, so that a name cannot break the page. */
    static String printable(String html) {
        IntPredicate allowed = c -> c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
        if (html.codePoints().allMatch(allowed)) {
            return html;
        }
        StringBuilder clean = new StringBuilder(html.length());
        html.codePoints().forEach(c -> clean.appendCodePoint(allowed.test(c) ? c : 0xFFFD));
        return clean.toString();
    }

    /** The fonts, read once. */
    private static final class Fonts {

        private static final java.util.Map<String, byte[]> READ = new java.util.concurrent.ConcurrentHashMap<>();

        static byte[] bytes(String name) {
            return READ.computeIfAbsent(name, Fonts::read);
        }

        private static byte[] read(String name) {
            String path = "/org/quittance/statements/fonts/InterTabular-" + name + ".ttf";
            try (InputStream font = Objects.requireNonNull(PdfWriter.class.getResourceAsStream(path), path)) {
                return font.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("Font " + name + " could not be read", e);
            }
        }
    }
}

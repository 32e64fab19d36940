package org.quittance.exchange.recognise;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What the first bytes of a file we do not take look like, in words for a report. */
final class Looks {

    private record Sign(String bytes, String words) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("\u0089PNG", "a picture (PNG)"),
            new Sign("\u00ff\u00d8\u00ff", "a picture (JPEG)"),
            new Sign("GIF8", "a picture (GIF)"),
            new Sign("BM", "a picture (BMP)"),
            new Sign("II*\0", "a picture (TIFF)"),
            new Sign("MM\0*", "a picture (TIFF)"),
            new Sign("RIFF", "a picture, sound or film (RIFF)"),
            new Sign("%PDF", "a PDF document"),
            new Sign("{\\rtf", "a text document (RTF)"),
            new Sign("\u00d0\u00cf\u0011\u00e0", "an old Office document"),
            new Sign("\u007fELF", "a program"),
            new Sign("MZ", "a program"),
            new Sign("#!", "a script"),
            new Sign("\u00ca\u00fe\u00ba\u00be", "a program"),
            new Sign("\u00cf\u00fa\u00ed\u00fe", "a program"),
            new Sign("7z\u00bc\u00af", "an archive (7z)"),
            new Sign("Rar!", "an archive (RAR)"),
            new Sign("BZh", "an archive (bzip2)"),
            new Sign("\u00fd7zXZ", "an archive (xz)"),
            new Sign("MSH|", "HL7 version 2 messages (taken over MLLP, not as files)"),
            new Sign("\u000bMSH|", "HL7 version 2 messages (taken over MLLP, not as files)"),
            new Sign("UNA", "EDIFACT (which is not X12)"),
            new Sign("UNB+", "EDIFACT (which is not X12)"));

    private static final List<Sign> TEXT_SIGNS = List.of(
            new Sign("<!doctype html", "a web page (HTML)"),
            new Sign("<html", "a web page (HTML)"),
            new Sign("<?xml", "an XML document"),
            new Sign("<svg", "a picture (SVG)"),
            new Sign("{", "JSON"),
            new Sign("[", "JSON"),
            new Sign("st*", "X12 without its envelope (ISA, GS)"),
            new Sign("gs*", "X12 without its envelope (ISA)"),
            new Sign("from:", "a mail"),
            new Sign("received:", "a mail"),
            new Sign("subject:", "a mail"),
            new Sign("101 ", "a bank file (ACH)"));

    private Looks() {}

    static String of(byte[] head) {
        if (head.length == 0) {
            return "an empty file";
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        for (Sign sign : SIGNS) {
            if (text.startsWith(sign.bytes())) {
                return sign.words();
            }
        }
        String small = withoutMark(text).stripLeading().toLowerCase(Locale.ROOT);
        if (small.isEmpty()) {
            return "an empty file";
        }
        for (Sign sign : TEXT_SIGNS) {
            if (small.startsWith(sign.bytes())) {
                return small.contains("\"resourcetype\"") ? "FHIR resources (JSON)" : sign.words();
            }
        }
        if (isNoise(text)) {
            return "noise (neither text nor a kind of file we know)";
        }
        return firstLine(small).contains("\t") ? "a table of text" : "text";
    }

    /** Without the mark that some programs put in front of UTF-8. */
    static String withoutMark(String latin) {
        return latin.startsWith("\u00ef\u00bb\u00bf") ? latin.substring(3) : latin;
    }

    static String firstLine(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static boolean isNoise(String text) {
        long strange = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        return strange * 50 > text.length();
    }
}

package org.quittance.exchange;

/**
 * The envelope around the segment read last. What has not been opened, or was closed again, is empty.
 *
 * @param interchange 1-based ordinal of the interchange in the file; 0 before the first
 * @param sender ISA06, trimmed
 * @param receiver ISA08, trimmed
 * @param interchangeControl ISA13
 * @param usage ISA15: {@code P} production, {@code T} test
 * @param group 1-based ordinal of the group in the file; 0 before the first
 * @param groupCode GS01, as {@code HP}
 * @param groupSender GS02
 * @param groupReceiver GS03
 * @param groupControl GS06
 * @param version GS08, as {@code 005010X221A1}
 * @param transaction 1-based ordinal of the transaction in the file; 0 before the first
 * @param transactionKind ST01, as {@code 835}
 * @param transactionControl ST02
 */
public record Envelope(
        int interchange,
        String sender,
        String receiver,
        String interchangeControl,
        String usage,
        int group,
        String groupCode,
        String groupSender,
        String groupReceiver,
        String groupControl,
        String version,
        int transaction,
        String transactionKind,
        String transactionControl) {

    /** Before anything was read. */
    public static final Envelope NONE = new Envelope(0, "", "", "", "", 0, "", "", "", "", "", 0, "", "");
}

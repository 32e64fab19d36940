package org.quittance.feeds.hl7;

/**
 * What a message says about itself (MSH). Texts that are missing are empty.
 *
 * @param application who sends it (MSH-3)
 * @param facility for which facility (MSH-4)
 * @param receiver to whom (MSH-5)
 * @param receivingFacility for which facility there (MSH-6)
 * @param sentAt when it was written (MSH-7), as written
 * @param type kind of message (MSH-9.1), as {@code ADT}
 * @param event what happened (MSH-9.2), as {@code A01}
 * @param control how the sender names the message (MSH-10)
 * @param processing P in earnest, T for training, D for debugging (MSH-11)
 * @param version of the standard (MSH-12)
 */
public record Header(
        String application,
        String facility,
        String receiver,
        String receivingFacility,
        String sentAt,
        String type,
        String event,
        String control,
        String processing,
        String version) {

    /** A header that could not be read. */
    public static final Header UNKNOWN = new Header("", "", "", "", "", "", "", "", "", "");

    /**
     * Reads the header of a message.
     *
     * @param msh the segment
     * @return the header
     */
    public static Header of(Hl7Segment msh) {
        String event = msh.text(9, 2);
        String structure = msh.text(9, 3);
        return new Header(
                msh.text(3),
                msh.text(4),
                msh.text(5),
                msh.text(6),
                msh.text(7),
                msh.text(9, 1),
                event.isEmpty() && structure.indexOf('_') > 0 ? structure.substring(structure.indexOf('_') + 1) : event,
                msh.text(10),
                msh.text(11),
                msh.text(12));
    }

    /**
     * The kind of message as people write it.
     *
     * @return as {@code ADT^A01}
     */
    public String kind() {
        return event.isEmpty() ? type : type + "^" + event;
    }

    /**
     * Who sends it, as people write it.
     *
     * @return application and facility
     */
    public String sender() {
        return facility.isEmpty() ? application : application + "|" + facility;
    }
}

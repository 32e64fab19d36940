package org.quittance.bench;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.app.HL7Service;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.protocol.ReceivingApplication;
import ca.uhn.hl7v2.protocol.ReceivingApplicationException;
import ca.uhn.hl7v2.util.idgenerator.InMemoryIDGenerator;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.quittance.storage.Storage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * ADT messages over the socket, each answered after the commit, beside HAPI's own server that parses each and answers
 * without storing anything.
 */
final class Hl7Benchmark implements Benchmark {

    private static final int MESSAGES = 20_000;
    private static final int GOAL_PER_SECOND = 500;
    private static final long SEED = 20_261_125;

    /** How they are sent: connections at once, and messages ahead of their answers in each. */
    private record Way(String words, int connections, int ahead, int share) {}

    private static final List<Way> WAYS = List.of(
            new Way("8 connections, each waits for each answer", 8, 1, 1),
            new Way("1 connection that waits for each answer", 1, 1, 4),
            new Way("1 connection, 64 ahead", 1, 64, 1),
            new Way("32 connections, each waits for each answer", 32, 1, 1));

    @Override
    public String name() {
        return "hl7";
    }

    @Override
    public String question() {
        return "how many ADT messages a second are stored and answered, beside parsing and answering alone";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        int messages = run.sized(MESSAGES);
        Path data = run.folder().resolve("data");
        int port = FeedSender.freePort();
        FeedMessagesOfADay day = new FeedMessagesOfADay(SEED);
        int refused = 0;
        boolean reached = false;
        try (Server server = Server.start(run, data, List.of("--mllp-port", String.valueOf(port)));
                HapiContext hapi = context()) {
            run.say("%s takes messages on port %d", server.at("/"), port);
            int yardPort = FeedSender.freePort();
            HL7Service yardstick = hapi.newServer(yardPort, false);
            yardstick.registerApplication(new Answering());
            yardstick.startAndWait();
            // Not measured: the first messages meet code that is not compiled yet.
            new FeedSender(port).send(day.of(messages / 5, 8), 1);
            new FeedSender(yardPort).send(new FeedMessagesOfADay(1).of(messages / 5, 8), 1);
            for (Way way : WAYS) {
                List<List<String>> sent = day.of(messages / way.share(), way.connections());
                FeedSender.Answered ours = new FeedSender(port).send(sent, way.ahead());
                FeedSender.Answered yard = new FeedSender(yardPort).send(sent, way.ahead());
                refused += ours.refused();
                reached |= way.equals(WAYS.getFirst()) && ours.perSecond() >= GOAL_PER_SECOND;
                run.say("%-44s %,6d a second stored; HAPI alone %,6d", way.words(), ours.perSecond(), yard.perSecond());
            }
            yardstick.stopAndWait();
        }
        run.goal(
                reached,
                "8 connections: at least %d messages a second, each answered after the commit",
                GOAL_PER_SECOND);
        long stored = stored(data);
        run.goal(
                refused == 0 && stored == day.people(),
                "all were accepted, and all %,d people are stored (%,d found, %,d refused)",
                day.people(),
                stored,
                refused);
    }

    private static HapiContext context() {
        DefaultHapiContext context = new DefaultHapiContext(new GenericModelClassFactory());
        context.setValidationContext(ValidationContextFactory.noValidation());
        // Else it keeps its numbers in a file of the folder it is started in.
        context.getParserConfiguration().setIdGenerator(new InMemoryIDGenerator());
        return context;
    }

    private static long stored(Path data) throws Exception {
        try (Storage storage = SampleDatabase.open(data)) {
            return JdbcClient.create(storage.dataSource())
                    .sql("select count(*) from patient")
                    .query(Long.class)
                    .single();
        }
    }

    /** Answers everything. */
    private static final class Answering implements ReceivingApplication<Message> {

        @Override
        public Message processMessage(Message message, Map<String, Object> metadata)
                throws ReceivingApplicationException, HL7Exception {
            try {
                return message.generateACK();
            } catch (IOException e) {
                throw new HL7Exception(e);
            }
        }

        @Override
        public boolean canProcess(Message message) {
            return true;
        }
    }
}

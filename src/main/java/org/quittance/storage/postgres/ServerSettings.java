package org.quittance.storage.postgres;

/**
 * What the server is told at its start. Money is kept here: every commit is on the disk before it is answered. The
 * log never carries values, since values are people's.
 */
public enum ServerSettings {
    /** For data that must survive anything. */
    DURABLE("""
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            shared_buffers = 256MB
            wal_buffers = 64MB
            max_wal_size = 2GB
            """),

    /** For tests alone: a crash of the machine may lose everything. */
    FORGETFUL("""
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            shared_buffers = 128MB
            max_wal_size = 1GB
            """);

    private static final String COMMON = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 100
            superuser_reserved_connections = 3
            password_encryption = 'scram-sha-256'
            max_prepared_transactions = 10
            min_wal_size = 128MB
            checkpoint_timeout = 15min
            checkpoint_completion_target = 0.9
            work_mem = 16MB
            maintenance_work_mem = 128MB
            effective_cache_size = 1GB
            random_page_cost = 1.1
            jit = off
            autovacuum_naptime = 15s
            timezone = 'UTC'
            log_timezone = 'UTC'
            datestyle = 'iso, ymd'
            log_statement = 'none'
            log_error_verbosity = 'terse'
            log_min_error_statement = 'panic'
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_checkpoints = off
            """;

    private final String own;

    ServerSettings(String own) {
        this.own = own;
    }

    /** The whole of {@code postgresql.conf}; what a person wrote beside the cluster comes last and wins. */
    String file(int port) {
        return "# Written by Quittance at every start. Own settings belong into ../../postgresql.conf\n" + "port = "
                + port + "\n" + COMMON + own + "include_if_exists = '../../postgresql.conf'\n";
    }
}

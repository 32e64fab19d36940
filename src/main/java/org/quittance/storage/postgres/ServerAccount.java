package org.quittance.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.storage.StorageException;

/**
 * The operating system's account that PostgreSQL runs under. PostgreSQL refuses to run as root, so root hands the
 * cluster's folder to an account without rights and runs its programs under that.
 */
final class ServerAccount {

    private static final List<String> NAMES = List.of("quittance", "nobody");
    private static final List<String> GROUPS = List.of("quittance", "nogroup", "nobody");

    private final List<String> prefix;

    private ServerAccount(List<String> prefix) {
        this.prefix = List.copyOf(prefix);
    }

    /** The account for a cluster whose files live in {@code home}; makes {@code home} that account's own. */
    static ServerAccount forHome(Path home) throws IOException {
        if (!posix(home)) {
            Files.createDirectories(home);
            return new ServerAccount(List.of());
        }
        if (!root()) {
            Files.createDirectories(home);
            if (!Files.isWritable(home)) {
                throw new StorageException("The data directory " + home + " belongs to another account: start Quittance"
                        + " as that account, or choose another --data directory.");
            }
            return new ServerAccount(List.of());
        }
        boolean fresh = !Files.exists(home);
        Files.createDirectories(home);
        if (fresh || uid(home) == 0) {
            handOver(home);
        }
        return new ServerAccount(wayDown(home, uid(home), gid(home)));
    }

    /** The words to run a program under this account. */
    List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Whether this account can run the program at {@code path}. */
    boolean canRun(Path path) {
        return prefix.isEmpty()
                || Command.run(command(List.of("test", "-x", path.toString()))).ok();
    }

    /** Gives a file or folder below the home to the account that owns the home. */
    static void giveTo(Path file, Path home) throws IOException {
        if (posix(home) && root()) {
            PosixFileAttributeView from = view(home);
            view(file).setOwner(from.readAttributes().owner());
            view(file).setGroup(from.readAttributes().group());
        }
    }

    static boolean root() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? (int) Files.getAttribute(self, "unix:uid") == 0
                : "root".equals(System.getProperty("user.name"));
    }

    private static void handOver(Path home) throws IOException {
        UserPrincipalLookupService names = home.getFileSystem().getUserPrincipalLookupService();
        UserPrincipal user = NAMES.stream()
                .flatMap(name -> user(names, name).stream())
                .findFirst()
                .orElseThrow(() -> new StorageException("PostgreSQL does not run as root, and this machine has no"
                        + " account named nobody: create an account named quittance, or start as another account."));
        view(home).setOwner(user);
        GROUPS.stream().flatMap(name -> group(names, name).stream()).findFirst().ifPresent(group -> {
            try {
                view(home).setGroup(group);
            } catch (IOException e) {
                throw new StorageException("Cannot hand over " + home + ": " + e.getMessage(), e);
            }
        });
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        // The parent is ours: others may pass through it, not look into it.
        Path parent = home.toAbsolutePath().getParent();
        if (parent != null) {
            var permissions = Files.getPosixFilePermissions(parent);
            permissions.addAll(PosixFilePermissions.fromString("--x--x--x"));
            Files.setPosixFilePermissions(parent, permissions);
        }
    }

    /** The first way to become that account which really reaches the folder. */
    private static List<String> wayDown(Path home, int uid, int gid) {
        if (uid == 0) {
            throw new StorageException("PostgreSQL does not run as root, and " + home
                    + " belongs to root: give it to another account (chown -R nobody " + home + ").");
        }
        List<String> setpriv = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        List<List<String>> ways = new ArrayList<>();
        ways.add(with(setpriv, "--"));
        // Below a folder closed to others (root's home, a private temporary folder) the account may pass through.
        ways.add(with(setpriv, "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search", "--"));
        ways.add(with(setpriv, "--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--"));
        ways.add(List.of("chroot", "--userspec=" + uid + ":" + gid, "/"));
        // Asking for permissions (access) would overlook capabilities: try it.
        String probe = home.resolve("reached").toString();
        return ways.stream()
                .filter(way -> Command.run(with(way, "touch", probe)).ok())
                .findFirst()
                .orElseThrow(() -> new StorageException("PostgreSQL does not run as root, and the account " + uid
                        + " cannot reach " + home + ": choose a --data directory whose parent folders everybody may"
                        + " enter (for example /var/lib/quittance), or start as another account."));
    }

    private static List<String> with(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static int gid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:gid");
    }

    private static Optional<UserPrincipal> user(UserPrincipalLookupService names, String name) {
        try {
            return Optional.of(names.lookupPrincipalByName(name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<GroupPrincipal> group(UserPrincipalLookupService names, String name) {
        try {
            return Optional.of(names.lookupPrincipalByGroupName(name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

package org.quittance.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where this process lays down files for a while: uploads, sheets being read or written. Nobody else may look into it; it
 * goes with the process, and what a killed process left is removed by the next one.
 */
public final class WorkFolder {

    private static final String LOCK = ".lock";
    private static final String DOOR = ".door";
    private static final WorkFolder OURS = new WorkFolder(Path.of(System.getProperty("java.io.tmpdir")));

    private final Path folder;

    /** Kept reachable: a channel that is collected gives its lock up, and the next start would remove living files. */
    private final FileLock lock;

    WorkFolder(Path below) {
        try {
            Path all = below.resolve("quittance-" + System.getProperty("user.name", "user"));
            Files.createDirectories(all, ownerOnly("rwx------"));
            // One after the other: none looks at a folder that another is just making.
            try (FileChannel door =
                    FileChannel.open(all.resolve(DOOR), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                door.lock();
                removeLeftBehind(all);
                this.folder =
                        Files.createDirectory(all.resolve(UUID.randomUUID().toString()), ownerOnly("rwx------"));
                this.lock = hold();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No room for files below " + below, e);
        }
    }

    /**
     * The folder of this process.
     *
     * @return a folder that only its owner may open
     */
    public static Path path() {
        return OURS.folder;
    }

    /**
     * A new file in the folder of this process.
     *
     * @param name what it is for, and its ending
     * @return an empty file that only its owner may read
     * @throws IOException when there is no room
     */
    public static Path newFile(String name) throws IOException {
        return Files.createFile(OURS.folder.resolve(UUID.randomUUID() + "-" + name), ownerOnly("rw-------"));
    }

    /**
     * A new folder in the folder of this process.
     *
     * @param name what it is for
     * @return an empty folder
     * @throws IOException when there is no room
     */
    public static Path newFolder(String name) throws IOException {
        return Files.createDirectory(OURS.folder.resolve(UUID.randomUUID() + "-" + name), ownerOnly("rwx------"));
    }

    /**
     * What makes a new file readable by its owner alone, where the system knows such a thing.
     *
     * @return attributes for creating a file
     */
    public static FileAttribute<?>[] forOwnerOnly() {
        return ownerOnly("rw-------");
    }

    Path folder() {
        return folder;
    }

    boolean isHeld() {
        return lock.isValid();
    }

    /** Held until the process ends, however it ends. */
    @SuppressWarnings("resource")
    private FileLock hold() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> removeQuietly(folder), "remove work files"));
        return held;
    }

    private static void removeLeftBehind(Path all) throws IOException {
        List<Path> others;
        try (Stream<Path> each = Files.list(all)) {
            others = each.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path other : others) {
            if (isLeftBehind(other)) {
                removeQuietly(other);
            }
        }
    }

    private static boolean isLeftBehind(Path other) {
        try (FileChannel channel = FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (NoSuchFileException unfinished) {
            return true;
        } catch (IOException | OverlappingFileLockException held) {
            return false;
        }
    }

    private static void removeQuietly(Path tree) {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // The next start tries again.
        }
    }

    private static FileAttribute<?>[] ownerOnly(String rights) {
        return Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}

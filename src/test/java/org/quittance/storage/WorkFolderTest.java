package org.quittance.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @Test
    void the_folder_of_a_living_process_stays_held_and_whole_when_another_starts(@TempDir Path below) {
        WorkFolder living = new WorkFolder(below);
        System.gc();
        WorkFolder next = new WorkFolder(below);
        assertThat(living.isHeld()).isTrue();
        assertThat(living.folder()).isDirectory();
        assertThat(next.folder()).isDirectory().isNotEqualTo(living.folder());
    }

    @Test
    void what_a_killed_process_left_is_removed_by_the_next(@TempDir Path below) throws IOException {
        WorkFolder living = new WorkFolder(below);
        Path left = Files.createDirectory(living.folder().resolveSibling("left"));
        Files.createFile(left.resolve(".lock"));
        Files.createDirectory(left.resolve("upload"));
        Files.writeString(left.resolve("upload").resolve("0"), "half a file");
        new WorkFolder(below);
        assertThat(left).doesNotExist();
        assertThat(living.folder()).isDirectory();
    }
}

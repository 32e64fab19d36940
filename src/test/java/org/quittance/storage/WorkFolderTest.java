package org.quittance.storage;

import static org.assertj.core.api.Assertions.assertThat;

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
}

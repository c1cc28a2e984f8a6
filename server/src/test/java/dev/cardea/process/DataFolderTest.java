package dev.cardea.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void makesAKeyOnceAndForTheOwnerOnly() throws Exception {
        var data = DataFolder.open(folder.resolve("new").resolve("data"));

        var kek = data.kek();

        assertThat(Base64.getDecoder().decode(Files.readString(kek))).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kek)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(data.kek())).isEqualTo(Files.readString(kek));
    }

    @Test
    void makesNoSecondKeyForADatabaseThatHasOne() throws Exception {
        var data = DataFolder.open(folder);
        Files.createDirectory(data.cluster());

        assertThatThrownBy(data::kek)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("kek is missing")
                .hasMessageContaining("SECRET_VAULT_KEK");
    }

    @Test
    void keepsThePasswordForTheOwnerOnly() throws Exception {
        var data = DataFolder.open(folder);

        var password = data.password();

        assertThat(password).hasSizeGreaterThan(40).isEqualTo(data.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.passwordFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("CARDEA_DATA");
    }

    @Test
    void refusesAFolderItCannotWriteTo() {
        // Nobody, root included, makes folders there.
        assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/cardea")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("/proc/cardea")
                .hasMessageContaining("CARDEA_DATA");
    }
}

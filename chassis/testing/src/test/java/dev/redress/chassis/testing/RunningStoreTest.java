package dev.redress.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.ConnectionString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningStoreTest {
    private static final String OURS = "triage-" + ProcessHandle.current().pid();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://one:27017,two:27018",
                "mongodb://one:27017,two:27018/",
                "mongodb://one:27017,two:27018/?directConnection=false"
            })
    void givesADatabaseItsPlaceInTheConnectionString(String uri) {
        var named = new ConnectionString(new RunningStore(uri).uri("triage"));

        assertThat(named.getDatabase()).isEqualTo(OURS);
        assertThat(named.getHosts()).containsExactly("one:27017", "two:27018");
        assertThat(named.isDirectConnection()).isEqualTo(new ConnectionString(uri).isDirectConnection());
    }

    @Test
    void refusesADatabaseThatIsSomebodysAlready() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RunningStore("mongodb://one/triage"));
    }
}

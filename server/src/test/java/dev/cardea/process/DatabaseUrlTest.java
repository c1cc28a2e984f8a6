package dev.cardea.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgres://db/cardea                                   | jdbc:postgresql://db:5432/cardea
        postgresql://db:6543/cardea                            | jdbc:postgresql://db:6543/cardea
        POSTGRES://db/cardea                                   | jdbc:postgresql://db:5432/cardea
        postgres://ada@db                                      | jdbc:postgresql://db:5432/ada
        postgres://db                                          | jdbc:postgresql://db:5432/postgres
        postgres://ada:x@[::1]:6543/cardea                     | jdbc:postgresql://[::1]:6543/cardea
        postgres://[2001:db8::7]/cardea                        | jdbc:postgresql://[2001:db8::7]:5432/cardea
        postgres://ada:x@one:1,two:2/cardea                    | jdbc:postgresql://one:1,two:2/cardea
        postgres://db/my%20data                                | jdbc:postgresql://db:5432/my%20data
        postgres://db/cardea?sslmode=require                   | jdbc:postgresql://db:5432/cardea?sslmode=require
        postgres://db/cardea?sslmode=no-verify                 | jdbc:postgresql://db:5432/cardea?sslmode=require
        postgres://db/cardea?ssl=false                         | jdbc:postgresql://db:5432/cardea?sslmode=disable
        postgres://db/cardea?sslmode=verify-ca&sslrootcert=/ca | jdbc:postgresql://db:5432/cardea?sslmode=verify-ca&sslrootcert=%2Fca
        postgres://db/cardea?target_session_attrs=read-write   | jdbc:postgresql://db:5432/cardea?targetServerType=primary
        postgres://db/cardea?connect_timeout=3                 | jdbc:postgresql://db:5432/cardea?connectTimeout=3
        """)
    void speaksJdbc(String dsn, String jdbcUrl) {
        assertThat(DatabaseUrl.parse(dsn).jdbcUrl()).isEqualTo(jdbcUrl);
    }

    @Test
    void trustsTheAuthoritiesOfTheJdkWhenNoFileIsNamed() {
        assertThat(DatabaseUrl.parse("postgres://db/cardea?sslmode=verify-full").jdbcUrl())
                .isEqualTo("jdbc:postgresql://db:5432/cardea?sslmode=verify-full"
                        + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
    }

    @Test
    void decodesUserAndPassword() {
        var url = DatabaseUrl.parse("postgres://ad%40a:p%3A%2F%40%25+w@db/cardea");

        assertThat(url.user()).contains("ad@a");
        assertThat(url.password()).contains("p:/@%+w");
        assertThat(url.jdbcUrl()).doesNotContain("p:/").doesNotContain("ad@a");
    }

    @Test
    void takesUserAndPasswordFromTheQuery() {
        var url = DatabaseUrl.parse("postgres://db/cardea?user=ada&password=secret");

        assertThat(url.user()).contains("ada");
        assertThat(url.password()).contains("secret");
    }

    @Test
    void acceptsAnAtSignInAPassword() {
        assertThat(DatabaseUrl.parse("postgres://ada:p@ss@db/cardea").password())
                .contains("p@ss");
    }

    @Test
    void saysWhichParametersItIgnores() {
        assertThat(DatabaseUrl.parse("postgres://db/cardea?pgbouncer=true&sslmode=disable")
                        .ignored())
                .containsExactly("pgbouncer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://db/cardea",
                "jdbc:postgresql://db/cardea",
                "db:5432/cardea",
                "postgres:///cardea",
                "postgres://ada:secret@/cardea",
                "postgres://db:port/cardea",
                "postgres://db:0/cardea",
                "postgres://db:65536/cardea",
                "postgres://::1/cardea",
                "postgres://ada:%zz-secret@db/cardea",
                "postgres://db/cardea?sslmode=maybe",
                "postgres://db/cardea?host=/run/postgresql",
                "postgres://db/cardea?target_session_attrs=read-only"
            })
    void refusesWhatItCannotMean(String dsn) {
        assertThatThrownBy(() -> DatabaseUrl.parse(dsn))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("DB_URL is not usable")
                .hasMessageNotContaining("secret");
    }
}

package dev.cardea.storage;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** Builds the one {@link Jdbi}; features ask it for their repositories with {@code onDemand}. */
class JdbiProducer {
    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource, ObjectMapper mapper) {
        return configured(Jdbi.create(dataSource), mapper);
    }

    @Produces
    @Singleton
    InstantSource clock() {
        // The database keeps microseconds and the wire milliseconds: what is written must read back equal.
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }

    static Jdbi configured(Jdbi jdbi, ObjectMapper mapper) {
        jdbi.installPlugin(new SqlObjectPlugin())
                .installPlugin(new PostgresPlugin())
                .installPlugin(new Jackson2Plugin())
                .registerArgument(new IdArguments())
                .registerColumnMapper(new IdColumns());
        jdbi.getConfig(Jackson2Config.class).setMapper(mapper);
        // Bound values are digests, secrets and personal data: never part of a message that is logged.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    private static boolean isId(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        var components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == String.class
                && components[0].getName().equals("value");
    }

    /** Binds a record of one String named {@code value}, such as {@code UserId}. */
    private static final class IdArguments implements ArgumentFactory {
        @Override
        public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
            if (value == null || !isId(value.getClass())) {
                return Optional.empty();
            }
            return Optional.of((position, statement, _) -> statement.setString(position, value.toString()));
        }
    }

    /** Reads a text column into such a record. */
    private static final class IdColumns implements ColumnMapperFactory {
        @Override
        public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
            var raw = GenericTypes.getErasedType(type);
            if (!isId(raw)) {
                return Optional.empty();
            }
            try {
                var constructor = raw.getDeclaredConstructor(String.class);
                return Optional.of((row, column, _) -> {
                    var text = row.getString(column);
                    try {
                        return text == null ? null : constructor.newInstance(text);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException("Cannot build a " + raw.getSimpleName(), e);
                    }
                });
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

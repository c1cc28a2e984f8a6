package dev.cardea.process;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Lets a migration take its time: {@code DATABASE_STATEMENT_TIMEOUT} is for requests. */
public class MigrationTimeout implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("SET LOCAL statement_timeout = 0");
        } catch (SQLException e) {
            throw new FlywayException("The statement timeout cannot be lifted", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "MigrationTimeout";
    }
}

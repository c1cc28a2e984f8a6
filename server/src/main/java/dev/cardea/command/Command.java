package dev.cardea.command;

import java.util.List;

/**
 * Something the program does instead of serving, e.g. {@code credentials create …}. Implement it as a bean: it runs
 * with the whole application, its migrated and seeded database included, but without listeners and schedules, also
 * beside a server that is running.
 */
public interface Command {
    /** The first word on the command line. */
    String name();

    /** One line for the list of commands: the arguments and what they do. */
    String usage();

    /**
     * Does the work; prints what the caller asked for to standard output, and reasons for failure to standard error.
     *
     * @param arguments what follows the name
     * @return the exit code of the process
     */
    int run(List<String> arguments);
}

package dev.cardea.interaction;

import dev.cardea.problem.Problem;

/** What can go wrong with an interaction besides its being gone. */
public sealed interface InteractionProblem extends Problem {
    /** Two steps of one sign-in at once: the second is refused, so that neither loses what it was told is saved. */
    record Conflict() implements InteractionProblem {
        @Override
        public String code() {
            return "session.interaction_conflict";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}

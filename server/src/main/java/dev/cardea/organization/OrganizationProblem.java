package dev.cardea.organization;

import dev.cardea.problem.Problem;

/** What can go wrong with organizations. */
public sealed interface OrganizationProblem extends Problem {
    /** A person was to act for an organization that they do not belong to. */
    record RequireMembership() implements OrganizationProblem {
        @Override
        public String code() {
            return "organization.require_membership";
        }

        @Override
        public Kind kind() {
            return Kind.UNPROCESSABLE;
        }
    }
}

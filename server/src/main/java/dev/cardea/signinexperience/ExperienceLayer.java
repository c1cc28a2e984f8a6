package dev.cardea.signinexperience;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardea.signinexperience.PublicSignInExperience.Audience;

/**
 * What another feature lays over the settings that pages are drawn from: an organization its colours, connectors their
 * buttons. Beans of this type are applied in the order of their priority, highest first.
 */
public interface ExperienceLayer {
    void addTo(ObjectNode experience, Audience audience);
}

package dev.cardea.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is at a social provider.
 *
 * @param userId the provider's identifier of the person
 * @param details what the provider told about them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SocialIdentity(String userId, @Nullable Map<String, Object> details) {}

package dev.cardea.signin;

import dev.cardea.http.ClientInfo;
import dev.cardea.signin.state.InteractionEvent;
import dev.cardea.tenant.TenantId;
import dev.cardea.user.User;

/**
 * Somebody signed in, registered, or set a new password. Fired inside the transaction.
 *
 * @param user as written
 * @param interactionUid of the interaction that ended so
 * @param hasNewData whether more than the time of the sign-in was written
 */
public record SignInCompleted(
        TenantId tenantId,
        InteractionEvent event,
        User user,
        String interactionUid,
        String clientId,
        ClientInfo client,
        boolean hasNewData) {}

package dev.cardea.oidc.token;

import dev.cardea.http.ClientInfo;
import dev.cardea.oidc.Parameters;
import dev.cardea.oidc.client.Client;
import dev.cardea.tenant.Tenant;

/** A token request whose client is authenticated and allowed the grant. */
record TokenRequest(Tenant tenant, ClientInfo caller, Client client, Parameters parameters) {}

/*
 * The shapes of the Management API that the console reads and writes. They follow the contract by hand
 * until docs/openapi.json exists; then `npm run api` writes schema.d.ts and these become aliases of it.
 */

export type ApplicationType = 'Native' | 'SPA' | 'Traditional' | 'MachineToMachine' | 'Protected' | 'SAML';

export interface OidcClientMetadata {
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  backchannelLogoutUri?: string;
  backchannelLogoutSessionRequired?: boolean;
  logoUri?: string;
}

export interface CustomClientMetadata {
  corsAllowedOrigins?: string[];
  idTokenTtl?: number;
  refreshTokenTtlInDays?: number;
  alwaysIssueRefreshToken?: boolean;
  rotateRefreshToken?: boolean;
  allowTokenExchange?: boolean;
  isDeviceFlow?: boolean;
  maxAllowedGrants?: number;
}

export type JsonObject = Record<string, unknown>;

export interface Application {
  id: string;
  name: string;
  /** Only rows from before named secrets carry one. */
  secret?: string;
  description: string | null;
  type: ApplicationType;
  oidcClientMetadata: OidcClientMetadata;
  customClientMetadata: CustomClientMetadata;
  customData: JsonObject;
  isThirdParty: boolean;
  createdAt: number;
}

export interface NewApplication {
  name: string;
  type: ApplicationType;
  description?: string;
  oidcClientMetadata?: OidcClientMetadata;
  customClientMetadata?: CustomClientMetadata;
}

export interface ApplicationPatch {
  name?: string;
  description?: string | null;
  oidcClientMetadata?: OidcClientMetadata;
  customClientMetadata?: CustomClientMetadata;
  customData?: JsonObject;
}

export interface ApplicationSecret {
  applicationId: string;
  name: string;
  value: string;
  createdAt: number;
  expiresAt: number | null;
}

export interface User {
  id: string;
  username: string | null;
  primaryEmail: string | null;
  primaryPhone: string | null;
  name: string | null;
  avatar: string | null;
  customData: JsonObject;
  profile: JsonObject;
  applicationId: string | null;
  isSuspended: boolean;
  lastSignInAt: number | null;
  createdAt: number;
  updatedAt: number;
  hasPassword?: boolean;
}

export interface NewUser {
  username?: string;
  primaryEmail?: string;
  primaryPhone?: string;
  name?: string;
  password?: string;
}

export interface UserPatch {
  username?: string | null;
  primaryEmail?: string | null;
  primaryPhone?: string | null;
  name?: string | null;
  avatar?: string | null;
  customData?: JsonObject;
}

export type RoleType = 'User' | 'MachineToMachine';

export interface Role {
  id: string;
  name: string;
  description: string;
  type: RoleType;
  isDefault: boolean;
  usersCount?: number;
  applicationsCount?: number;
}

export interface NewRole {
  name: string;
  description: string;
  type: RoleType;
  scopeIds?: string[];
}

export interface Scope {
  id: string;
  resourceId: string;
  name: string;
  description: string | null;
}

export interface ScopeWithResource extends Scope {
  resource: Resource;
}

export interface Resource {
  id: string;
  name: string;
  indicator: string;
  isDefault: boolean;
  accessTokenTtl: number;
  scopes?: Scope[];
}

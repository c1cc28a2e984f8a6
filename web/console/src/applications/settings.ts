import type { Application, ApplicationPatch, CustomClientMetadata, OidcClientMetadata } from '../api/types.ts';
import { formatJson, parseJsonObject } from '../json.ts';
import { cleanOrigins, cleanUris, listProblems, originProblem, redirectUriProblem, urlProblem } from './uri.ts';

/** The settings form, flat, with the server's defaults where the application has no value of its own. */
export interface Settings {
  name: string;
  description: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  corsAllowedOrigins: string[];
  alwaysIssueRefreshToken: boolean;
  rotateRefreshToken: boolean;
  refreshTokenTtlInDays: number | '';
  maxAllowedGrants: number | '';
  backchannelLogoutUri: string;
  backchannelLogoutSessionRequired: boolean;
  allowTokenExchange: boolean;
  customData: string;
}

export function toSettings({ name, description, oidcClientMetadata: oidc, customClientMetadata: custom, customData }: Application): Settings {
  return {
    name,
    description: description ?? '',
    redirectUris: oidc.redirectUris,
    postLogoutRedirectUris: oidc.postLogoutRedirectUris,
    corsAllowedOrigins: custom.corsAllowedOrigins ?? [],
    alwaysIssueRefreshToken: custom.alwaysIssueRefreshToken ?? false,
    rotateRefreshToken: custom.rotateRefreshToken ?? true,
    refreshTokenTtlInDays: custom.refreshTokenTtlInDays ?? 14,
    maxAllowedGrants: custom.maxAllowedGrants ?? '',
    backchannelLogoutUri: oidc.backchannelLogoutUri ?? '',
    backchannelLogoutSessionRequired: oidc.backchannelLogoutSessionRequired ?? false,
    allowTokenExchange: custom.allowTokenExchange ?? false,
    customData: formatJson(customData),
  };
}

/** The form as it would be sent: blanks dropped, spaces trimmed, JSON in one form. */
export function normalizeSettings(settings: Settings): Settings {
  const data = parseJsonObject(settings.customData);
  return {
    ...settings,
    name: settings.name.trim(),
    description: settings.description.trim(),
    redirectUris: cleanUris(settings.redirectUris),
    postLogoutRedirectUris: cleanUris(settings.postLogoutRedirectUris),
    corsAllowedOrigins: cleanOrigins(settings.corsAllowedOrigins),
    backchannelLogoutUri: settings.backchannelLogoutUri.trim(),
    customData: data ? formatJson(data) : settings.customData,
  };
}

type ListKey = 'redirectUris' | 'postLogoutRedirectUris' | 'corsAllowedOrigins';
type FieldKey = Exclude<keyof Settings, ListKey>;

export interface SettingsProblems {
  fields: Partial<Record<FieldKey, 'required' | 'json' | 'url' | 'range' | 'positive'>>;
  lists: Record<ListKey, ReturnType<typeof listProblems>>;
}

export function checkSettings(settings: Settings, { type }: Pick<Application, 'type'>): SettingsProblems {
  const fields: SettingsProblems['fields'] = {};
  const { refreshTokenTtlInDays: days, maxAllowedGrants: limit } = settings;
  if (!settings.name.trim()) fields.name = 'required';
  if (!parseJsonObject(settings.customData)) fields.customData = 'json';
  if (urlProblem(settings.backchannelLogoutUri.trim())) fields.backchannelLogoutUri = 'url';
  if (days === '' || days < 1 || days > 180) fields.refreshTokenTtlInDays = 'range';
  if (limit !== '' && limit < 1) fields.maxAllowedGrants = 'positive';
  return {
    fields,
    lists: {
      redirectUris: listProblems(settings.redirectUris, (value) => redirectUriProblem(value, type)),
      postLogoutRedirectUris: listProblems(settings.postLogoutRedirectUris, (value) => redirectUriProblem(value, type)),
      corsAllowedOrigins: listProblems(settings.corsAllowedOrigins, (value) => originProblem(value.replace(/\/+$/, ''))),
    },
  };
}

export function hasProblems({ fields, lists }: SettingsProblems): boolean {
  return Object.keys(fields).length > 0 || Object.values(lists).some((problems) => problems.some(Boolean));
}

/**
 * The PATCH for the changed fields and nothing else. The server replaces the two metadata objects as a
 * whole, so a change inside one is sent with the rest of that object as the server has it.
 */
export function toPatch(application: Application, settings: Settings, changed: (keyof Settings)[]): ApplicationPatch {
  const patch: ApplicationPatch = {};
  const oidc: OidcClientMetadata = { ...application.oidcClientMetadata };
  const custom: CustomClientMetadata = { ...application.customClientMetadata };
  let touchesOidc = false;
  let touchesCustom = false;
  for (const key of changed) {
    switch (key) {
      case 'name':
        patch.name = settings.name;
        break;
      case 'description':
        patch.description = settings.description || null;
        break;
      case 'customData':
        patch.customData = parseJsonObject(settings.customData) ?? {};
        break;
      case 'redirectUris':
      case 'postLogoutRedirectUris':
        oidc[key] = settings[key];
        touchesOidc = true;
        break;
      case 'backchannelLogoutUri':
        if (settings.backchannelLogoutUri) oidc.backchannelLogoutUri = settings.backchannelLogoutUri;
        else delete oidc.backchannelLogoutUri;
        touchesOidc = true;
        break;
      case 'backchannelLogoutSessionRequired':
        oidc.backchannelLogoutSessionRequired = settings.backchannelLogoutSessionRequired;
        touchesOidc = true;
        break;
      case 'maxAllowedGrants':
      case 'refreshTokenTtlInDays': {
        const value = settings[key];
        if (value === '') delete custom[key];
        else custom[key] = value;
        touchesCustom = true;
        break;
      }
      case 'corsAllowedOrigins':
        custom.corsAllowedOrigins = settings.corsAllowedOrigins;
        touchesCustom = true;
        break;
      case 'alwaysIssueRefreshToken':
      case 'rotateRefreshToken':
      case 'allowTokenExchange':
        custom[key] = settings[key];
        touchesCustom = true;
        break;
    }
  }
  if (touchesOidc) patch.oidcClientMetadata = oidc;
  if (touchesCustom) patch.customClientMetadata = custom;
  return patch;
}

import type guides from '../../locales/en/guides.json';
import { managementApi } from '../../boot.ts';
import type { GuideValues } from './values.ts';

export type StepId = keyof typeof guides.step;

export interface Code {
  /** A file name or what the code is. */
  title: string;
  code: (values: GuideValues) => string;
}

/** One numbered step: its texts stand in the locale under its id. */
export interface GuideStep {
  id: StepId;
  code?: Code[];
  /** Shows the address fields that save into the application. */
  hasUris?: boolean;
  /** Leads to the roles of the application. */
  hasRoles?: boolean;
}

const shell = (code: string): Code => ({ title: 'Terminal', code: () => code });
const uris: GuideStep = { id: 'uris', hasUris: true };

const flask: GuideStep[] = [
  { id: 'flaskInstall', code: [shell('pip install "flask[async]" logto')] },
  {
    id: 'flaskClient',
    code: [
      {
        title: 'app.py',
        code: (v) => `import secrets

from flask import Flask, redirect, request, session
from logto import LogtoClient, LogtoConfig, Storage

app = Flask(__name__)
app.secret_key = secrets.token_hex(32)  # keep a fixed one outside of development


class SessionStorage(Storage):
    def get(self, key):
        return session.get(key)

    def set(self, key, value):
        session[key] = value

    def delete(self, key):
        session.pop(key, None)


client = LogtoClient(
    LogtoConfig(
        endpoint="${v.endpoint}",
        appId="${v.appId}",
        appSecret="${v.secret}",
    ),
    storage=SessionStorage(),
)
`,
      },
    ],
  },
  uris,
  {
    id: 'flaskRoutes',
    code: [
      {
        title: 'app.py',
        code: (v) => `@app.route("/sign-in")
async def sign_in():
    return redirect(await client.signIn(redirectUri="${v.redirectUri}"))


@app.route("${v.callbackPath}")
async def callback():
    await client.handleSignInCallback(request.url)
    return redirect("/")


@app.route("/sign-out")
async def sign_out():
    return redirect(await client.signOut(postLogoutRedirectUri="${v.afterSignOut}"))


@app.route("/")
async def home():
    if not client.isAuthenticated():
        return '<a href="/sign-in">Sign in</a>'
    claims = client.getIdTokenClaims()
    return f'<p>Signed in as {claims.sub}</p><a href="/sign-out">Sign out</a>'
`,
      },
    ],
  },
  { id: 'try', code: [{ title: 'Terminal', code: (v) => `flask run --port ${v.port}` }] },
];

const next: GuideStep[] = [
  { id: 'nextInstall', code: [shell('npm install @logto/next')] },
  {
    id: 'nextConfig',
    code: [
      {
        title: 'app/logto.ts',
        code: (v) => `import type { LogtoNextConfig } from '@logto/next';

export const logtoConfig: LogtoNextConfig = {
  endpoint: '${v.endpoint}',
  appId: '${v.appId}',
  appSecret: '${v.secret}',
  baseUrl: '${v.origin}',
  // Encrypts the session cookie; keep it in the environment.
  cookieSecret: process.env.COOKIE_SECRET ?? 'at-least-32-characters-of-your-own',
  cookieSecure: process.env.NODE_ENV === 'production',
};
`,
      },
    ],
  },
  uris,
  {
    id: 'nextCallback',
    code: [
      {
        title: 'app/callback/route.ts',
        code: () => `import { handleSignIn } from '@logto/next/server-actions';
import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { logtoConfig } from '../logto';

export async function GET(request: NextRequest) {
  await handleSignIn(logtoConfig, request.nextUrl.searchParams);
  redirect('/');
}
`,
      },
    ],
  },
  {
    id: 'nextPage',
    code: [
      {
        title: 'app/page.tsx',
        code: (v) => `import { getLogtoContext, signIn, signOut } from '@logto/next/server-actions';
import { logtoConfig } from './logto';

async function startSignIn() {
  'use server';
  await signIn(logtoConfig, { redirectUri: '${v.redirectUri}' });
}

async function startSignOut() {
  'use server';
  await signOut(logtoConfig, '${v.afterSignOut}');
}

export default async function Home() {
  const { isAuthenticated, claims } = await getLogtoContext(logtoConfig);
  return isAuthenticated ? (
    <form action={startSignOut}>
      <p>Signed in as {claims?.sub}</p>
      <button>Sign out</button>
    </form>
  ) : (
    <form action={startSignIn}>
      <button>Sign in</button>
    </form>
  );
}
`,
      },
    ],
  },
  { id: 'try', code: [{ title: 'Terminal', code: (v) => `npm run dev -- --port ${v.port}` }] },
];

const react: GuideStep[] = [
  { id: 'reactInstall', code: [shell('npm install @logto/react')] },
  {
    id: 'reactProvider',
    code: [
      {
        title: 'src/main.tsx',
        code: (v) => `import { LogtoProvider, type LogtoConfig } from '@logto/react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const config: LogtoConfig = {
  endpoint: '${v.endpoint}',
  appId: '${v.appId}',
};

createRoot(document.getElementById('root')!).render(
  <LogtoProvider config={config}>
    <App />
  </LogtoProvider>,
);
`,
      },
    ],
  },
  uris,
  {
    id: 'reactCallback',
    code: [
      {
        title: 'src/Callback.tsx',
        code: () => `import { useHandleSignInCallback } from '@logto/react';

export function Callback() {
  const { error } = useHandleSignInCallback(() => {
    window.location.replace('/');
  });
  return <p>{error ? error.message : 'Signing in…'}</p>;
}
`,
      },
    ],
  },
  {
    id: 'reactApp',
    code: [
      {
        title: 'src/App.tsx',
        code: (v) => `import { useLogto, type IdTokenClaims } from '@logto/react';
import { useEffect, useState } from 'react';
import { Callback } from './Callback';

export function App() {
  const { isAuthenticated, signIn, signOut, getIdTokenClaims } = useLogto();
  const [claims, setClaims] = useState<IdTokenClaims>();

  useEffect(() => {
    if (isAuthenticated) void getIdTokenClaims().then(setClaims);
  }, [isAuthenticated, getIdTokenClaims]);

  if (window.location.pathname === '${v.callbackPath}') return <Callback />;
  return isAuthenticated ? (
    <>
      <p>Signed in as {claims?.sub}</p>
      <button onClick={() => void signOut('${v.afterSignOut}')}>Sign out</button>
    </>
  ) : (
    <button onClick={() => void signIn('${v.redirectUri}')}>Sign in</button>
  );
}
`,
      },
    ],
  },
  { id: 'try', code: [{ title: 'Terminal', code: (v) => `npm run dev -- --port ${v.port}` }] },
];

const express: GuideStep[] = [
  { id: 'expressInstall', code: [shell('npm install express express-session @logto/express')] },
  {
    id: 'expressApp',
    code: [
      {
        title: 'app.mjs',
        code: (v) => `import { handleAuthRoutes, withLogto } from '@logto/express';
import express from 'express';
import session from 'express-session';

const config = {
  endpoint: '${v.endpoint}',
  appId: '${v.appId}',
  appSecret: '${v.secret}',
  baseUrl: '${v.origin}',
};

const app = express();
app.use(
  session({
    secret: process.env.SESSION_SECRET ?? 'a-long-value-of-your-own',
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 14 * 24 * 60 * 60 * 1000 },
  }),
);
`,
      },
    ],
  },
  uris,
  {
    id: 'expressRoutes',
    code: [
      {
        title: 'app.mjs',
        code: (v) => `// Adds /logto/sign-in, /logto/sign-in-callback and /logto/sign-out.
app.use(handleAuthRoutes(config));

app.get('/', withLogto(config), (request, response) => {
  const { isAuthenticated, claims } = request.user;
  response.type('html').send(
    isAuthenticated
      ? \`<p>Signed in as \${claims.sub}</p><a href="/logto/sign-out">Sign out</a>\`
      : '<a href="/logto/sign-in">Sign in</a>',
  );
});

app.listen(${v.port});
`,
      },
    ],
  },
  { id: 'try', code: [shell('node app.mjs')] },
];

const spring: GuideStep[] = [
  {
    id: 'springInstall',
    code: [
      {
        title: 'build.gradle',
        code: () => `dependencies {
    implementation 'org.springframework.boot:spring-boot-starter-web'
    implementation 'org.springframework.boot:spring-boot-starter-security'
    implementation 'org.springframework.boot:spring-boot-starter-oauth2-client'
}
`,
      },
    ],
  },
  {
    id: 'springConfig',
    code: [
      {
        title: 'src/main/resources/application.yml',
        code: (v) => `server:
  port: ${v.port}
spring:
  security:
    oauth2:
      client:
        registration:
          cardea:
            client-id: ${v.appId}
            client-secret: ${v.secret}
            authorization-grant-type: authorization_code
            redirect-uri: "${v.redirectUri}"
            scope: openid,profile,email
        provider:
          cardea:
            issuer-uri: ${v.issuer}
            user-name-attribute: sub
`,
      },
    ],
  },
  uris,
  {
    id: 'springSecurity',
    code: [
      {
        title: 'SecurityConfig.java',
        code: (v) => `import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class SecurityConfig {

    @Bean
    SecurityFilterChain security(HttpSecurity http, ClientRegistrationRepository registrations) throws Exception {
        var afterSignOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        afterSignOut.setPostLogoutRedirectUri("${v.afterSignOut}");
        return http
            .authorizeHttpRequests(requests -> requests
                .requestMatchers("/").permitAll()
                .anyRequest().authenticated())
            .oauth2Login(Customizer.withDefaults())
            .logout(logout -> logout.logoutSuccessHandler(afterSignOut))
            .build();
    }

    // ID tokens are signed with ES384; Spring expects RS256 unless told otherwise.
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoderFactory() {
        var factory = new OidcIdTokenDecoderFactory();
        factory.setJwsAlgorithmResolver(registration -> SignatureAlgorithm.ES384);
        return factory;
    }
}
`,
      },
    ],
  },
  {
    id: 'springPage',
    code: [
      {
        title: 'HomeController.java',
        code: () => `import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HomeController {

    @GetMapping(path = "/", produces = "text/html")
    String home(@AuthenticationPrincipal OidcUser user, CsrfToken csrf) {
        if (user == null) {
            return "<a href='/oauth2/authorization/cardea'>Sign in</a>";
        }
        return """
            <p>Signed in as %s</p>
            <form method="post" action="/logout">
              <input type="hidden" name="%s" value="%s">
              <button>Sign out</button>
            </form>
            """.formatted(user.getSubject(), csrf.getParameterName(), csrf.getToken());
    }
}
`,
      },
    ],
  },
  { id: 'try', code: [shell('./gradlew bootRun')] },
];

const authorizationUrl = (v: GuideValues) => `${v.issuer}/auth
  ?client_id=${v.appId}
  &redirect_uri=${encodeURIComponent(v.redirectUri)}
  &response_type=code
  &scope=openid%20profile%20email
  &state=<random>
  &code_challenge=<base64url of SHA-256 of the verifier>
  &code_challenge_method=S256
`;

const signOutUrl = (v: GuideValues) => `${v.issuer}/session/end
  ?client_id=${v.appId}
  &post_logout_redirect_uri=${encodeURIComponent(v.afterSignOut)}
`;

const exchange = (v: GuideValues, authentication: string) => `curl -X POST '${v.issuer}/token' \\
  ${authentication} \\
  -d grant_type=authorization_code \\
  -d code=<code> \\
  -d code_verifier=<verifier> \\
  --data-urlencode 'redirect_uri=${v.redirectUri}'
`;

function openIdConnect(isPublic: boolean): GuideStep[] {
  return [
    { id: 'oidcDiscovery', code: [{ title: 'Discovery', code: (v) => `${v.issuer}/.well-known/openid-configuration` }] },
    uris,
    { id: 'oidcAuthorize', code: [{ title: 'Authorization request', code: authorizationUrl }] },
    {
      id: isPublic ? 'oidcTokenPublic' : 'oidcToken',
      code: [{ title: 'Token request', code: (v) => exchange(v, isPublic ? `-d client_id=${v.appId}` : `-u '${v.appId}:${v.secret}'`) }],
    },
    { id: 'oidcUser', code: [{ title: 'User info', code: (v) => `curl '${v.issuer}/me' -H "Authorization: Bearer $ACCESS_TOKEN"` }] },
    { id: 'oidcSignOut', code: [{ title: 'Sign-out', code: signOutUrl }] },
    { id: 'tryOidc' },
  ];
}

const device: GuideStep[] = [
  {
    id: 'deviceStart',
    code: [
      {
        title: 'Terminal',
        code: (v) => `curl -X POST '${v.issuer}/device/auth' \\
  -d client_id=${v.appId} \\
  -d scope='openid profile'
`,
      },
    ],
  },
  { id: 'deviceShow' },
  {
    id: 'devicePoll',
    code: [
      {
        title: 'Terminal',
        code: (v) => `curl -X POST '${v.issuer}/token' \\
  -d grant_type=urn:ietf:params:oauth:grant-type:device_code \\
  -d client_id=${v.appId} \\
  -d device_code=<device_code>
`,
      },
    ],
  },
  { id: 'tryOidc' },
];

const machine: GuideStep[] = [
  { id: 'machineRoles', hasRoles: true },
  {
    id: 'machineToken',
    code: [
      {
        title: 'Terminal',
        code: (v) => `curl -X POST '${v.issuer}/token' \\
  -u '${v.appId}:${v.secret}' \\
  -d grant_type=client_credentials \\
  -d resource=${managementApi} \\
  -d scope=all
`,
      },
    ],
  },
  {
    id: 'machineCall',
    code: [{ title: 'Terminal', code: (v) => `curl '${v.endpoint}api/applications' -H "Authorization: Bearer $ACCESS_TOKEN"` }],
  },
  { id: 'machineTry' },
];

const own: Record<string, GuideStep[]> = {
  'web-python': flask,
  'web-next-app-router': next,
  'spa-react': react,
  'web-express': express,
  'web-java-spring-boot': spring,
  'm2m-general': machine,
  'native-device-flow': device,
};

/** The guide with this id, or the general one for its kind of client. */
export function guideSteps(id: string, isPublic: boolean): GuideStep[] {
  return own[id] ?? openIdConnect(isPublic);
}

export const ownGuides = Object.keys(own);

import { Tile } from '@cardea/ui';
import { AppWindow, Component, KeyRound, Server, Shield, Smartphone, Terminal, type LucideIcon } from 'lucide-react';
import {
  siAndroid,
  siAngular,
  siBlazor,
  siCapacitor,
  siDotnet,
  siExpo,
  siExpress,
  siFlask,
  siFlutter,
  siGo,
  siGooglechrome,
  siJavascript,
  siNextdotjs,
  siNuxt,
  siOpenid,
  siOutline,
  siPassport,
  siPhp,
  siReact,
  siReactrouter,
  siRemix,
  siRuby,
  siSpringboot,
  siSvelte,
  siSwift,
  siVuedotjs,
  siWebflow,
  siWordpress,
  type SimpleIcon,
} from 'simple-icons';
import type { Application, ApplicationType } from '../api/types.ts';
import css from './frameworks.module.css';

export type Category = 'Traditional' | 'SPA' | 'Native' | 'MachineToMachine';

export interface Framework {
  id: string;
  /** A product's name, so never translated. */
  name: string;
  type: Category;
  order: number;
  isFeatured?: boolean;
  isDeviceFlow?: boolean;
  /** Has a guide of its own; the others lead to the general one. */
  hasGuide?: boolean;
  logo?: SimpleIcon;
  /** The address at which a developer usually runs it. */
  origin?: string;
  callback?: string;
  /** What the framework's SDK sends after sign-out, appended to the origin; addresses match exactly. */
  afterSignOut?: string;
}

const web = { origin: 'http://localhost:3000', callback: '/callback', afterSignOut: '/' };
const native = { origin: 'io.example.app:/', callback: '/callback', afterSignOut: '' };

/** The gallery. The order inside a category is ascending `order`; ids are part of published links. */
export const frameworks: Framework[] = [
  { id: 'web-next-app-router', name: 'Next.js (App Router)', type: 'Traditional', order: 1, isFeatured: true, hasGuide: true, logo: siNextdotjs, ...web },
  { id: 'native-expo', name: 'Expo (React Native)', type: 'Native', order: 1.1, logo: siExpo, ...native },
  { id: 'spa-angular', name: 'Angular', type: 'SPA', order: 1.1, logo: siAngular, ...web, origin: 'http://localhost:4200' },
  { id: 'spa-chrome-extension', name: 'Chrome extension', type: 'SPA', order: 1.1, logo: siGooglechrome, ...web },
  { id: 'spa-react', name: 'React', type: 'SPA', order: 1.1, isFeatured: true, hasGuide: true, logo: siReact, ...web, origin: 'http://localhost:5173' },
  { id: 'web-express', name: 'Express', type: 'Traditional', order: 1.2, isFeatured: true, hasGuide: true, logo: siExpress, origin: 'http://localhost:3000', callback: '/logto/sign-in-callback', afterSignOut: '' },
  { id: 'web-next', name: 'Next.js (Page Router)', type: 'Traditional', order: 1.2, logo: siNextdotjs, ...web },
  { id: 'web-sveltekit', name: 'SvelteKit', type: 'Traditional', order: 1.2, logo: siSvelte, ...web },
  { id: 'web-react-router', name: 'React Router', type: 'Traditional', order: 1.2, logo: siReactrouter, ...web },
  { id: 'web-remix', name: 'Remix', type: 'Traditional', order: 1.2, logo: siRemix, ...web },
  { id: 'spa-vue', name: 'Vue', type: 'SPA', order: 1.3, logo: siVuedotjs, ...web, origin: 'http://localhost:5173' },
  { id: 'web-go', name: 'Go', type: 'Traditional', order: 1.3, logo: siGo, ...web },
  { id: 'web-next-auth', name: 'Next Auth', type: 'Traditional', order: 1.3, logo: siNextdotjs, ...web, callback: '/api/auth/callback/logto' },
  { id: 'm2m-general', name: 'Machine-to-machine', type: 'MachineToMachine', order: 1.5, isFeatured: true, hasGuide: true },
  { id: 'web-java-spring-boot', name: 'Spring Boot', type: 'Traditional', order: 1.6, isFeatured: true, hasGuide: true, logo: siSpringboot, origin: 'http://localhost:8080', callback: '/login/oauth2/code/cardea', afterSignOut: '/' },
  { id: 'native-ios-swift', name: 'iOS (Swift)', type: 'Native', order: 1.7, logo: siSwift, ...native },
  { id: 'native-android', name: 'Android', type: 'Native', order: 2, logo: siAndroid, ...native },
  { id: 'spa-vanilla', name: 'Vanilla JS', type: 'SPA', order: 2, logo: siJavascript, ...web },
  { id: 'web-nuxt', name: 'Nuxt', type: 'Traditional', order: 2, logo: siNuxt, ...web },
  { id: 'web-php', name: 'PHP', type: 'Traditional', order: 2, logo: siPhp, ...web },
  { id: 'web-ruby', name: 'Ruby', type: 'Traditional', order: 2, logo: siRuby, ...web },
  { id: 'spa-webflow', name: 'Webflow', type: 'SPA', order: 2.1, logo: siWebflow, ...web },
  { id: 'web-wordpress', name: 'WordPress', type: 'Traditional', order: 2.2, logo: siWordpress, ...web },
  { id: 'web-wordpress-plugin', name: 'WordPress plugin', type: 'Traditional', order: 2.3, logo: siWordpress, ...web },
  { id: 'web-python', name: 'Python (Flask)', type: 'Traditional', order: 0.5, isFeatured: true, hasGuide: true, logo: siFlask, ...web },
  { id: 'native-capacitor', name: 'Capacitor JS', type: 'Native', order: 4, logo: siCapacitor, ...native },
  { id: 'native-flutter', name: 'Flutter', type: 'Native', order: 5, logo: siFlutter, ...native },
  { id: 'web-dotnet-core', name: '.NET Core (Razor Pages)', type: 'Traditional', order: 5, logo: siDotnet, ...web, callback: '/Callback' },
  { id: 'web-dotnet-core-mvc', name: '.NET Core (MVC)', type: 'Traditional', order: 5.1, logo: siDotnet, ...web, callback: '/Callback' },
  { id: 'web-dotnet-core-blazor-server', name: '.NET Core (Blazor Server)', type: 'Traditional', order: 5.2, logo: siBlazor, ...web, callback: '/Callback' },
  { id: 'web-dotnet-core-blazor-wasm', name: '.NET Core (Blazor WASM)', type: 'SPA', order: 5.3, logo: siBlazor, ...web },
  { id: 'web-outline', name: 'Outline', type: 'Traditional', order: 6, logo: siOutline, ...web, callback: '/auth/oidc.callback' },
  { id: 'native-device-flow', name: 'Input-limited app / CLI', type: 'Native', order: 6, isDeviceFlow: true },
  { id: 'web-passport', name: 'Passport', type: 'Traditional', order: 6.1, logo: siPassport, ...web },
  { id: 'web-gpt-plugin', name: 'ChatGPT plugin', type: 'Traditional', order: 999, ...web },
  { id: 'web-oidc', name: 'Other (OpenID Connect)', type: 'Traditional', order: 1.9, isFeatured: true, hasGuide: true, logo: siOpenid, ...web },
  { id: 'spa-oidc', name: 'Other (OpenID Connect, browser)', type: 'SPA', order: 999, hasGuide: true, logo: siOpenid, ...web },
  { id: 'native-oidc', name: 'Other (OpenID Connect, native)', type: 'Native', order: 999, hasGuide: true, logo: siOpenid, ...native },
];

export const categories: Category[] = ['Traditional', 'SPA', 'Native', 'MachineToMachine'];

const byOrder = (a: Framework, b: Framework) => a.order - b.order;

export const featured = (): Framework[] => frameworks.filter((one) => one.isFeatured).toSorted(byOrder);
export const inCategory = (category: Category): Framework[] =>
  frameworks.filter((one) => one.type === category).toSorted(byOrder);

export function findFramework(id: string | undefined): Framework | undefined {
  return frameworks.find((one) => one.id === id);
}

const generalByType: Record<ApplicationType, string> = {
  Traditional: 'web-oidc',
  SPA: 'spa-oidc',
  Native: 'native-oidc',
  MachineToMachine: 'm2m-general',
  Protected: 'web-oidc',
  SAML: 'web-oidc',
};

const chosenKey = (applicationId: string) => `cardea:guide:${applicationId}`;

/** Which guide an application was made with. Only this browser knows: it is a convenience, not part of the application. */
export function rememberGuide(applicationId: string, guideId: string): void {
  localStorage.setItem(chosenKey(applicationId), guideId);
}

export function guideOf({ id, type, customClientMetadata }: Pick<Application, 'id' | 'type' | 'customClientMetadata'>): Framework {
  const chosen = findFramework(localStorage.getItem(chosenKey(id)) ?? undefined);
  if (chosen?.type === type) return chosen;
  const fallback = findFramework(customClientMetadata.isDeviceFlow ? 'native-device-flow' : generalByType[type]);
  if (!fallback) throw new Error(`No guide for ${type}.`);
  return fallback;
}

const typeIcons: Record<ApplicationType, LucideIcon> = {
  Traditional: AppWindow,
  SPA: Component,
  Native: Smartphone,
  MachineToMachine: Server,
  Protected: Shield,
  SAML: KeyRound,
};

/** Marks too dark for a dark surface take the text colour instead of their own. */
function isInk(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 60;
}

function Logo({ icon, size }: { icon: SimpleIcon; size: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" className={css.logo} fill={isInk(icon.hex) ? 'currentColor' : `#${icon.hex}`}>
      <path d={icon.path} />
    </svg>
  );
}

export function FrameworkTile({ framework, size }: { framework: Framework; size?: 'small' | 'medium' }) {
  const Icon = framework.isDeviceFlow ? Terminal : typeIcons[framework.type];
  const pixels = size === 'small' ? 20 : 26;
  return <Tile size={size}>{framework.logo ? <Logo icon={framework.logo} size={pixels} /> : <Icon size={pixels} strokeWidth={1.5} />}</Tile>;
}

type Shown = Pick<Application, 'id' | 'type' | 'customClientMetadata'>;

export function ApplicationTile({ application, size }: { application: Shown; size?: 'small' | 'medium' }) {
  const guide = guideOf(application);
  const isChosen = localStorage.getItem(chosenKey(application.id)) === guide.id && guide.logo !== siOpenid;
  if (isChosen) return <FrameworkTile framework={guide} size={size} />;
  const Icon = application.customClientMetadata.isDeviceFlow ? Terminal : typeIcons[application.type];
  return (
    <Tile size={size}>
      <Icon size={size === 'small' ? 20 : 26} strokeWidth={1.5} />
    </Tile>
  );
}

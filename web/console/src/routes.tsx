import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Callback } from './auth/Callback.tsx';
import { Gate } from './auth/Gate.tsx';
import { loadTexts, type TextGroup } from './i18n.ts';
import { Crash, NotFound } from './shell/Problems.tsx';

/** A page whose code and texts arrive together when it is opened. */
function page(groups: TextGroup[], load: () => Promise<{ default: ComponentType }>): RouteObject['lazy'] {
  return async () => {
    const [module] = await Promise.all([load(), ...groups.map(loadTexts)]);
    return { Component: module.default };
  };
}

export const router = createBrowserRouter(
  [
    {
      ErrorBoundary: Crash,
      HydrateFallback: () => null,
      children: [
        { path: 'welcome', lazy: page(['start'], () => import('./welcome/Welcome.tsx')) },
        { path: 'callback', Component: Callback },
        {
          Component: Gate,
          children: [
            { index: true, element: <Navigate to="/get-started" replace /> },
            { path: 'get-started', lazy: page(['start', 'applications'], () => import('./getstarted/GetStarted.tsx')) },
            { path: 'applications', lazy: page(['applications'], () => import('./applications/ApplicationList.tsx')) },
            { path: 'applications/create', lazy: page(['applications'], () => import('./applications/Gallery.tsx')) },
            {
              path: 'applications/:applicationId/guide/:guideId',
              lazy: page(['applications', 'guides'], () => import('./applications/guides/GuidePage.tsx')),
            },
            { path: 'applications/:applicationId/:tab?', lazy: page(['applications'], () => import('./applications/ApplicationDetails.tsx')) },
            { path: 'users', lazy: page(['users'], () => import('./users/UserList.tsx')) },
            { path: 'users/create', lazy: page(['users'], () => import('./users/UserList.tsx')) },
            { path: 'users/:userId/:tab?', lazy: page(['users'], () => import('./users/UserDetails.tsx')) },
            { path: 'api-resources', lazy: page(['access'], () => import('./resources/ResourceList.tsx')) },
            { path: 'api-resources/create', lazy: page(['access'], () => import('./resources/ResourceList.tsx')) },
            { path: 'api-resources/:resourceId/:tab?', lazy: page(['access'], () => import('./resources/ResourceDetails.tsx')) },
            { path: 'roles', lazy: page(['access'], () => import('./roles/RoleList.tsx')) },
            { path: 'roles/create', lazy: page(['access'], () => import('./roles/RoleList.tsx')) },
            { path: 'roles/:roleId/:tab?', lazy: page(['access'], () => import('./roles/RoleDetails.tsx')) },
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
);

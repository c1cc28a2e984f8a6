import { render } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { Announcer, UiProvider, type UiTexts } from '../src/index.ts';

const texts: UiTexts = {
  close: 'Close',
  copied: 'Copied',
  loading: 'Loading',
  optional: 'optional',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  skipToContent: 'Skip to content',
  requestId: 'Request ID',
  copyRequestId: 'Copy request ID',
};

/** Draws parts as a page of the console would: inside the provider, the announcer and the main landmark. */
export function draw(parts: ReactNode) {
  const page = (children: ReactNode) => (
    <UiProvider nonce="" texts={texts} env="test">
      <Announcer>
        <MemoryRouter>
          <main id="content">
            <h1>Test</h1>
            {children}
          </main>
        </MemoryRouter>
      </Announcer>
    </UiProvider>
  );
  const { rerender, ...rest } = render(page(parts));
  return { ...rest, redraw: (next: ReactNode) => rerender(page(next)) };
}

/** The names of the accessibility rules that the page breaks. Colours need a real browser and are not looked at. */
export async function axeProblems(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useMantineColorScheme } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { createContext, useContext, type ReactNode } from 'react';
import { cssVariablesResolver, theme } from './theme.ts';

/** The few words that shared parts say by themselves. */
export interface UiTexts {
  close: string;
  copied: string;
  loading: string;
  optional: string;
  showPassword: string;
  hidePassword: string;
  skipToContent: string;
  requestId: string;
  copyRequestId: string;
}

const TextsContext = createContext<UiTexts | null>(null);

export function useUiTexts(): UiTexts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('UiProvider is missing.');
  return texts;
}

const schemes = localStorageColorSchemeManager({ key: 'cardea:scheme' });

interface UiProviderProps {
  /** The nonce of this page's Content-Security-Policy, for the few style elements that appear at run time. */
  nonce: string;
  texts: UiTexts;
  /** Tests leave transitions out. */
  env?: 'default' | 'test';
  children: ReactNode;
}

export function UiProvider({ nonce, texts, env = 'default', children }: UiProviderProps) {
  if (nonce) setNonce(nonce);
  return (
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
        deduplicateInlineStyles
        env={env}
      >
        <TextsContext value={texts}>{children}</TextsContext>
      </MantineProvider>
    </DirectionProvider>
  );
}

export type Scheme = 'light' | 'dark' | 'auto';

/** The chosen colour scheme and a way to change it; "auto" follows the system. */
export function useScheme(): { scheme: Scheme; setScheme: (scheme: Scheme) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { scheme: colorScheme, setScheme: setColorScheme };
}

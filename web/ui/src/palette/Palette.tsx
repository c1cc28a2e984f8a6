import '@mantine/spotlight/styles.layer.css';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import css from '../shell/shell.module.css';

export interface PaletteAction {
  id: string;
  label: string;
  description?: string;
  icon?: ReactNode;
  onSelect: () => void;
}

export interface PaletteGroup {
  label: string;
  actions: PaletteAction[];
}

interface PaletteProps {
  label: string;
  nothingFound: string;
  query: string;
  onQuery: (query: string) => void;
  groups: PaletteGroup[];
}

export const openPalette = () => spotlight.open();

/** The jump field: pages and objects by name. The caller filters, since it asks the server too. */
export function Palette({ label, nothingFound, query, onQuery, groups }: PaletteProps) {
  const shown = groups.filter((group) => group.actions.length > 0);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={onQuery}
      shortcut={['mod + K']}
      clearQueryOnClose
      radius={12}
      size={600}
      attributes={{ content: { 'aria-label': label } }}
      overlayProps={{ blur: 0, backgroundOpacity: 1, color: 'var(--c-backdrop)' }}
      classNames={{ content: css.paletteBody }}
      scrollable
      maxHeight={440}
    >
      <Spotlight.Search
        aria-label={label}
        placeholder={label}
        leftSection={<Search size={17} strokeWidth={1.75} aria-hidden="true" />}
        classNames={{ input: css.paletteSearch }}
      />
      <Spotlight.ActionsList className={css.paletteList}>
        {shown.length === 0 ? <Spotlight.Empty className={css.paletteEmpty}>{nothingFound}</Spotlight.Empty> : null}
        {shown.map((group) => (
          <Spotlight.ActionsGroup key={group.label} label={group.label} classNames={{ actionsGroup: css.paletteGroup }}>
            {group.actions.map((action) => (
              <Spotlight.Action
                key={action.id}
                label={action.label}
                description={action.description}
                leftSection={action.icon}
                onClick={action.onSelect}
                classNames={{ action: css.paletteAction, actionDescription: css.paletteDescription }}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

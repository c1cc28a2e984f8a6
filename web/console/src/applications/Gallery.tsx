import { Button, CardButton, CardGrid, EmptyState, FilterChips, Group, Page, PageHeader, SearchField, Stack, Toolbar, usePlace } from '@cardea/ui';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CreateApplication } from './CreateApplication.tsx';
import { categories, featured, findFramework, frameworks, FrameworkTile, inCategory, type Framework } from './frameworks.tsx';

/** Choose a framework; the card opens the form that creates the application. */
export default function Gallery() {
  const { t } = useTranslation(['applications', 'common']);
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = useState('');
  usePlace([{ label: t('title'), to: '/applications' }, { label: t('gallery.title') }]);

  const chosen = params.getAll('category');
  const framework = findFramework(params.get('framework') ?? undefined);
  const open = (one: Framework | undefined) =>
    setParams((current) => {
      if (one) current.set('framework', one.id);
      else current.delete('framework');
      return current;
    });
  const toggle = (value: string) =>
    setParams(
      (current) => {
        const rest = chosen.filter((one) => one !== value);
        current.delete('category');
        for (const one of chosen.includes(value) ? rest : [...rest, value]) current.append('category', one);
        return current;
      },
      { replace: true },
    );

  const card = (one: Framework, isNamed: boolean) => (
    <li key={one.id}>
      <CardButton
        title={one.name}
        text={isNamed ? t(`gallery.category.${one.type}`) : one.hasGuide ? t('gallery.own') : undefined}
        tile={<FrameworkTile framework={one} size="small" />}
        onClick={() => open(one)}
      />
    </li>
  );
  const term = search.trim().toLocaleLowerCase();
  const found = frameworks.filter((one) => one.name.toLocaleLowerCase().includes(term) && (chosen.length === 0 || chosen.includes(one.type)));
  // A framework stands once: those that are featured do not repeat below.
  const groups = [
    ...(chosen.length === 0 || chosen.includes('featured') ? [{ id: 'featured' as const, entries: featured() }] : []),
    ...categories
      .filter((one) => chosen.length === 0 || chosen.includes(one))
      .map((id) => ({ id, entries: inCategory(id).filter((one) => chosen.length > 0 || !one.isFeatured) })),
  ].filter(({ entries }) => entries.length > 0);

  return (
    <Page>
      <PageHeader title={t('gallery.title')} lead={t('gallery.lead')} />
      <Toolbar
        search={
          <SearchField
            label={t('gallery.search')}
            placeholder={t('gallery.search')}
            clearLabel={t('common:action.clear')}
            value={search}
            onChange={setSearch}
          />
        }
      >
        <FilterChips
          label={t('gallery.categories')}
          chips={(['featured', ...categories] as const).map((value) => ({ value, label: t(`gallery.category.${value}`) }))}
          isActive={(value) => chosen.includes(value)}
          onToggle={toggle}
        />
      </Toolbar>
      {term ? (
        found.length > 0 ? (
          <CardGrid>{found.map((one) => card(one, true))}</CardGrid>
        ) : (
          <EmptyState
            icon={SearchX}
            title={t('gallery.nothing', { search: search.trim() })}
            text={t('gallery.nothingText')}
            actions={<Button onClick={() => open(findFramework('web-oidc'))}>{t('gallery.general')}</Button>}
          />
        )
      ) : (
        <Stack gap="large">
          {groups.map(({ id, entries }) => (
            <Group key={id} title={t(`gallery.category.${id}`)} text={t(`gallery.text.${id}`)}>
              <CardGrid>{entries.map((one) => card(one, id === 'featured'))}</CardGrid>
            </Group>
          ))}
        </Stack>
      )}
      <CreateApplication framework={framework} onClose={() => open(undefined)} />
    </Page>
  );
}

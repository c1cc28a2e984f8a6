import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Box } from 'lucide-react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { axeProblems, draw } from '../test/render.tsx';
import {
  Button,
  CheckboxList,
  CodeBlock,
  Confirm,
  CopyButton,
  DataTable,
  EmptyState,
  ErrorState,
  FilterChips,
  IconButton,
  Menu,
  NameCell,
  Notice,
  NumberField,
  RadioField,
  SaveBar,
  SearchField,
  Secret,
  Section,
  Segments,
  SelectField,
  SwitchField,
  Tabs,
  TextField,
  UriList,
  useAnnounce,
  type SaveBarTexts,
} from './index.ts';

const uriTexts = {
  row: (position: number) => `Redirect URI ${position}`,
  remove: (value: string, position: number) => `Remove ${value || `row ${position}`}`,
  add: 'Add another',
};

function Uris({ initial = [], errors }: { initial?: string[]; errors?: string[] }) {
  const [values, setValues] = useState(initial);
  return (
    <>
      <UriList label="Redirect URIs" values={values} onChange={setValues} errors={errors} texts={uriTexts} />
      <output data-testid="values">{values.join('|')}</output>
    </>
  );
}

describe('UriList', () => {
  it('has a row to type in when it is empty', async () => {
    draw(<Uris />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Redirect URI 1' }), 'https://a.example/');
    expect(screen.getByTestId('values').textContent).toBe('https://a.example/');
  });
  it('adds a row with Enter and moves there', async () => {
    draw(<Uris initial={['https://a.example/']} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Redirect URI 1' }), '{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Redirect URI 2' })));
  });
  it('splits a paste of several lines', async () => {
    draw(<Uris />);
    await userEvent.click(screen.getByRole('textbox', { name: 'Redirect URI 1' }));
    await userEvent.paste('https://a.example/\nhttps://b.example/');
    expect(screen.getByTestId('values').textContent).toBe('https://a.example/|https://b.example/');
  });
  it('names the remove button by its value', async () => {
    draw(<Uris initial={['https://a.example/', 'https://b.example/']} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove https://a.example/' }));
    expect(screen.getByTestId('values').textContent).toBe('https://b.example/');
  });
  it('ties an error to its row and is accessible', async () => {
    draw(<Uris initial={['nonsense']} errors={['Needs https://']} />);
    expect(screen.getByRole('textbox', { name: 'Redirect URI 1' }).getAttribute('aria-invalid')).toBe('true');
    expect(await axeProblems()).toEqual([]);
  });
});

const barTexts: SaveBarTexts = {
  region: 'Unsaved changes',
  count: '1 change',
  review: 'Review',
  hide: 'Hide',
  discard: 'Discard',
  save: 'Save changes',
  whatWillChange: 'What will change',
  closeChanges: 'Close the list of changes',
  copyAsCurl: 'Copy as curl',
};

describe('SaveBar', () => {
  const changes = [{ label: 'Redirect URIs', removed: ['https://a.example/'], added: ['https://b.example/'] }];
  it('is not there without a change', () => {
    draw(<SaveBar changes={[]} busy={false} texts={barTexts} onSave={() => {}} onDiscard={() => {}} />);
    expect(screen.queryByRole('region', { name: 'Unsaved changes' })).toBeNull();
  });
  it('shows what will change and saves by key and by click', async () => {
    const onSave = vi.fn();
    draw(<SaveBar changes={changes} busy={false} texts={barTexts} onSave={onSave} onDiscard={() => {}} />);
    expect(within(screen.getByRole('dialog', { name: 'What will change' })).getByText('https://b.example/')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    await userEvent.keyboard('{Control>}s{/Control}');
    expect(onSave).toHaveBeenCalledTimes(2);
    expect(await axeProblems()).toEqual([]);
  });
  it('ignores clicks while it saves', async () => {
    const onSave = vi.fn();
    draw(<SaveBar changes={changes} busy texts={barTexts} onSave={onSave} onDiscard={() => {}} />);
    await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(onSave).not.toHaveBeenCalled();
  });
});

describe('Confirm', () => {
  it('waits for the typed name', async () => {
    const onConfirm = vi.fn();
    draw(
      <Confirm
        opened
        onClose={() => {}}
        onConfirm={onConfirm}
        title="Delete Flask?"
        typed={{ expected: 'Flask', label: 'Type “Flask” to confirm' }}
        confirm="Delete Flask"
        cancel="Cancel"
      >
        <p>It stops working.</p>
      </Confirm>,
    );
    const button = await screen.findByRole('button', { name: 'Delete Flask' });
    expect(button.hasAttribute('disabled')).toBe(true);
    await userEvent.type(screen.getByRole('textbox', { name: 'Type “Flask” to confirm' }), 'Flask');
    await userEvent.click(button);
    expect(onConfirm).toHaveBeenCalledOnce();
    expect(await axeProblems()).toEqual([]);
  });
});

describe('Secret', () => {
  it('shows the last four characters only, until it is asked', async () => {
    draw(<Secret value="abcdefghijkl4f7a" showLabel="Show app secret" hideLabel="Hide app secret" copyLabel="Copy app secret" />);
    expect(document.body.textContent).not.toContain('abcdefghijkl');
    expect(document.body.textContent).toContain('4f7a');
    await userEvent.click(screen.getByRole('button', { name: 'Show app secret' }));
    expect(document.body.textContent).toContain('abcdefghijkl4f7a');
    expect(screen.getByRole('button', { name: 'Hide app secret' })).toBeTruthy();
  });
});

it('copies and says so', async () => {
  const user = userEvent.setup();
  draw(<CopyButton label="Copy app ID" value="k3v9" />);
  await user.click(screen.getByRole('button', { name: 'Copy app ID' }));
  expect(await navigator.clipboard.readText()).toBe('k3v9');
  expect(await screen.findByRole('status', { name: 'Copied' })).toBeTruthy();
});

it('announces by name, also twice', async () => {
  function Saver() {
    const announce = useAnnounce();
    return <Button onClick={() => announce('Saved', { isVisible: true })}>Save</Button>;
  }
  draw(<Saver />);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('status', { name: 'Saved' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('status', { name: 'Saved' })).toBeTruthy();
});

describe('Menu', () => {
  it('works with the keyboard only', async () => {
    const onSelect = vi.fn();
    draw(
      <Menu
        trigger={<IconButton label="More actions" icon={<span />} />}
        groups={[
          { label: 'Theme', items: [{ label: 'Dark', checked: true, onSelect: () => {} }] },
          { items: [{ label: 'Delete', danger: true, onSelect }] },
        ]}
      />,
    );
    screen.getByRole('button', { name: 'More actions' }).focus();
    await userEvent.keyboard('{Enter}');
    const item = await screen.findByRole('menuitem', { name: 'Delete' });
    expect(screen.getByRole('menuitemradio', { name: 'Dark' }).getAttribute('aria-checked')).toBe('true');
    expect(await axeProblems()).toEqual([]);
    item.focus();
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledOnce();
  });
});

describe('DataTable', () => {
  const columns = [
    { key: 'name', title: 'Name', cell: (row: { id: string }) => <NameCell to={`/${row.id}`} name={row.id} /> },
    { key: 'menu', title: 'Actions', isMenu: true, cell: () => <Button>Remove</Button> },
  ];
  it('opens a row by click, but not through its buttons', async () => {
    const onRowClick = vi.fn();
    draw(<DataTable label="Users" columns={columns} rows={[{ id: 'ana' }]} rowKey={(row) => row.id} onRowClick={onRowClick} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onRowClick).not.toHaveBeenCalled();
    await userEvent.click(screen.getAllByRole('cell')[0] ?? document.body);
    expect(onRowClick).toHaveBeenCalledOnce();
    expect(screen.getByRole('table', { name: 'Users' })).toBeTruthy();
    expect(await axeProblems()).toEqual([]);
  });
  it('tells that it is loading', () => {
    draw(<DataTable label="Users" columns={columns} rows={undefined} rowKey={(row) => row.id} />);
    expect(screen.getByRole('table', { name: 'Users' }).getAttribute('aria-busy')).toBe('true');
  });
});

it('takes whole numbers only', async () => {
  const onChange = vi.fn();
  draw(<NumberField label="Lifetime" unit="days" value="" onChange={onChange} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Lifetime' }), '٧');
  expect(onChange).toHaveBeenLastCalledWith(7);
  await userEvent.type(screen.getByRole('textbox', { name: 'Lifetime' }), 'x');
  expect(onChange).toHaveBeenLastCalledWith('');
});

it('clears the search with Escape', async () => {
  const onChange = vi.fn();
  draw(<SearchField label="Search users" clearLabel="Clear search" value="ana" onChange={onChange} />);
  screen.getByRole('textbox', { name: 'Search users' }).focus();
  await userEvent.keyboard('{Escape}');
  expect(onChange).toHaveBeenCalledWith('');
});

it('draws every field and state without an accessibility problem', async () => {
  draw(
    <>
      <Tabs label="Application" items={[{ to: '/a', label: 'Settings' }]} />
      <Section title="General" text="Why." landmark>
        <TextField label="Name" hint="Shown to people." error="Needs a value." value="" onChange={() => {}} />
        <TextField label="Description" optional value="" onChange={() => {}} />
        <SwitchField label="Rotate on use" hint="Each use gives a new one." checked onChange={() => {}} />
        <SelectField label="Expires" value="7" onChange={() => {}} choices={[{ value: '7', label: 'In 7 days' }]} />
        <RadioField label="For" value="a" onChange={() => {}} choices={[{ value: 'a', label: 'People', hint: 'Hint' }]} />
        <CheckboxList label="Roles" values={['a']} onChange={() => {}} choices={[{ value: 'a', label: 'Support' }]} />
        <Segments label="View" value="a" onChange={() => {}} choices={[{ value: 'a', label: 'Values' }, { value: 'b', label: '.env' }]} />
        <FilterChips label="Types" chips={[{ value: '', label: 'All', count: 3 }]} isActive={() => true} onToggle={() => {}} />
        <CodeBlock title="app.py" code="appId = 'k3v9x0'" filled={['k3v9x0']} copyLabel="Copy" />
        <Notice tone="warning">Look here.</Notice>
        <EmptyState icon={Box} title="Nothing yet" />
        <ErrorState title="This could not be loaded" text="Why" requestId="abc" />
      </Section>
    </>,
  );
  expect(await axeProblems()).toEqual([]);
});

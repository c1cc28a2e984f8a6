export { UiProvider, useScheme, type Scheme, type UiTexts } from './UiProvider.tsx';
export { Button, ButtonAnchor, ButtonLink, IconButton, Kbd, TextLink } from './action/Button.tsx';
export { CopyButton, CopyTextButton } from './action/CopyButton.tsx';
export { Announcer, useAnnounce, useToast } from './feedback/Announcer.tsx';
export { CheckLine, EmptyState, ErrorState, Notice, Skeleton, Tag, type Tone } from './feedback/States.tsx';
export * from './layout/Layout.tsx';
export * from './form/Choices.tsx';
export * from './form/Fields.tsx';
export * from './form/PasswordField.tsx';
export * from './form/Segments.tsx';
export { UriList, type UriListTexts } from './form/UriList.tsx';
export { Secret, ValueRow, masked } from './form/Secret.tsx';
export { changedKeys, isSame, lineChanges, type Change } from './form/changes.ts';
export { useDraft, type Draft } from './form/useDraft.ts';
export { ChangeList, SaveBar, type SaveBarTexts } from './form/SaveBar.tsx';
export { Confirm, Dialog, DialogActions, Menu, type MenuGroup, type MenuItem } from './overlay/Overlays.tsx';
export {
  DataTable,
  FilterChips,
  IdCell,
  NameCell,
  Pager,
  StateCell,
  Toolbar,
  type Chip,
  type Column,
} from './data/DataTable.tsx';
export { CodeBlock } from './data/CodeBlock.tsx';
export { AccountButton, Shell, usePlace, type Crumb, type RailGroup } from './shell/Shell.tsx';
export { Mark } from './shell/Mark.tsx';
export { useDebouncedValue, useDisclosure } from '@mantine/hooks';

import { GroupTitle, Stack } from '@cardea/ui';
import { useId, type ReactNode } from 'react';

export function GallerySection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap="small">
        <GroupTitle id={id}>{title}</GroupTitle>
        {children}
      </Stack>
    </section>
  );
}

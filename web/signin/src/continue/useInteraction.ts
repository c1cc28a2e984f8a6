import { useEffect, useState } from 'preact/hooks';
import type { Interaction } from '../api';
import { useApp } from '../app';
import { reactionTo } from '../reaction';

/** The state on the server, so that a reload keeps the place; undefined until it is known. */
export function useInteraction(): Interaction | undefined {
  const app = useApp();
  const [interaction, setInteraction] = useState(app.known);
  useEffect(() => {
    if (interaction || app.isPreview) {
      return;
    }
    app.api.interaction().then(
      (found) => {
        app.remember(found);
        setInteraction(found);
      },
      (error: unknown) => {
        const reaction = reactionTo(error, app);
        app.follow(reaction.kind === 'go' ? reaction : { kind: 'expired' });
      },
    );
  }, [app, interaction]);
  return interaction;
}

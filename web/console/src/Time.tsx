import { useTranslation } from 'react-i18next';
import { formatAgo, formatMoment } from './format.ts';

/** A relative time whose exact moment is in its title. */
export function Time({ at }: { at: number | null }) {
  const { t } = useTranslation();
  if (at === null) return <>{t('time.never')}</>;
  return (
    <time dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
      {formatAgo(at)}
    </time>
  );
}

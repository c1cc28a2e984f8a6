import { useApp } from '../app';

type OrganizationsProps = {
  organizations: { id: string; name: string }[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
};

/** One organization at a time: a wider grant is one more, separate decision. */
export function Organizations({ organizations, chosen, onChoose }: OrganizationsProps) {
  const { t } = useApp();
  return (
    <fieldset>
      <legend>{t('description.grant_organization_access')}</legend>
      <div class="choices">
        {organizations.map(({ id, name }) => (
          <label class="choice" key={id}>
            <input type="radio" name="organization" value={id} checked={id === chosen} onChange={() => onChoose(id)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

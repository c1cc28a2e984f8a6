import { useApp } from '../app';
import type { PhraseKey } from '../i18n';
import type { SignInExperience } from '../settings';
import type { FieldBinding } from './form';
import { FieldError } from './Field';
import { Outside } from './Link';
import { Rich } from './Rich';

type Moment = 'signIn' | 'register';

const hasTerms = ({ termsOfUseUrl, privacyPolicyUrl }: SignInExperience) => Boolean(termsOfUseUrl || privacyPolicyUrl);

/** Whether somebody has to tick a box at this moment. */
export function mustAgree(settings: SignInExperience, moment: Moment): boolean {
  const { agreeToTermsPolicy: policy } = settings;
  return hasTerms(settings) && (policy === 'Manual' || (policy === 'ManualRegistrationOnly' && moment === 'register'));
}

export function Terms({ moment, binding }: { moment: Moment; binding: FieldBinding }) {
  const { settings } = useApp();
  if (mustAgree(settings, moment)) {
    return <Checkbox binding={binding} />;
  }
  return hasTerms(settings) && moment === 'register' ? (
    <p class="small">
      <Sentence start="auto" />
    </p>
  ) : null;
}

function Checkbox({ binding }: { binding: FieldBinding }) {
  const { name, value, problem, onChange } = binding;
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          name={name}
          checked={value !== ''}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={problem && `${name}-error`}
          onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
        />
        <span>
          <Sentence start="agree" />
        </span>
      </label>
      {problem && <FieldError id={`${name}-error`} {...problem} />}
    </div>
  );
}

function Sentence({ start }: { start: 'agree' | 'auto' }) {
  const { t, settings } = useApp();
  const { termsOfUseUrl, privacyPolicyUrl } = settings;
  const about = termsOfUseUrl && privacyPolicyUrl ? 'both' : termsOfUseUrl ? 'terms' : 'privacy';
  const key: PhraseKey = `cardea.terms.${start}_${about}`;
  return (
    <Rich
      text={t(key)}
      tags={{
        terms: (text) => <Outside href={termsOfUseUrl ?? ''}>{text}</Outside>,
        privacy: (text) => <Outside href={privacyPolicyUrl ?? ''}>{text}</Outside>,
      }}
    />
  );
}

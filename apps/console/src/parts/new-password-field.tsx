import { passwordMinimum } from '@hocso/domain/access/session-limits';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { Problem } from '../data/problem.ts';
import { shellWords } from '../words/shell-words.ts';
import { PasswordField } from './password-field.tsx';

interface NewPasswordFieldProps { label: string; value: string; error: string | undefined; onText: (text: string) => void }

const lengthOf = (text: string): number => [...text.normalize('NFC')].length;

/** What is wrong with a new password before the server looks at it: its length, in the words of the error code. */
export const passwordFault = (password: string, sentence: (problem: Problem) => string): string | undefined =>
  lengthOf(password) < passwordMinimum ? sentence({ status: 422, code: 'identity.password-too-short', params: { minimum: passwordMinimum }, issues: [] }) : undefined;

/** A new password with its one rule, which turns green while typing. */
export function NewPasswordField({ label, value, error, onText }: NewPasswordFieldProps) {
  const say = useWords(shellWords);
  const length = lengthOf(value);
  const isEnough = length >= passwordMinimum;
  return (
    <div className="hs-stack hs-tight">
      <PasswordField
        label={label} description={say('field.newPassword', { minimum: passwordMinimum })} value={value} error={error} autoComplete="new-password"
        onChange={(event) => onText(event.target.value)}
      />
      <p className={isEnough ? 'hs-rule hs-rule-met' : 'hs-rule'} role="status">
        {isEnough && <Icon name="check-circle" />}
        {isEnough ? say('field.longEnough') : length > 0 && <span aria-hidden="true">{say('field.stillShort', { length, minimum: passwordMinimum })}</span>}
      </p>
    </div>
  );
}

import { TextField } from '@hocso/ui/field';
import { useWords } from '@hocso/ui/i18n';
import { CheckTile } from '@hocso/ui/tile';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { sessionWords } from '../words.ts';

interface PasswordFieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  onChange: (value: string) => void;
}

/** A password that can be looked at while typing: small keys and old eyes make blind typing a trap. */
export function PasswordField({ id, label, hint, error, autoComplete, value, onChange }: PasswordFieldProps) {
  const say = useWords(sessionWords);
  const [isShown, setShown] = useState(false);
  return (
    <div className="hs-stack">
      <TextField id={id} label={label} {...(hint === undefined ? {} : { hint })} {...(error === undefined ? {} : { error })} type={isShown ? 'text' : 'password'} name={id} autoComplete={autoComplete} autoCapitalize="none" spellCheck={false} maxLength={200} required value={value} onChange={(event) => onChange(event.target.value)} />
      <CheckTile label={say('signIn.show')} checked={isShown} onChange={(event) => setShown(event.target.checked)} />
    </div>
  );
}

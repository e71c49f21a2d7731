import { useId } from 'react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import { useWords } from './i18n.tsx';
import { Icon } from './icon.tsx';
import './styles/field.css';
import { uiWords } from './words.tsx';

interface FieldWords {
  label: ReactNode;
  /** What to write, said before the field is reached. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; absent while nothing is. */
  error?: ReactNode;
}

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** A label, a hint and an error around one control; `children` receives what ties the three to it. */
export function Field({ label, hint, error, id: given, children }: FieldWords & { id?: string | undefined; children: (control: Control) => ReactNode }) {
  const say = useWords(uiWords);
  const made = useId();
  const id = given ?? made;
  const hasError = error !== undefined && error !== null && error !== false;
  const describedBy = classNames(hint !== undefined && `${id}-hint`, hasError && `${id}-error`);
  return (
    <div className={classNames('hs-field', hasError && 'hs-field-bad')}>
      <label className="hs-field-label" htmlFor={id}>{label}</label>
      {hint !== undefined && <p className="hs-field-hint" id={`${id}-hint`}>{hint}</p>}
      {hasError && (
        <p className="hs-field-error" id={`${id}-error`}>
          <Icon name="warn" /><span><span className="hs-sr">{say('field.error.prefix')} </span>{error}</span>
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy === '' ? undefined : describedBy, 'aria-invalid': hasError || undefined })}
    </div>
  );
}

type Native<Tag extends 'input' | 'select' | 'textarea'> = FieldWords & ComponentPropsWithRef<Tag>;

/** A one-line text field. */
export const TextField = ({ label, hint, error, id, className, ...rest }: Native<'input'>) => (
  <Field label={label} hint={hint} error={error} id={id}>
    {(control) => <input className={classNames('hs-input', className)} {...rest} {...control} />}
  </Field>
);

/** A native list to choose from; its options are the children. */
export const SelectField = ({ label, hint, error, id, className, ...rest }: Native<'select'>) => (
  <Field label={label} hint={hint} error={error} id={id}>
    {(control) => <select className={classNames('hs-input', 'hs-select', className)} {...rest} {...control} />}
  </Field>
);

/** A field of several lines. */
export const TextAreaField = ({ label, hint, error, id, className, rows = 4, ...rest }: Native<'textarea'>) => (
  <Field label={label} hint={hint} error={error} id={id}>
    {(control) => <textarea className={classNames('hs-input', className)} rows={rows} {...rest} {...control} />}
  </Field>
);

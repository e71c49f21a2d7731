import { Icon } from '@hocso/ui/icon';
import { useEffect, useRef } from 'react';
import './form.css';

export interface FieldError { field: string; message: string }

interface ErrorSummaryProps {
  title: string;
  errors: readonly FieldError[];
  /** Grows with each refused attempt, so that the same errors are announced again. */
  attempt: number;
}

/**
 * What has to be corrected, above the form (GOV.UK pattern): focus moves here, each line leads to its field, and the
 * same words stand beside the field. Nothing that was typed is lost.
 */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (attempt > 0) box.current?.focus(); }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className="lr-errors" role="alert" tabIndex={-1} aria-labelledby="error-title">
      <h2 id="error-title"><Icon name="warn" />{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>{field === '' ? message : <a href={`#${field}`} onClick={(event) => { event.preventDefault(); document.getElementById(field)?.focus(); }}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

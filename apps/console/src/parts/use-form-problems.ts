import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Problem, ProblemCode } from '../data/problem.ts';
import { useProblemSentence } from '../words/use-problem-sentence.ts';

interface FormProblems<Name extends string> {
  /** Put on the form: the first field in error takes focus. */
  ref: RefObject<HTMLFormElement | null>;
  /** What is wrong with one field, or undefined. */
  of: (name: Name) => string | undefined;
  /** What is wrong with the form as a whole. */
  whole: Problem | null;
  /** Shows sentences beside fields; true when there are none. */
  accept: (found: Partial<Record<Name, string | false | undefined>>) => boolean;
  /** Shows what the server refused, beside the field it is about where that is known. */
  refuse: (problem: Problem) => void;
  /** A field was changed: what was said about it may no longer hold. */
  touched: (name: Name) => void;
}

interface Rules<Name extends string> {
  /** What a valid value looks like, said when the server refuses the field. */
  invalid: Record<Name, string>;
  /** Codes that are about one field. */
  codes?: Partial<Record<ProblemCode, Name>>;
}

/** Keeps what is wrong with a form: beside its fields, and as a whole. */
export function useFormProblems<Name extends string>({ invalid, codes }: Rules<Name>): FormProblems<Name> {
  const sentence = useProblemSentence();
  const ref = useRef<HTMLFormElement>(null);
  const [found, setFound] = useState<Partial<Record<Name, string>>>({});
  const [whole, setWhole] = useState<Problem | null>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  const accept: FormProblems<Name>['accept'] = (said) => {
    const bad = Object.fromEntries(Object.entries(said).filter(([, text]) => Boolean(text))) as Partial<Record<Name, string>>;
    setFound(bad);
    setWhole(null);
    const isFine = Object.keys(bad).length === 0;
    if (!isFine) setRefusals((count) => count + 1);
    return isFine;
  };
  const refuse = (problem: Problem): void => {
    const about = codes?.[problem.code];
    const names = problem.issues.map(({ path }) => path.split('.')[0] as Name).filter((name) => name in invalid);
    const bad = Object.fromEntries([...names.map((name) => [name, invalid[name]]), ...(about ? [[about, sentence(problem)]] : [])]) as Partial<Record<Name, string>>;
    setFound(bad);
    setWhole(Object.keys(bad).length > 0 ? null : problem);
    setRefusals((count) => count + 1);
  };
  const touched = (name: Name): void => setFound(({ [name]: _gone, ...rest }) => rest as Partial<Record<Name, string>>);
  return { ref, of: (name) => found[name], whole, accept, refuse, touched };
}

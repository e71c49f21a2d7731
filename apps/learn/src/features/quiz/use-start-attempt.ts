import type { Attempt } from '@hocso/contracts/learning/attempts.contract';
import { useLanguage } from '@hocso/ui/i18n';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { apiUrls } from '../../data/api-urls.ts';
import type { Problem } from '../../data/problem.ts';
import { request } from '../../data/request.ts';
import { useDataStore } from '../../data/use-data.ts';
import { newId } from '../../offline/new-id.ts';
import { pageAddresses } from '../../site/addresses.ts';

/**
 * Begins an attempt, or opens the one that is open. The key is kept until the server answered, so a lost reply or a
 * double tap never begins a second one.
 */
export function useStartAttempt(slug: string): { start: () => void; isStarting: boolean; problem: Problem | null } {
  const language = useLanguage();
  const data = useDataStore();
  const navigate = useNavigate();
  const clientKey = useRef<string | null>(null);
  const [isStarting, setStarting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const begin = async () => {
    setStarting(true);
    setProblem(null);
    clientKey.current ??= newId();
    const reply = await request<Attempt>('POST', apiUrls.attempts(language, slug), { clientKey: clientKey.current });
    setStarting(false);
    if (!reply.ok) {
      if (reply.problem.status !== 0) clientKey.current = null;
      return setProblem(reply.problem);
    }
    clientKey.current = null;
    data.invalidate();
    data.put(apiUrls.attempt(language, reply.body.id), reply.body);
    await navigate(pageAddresses.attempt(slug, reply.body.id));
  };
  return { start: () => { if (!isStarting) void begin(); }, isStarting, problem };
}

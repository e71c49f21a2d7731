import type { Audience } from '@hocso/domain/competency/audience';
import type { Language } from '@hocso/domain/primitives/localized-text';

const path = (text: TemplateStringsArray, ...values: string[]): string =>
  text.reduce((url, part, index) => url + (index === 0 ? '' : encodeURIComponent(values[index - 1] ?? '')) + part, '');

// One place for addresses: the server primes pages by these very strings, so a page must ask with the same ones.
export const apiUrls = {
  site: (lang: Language): string => `/api/site?lang=${lang}`,
  courses: (lang: Language): string => `/api/courses?lang=${lang}`,
  coursesOf: (lang: Language, audience: Audience): string => `/api/courses?lang=${lang}&audience=${audience}`,
  course: (lang: Language, slug: string): string => path`/api/courses/${slug}?lang=${lang}`,
  lesson: (lang: Language, slug: string, lesson: string): string => path`/api/courses/${slug}/lessons/${lesson}?lang=${lang}`,
  lessonProgress: (lang: Language, slug: string, lesson: string): string => path`/api/courses/${slug}/lessons/${lesson}/progress?lang=${lang}`,
  lessonCompletion: (lang: Language, slug: string, lesson: string): string => path`/api/courses/${slug}/lessons/${lesson}/completion?lang=${lang}`,
  attempts: (lang: Language, slug: string): string => path`/api/courses/${slug}/attempts?lang=${lang}`,
  attempt: (lang: Language, id: string): string => path`/api/attempts/${id}?lang=${lang}`,
  attemptAnswers: (id: string): string => path`/api/attempts/${id}/answers`,
  attemptSubmission: (lang: Language, id: string): string => path`/api/attempts/${id}/submission?lang=${lang}`,
  registration: (lang: Language): string => `/api/registration?lang=${lang}`,
  me: (lang: Language): string => `/api/me?lang=${lang}`,
  consentWithdrawal: '/api/me/consent-withdrawal',
  password: '/api/me/password',
  sessions: '/api/sessions',
  sessionsByCode: '/api/sessions/by-code',
  currentSession: '/api/sessions/current',
  certificate: (lang: Language, code: string): string => path`/api/certificates/${code}?lang=${lang}`,
  certificatePaper: (code: string): string => path`/api/certificates/${code}/paper.pdf`,
  teamOverview: (lang: Language, query: Readonly<Record<string, string>>): string => `/api/team/overview?${new URLSearchParams({ lang, ...query })}`,
  hardQuestions: (lang: Language, query: Readonly<Record<string, string>>): string => `/api/team/hard-questions?${new URLSearchParams({ lang, ...query })}`,
  neighbours: (lang: Language, query: Readonly<Record<string, string>>): string => `/api/team/neighbours?${new URLSearchParams({ lang, ...query })}`,
  continueCodeOf: (id: string): string => path`/api/team/neighbours/${id}/continue-code`,
  noSuchPerson: (id: string): string => path`/api/team/neighbours/${id}/no-such-person`,
} as const;

/** Addresses of all pages, Vietnamese because they are printed on paper and read aloud. Patterns and links use the same table. */
export const pageAddresses = {
  home: '/',
  courses: '/khoa-hoc',
  course: (slug: string): string => `/khoa-hoc/${slug}`,
  lesson: (slug: string, lesson: string): string => `/khoa-hoc/${slug}/bai/${lesson}`,
  /** A lesson to go over again after a quiz: it leads back to the quiz instead of on to the next lesson. */
  review: (slug: string, lesson: string): string => `/khoa-hoc/${slug}/bai/${lesson}?on-lai=1`,
  quiz: (slug: string): string => `/khoa-hoc/${slug}/kiem-tra`,
  /** One attempt, while it is open and as a result; whoever else opens it sees the quiz’s first page. */
  attempt: (slug: string, id: string): string => `/khoa-hoc/${slug}/kiem-tra?luot=${id}`,
  finished: (slug: string): string => `/khoa-hoc/${slug}/hoan-thanh`,
  registration: '/ghi-ten',
  me: '/toi',
  correctMe: '/toi/sua',
  withdrawal: '/toi/rut-dong-y',
  continue: '/tiep-tuc',
  continueWith: (code: string): string => `/tiep-tuc/${code}`,
  signIn: '/dang-nhap',
  password: '/doi-mat-khau',
  certificate: (code: string): string => `/giay-xac-nhan/${code}`,
  help: '/tro-giup',
  privacy: '/quyen-rieng-tu',
  display: '/hien-thi',
  team: '/to-dan-pho',
  console: '/quan-tri/',
} as const;

/** A path of this site to come back to, or `fallback`: an address of another site is never followed. */
export const safeReturn = (said: string | null | undefined, fallback: string): string =>
  said && /^\/(?![/\\])/.test(said) ? said : fallback;

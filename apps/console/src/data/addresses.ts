/** Addresses of the console below /quan-tri, Vietnamese because they are read out over the telephone. */
export const pages = {
  board: '/', people: '/danh-sach', registered: '/danh-sach/da-ghi-ten', questions: '/cau-hoi', courseQuestions: '/cau-hoi/:course', question: '/cau-hoi/:course/:question', units: '/don-vi', team: '/to-cong-nghe', settings: '/cai-dat',
  signIn: '/dang-nhap', password: '/doi-mat-khau', setup: '/thiet-lap/:token', setupSteps: '/thiet-lap/buoc/:step',
  setupStep: (step: SetupStep): string => `/thiet-lap/buoc/${step}`,
} as const;

/** Steps of the first run after the officer's own account, by the word in their address. */
export const setupSteps = ['to-dan-pho', 'don-vi', 'thong-tin', 'to-cong-nghe'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** Pages of the learner's app that the console points to. */
export const learnerPages = { home: '/', signIn: '/dang-nhap', team: '/to-dan-pho' } as const;

/** A page of the console to return to after signing in; an address of another site is never followed. */
export const safeReturn = (said: string | null): string => (said && /^\/(?![/\\])/.test(said) ? said : pages.board);

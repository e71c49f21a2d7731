import { wordsReady } from '@hocso/ui/i18n';
import type { ComponentType } from 'react';
import { Navigate, createBrowserRouter } from 'react-router';
import { pages, setupSteps } from '../data/addresses.ts';
import { ConsoleFrame } from './console-frame.tsx';
import { Crash } from './crash.tsx';
import { MissingPage } from './missing-page.tsx';
import { OfficerGate } from './officer-gate.tsx';
import { OpeningPage } from './opening-page.tsx';

/** A page that arrives with its own chunk and words. */
const page = (load: () => Promise<ComponentType>) => async (): Promise<{ Component: ComponentType }> => {
  const Component = await load();
  await wordsReady();
  return { Component };
};

export const createRouter = () => createBrowserRouter([
  {
    errorElement: <Crash />, hydrateFallbackElement: <OpeningPage />,
    children: [
      { path: pages.signIn, lazy: page(async () => (await import('../features/session/pages/sign-in-page.tsx')).SignInPage) },
      { path: pages.setup, lazy: page(async () => (await import('../features/setup/pages/setup-start-page.tsx')).SetupStartPage) },
      {
        element: <OfficerGate />,
        children: [
          { path: '/thiet-lap', element: <Navigate to={pages.setupStep(setupSteps[0])} replace /> },
          { path: pages.setupSteps, lazy: page(async () => (await import('./setup-step-page.tsx')).SetupStepPage) },
          {
            element: <ConsoleFrame />,
            children: [
              { path: pages.board, lazy: page(async () => (await import('../features/board/pages/board-page.tsx')).BoardPage) },
              { path: pages.people, lazy: page(async () => (await import('../features/board/pages/people-page.tsx')).PeoplePage) },
              { path: pages.registered, lazy: page(async () => (await import('../features/board/pages/registered-page.tsx')).RegisteredPage) },
              { path: pages.questions, lazy: page(async () => (await import('../features/questions/pages/courses-page.tsx')).CoursesPage) },
              { path: pages.courseQuestions, lazy: page(async () => (await import('../features/questions/pages/course-questions-page.tsx')).CourseQuestionsPage) },
              { path: pages.question, lazy: page(async () => (await import('../features/questions/pages/question-page.tsx')).QuestionPage) },
              { path: pages.units, lazy: page(async () => (await import('../features/units/pages/units-page.tsx')).UnitsPage) },
              { path: pages.team, lazy: page(async () => (await import('../features/team/pages/team-page.tsx')).TeamPage) },
              { path: pages.settings, lazy: page(async () => (await import('../features/settings/pages/settings-page.tsx')).SettingsPage) },
              { path: pages.password, lazy: page(async () => (await import('../features/session/pages/password-page.tsx')).PasswordPage) },
              { path: '*', element: <MissingPage /> },
            ],
          },
        ],
      },
    ],
  },
], { basename: '/quan-tri' });

export { FindHardQuestions } from './use-cases/find-hard-questions.ts';

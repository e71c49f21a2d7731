export { LearningRepository } from './data/learning.repository.ts';
export { EnrolLearner } from './use-cases/enrol-learner.ts';
export { FinishCourse } from './use-cases/finish-course.ts';
export { LearnLesson } from './use-cases/learn-lesson.ts';
export { RegisterLearner } from './use-cases/register-learner.ts';
export { TakeQuiz } from './use-cases/take-quiz.ts';

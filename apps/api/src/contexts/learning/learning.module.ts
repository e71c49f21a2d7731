import { Global, Module } from '@nestjs/common';
import { CertificatePaper } from '../../platform/documents/certificate-paper.ts';
import { CoverageRepository } from './data/coverage.repository.ts';
import { HandedInRepository } from './data/handed-in.repository.ts';
import { LearningRepository } from './data/learning.repository.ts';
import { GroupCoverage } from './group-coverage.ts';
import { HandedInPapers } from './handed-in-papers.ts';
import { AttemptsController } from './http/attempts.controller.ts';
import { CertificatesController } from './http/certificates.controller.ts';
import { CoursesController } from './http/courses.controller.ts';
import { LessonsController } from './http/lessons.controller.ts';
import { MeController } from './http/me.controller.ts';
import { LearnerCourses } from './learner-courses.ts';
import { OwnRecord } from './own-record.ts';
import { DealtAttempts } from './use-cases/dealt-attempts.ts';
import { EnrolLearner } from './use-cases/enrol-learner.ts';
import { FinishCourse } from './use-cases/finish-course.ts';
import { LearnLesson } from './use-cases/learn-lesson.ts';
import { ReadCertificate } from './use-cases/read-certificate.ts';
import { RegisterLearner, RegistrationDesk } from './use-cases/register-learner.ts';
import { ReviewCompletions } from './use-cases/review-completions.ts';
import { TakeQuiz } from './use-cases/take-quiz.ts';
import { WithdrawConsent } from './use-cases/withdraw-consent.ts';

@Global()
@Module({
  controllers: [AttemptsController, CertificatesController, CoursesController, LessonsController, MeController],
  providers: [
    CertificatePaper, CoverageRepository, DealtAttempts, EnrolLearner, FinishCourse, GroupCoverage, HandedInPapers, HandedInRepository, LearnLesson, LearnerCourses, LearningRepository, OwnRecord,
    ReadCertificate, RegisterLearner, RegistrationDesk, ReviewCompletions, TakeQuiz, WithdrawConsent,
  ],
  exports: [EnrolLearner, FinishCourse, GroupCoverage, HandedInPapers, LearnLesson, LearnerCourses, LearningRepository, RegisterLearner, ReviewCompletions, TakeQuiz],
})
export class LearningModule {}

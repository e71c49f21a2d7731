import { CompetencyEntity } from '../../contexts/competency/data/competency.entity.ts';
import { CourseVersionEntity } from '../../contexts/catalogue/data/course-version.entity.ts';
import { CourseEntity } from '../../contexts/catalogue/data/course.entity.ts';
import { LessonBodyEntity } from '../../contexts/catalogue/data/lesson-body.entity.ts';
import { QuestionEntity } from '../../contexts/catalogue/data/question.entity.ts';
import { AudienceMembershipEntity } from '../../contexts/identity/data/audience-membership.entity.ts';
import { ConsentEntity } from '../../contexts/identity/data/consent.entity.ts';
import { CredentialEntity } from '../../contexts/identity/data/credential.entity.ts';
import { IdentityDirectoryEntity } from '../../contexts/identity/data/identity-directory.entity.ts';
import { LearnerEntity } from '../../contexts/identity/data/learner.entity.ts';
import { PersonEntity } from '../../contexts/identity/data/person.entity.ts';
import { RoleAssignmentEntity } from '../../contexts/identity/data/role-assignment.entity.ts';
import { SessionEntity } from '../../contexts/identity/data/session.entity.ts';
import { ActivityRecordEntity } from '../../contexts/learning/data/activity-record.entity.ts';
import { AttemptEntity } from '../../contexts/learning/data/attempt.entity.ts';
import { CertificateCounterEntity } from '../../contexts/learning/data/certificate-counter.entity.ts';
import { CertificateEntity } from '../../contexts/learning/data/certificate.entity.ts';
import { CompletionFactEntity } from '../../contexts/learning/data/completion-fact.entity.ts';
import { CourseCompletionEntity } from '../../contexts/learning/data/course-completion.entity.ts';
import { EnrolmentEntity } from '../../contexts/learning/data/enrolment.entity.ts';
import { LearningEventEntity } from '../../contexts/learning/data/learning-event.entity.ts';
import { OrganisationEntity } from '../../contexts/organisation/data/organisation.entity.ts';
import { SettingEntity } from '../../contexts/organisation/data/setting.entity.ts';
import { UnitEntity } from '../../contexts/organisation/data/unit.entity.ts';
import { AuditEventEntity } from '../audit/audit-event.entity.ts';
import { RateLimitEntity } from '../limits/rate-limit.entity.ts';

/** Every table of the product, for migrations, the drift check and the boot check. */
export const entities = [
  ActivityRecordEntity, AttemptEntity, AudienceMembershipEntity, AuditEventEntity, CertificateCounterEntity, CertificateEntity, CompetencyEntity,
  CompletionFactEntity, ConsentEntity, CourseCompletionEntity, CourseEntity, CourseVersionEntity, CredentialEntity, EnrolmentEntity,
  IdentityDirectoryEntity, LearnerEntity, LearningEventEntity, LessonBodyEntity, OrganisationEntity, PersonEntity, QuestionEntity, RateLimitEntity,
  RoleAssignmentEntity, SessionEntity, SettingEntity, UnitEntity,
];

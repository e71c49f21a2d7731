import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A person in a ward. A guest has no personal data; on consent the same row becomes active. `searchKey` is the folded
 * name, `sortName` the given name first, ordered by the Vietnamese collation. `registeredAt` is the moment of a consent as
 * a learner: staff whom an officer entered have none.
 */
@Entity('learner')
@Index('ix_learner_neighbourhood', ['tenantId', 'neighbourhoodId'], { where: `"status" = 'active'` })
@Index('ix_learner_registered', ['tenantId', 'registeredAt', 'id'], { where: `"status" = 'active' and "registered_at" is not null and not "is_doubted"` })
@Index('ix_learner_guest', ['createdAt'], { where: `"status" = 'guest'` })
@Check('ck_learner_status', `"status" in ('guest', 'active', 'erased')`)
@Check('ck_learner_name_needs_consent', `"full_name" is null or "status" = 'active'`)
@ForeignKey('unit', ['tenantId', 'neighbourhoodId'], ['tenantId', 'id'], { name: 'fk_learner_neighbourhood' })
@ForeignKey('unit', ['tenantId', 'workplaceId'], ['tenantId', 'id'], { name: 'fk_learner_workplace' })
export class LearnerEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') status: string;
  @Column('text', { nullable: true }) fullName: string | null;
  @Column('text', { nullable: true }) searchKey: string | null;
  @Column({ type: 'text', nullable: true, collation: 'vi-x-icu' }) sortName: string | null;
  @Column('text', { nullable: true }) username: string | null;
  @Column('smallint', { nullable: true }) birthYear: number | null;
  @Column('smallint', { default: 0 }) gender: number;
  @Column('uuid', { nullable: true }) neighbourhoodId: string | null;
  @Column('uuid', { nullable: true }) workplaceId: string | null;
  @Column('bytea', { nullable: true }) phoneCipher: Buffer | null;
  @Column('smallint', { nullable: true }) chosenAudience: number | null;
  @Column('integer', { default: 0 }) continueCounter: number;
  @Column('boolean', { default: false }) isDoubted: boolean;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) registeredAt: Date | null;
}

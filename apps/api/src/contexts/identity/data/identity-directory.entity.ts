import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Finds a person by a keyed hash of a user name or code, without knowing the ward. Never of a phone or citizen number. */
@Entity('identity_directory')
@Index('ix_identity_directory_person', ['personId'])
export class IdentityDirectoryEntity {
  @PrimaryColumn('bytea') lookupHash: Buffer;
  @Column('text') kind: string;
  @Column('integer') tenantId: number;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) learnerId: string | null;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('timestamptz') createdAt: Date;
}

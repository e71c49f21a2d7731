import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed-in device. The cookie holds `<person_id>.<secret>`; only the hash of the secret is kept. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('bytea') secretHash: Buffer;
  @Column('integer') tenantId: number;
  @Column('uuid') learnerId: string;
  @Column('boolean') isStaff: boolean;
  @Column('text') openedBy: string;
  @Column('boolean', { default: false }) mustSetPassword: boolean;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
